"""Counted tasks: filters, breakdowns, counters and measures, from lists of tasks."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analytics.model.filters import CLASSIFIED, UNCLASSIFIED, Filters, Period
from analytics.model.status import DONE, LEAVES, Late, Status, Timing, Took
from analytics.model.units import Decision
from analytics.model.view import COOPERATING, Options
from tests.oracle.lateness import due_day, late, took, week
from tests.oracle.register import told
from tests.oracle.status import status, timing
from tests.oracle.task import Task, When, day, deadline


@dataclass(frozen=True)
class Question:
    """The tasks of a snapshot with own as-of `own`, asked at `at`, with `options`; `log` is what people have
    decided about units."""

    tasks: tuple[Task, ...]
    own: When
    at: When
    options: Options
    log: tuple[Decision, ...] = ()

    def status(self, task: Task) -> Status:
        return status(task, self.at, self.own, self.options)

    def timing(self, task: Task) -> Timing | None:
        return timing(task, self.at, self.own, self.options)

    def late(self, task: Task) -> Late | None:
        return late(task, self.at, self.own, self.options)

    def week(self, task: Task) -> str | None:
        return week(task, self.at, self.own, self.options)

    def took(self, task: Task) -> Took | None:
        return took(task, self.at, self.own, self.options)


def values(question: Question, task: Task, dimension: str) -> tuple[str, ...]:
    """The values a task has in a dimension: one, or none, or one for each of its units."""
    if dimension == "unit":
        return named(
            question, task.cooperating if question.options.role == COOPERATING else task.leads or ("",)
        )
    columns: dict[str, Callable[[Task], str | None]] = {
        "status": question.status,
        "timing": question.timing,
        "late": question.late,
        "week": question.week,
        "took": question.took,
    }
    if dimension in columns:
        return (columns[dimension](task) or "",)
    if dimension == "due_day":
        return (due_day(task) or "",)
    if dimension == "classification":
        return (CLASSIFIED if task.classified else UNCLASSIFIED,)
    return (str(getattr(task, dimension)),)


def named(question: Question, units: tuple[str, ...]) -> tuple[str, ...]:
    """The units by the names that the register tells them by, each once."""
    until = question.log[: question.options.register or 0]
    return tuple(dict.fromkeys(told(until, question.options.rollup, unit) for unit in units))


def selected(question: Question, filters: Filters, but_not: Sequence[str] = ()) -> tuple[Task, ...]:
    """The tasks that pass every filter, those on the dimensions `but_not` apart."""
    for dimension in but_not:
        filters = filters.having(dimension, ())
    return tuple(task for task in question.tasks if passes(question, task, filters))


def passes(question: Question, task: Task, filters: Filters) -> bool:
    """Values of one dimension add, dimensions narrow."""
    for dimension in filters.active():
        if dimension in ("assigned", "due", "completed", "text"):
            continue
        if not set(values(question, task, dimension)) & set(filters.values(dimension)):
            return False
    return (
        within(task.assigned, filters.assigned)
        and within(deadline(task, question.options.roll), filters.due)
        and within(task.completed, filters.completed)
        and found(task, filters.text)
    )


def within(when: When | None, period: Period | None) -> bool:
    """Both ends are in it; a task without the date is in no period but `absent`."""
    if period is None:
        return True
    if when is None or period.absent:
        return when is None and period.absent
    after_start = period.first is None or period.first <= day(when)
    return after_start and (period.last is None or day(when) <= period.last)


def found(task: Task, text: str) -> bool:
    """Search reads title, number and id without case and accents, and never finds a classified task."""
    if not text:
        return True
    return not task.classified and any(
        bare(text) in bare(place) for place in (task.title, task.document_no, task.task_id)
    )


def bare(text: str) -> str:
    """Letters without case, accents and the stroke of đ."""
    letters = unicodedata.normalize("NFD", text.lower())
    kept = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn").replace("đ", "d")
    return " ".join(kept.split())


def facet(
    question: Question, filters: Filters, dimension: str, but_not: Sequence[str]
) -> dict[str, tuple[Task, ...]]:
    """A breakdown by `dimension`; a task counts under each of its units."""
    groups: dict[str, list[Task]] = {}
    for task in selected(question, filters, but_not):
        for value in values(question, task, dimension):
            groups.setdefault(value, []).append(task)
    return {name: tuple(tasks) for name, tasks in groups.items()}


def counters(question: Question, tasks: Sequence[Task]) -> dict[str, int]:
    """Distinct tasks by status, and the overlays among those inside the bases."""
    inside = [task for task in tasks if question.status(task) in LEAVES]
    fell_due = [task for task in inside if has_fallen_due(question, task)]
    counted = {str(leaf): sum(question.status(task) == leaf for task in tasks) for leaf in Status}
    return counted | {
        "due_soon": sum(question.timing(task) == Timing.DUE_0_7 for task in inside),
        "fell_due": len(fell_due),
        "fell_due_on_time": sum(question.status(task) == Status.DONE_ON_TIME for task in fell_due),
        "classified": sum(task.classified for task in inside),
    }


def has_fallen_due(question: Question, task: Task) -> bool:
    """D ≤ T, in days: what falls due later on the day of T falls due on that day."""
    due = deadline(task, question.options.roll)
    return due is not None and day(due) <= day(question.at)


def measures(question: Question, tasks: Sequence[Task]) -> dict[str, tuple[int, int | None]]:
    """Every measure as n of N, each from its definition; no N where it is a number of tasks."""
    leaf = [question.status(task) for task in tasks]
    total = sum(each in LEAVES for each in leaf)
    done = sum(each in DONE for each in leaf)
    on_time, late = leaf.count(Status.DONE_ON_TIME), leaf.count(Status.DONE_LATE)
    overdue = leaf.count(Status.OPEN_OVERDUE)
    no_deadline = leaf.count(Status.DONE_NO_DEADLINE) + leaf.count(Status.OPEN_NO_DEADLINE)
    overlays = counters(question, tasks)
    return {
        "total": (total, None),
        "completion_rate": (done, total),
        "on_time_rate": (on_time, on_time + late),
        "on_time_of_total": (on_time, total),
        "overdue_of_total": (overdue, total),
        "overdue_of_due": (overdue, done + overdue),
        "overdue_of_due_dated": (overdue, on_time + late + overdue),
        "on_time_when_due": (overlays["fell_due_on_time"], overlays["fell_due"]),
        "overdue": (overdue, None),
        "due_soon": (overlays["due_soon"], None),
        "no_deadline": (no_deadline, None),
    }


def listed(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks whose text may be shown; of the others a page says only how many there are."""
    return tuple(task for task in tasks if not task.classified)
