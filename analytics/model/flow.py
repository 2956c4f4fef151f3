"""What came in and what went out of the open tasks: averages improve when bad tasks leave, so all is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from analytics.model.bridge import Changes, total
from analytics.model.change import ABSENT, Step
from analytics.model.status import DONE, Status
from analytics.model.view import View

OUT = (Status.WITHDRAWN, Status.MOVED)


@dataclass(frozen=True)
class Flow:
    """One stretch of time: carried_in + assigned + reopened − done − withdrawn − vanished = carried_out.

    A task that came and was closed within the stretch is in what came and in what went. `withdrawn` counts
    those withdrawn, cancelled or moved; `vanished` those that are no longer listed.
    """

    changes: Changes

    @property
    def first(self) -> date:
        """The day at whose end it begins."""
        return _day(self.changes.sides.earlier)

    @property
    def last(self) -> date:
        """The day at whose end it ends."""
        return _day(self.changes.sides.later)

    @property
    def carried_in(self) -> int:
        """Tasks open at its beginning."""
        return self.changes.opening

    @property
    def assigned(self) -> int:
        """Tasks that were not there at its beginning."""
        return self._took(Step.NEW, Step.NEW_CLOSED)

    @property
    def reopened(self) -> int:
        """Tasks done, withdrawn or moved at its beginning, open at its end."""
        return self._took(Step.REOPENED)

    @property
    def done(self) -> int:
        """Tasks done within it."""
        return self._took(Step.DONE) + self._came_as(DONE)

    @property
    def withdrawn(self) -> int:
        """Tasks withdrawn, cancelled or moved to another body within it."""
        return self._took(Step.WITHDRAWN, Step.MOVED) + self._came_as(OUT)

    @property
    def vanished(self) -> int:
        """Tasks open at its beginning that are not listed at its end."""
        return self._took(Step.VANISHED)

    @property
    def carried_out(self) -> int:
        """Tasks open at its end."""
        return self.changes.closing

    def _took(self, *steps: Step) -> int:
        return total(self.changes.steps, steps)

    def _came_as(self, statuses: Iterable[Status]) -> int:
        return sum(self.changes.matrix.get((ABSENT, one), 0) for one in statuses)


@dataclass(frozen=True)
class Flows:
    """Flows that follow each other; told by a snapshot at each end, or all by one from its dates, which say
    nothing of when a task was withdrawn."""

    flows: tuple[Flow, ...]
    by_snapshots: bool


def _day(view: View) -> date:
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    return view.as_of.day
