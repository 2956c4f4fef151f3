"""What comes back from the data for one view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from analytics.model.asof import AsOf
from analytics.model.counts import Counts, Group
from analytics.model.view import View


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
    """What publishing a list would change against the snapshot before it; None of it where there is none."""

    before: Counts | None
    after: Counts
    added: int
    removed: int
    changed: int
