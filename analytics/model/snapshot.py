"""What is known of a list and of one of its snapshots."""

from dataclasses import dataclass
from datetime import datetime

from analytics.model.asof import AsOf

SAMPLE = "sample"
REAL = "real"
PUBLISHED = "published"
WITHDRAWN = "withdrawn"
# How classified tasks stand apart: their number is told; it is too small to be told; who reads is bounded to
# a part of the list; or who reads is cleared, and has them in every number.
TOLD, SOME, PERHAPS, INCLUDED = "told", "some", "perhaps", "included"


@dataclass(frozen=True)
class TaskList:
    """A series of snapshots of the same thing; `kind` is SAMPLE or REAL."""

    list_id: str
    name: str
    kind: str


@dataclass(frozen=True)
class Apart:
    """Where classified tasks stand in no number but one: `n` of the whole list where `how` is TOLD."""

    how: str
    n: int = 0


@dataclass(frozen=True)
class Snapshot:
    """One published state of a list; `state` is PUBLISHED or WITHDRAWN, `tasks` counts distinct tasks.

    `apart` says how its classified tasks stand apart; None where there are none, or they are counted.
    """

    snapshot_id: str
    list_id: str
    list_name: str
    list_kind: str
    as_of: AsOf
    label: str
    published_at: datetime
    published_by: str
    source_file: str
    rows_read: int
    rows_refused: int
    rows_left_out: int
    tasks: int
    state: str
    apart: Apart | None = None
