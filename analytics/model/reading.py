"""What comes back from the data for one view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from analytics.model.asof import AsOf
from analytics.model.counts import Counts, Group
from analytics.model.snapshot import Snapshot
from analytics.model.view import View

# Shares of the list before from which on somebody should look: a real list fell from 430 to 395 tasks within
# hours, and 114 of 411 names vanished from it in three weeks.
JUMP_OF_VOLUME, JUMP_OF_IDENTITY = 0.05, 0.2


@dataclass(frozen=True)
class Readings:
    """The numbers of one view.

    `whole` counts the snapshot without filters, `selected` with all of them. Each of `facets` is a
    breakdown that leaves out the filters on its own dimension and on status, so that a chart never
    filters itself.
    """

    view: View
    whole: Counts
    selected: Counts
    facets: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Point:
    """How many tasks have each status at one date."""

    as_of: AsOf
    statuses: Mapping[str, int]


@dataclass(frozen=True)
class Trend:
    """How a view stood at one date after another.

    The statuses of `by_word` of its tasks rest on a word of the list without a date, which holds at the
    list's own as-of date: they are counted as told at every point, and whoever shows a trend says so.
    """

    view: View
    points: tuple[Point, ...]
    by_word: int


@dataclass(frozen=True)
class Beside:
    """The statuses that a snapshot reported at its own date, and those that a later one tells of it."""

    snapshot: Snapshot
    reported: Mapping[str, int]
    recomputed: Mapping[str, int]


@dataclass(frozen=True)
class Cohorts:
    """Tasks by status: `due` by the last day of the month or week in which they fall due, `assigned` the open
    ones by the year in which they were assigned, None where the list does not say."""

    due: Mapping[date, Mapping[str, int]]
    assigned: Mapping[int | None, Mapping[str, int]]


@dataclass(frozen=True, kw_only=True)
class TaskRow:
    """One line of a list of tasks. `days` is from the as-of date to the deadline, for open tasks."""

    row_no: int
    task_id: str
    title: str
    document_no: str
    assigning_body: str
    source: str
    lead_units: tuple[str, ...]
    assigned_at: datetime | None
    due_at: datetime | None
    due_text: str
    due_precision: str
    completed_at: datetime | None
    status: str
    days: int | None


@dataclass(frozen=True, kw_only=True)
class TaskRecord(TaskRow):
    """Everything the snapshot holds of one task."""

    document_date: date | None
    leader: str
    field: str
    cooperating_units: tuple[str, ...]
    original_due_at: datetime | None
    extensions: int | None
    reported_status: str
    result: str
    note: str
    priority: str
    line_no: int


@dataclass(frozen=True)
class TaskPage:
    """Some of a view's tasks: `shown` may be listed, `classified` more are only counted."""

    rows: tuple[TaskRow, ...]
    shown: int
    classified: int


@dataclass(frozen=True)
class Finding:
    """What the checks said of one row of a file; `kind` is refused, problem, left_out or warning."""

    kind: str
    row_no: int
    line_no: int
    field: str
    heading: str
    value: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What publishing a list would change against the snapshot before it; None of it where there is none.

    Of the tasks that are in both: `completed` and `reopened` changed between open and done, `moved` have
    another deadline, and `backdated` are now said to have been done by the day of the snapshot before, which
    had them open. `new_units` are those that no snapshot of the list has named, with their tasks.
    """

    before: Counts | None
    after: Counts
    added: int
    removed: int
    changed: int
    completed: int = 0
    reopened: int = 0
    moved: int = 0
    backdated: int = 0
    new_units: tuple[tuple[str, int], ...] = ()

    @property
    def jumps(self) -> tuple[str, ...]:
        """What makes one doubt that this is the same list: "volume", "identity"."""
        if self.before is None or not self.before.total:
            return ()
        whole = self.before.total
        volume = abs(self.after.total - whole) > JUMP_OF_VOLUME * whole
        identity = self.removed > JUMP_OF_IDENTITY * whole
        return (("volume",) if volume else ()) + (("identity",) if identity else ())
