"""How far a list's figures can be relied on: what is doubtful, and every deadline that was moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from analytics.model.change import Concern

# What is only worth knowing, beside what is missing or contradicts itself.
KNOWN = (Concern.EXTENDED, Concern.DONE_ON_DUE_DAY)


@dataclass(frozen=True)
class Share:
    """How many tasks have something, of those that could."""

    count: int
    of: int


@dataclass(frozen=True, kw_only=True)
class Reliability:
    """The doubts about some tasks; `on_time` and `on_time_first` of the `done` ones with a deadline were
    done on time against the deadline in force, and against the first one."""

    concerns: Mapping[Concern, Share]
    done: int
    on_time: int
    on_time_first: int


class Kind(StrEnum):
    """How a deadline was moved."""

    LATER = "later"
    EARLIER = "earlier"
    SET = "set"
    REMOVED = "removed"


class When(StrEnum):
    """When a deadline was moved, as far as two lists tell: before it had passed, after, at some time between
    two lists between which it passed, or after the task was done. A deadline that was set was none before."""

    BEFORE = "before"
    BETWEEN = "between"
    AFTER = "after"
    AFTER_DONE = "after_done"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Move:
    """One deadline that was moved between the lists of two days; `row_no` is the task's in the view's."""

    row_no: int
    title: str
    lead_units: tuple[str, ...]
    before: datetime | None
    after: datetime | None
    listed_on: date
    seen_on: date
    kind: Kind
    when: When


@dataclass(frozen=True)
class Ledger:
    """Every deadline moved between the lists up to the view's, of the view's tasks.

    `counted` tells how many moves of each kind and moment there are, `tasks` of how many tasks; `moves` are
    the latest, without those of classified tasks, which `classified` counts. `gone` more moves are of tasks
    that this list no longer has.
    """

    moves: tuple[Move, ...]
    counted: Mapping[tuple[Kind, When], int]
    tasks: int
    classified: int
    gone: int

    @property
    def total(self) -> int:
        """How many deadlines were moved."""
        return sum(self.counted.values())


@dataclass(frozen=True)
class Vanished:
    """How many tasks were overdue in one list and not listed in the next."""

    snapshot_id: str
    next_id: str
    tasks: int
