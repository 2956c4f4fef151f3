"""What speaks against the dates of a list, task by task through the lists before it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from analytics.model.change import Concern
from analytics.model.status import DONE, LEAVES, OPEN, Precision, Reported, Status
from analytics.model.view import Options
from tests.oracle.reading import Question
from tests.oracle.task import Task, day
from tests.oracle.year import TOUCHED, Week, first_due

VAGUE = (Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR)
DATED = (Status.DONE_ON_TIME, Status.DONE_LATE)
STILL = 28
AS_LISTED = Options()


class Past:
    """What the lists up to the newest have said of a task."""

    def __init__(self, lists: Sequence[Week], task_id: str) -> None:
        self.own = lists[-1].day
        self.lists = [week for week in lists if task_id in week.by_id]
        self.told = [week.by_id[task_id] for week in self.lists]
        self.lines = [week.lines[task_id] for week in self.lists]

    def last_seen(self, *statuses: Status) -> date | None:
        """The latest earlier list in which the task stood so."""
        earlier = zip(self.lists[:-1], self.told, strict=False)
        days = [
            week.day for week, task in earlier if week.asked(week.day, AS_LISTED).status(task) in statuses
        ]
        return max(days, default=None)

    def still_for(self) -> int:
        """Days since the list in which the task's line was last another one."""
        touched = [[line[name] for name in TOUCHED] for line in self.lines]
        new = [place for place in range(1, len(touched)) if touched[place] != touched[place - 1]]
        return (self.own - self.lists[max(new, default=0)].day).days

    def first_deadline(self) -> date | None:
        """As the line says, else the first that a list gave."""
        dues = [day(task.due) for task in self.told if task.due is not None]
        return first_due(self.lines[-1]) or next(iter(dues), None)

    def moved_too_late(self) -> bool:
        """Whether a deadline was moved that had passed on the day of the list that moved it."""
        dues = [task.due and day(task.due) for task in self.told]
        days = [week.day for week in self.lists]
        return any(
            was is not None and now is not None and was < now and was < days[place]
            for place, (was, now) in enumerate(pairwise(dues))
        )


@dataclass(frozen=True)
class Case:
    """One task as it is asked about: its status, and what is known of its past."""

    task: Task
    leaf: Status
    past: Past
    looks_back: bool

    @property
    def done_on(self) -> date | None:
        return None if self.task.completed is None else day(self.task.completed)


def after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def contradicts(case: Case) -> bool:
    word, leaf = case.task.word, case.leaf
    if str(word).startswith("done") != (leaf in DONE):
        return True
    if word == Reported.OPEN_NO_DEADLINE:
        return leaf in (Status.OPEN_IN_TIME, Status.OPEN_OVERDUE)
    splits = (DATED, (Status.OPEN_IN_TIME, Status.OPEN_OVERDUE))
    return any(str(word) in split and leaf in split and str(word) != leaf for split in splits)


def worded(case: Case) -> bool:
    silent = (None, Reported.WITHDRAWN, Reported.MOVED)
    return case.leaf in LEAVES and case.task.word not in silent and not case.looks_back


def dated(case: Case) -> bool:
    return case.leaf in LEAVES and case.task.due is not None


def seen(case: Case, *statuses: Status) -> bool:
    return case.leaf in DONE and case.done_on is not None and case.past.last_seen(*statuses) is not None


Test = Callable[[Case], bool]
# For each doubt, the tasks that could have it, and those that do.
DOUBTS: Mapping[Concern, tuple[Test, Test]] = {
    Concern.NO_DEADLINE: (lambda case: case.leaf in LEAVES, lambda case: case.task.due is None),
    Concern.IMPRECISE: (dated, lambda case: case.task.precision in VAGUE),
    Concern.DECLARED_DIFFERS: (worded, contradicts),
    Concern.NO_UNIT: (lambda case: case.leaf in LEAVES, lambda case: not case.task.leads),
    Concern.STANDS_STILL: (lambda case: case.leaf in OPEN, lambda case: case.past.still_for() >= STILL),
    Concern.BACK_DATED: (
        lambda case: seen(case, *OPEN), lambda case: after(case.past.last_seen(*OPEN), case.done_on),
    ),
    Concern.MADE_ON_TIME: (
        lambda case: seen(case, Status.OPEN_OVERDUE),
        lambda case: case.leaf == Status.DONE_ON_TIME
        and after(case.past.last_seen(Status.OPEN_OVERDUE), case.done_on),
    ),
    Concern.EXTENDED_LATE: (dated, lambda case: case.past.moved_too_late()),
    Concern.SAVED: (
        lambda case: case.leaf == Status.DONE_ON_TIME and case.done_on is not None,
        lambda case: after(case.done_on, case.past.first_deadline()),
    ),
}  # fmt: skip


def cases(question: Question, lists: Sequence[Week], tasks: Sequence[Task]) -> list[Case]:
    plain = Question(question.tasks, question.own, question.at, Options(roll=question.options.roll))
    looks_back = question.at != question.own
    return [Case(task, plain.status(task), Past(lists, task.task_id), looks_back) for task in tasks]


def doubts(found: Sequence[Case]) -> dict[Concern, tuple[int, int]]:
    """n of N for each doubt."""
    return {
        name: (sum(could(one) and has(one) for one in found), sum(could(one) for one in found))
        for name, (could, has) in DOUBTS.items()
    }


def extended(found: Sequence[Case]) -> tuple[int, int, int]:
    """Of the tasks done with a deadline: how many, on time, and on time against the first deadline."""
    done = [case for case in found if case.leaf in DATED]
    on_time = sum(case.leaf == Status.DONE_ON_TIME for case in done)
    return len(done), on_time, sum(met_the_first(case) for case in done)


def met_the_first(case: Case) -> bool:
    if case.done_on is None or case.past.first_deadline() is None:
        return case.leaf == Status.DONE_ON_TIME
    return not after(case.done_on, case.past.first_deadline())
