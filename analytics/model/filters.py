"""Which tasks are in view."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Self

from analytics.model.asof import parse_day
from analytics.model.change import COUNTERPARTS, Concern, Step
from analytics.model.forecast import Risk
from analytics.model.status import WEEKS, DueDay, Late, Precision, Status, Timing, Took

CLASSIFIED = "classified"
UNCLASSIFIED = "unclassified"

# Dimensions with a closed set of values, the same in every list.
CLOSED: dict[str, frozenset[str]] = {
    "status": frozenset(Status),
    "timing": frozenset(Timing),
    "precision": frozenset(Precision),
    "classification": frozenset((CLASSIFIED, UNCLASSIFIED)),
    "late": frozenset(Late),
    "week": frozenset(WEEKS),
    "due_day": frozenset(DueDay),
    "took": frozenset(Took),
    "step": frozenset(Step),
    "counterpart": frozenset(COUNTERPARTS),
    "concern": frozenset(Concern),
    "risk": frozenset(Risk),
}
# What only the tasks themselves know: with these a cube would have too many cells.
BY_TASK = ("late", "week", "due_day", "took")
# What only other snapshots tell: the one a view is compared with, and those that came before.
BY_PAIR = ("step", "counterpart")
BY_HISTORY = ("concern",)
# What the past of the whole list tells.
BY_PAST = ("risk",)
RELATIVE = (*BY_PAIR, *BY_HISTORY, *BY_PAST)
# Dimensions whose values come from the data; "" stands for "not stated".
OPEN_ENDED = ("assigning_body", "source", "unit", "field", "leader")
# What every snapshot can be broken down by; and all that tasks are chosen by, value by value.
DIMENSIONS = (*OPEN_ENDED, *(name for name in CLOSED if name not in RELATIVE))
CHOSEN_BY = (*DIMENSIONS, *RELATIVE)
CUBED = tuple(name for name in DIMENSIONS if name not in BY_TASK)
# Days that a task has or lacks.
PERIODS = ("assigned", "due", "completed")
_ABSENT = "none"


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of days, both ends in it; an empty end is open, but not both. `absent` is no day at all."""

    first: date | None = None
    last: date | None = None
    absent: bool = False

    def __post_init__(self) -> None:
        crossed = self.first and self.last and self.first > self.last
        if bool(self.first or self.last) == self.absent or crossed:
            raise ValueError(str(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2025-01-01..2025-03-31`, either end optional, or `none`; ValueError for anything else."""
        if text == _ABSENT:
            return cls(absent=True)
        first, dots, last = text.partition("..")
        if not dots:
            raise ValueError(text)
        return cls(parse_day(first) if first else None, parse_day(last) if last else None)

    def __str__(self) -> str:
        return _ABSENT if self.absent else f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True)
class Filters:
    """Which tasks are in view. Empty means all; the values of one dimension add, dimensions narrow."""

    assigning_body: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    leader: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    timing: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    classification: tuple[str, ...] = ()
    assigned: Period | None = None
    due: Period | None = None
    completed: Period | None = None
    text: str = ""
    late: tuple[str, ...] = ()
    week: tuple[str, ...] = ()
    due_day: tuple[str, ...] = ()
    took: tuple[str, ...] = ()
    step: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()
    concern: tuple[str, ...] = ()
    risk: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in CHOSEN_BY:
            object.__setattr__(self, name, tuple(sorted({str(value) for value in self.values(name)})))

    def values(self, dimension: str) -> tuple[str, ...]:
        """Return the values chosen in `dimension`."""
        chosen: tuple[str, ...] = getattr(self, dimension)
        return chosen

    def having(self, dimension: str, values: Iterable[str]) -> Self:
        """Return these filters with exactly `values` chosen in `dimension`."""
        chosen: dict[str, Any] = {dimension: tuple(values)}
        return replace(self, **chosen)

    def toggled(self, dimension: str, value: str) -> Self:
        """Return these filters with `value` put into `dimension`, or taken out where it was in."""
        chosen = set(self.values(dimension)) ^ {value}
        return self.having(dimension, chosen)

    def active(self) -> tuple[str, ...]:
        """Return the names of the filters that narrow anything."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))
