"""How late a task was or is, in which week it falls due, on what kind of day; and how long it took."""

from datetime import date, timedelta

from analytics.model.status import DONE, DueDay, Late, Status, Took
from analytics.model.view import Options
from tests.oracle.status import status
from tests.oracle.task import Task, When, day, deadline, is_free

UP_TO = {
    3: Late.DAYS_1_3, 7: Late.DAYS_4_7, 14: Late.DAYS_8_14, 30: Late.DAYS_15_30, 60: Late.DAYS_31_60,
    90: Late.DAYS_61_90, 180: Late.DAYS_91_180,
}  # fmt: skip
SATURDAY = 5


def late(task: Task, at: When, own: When, options: Options) -> Late | None:
    """From the deadline to the completion, or to now for an overdue task; None for every other task."""
    leaf = status(task, at, own, options)
    due = deadline(task, options.roll)
    if due is None or leaf not in (Status.DONE_LATE, Status.OPEN_OVERDUE):
        return None
    until = at if leaf == Status.OPEN_OVERDUE else task.completed
    if until is None:
        return Late.UNKNOWN
    days = (day(until) - day(due)).days
    return next((band for last, band in UP_TO.items() if days <= last), Late.OVER_180)


def week(task: Task, at: When, own: When, options: Options) -> str | None:
    """How many Mondays lie between now and the deadline of an open task in time; from twelve on, later."""
    due = deadline(task, options.roll)
    if due is None or status(task, at, own, options) != Status.OPEN_IN_TIME:
        return None
    mondays = 0
    on: date = day(at)
    while on < day(due) and mondays < 12:
        on += timedelta(days=1)
        mondays += on.weekday() == 0
    return f"week_{mondays}" if mondays < 12 else "week_later"


def due_day(task: Task) -> DueDay | None:
    """The day that the list gives, whether it is moved or not."""
    if task.due is None:
        return None
    if not is_free(day(task.due)):
        return DueDay.WORKING
    return DueDay.WEEKEND if day(task.due).weekday() >= SATURDAY else DueDay.HOLIDAY


def took(task: Task, at: When, own: When, options: Options) -> Took | None:
    """From the assignment to the completion of a done task; None for every other task."""
    if status(task, at, own, options) not in DONE:
        return None
    if task.assigned is None or task.completed is None:
        return Took.UNKNOWN
    days = (day(task.completed) - day(task.assigned)).days
    bands = {15: Took.DAYS_0_15, 30: Took.DAYS_16_30, 60: Took.DAYS_31_60, 90: Took.DAYS_61_90}
    return next((band for last, band in bands.items() if days <= last), Took.OVER_90)
