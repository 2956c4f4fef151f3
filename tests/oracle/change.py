"""What happened to each task between two lists: task by task, from how it stands in each."""

from collections import Counter
from collections.abc import Mapping, Sequence

from analytics.model.change import Step
from analytics.model.status import DONE, OPEN, Status
from tests.oracle.reading import Question
from tests.oracle.task import Task

Stands = Mapping[str, Status]


def stands(question: Question, tasks: Sequence[Task]) -> dict[str, Status]:
    """How each task stands on the day, by its key; who is not yet assigned is no task."""
    told = {task.task_id: question.status(task) for task in tasks}
    return {key: status for key, status in told.items() if status != Status.NOT_YET_ASSIGNED}


def open_in(stood: Stands) -> set[str]:
    """The keys of what is open."""
    return {key for key, status in stood.items() if status in OPEN}


def steps(before: Stands, after: Stands) -> Counter[str]:
    """How many tasks took each step, each by its own definition."""
    opening, closing = open_in(before), open_in(after)
    left = {key: status for key, status in after.items() if key in opening}
    counted = {
        Step.STILL_OPEN: len(opening & closing),
        Step.NEW: len(closing - before.keys()),
        Step.REOPENED: len(closing & (before.keys() - opening)),
        Step.DONE: sum(status in DONE for status in left.values()),
        Step.WITHDRAWN: sum(status == Status.WITHDRAWN for status in left.values()),
        Step.MOVED: sum(status == Status.MOVED for status in left.values()),
        Step.VANISHED: len(opening - after.keys()),
        Step.NEW_CLOSED: len(after.keys() - before.keys() - closing),
        Step.STILL_CLOSED: len((before.keys() - opening) & (after.keys() - closing)),
        Step.GONE_CLOSED: len(before.keys() - opening - after.keys()),
    }
    return Counter({str(step): n for step, n in counted.items() if n})


def matrix(before: Stands, after: Stands) -> Counter[tuple[str, str]]:
    """How many tasks went from each status to each; "absent" is on neither side of a list."""
    keys = before.keys() | after.keys()
    return Counter((str(before.get(key, "absent")), str(after.get(key, "absent"))) for key in keys)
