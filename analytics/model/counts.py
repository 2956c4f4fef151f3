"""Counted tasks: what every reading is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

from analytics.model.rounding import percent, share_texts
from analytics.model.status import DISPLAY_ORDER, DONE, LEAVES, OPEN, OUTSIDE, Status


@dataclass(frozen=True)
class Counts:
    """Distinct tasks by status, and the overlays counted among those inside the bases."""

    done_on_time: int = 0
    done_late: int = 0
    done_no_deadline: int = 0
    open_in_time: int = 0
    open_overdue: int = 0
    open_no_deadline: int = 0
    withdrawn: int = 0
    moved: int = 0
    not_yet_assigned: int = 0
    due_soon: int = 0
    fell_due: int = 0
    fell_due_on_time: int = 0
    classified: int = 0

    def of(self, *names: str) -> int:
        """Return the sum of the counters called `names`; statuses are names of counters."""
        return sum(getattr(self, str(name)) for name in names)

    @property
    def done(self) -> int:
        """Tasks that are done."""
        return self.of(*DONE)

    @property
    def open(self) -> int:
        """Tasks that are still open."""
        return self.of(*OPEN)

    @property
    def total(self) -> int:
        """Tasks inside the bases: not withdrawn, moved or not yet assigned."""
        return self.of(*LEAVES)

    @property
    def outside(self) -> int:
        """Tasks outside every base."""
        return self.of(*OUTSIDE)

    def statuses(self) -> dict[str, int]:
        """Return all nine statuses with their numbers."""
        return {str(status): self.of(status) for status in Status}

    def shares(self) -> dict[str, str]:
        """Return the share of each status of all tasks, from percentages that add to 100."""
        told = share_texts([self.of(status) for status in DISPLAY_ORDER])
        return dict(zip((str(status) for status in DISPLAY_ORDER), told, strict=True))

    def share(self, part: Sequence[str], whole: Sequence[str]) -> str:
        """Return the percentage that one sum of counters is of another, the same wherever it is told.

        That of a status of all tasks is one of those that add to 100.
        """
        if len(part) == 1 and part[0] in LEAVES and set(whole) == set(LEAVES):
            return self.shares()[part[0]]
        return percent(self.of(*part), self.of(*whole))

    def __add__(self, other: Self) -> Self:
        return type(self)(*(self.of(name) + other.of(name) for name in COUNTERS))


COUNTERS = tuple(field.name for field in fields(Counts))


@dataclass(frozen=True)
class Group:
    """One row of a breakdown: a value of the dimension ("" where the list says none) and its tasks."""

    name: str
    counts: Counts
