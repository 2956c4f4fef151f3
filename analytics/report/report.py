"""The one model that every file is written from: numbers, sentences, scope, provenance."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.reading import TaskRow
from analytics.model.status import Status

# As reports tell them: what is done, then what is open.
STATUSES = (
    Status.DONE_ON_TIME,
    Status.DONE_LATE,
    Status.DONE_NO_DEADLINE,
    Status.OPEN_IN_TIME,
    Status.OPEN_OVERDUE,
    Status.OPEN_NO_DEADLINE,
)
# What their columns are called under the heads "done" and "open".
HEADS = ("on_time", "late", "no_deadline", "in_time", "overdue", "no_deadline")
STATUS_BREAKDOWNS = ("assigning_body", "source", "unit")
LISTINGS = ("overdue", "late", "due_soon", "tasks")


@dataclass(frozen=True)
class Line:
    """A number of tasks of a base; `share` is "" where the base is too small to bear a percentage."""

    name: str
    label: str
    count: int
    base: int
    share: str

    def told(self, words: Words) -> str:
        """Return "46/68 tasks (68%)"."""
        return fraction(self.count, self.base, self.share, words)


@dataclass(frozen=True)
class Row:
    """One row of a breakdown: numbers and shares in the order of `STATUSES`."""

    label: str
    group: Group
    numbers: tuple[int, ...]
    shares: tuple[str, ...]

    @property
    def total(self) -> int:
        """All tasks of the row."""
        return self.group.counts.total


@dataclass(frozen=True)
class Breakdown:
    """The view by a dimension, most tasks first.

    `total` counts distinct tasks, so rows of units may add to more; `note` says so.
    """

    dimension: str
    title: str
    column: str
    finding: str
    rows: tuple[Row, ...]
    total: Row
    note: str = ""


@dataclass(frozen=True)
class Listing:
    """Tasks by name: `rows` of the `shown` that may be named, and `classified` more that are counted."""

    name: str
    title: str
    rows: tuple[TaskRow, ...]
    shown: int
    classified: int

    @property
    def total(self) -> int:
        """All tasks of the list."""
        return self.shown + self.classified

    def left(self, shown: int) -> int:
        """Return how many tasks that may be named are not among the first `shown`."""
        return self.shown - min(shown, len(self.rows))


@dataclass(frozen=True, kw_only=True)
class Report:
    """One view as a report. Writers put it into a form and compute nothing."""

    language: str
    day: date
    title: str
    summary: str
    scope: tuple[tuple[str, str], ...]
    strip: str
    link: str
    counts: Counts
    statuses: tuple[Line, ...]
    rates: tuple[Line, ...]
    timing: tuple[Line, ...]
    timing_finding: str
    opening: tuple[str, ...]
    breakdowns: Mapping[str, Breakdown]
    listings: Mapping[str, Listing]
    assessment: tuple[str, ...]
    proposals: tuple[str, ...]

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return words(self.language)


def fraction(count: int, base: int, share: str, words: Words) -> str:
    """Return "46/68 tasks (68%)", or "4/6 tasks" where there is no share to be told."""
    key = "report.n_of_n_share" if share else "report.n_of_n"
    return words(key, count=count, base=base, share=share)


def due(task: TaskRow, words: Words) -> str:
    """Return a task's deadline: as the list words it, where it is more than a day."""
    if task.due_text:
        return task.due_text
    return words.day(task.due_at.date()) if task.due_at else ""
