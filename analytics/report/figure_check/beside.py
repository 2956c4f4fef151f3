"""The figures of a text beside those of a snapshot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.model.status import DONE, LEAVES, OPEN, Status
from analytics.report.figure_check.claim import Span
from analytics.report.figure_check.vocabulary import What

STATUSES: Mapping[What, tuple[Status, ...]] = {
    What.TOTAL: LEAVES,
    What.DUE: (*DONE, Status.OPEN_OVERDUE),
    What.DONE: DONE,
    What.DONE_ON_TIME: (Status.DONE_ON_TIME,),
    What.DONE_LATE: (Status.DONE_LATE,),
    What.DONE_NO_DEADLINE: (Status.DONE_NO_DEADLINE,),
    What.OPEN: OPEN,
    What.OPEN_IN_TIME: (Status.OPEN_IN_TIME,),
    What.OPEN_OVERDUE: (Status.OPEN_OVERDUE,),
    What.OPEN_NO_DEADLINE: (Status.OPEN_NO_DEADLINE,),
    What.WITHDRAWN: (Status.WITHDRAWN,),
    What.MOVED: (Status.MOVED,),
}


@dataclass(frozen=True)
class Told:
    """A count of the text whose status is known; `frame` tells apart the totals it may belong to."""

    what: What
    value: int
    written: str
    span: Span
    frame: int


@dataclass(frozen=True)
class Beside:
    """A count of the text and the snapshot's own."""

    told: Told
    counted: int

    @property
    def gap(self) -> int:
        """How many more the text has."""
        return self.told.value - self.counted

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses whose tasks the snapshot counts; none where it counts all that is in the bases."""
        return () if self.told.what == What.TOTAL else tuple(map(str, STATUSES[self.told.what]))


def beside(told: Iterable[Told], counted: Mapping[str, int]) -> tuple[Beside, ...]:
    """Set the counts of the text's first total beside `counted`, a snapshot's tasks by status."""
    found: dict[What, Beside] = {}
    first: int | None = None
    for one in told:
        if one.what not in STATUSES:
            continue
        first = one.frame if first is None else first
        if one.frame == first and one.what not in found:
            found[one.what] = Beside(one, sum(counted[str(status)] for status in STATUSES[one.what]))
    return tuple(found.values())
