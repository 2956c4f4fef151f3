"""What a task's status is at T, and how far its deadline is from T."""

from analytics.model.status import Reported, Status, Timing
from analytics.model.view import Options
from tests.oracle.task import Task, When, day, deadline, not_after

DONE_WORDS = (Reported.DONE, Reported.DONE_ON_TIME, Reported.DONE_LATE)
PUBLISHED_AS = {
    Status.DONE_NO_DEADLINE: Status.DONE_ON_TIME,
    Status.OPEN_NO_DEADLINE: Status.OPEN_IN_TIME,
}


def status(task: Task, at: When, own: When, options: Options) -> Status:
    """The task's one status at `at`, in a snapshot whose own as-of is `own`."""
    outside = outside_status(task, at, own)
    if outside is not None:
        return outside
    leaf = done_leaf(task, options) if is_done(task, at) else open_leaf(task, at, options)
    return PUBLISHED_AS.get(leaf, leaf) if options.compat else leaf


def outside_status(task: Task, at: When, own: When) -> Status | None:
    """Withdrawn, moved, or not yet a task on that earlier day; None for a task inside the bases."""
    if task.word == Reported.WITHDRAWN:
        return Status.WITHDRAWN
    if task.word == Reported.MOVED:
        return Status.MOVED
    looks_back = not not_after(own, at)
    if looks_back and task.assigned is not None and not not_after(task.assigned, at):
        return Status.NOT_YET_ASSIGNED
    return None


def is_done(task: Task, at: When) -> bool:
    """A completion date decides; only without one does the word."""
    if task.completed is not None:
        return not_after(task.completed, at)
    return task.word in DONE_WORDS


def done_leaf(task: Task, options: Options) -> Status:
    """The leaf of a done task."""
    due = deadline(task, options.roll)
    if due is None:
        return Status.DONE_NO_DEADLINE
    if task.completed is not None:
        return Status.DONE_ON_TIME if not_after(task.completed, due) else Status.DONE_LATE
    return Status.DONE_LATE if task.word == Reported.DONE_LATE else Status.DONE_ON_TIME


def open_leaf(task: Task, at: When, options: Options) -> Status:
    """The leaf of an open task: always from D and T, whatever its word says."""
    due = deadline(task, options.roll)
    if due is None:
        return Status.OPEN_NO_DEADLINE
    return Status.OPEN_IN_TIME if not_after(at, due) else Status.OPEN_OVERDUE


def timing(task: Task, at: When, own: When, options: Options) -> Timing | None:
    """The band of an open task with a deadline; None for every other task."""
    due = deadline(task, options.roll)
    leaf = status(task, at, own, options)
    if due is None or leaf not in (Status.OPEN_IN_TIME, Status.OPEN_OVERDUE):
        return None
    days = (day(due) - day(at)).days
    return overdue_band(-days) if leaf == Status.OPEN_OVERDUE else due_band(days)


def overdue_band(days: int) -> Timing:
    """`days` past the deadline; one that passed some hours ago is in its first days."""
    if days <= 7:
        return Timing.OVERDUE_1_7
    if days <= 30:
        return Timing.OVERDUE_8_30
    return Timing.OVERDUE_31_90 if days <= 90 else Timing.OVERDUE_OVER_90


def due_band(days: int) -> Timing:
    """`days` to go; 0 is due today."""
    if days <= 7:
        return Timing.DUE_0_7
    if days <= 30:
        return Timing.DUE_8_30
    return Timing.DUE_31_90 if days <= 90 else Timing.DUE_OVER_90
