"""A run chart: does a rate only vary from one month or week to the next, or has it changed?

A shift is a run of points on one side of the median, points on it left aside; a trend is a run of points
that all rise, or all fall, equal neighbours left aside (R. J. Perla, L. P. Provost, S. K. Murray, "The run
chart: a simple analytical tool for learning from variation in healthcare processes", BMJ Quality & Safety 20,
2011, 46–51). Their fixed lengths, six and five points, give false signals often where there are many points;
so a run counts from the length on that chance alone reaches in at most one chart of twenty: with twelve
points a shift takes eight, a trend six.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise
from math import factorial
from statistics import median

from analytics.model.rounding import SMALL_BASE

# How often chance alone may give a signal of one kind, and from how many points on signals are told.
FALSE_SIGNALS, ENOUGH = 0.05, 10


@dataclass(frozen=True)
class Spot:
    """One point: `count` of the `base` tasks of the month or week that ends on `end`."""

    end: date
    count: int
    base: int

    @property
    def rate(self) -> float:
        """The share, from 0 to 1."""
        return self.count / self.base


@dataclass(frozen=True)
class Run:
    """Spots that follow each other on one side of the median, or in one direction: 1 is above or up."""

    spots: tuple[Spot, ...]
    side: int


@dataclass(frozen=True)
class RunChart:
    """The points whose base bears a percentage, and what of them is more than chance; `small` have less."""

    spots: tuple[Spot, ...]
    small: int = 0

    @classmethod
    def of(cls, spots: Sequence[Spot]) -> "RunChart":
        """Return the chart of some points; those with too few tasks for a percentage are left out."""
        large = tuple(one for one in spots if one.base >= SMALL_BASE)
        return cls(large, len(spots) - len(large))

    @cached_property
    def median(self) -> float:
        """The median of the rates; 0 where there is none."""
        return median(one.rate for one in self.spots) if self.spots else 0.0

    @property
    def enough(self) -> bool:
        """Whether there are enough points for the rules."""
        return len(self.spots) >= ENOUGH

    @cached_property
    def shifts(self) -> tuple[Run, ...]:
        """The runs on one side of the median that are longer than chance explains."""
        beside = [one for one in self.spots if one.rate != self.median]
        length = shift_length(len(beside))
        runs = (Run(tuple(run), 1 if above else -1) for above, run in groupby(beside, self._above))
        return tuple(run for run in runs if self.enough and len(run.spots) >= length)

    @cached_property
    def trends(self) -> tuple[Run, ...]:
        """The runs in one direction that are longer than chance explains."""
        turning = _without_equals(self.spots)
        length = trend_length(len(turning))
        return tuple(run for run in _monotone(turning) if self.enough and len(run.spots) >= length)

    def _above(self, spot: Spot) -> bool:
        return spot.rate > self.median


def shift_length(points: int) -> int:
    """Return the shortest run on one side that is rarer than FALSE_SIGNALS among so many points."""
    return next(length for length in range(1, points + 2) if _reached(points, length) <= FALSE_SIGNALS)


def trend_length(points: int) -> int:
    """Return the shortest run in one direction that is rarer than FALSE_SIGNALS among so many points: at each
    place where it could begin, 2 orders of all are such a run."""
    lengths = range(2, points + 3)
    return next(
        one
        for one in lengths
        if max(points - one + 1, 0) * 2 / factorial(one) <= FALSE_SIGNALS or one > points
    )


def _reached(points: int, length: int) -> float:
    """Return how likely so many throws of a coin have a run of at least `length`."""
    if length <= 1:
        return 1.0 if points else 0.0
    # By the length of the run that stands at the end; what has reached `length` is left out.
    lasting = [0.0, 1.0] + [0.0] * (length - 2)
    for _ in range(points - 1):
        lasting = [0.0, sum(lasting) / 2, *(one / 2 for one in lasting[1:-1])]
    return 1 - sum(lasting) if points else 0.0


def _without_equals(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    return tuple(one for place, one in enumerate(spots) if not place or one.rate != spots[place - 1].rate)


def _monotone(spots: Sequence[Spot]) -> tuple[Run, ...]:
    """Return the longest runs in one direction; where it turns, a point ends one and begins the next."""
    steps = [(1 if after.rate > before.rate else -1, before, after) for before, after in pairwise(spots)]
    runs = []
    for side, run in groupby(steps, lambda step: step[0]):
        pairs = list(run)
        runs.append(Run((pairs[0][1], *(after for _, _, after in pairs)), side))
    return tuple(runs)
