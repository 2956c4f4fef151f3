"""How likely open tasks are to be late: as often as the like of them were, and how right that has been.

Alike are tasks of the same units, from the same source, still open with as many weeks to go. What a group has
seen counts as though WEIGHT more tasks had gone as all did, so that a small group lies near the rate of all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.model.view import View

# Tasks due within so many weeks are told of; the like of them are those due in the weeks before.
WEEKS_AHEAD, WEEKS_BEFORE = 4, 26
WEIGHT = 10
# The same is asked of past days, as far apart as a forecast reaches, to see how right it would have been.
LOOKS = 6
HORIZON = timedelta(days=7 * WEEKS_AHEAD - 1)
# Of fewer tasks in the past nothing is foretold.
ENOUGH = 30


class Risk(StrEnum):
    """How likely an open task, due within WEEKS_AHEAD weeks, is to be late; all others have none."""

    HIGH = "risk_high"
    MIDDLE = "risk_middle"
    LOW = "risk_low"


# From which rate on.
FROM = {Risk.HIGH: 0.5, Risk.MIDDLE: 0.25, Risk.LOW: 0.0}


@dataclass(frozen=True)
class Ahead:
    """Open tasks by how likely they are to be late, and how many of them will be on average."""

    by_risk: Mapping[str, int]
    expected: float

    @property
    def tasks(self) -> int:
        """How many tasks are told of."""
        return sum(self.by_risk.values())


@dataclass(frozen=True)
class Told:
    """What was foretold of `tasks`, `expected` late ones, and how many became late."""

    tasks: int
    expected: float
    late: int


@dataclass(frozen=True)
class Forecast:
    """What is likely of the tasks of `view`, in which nothing is left that chooses tasks by how they stand.

    `looks` by past days and `levels` by tenths of the rate foretold say how right it would have been.
    `before` are, by whole weeks to go, the tasks of the past that were open then, and how many became late.
    """

    view: "View"
    whole: Ahead
    units: Mapping[str, Ahead]
    looks: Mapping[date, Told]
    levels: Mapping[int, Told]
    before: Mapping[int, tuple[int, int]]
