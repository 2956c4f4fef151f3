"""The lists of tasks behind what changed: each step, each cell, each row."""

from collections.abc import Iterable
from dataclasses import replace

from analytics.model.bridge import Changes, total
from analytics.model.change import ABSENT, COUNTERPARTS, GONE, NO_TASK, OPENING, Step
from analytics.model.filters import OPEN_ENDED, Filters
from analytics.model.status import Status
from analytics.model.view import View
from analytics.service import access
from analytics.ui import person

NOT_OVERDUE = tuple(one for one in COUNTERPARTS if one != Status.OPEN_OVERDUE)


class ChangeLinks:
    """Leads from the changes that a view shows to the lists of their tasks, in the reader's language."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view, self._changes = view, changes

    def steps(self, *steps: Step, dimension: str = "", value: str = "") -> View | None:
        """Return the list of the tasks that took any of `steps`; None where they stand in two lists."""
        sides = self._changes.sides
        if len({step in GONE for step in steps}) > 1:
            return None
        side = sides.of(steps[0])
        filters = side.filters.having("step", steps)
        return self._list(side, filters.having(dimension, (value,)) if dimension else filters)

    def opening(self, dimension: str = "", value: str = "") -> View | None:
        """Return the list of what was open; None where filters cut two lists that do not agree in them."""
        counted = self._changes.by[dimension].get(value, {}) if dimension else self._changes.steps
        if not dimension and not self._changes.sides.earlier.filters.active():
            earlier = self._changes.sides.earlier
            return self._list(earlier, earlier.filters.having("step", OPENING))
        if counted.get(Step.VANISHED, 0):
            return None
        return self.steps(
            *(step for step in OPENING if step != Step.VANISHED), dimension=dimension, value=value
        )

    def cell(self, was: str, now: str) -> View:
        """Return the list of the tasks in a cell of the matrix."""
        sides = self._changes.sides
        if now == ABSENT:
            return self._list(sides.earlier, _both(sides.earlier, was, NO_TASK))
        return self._list(sides.later, _both(sides.later, now, NO_TASK if was == ABSENT else (was,)))

    def newly_overdue(self) -> View:
        """Return the list of what is overdue and was not."""
        later = self._changes.sides.later
        return self._list(later, _both(later, Status.OPEN_OVERDUE, NOT_OVERDUE))

    def count(self, steps: Iterable[Step]) -> int:
        """Return how many tasks took any of `steps`."""
        return total(self._changes.steps, steps)

    def _list(self, side: View, filters: Filters) -> View:
        """Return a list of one side; values that its snapshot does not know leave nothing out there."""
        if side.snapshot != self._view.snapshot:
            known = access.choices(access.named(person.reader(), self._view), side.snapshot)
            for name in OPEN_ENDED:
                chosen = filters.values(name)
                filters = filters.having(name, [value for value in chosen if value in known[name]])
        return _spoken(side.on("tasks").filtered(filters), self._view)


def _both(side: View, status: str, counterparts: Iterable[str]) -> Filters:
    return side.filters.having("status", (status,)).having("counterpart", counterparts)


def _spoken(side: View, view: View) -> View:
    return replace(side, language=view.language, measure=view.measure)
