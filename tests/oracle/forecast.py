"""How likely open tasks are to be late: task by task and day by day, from the definition."""

from collections.abc import Sequence
from datetime import date, timedelta

from analytics.model.status import Reported
from tests.oracle.status import DONE_WORDS
from tests.oracle.task import Task, When, day, deadline, not_after

WEEKS, WINDOW, WEIGHT, ENOUGH = 4, 26, 10, 30


def usable(task: Task, roll: bool) -> bool:
    """With a deadline, not withdrawn or moved, and not done on a day that nobody knows."""
    if task.word in (Reported.WITHDRAWN, Reported.MOVED) or deadline(task, roll) is None:
        return False
    return task.completed is not None or task.word not in DONE_WORDS


def open_on(task: Task, on: date, own: When) -> bool:
    """Open at the end of a day."""
    assigned = task.assigned is None or day(task.assigned) <= on or on >= day(own)
    return assigned and (task.completed is None or day(task.completed) > on)


def late(task: Task, roll: bool) -> bool:
    due = deadline(task, roll)
    return task.completed is None or (due is not None and not not_after(task.completed, due))


def weeks_to_go(task: Task, on: date, roll: bool) -> int:
    due = deadline(task, roll)
    return (day(due) - on).days // 7 if due is not None else -1


def cell(task: Task) -> tuple[tuple[str, ...], str]:
    return tuple(sorted(task.leads)), task.source


def past(tasks: Sequence[Task], at: date, own: When, roll: bool, to_go: int) -> list[Task]:
    """The tasks that fell due in the weeks before `at`, open with so many weeks to go on a day that is
    whole weeks before `at`."""
    found = []
    for task in tasks:
        due = deadline(task, roll)
        if due is None or not 1 <= (at - day(due)).days <= 7 * WINDOW:
            continue
        looks = (at - timedelta(days=7 * back) for back in range(WINDOW + WEEKS + 1))
        if any(weeks_to_go(task, on, roll) == to_go and open_on(task, on, own) for on in looks):
            found.append(task)
    return found


def rates(tasks: Sequence[Task], at: date, own: When, roll: bool) -> dict[int, float]:
    """The rate of every task that is open at the end of `at` and due within four weeks, by its row."""
    tasks = [task for task in tasks if usable(task, roll)]
    told = {}
    for task in tasks:
        to_go = weeks_to_go(task, at, roll)
        if not 0 <= to_go < WEEKS or not open_on(task, at, own):
            continue
        seen = past(tasks, at, own, roll, to_go)
        if len(seen) < ENOUGH:
            continue
        overall = sum(late(one, roll) for one in seen) / len(seen)
        mine = [one for one in seen if cell(one) == cell(task)]
        told[task.row_no] = (sum(late(one, roll) for one in mine) + WEIGHT * overall) / (len(mine) + WEIGHT)
    return told
