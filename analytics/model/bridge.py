"""What changed between two snapshots, counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.model.change import ABSENT, CLOSING, GONE, NO_TASK, OPENING, Step
from analytics.model.status import LEAVES, OUTSIDE, Status
from analytics.model.view import View

# How a task can stand on either side of a bridge, in the order of its matrix.
STANDINGS = (*LEAVES, *(status for status in OUTSIDE if status != Status.NOT_YET_ASSIGNED), ABSENT)
Steps = Mapping[str, int]


def standing(status: str) -> str:
    """Return how a status stands in the matrix: what is no task on a day is absent, listed or not."""
    return ABSENT if status in NO_TASK else status


@dataclass(frozen=True)
class Sides:
    """Two views of one question, each compared with the other; `later` is the one told of."""

    earlier: View
    later: View

    def of(self, step: str) -> View:
        """Return the side whose list has the tasks of a step."""
        return self.earlier if step in GONE else self.later


@dataclass(frozen=True)
class Changes:
    """Tasks by what happened to them; filters on status, timing and the change itself are set aside.

    `matrix` counts them by how they stood and how they stand, as STANDINGS tells; `by` has the steps of each
    value of a dimension, a task counting under each of its units. A task's unit and body are those of the
    later list, or of the earlier one where only that has it. `matched` is how many tasks stand in both lists,
    `before` and `after` how many in each.
    """

    sides: Sides
    steps: Steps
    matrix: Mapping[tuple[str, str], int]
    by: Mapping[str, Mapping[str, Steps]]

    @property
    def opening(self) -> int:
        """Tasks open in the earlier list."""
        return total(self.steps, OPENING)

    @property
    def closing(self) -> int:
        """Tasks open in the later list."""
        return total(self.steps, CLOSING)

    @property
    def before(self) -> int:
        """Tasks of the earlier list."""
        return sum(n for (was, _), n in self.matrix.items() if was != ABSENT)

    @property
    def after(self) -> int:
        """Tasks of the later list."""
        return sum(n for (_, now), n in self.matrix.items() if now != ABSENT)

    @property
    def matched(self) -> int:
        """Tasks in both."""
        return sum(n for pair, n in self.matrix.items() if ABSENT not in pair)

    @property
    def newly_overdue(self) -> int:
        """Tasks overdue in the later list that were not in the earlier one."""
        overdue = Status.OPEN_OVERDUE
        return sum(n for (was, now), n in self.matrix.items() if now == overdue != was)


def total(steps: Steps, which: Iterable[Step]) -> int:
    """Return how many tasks took any of some steps."""
    return sum(steps.get(step, 0) for step in which)
