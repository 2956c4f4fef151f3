"""What came, what went and what fell due, task by task."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from analytics.model.status import DONE, LEAVES, OPEN, Status
from tests.oracle.change import Stands, open_in
from tests.oracle.reading import Question
from tests.oracle.task import Task, day, deadline


def flow(before: Stands, after: Stands) -> dict[str, int]:
    """What moved between two lists, each number by its own definition."""
    opening, closing = open_in(before), open_in(after)
    came = after.keys() - before.keys()
    left = (opening | came) - closing
    return {
        "carried_in": len(opening),
        "assigned": len(came),
        "reopened": len((closing & before.keys()) - opening),
        "done": sum(after.get(key) in DONE for key in left),
        "withdrawn": sum(after.get(key) in (Status.WITHDRAWN, Status.MOVED) for key in left),
        "vanished": len(opening - after.keys()),
        "carried_out": len(closing),
    }


def last_day(on: date, every: str) -> date:
    """The Sunday of the week, or the last day of the month: by going on day by day."""
    while (on.weekday() != 6) if every == "week" else ((on + timedelta(days=1)).day != 1):
        on += timedelta(days=1)
    return on


def cohorts(
    question: Question, tasks: Sequence[Task], first: date, last: date, every: str
) -> Counter[tuple[date, str]]:
    """How many tasks of each status fall due in the month or week that ends on a day."""
    told = [(deadline(task, question.options.roll), question.status(task)) for task in tasks]
    return Counter(
        (last_day(day(due), every), str(status))
        for due, status in told
        if due is not None and first <= day(due) <= last
    )


def years(question: Question, tasks: Sequence[Task]) -> Counter[tuple[int | None, str]]:
    """How many open tasks were assigned in each year."""
    return Counter(
        (day(task.assigned).year if task.assigned else None, str(question.status(task)))
        for task in tasks
        if str(question.status(task)).startswith("open")
    )


def durations(question: Question, tasks: Sequence[Task]) -> tuple[Counter[int], Counter[int], int]:
    """The days that done tasks took, those for which open ones have been, and how many have none."""
    done, still, unknown = Counter[int](), Counter[int](), 0
    for task in tasks:
        status = question.status(task)
        end = question.at if status in OPEN else task.completed
        if status not in LEAVES:
            continue
        if task.assigned is None or end is None:
            unknown += 1
        else:
            days = max((day(end) - day(task.assigned)).days, 0)
            (still if status in OPEN else done)[days] += 1
    return done, still, unknown
