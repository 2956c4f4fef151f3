"""Rates against sizes: which differ from the overall rate by more than chance.

A funnel plot with exact binomial limits (D. J. Spiegelhalter, "Funnel plots for comparing institutional
performance", Statistics in Medicine 24, 2005, 1185–1202). Each limit is interpolated from its own tail, so
that a point lies beyond it just where the exact test says so: chance alone flags at most 5 %, or 0.2 %.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from math import sqrt
from statistics import NormalDist

import numpy as np

from analytics.model.counts import Counts
from analytics.model.measure import Direction, Measure, Reading
from analytics.model.rounding import SMALL_BASE

# The two pairs of limits as distances of a normal distribution: 95 % and 99.8 % lie between them.
NORMAL = NormalDist()
WARNING, ALARM = NORMAL.inv_cdf(0.975), NORMAL.inv_cdf(0.999)
# How many of the most extreme are drawn in on either side when overdispersion is measured, and of how many
# at least it can be measured.
WINSORISED, ENOUGH = 0.1, 10


class Flag(IntEnum):
    """On which side of the overall rate a rate lies, and beyond which limits."""

    FAR_BELOW = -2
    BELOW = -1
    WITHIN = 0
    ABOVE = 1
    FAR_ABOVE = 2


@dataclass(frozen=True)
class Place:
    """One point: `count` of `base` tasks; `expected` of them if each source went as it does overall."""

    name: str
    count: int
    base: int
    expected: float


@dataclass(frozen=True)
class Funnel:
    """The rate `measure` of places (units, bodies) around the `overall` rate of all distinct tasks."""

    measure: Measure
    overall: Reading
    places: tuple[Place, ...]

    @property
    def rate(self) -> float:
        """The overall rate."""
        return self.overall.value or 0.0

    @cached_property
    def compared(self) -> tuple[Place, ...]:
        """The places whose base bears a percentage, the largest first; the others are only counted."""
        return tuple(one for one in self.places if one.base >= SMALL_BASE)

    @cached_property
    def dispersion(self) -> float:
        """How many times as much as by chance the places vary: the winsorised mean square of their distances
        from what is expected; 1 where it is less, or not significantly more (Spiegelhalter 2005, 1196)."""
        distances = sorted(filter(None, map(_distance, self.compared)))
        if len(distances) < ENOUGH:
            return 1.0
        cut = int(WINSORISED * len(distances))
        low, high = distances[cut], distances[-1 - cut]
        phi = sum(min(max(one, low), high) ** 2 for one in distances) / len(distances)
        return phi if phi > 1 + 2 * sqrt(2 / len(distances)) else 1.0

    def flag(self, place: Place) -> Flag:
        """Return where a place lies, given its own sources."""
        return self._told(place, place.expected / place.base if place.base else 0.0)

    def plain_flag(self, place: Place) -> Flag:
        """Return where a place lies on the plot, its sources left aside."""
        return self._told(place, self.rate)

    def worse(self, flag: Flag) -> bool:
        """Whether a flag is on the bad side."""
        better = {Direction.HIGHER: 1, Direction.LOWER: -1, Direction.NEITHER: 0}[self.measure.direction]
        return flag * better < 0

    @cached_property
    def flagged(self) -> tuple[Place, ...]:
        """The places beyond a limit, those furthest from what is expected first, the bad side before."""
        found = [one for one in self.compared if self.flag(one)]
        return tuple(sorted(found, key=lambda one: (not self.worse(self.flag(one)), -abs(_distance(one)))))

    @property
    def by_chance(self) -> float:
        """How many places chance alone puts beyond the 95 % limits, at most, on average."""
        return 2 * NORMAL.cdf(-WARNING) * len(self.compared)

    def lines(self, sizes: Sequence[int], distance: float) -> tuple[list[float], list[float]]:
        """Return the lower and the upper limit at each of `sizes`, as rates."""
        tail = NORMAL.cdf(-distance * sqrt(self.dispersion))
        return limits(sizes, self.rate, tail), [1 - one for one in limits(sizes, 1 - self.rate, tail)]

    def _told(self, place: Place, rate: float) -> Flag:
        if place.base < SMALL_BASE or not 0 < rate < 1:
            return Flag.WITHIN
        low, high = tails(place.count, place.base, rate)
        widened = sqrt(self.dispersion)
        beyond = sum(min(low, high) < NORMAL.cdf(-each * widened) for each in (WARNING, ALARM))
        return Flag(-beyond if low < high else beyond)


def funnel(
    measure: Measure, groups: Mapping[str, Mapping[str, Counts]], overall: Mapping[str, Counts]
) -> Funnel:
    """Return the funnel of `groups`: for each place, its counts by source; `overall` the same of all tasks.

    The expected count is indirectly standardised: the sum over sources of the source's own rate times the
    place's tasks from it. A source with too few tasks for a rate takes the overall one.
    """
    whole = measure.read(sum(overall.values(), Counts()))
    by_source = {source: measure.read(counts) for source, counts in overall.items()}
    rates = {name: _bearing(reading, whole) for name, reading in by_source.items()}
    places = (_place(measure, name, sources, rates) for name, sources in groups.items())
    return Funnel(measure, whole, tuple(sorted(places, key=lambda one: (-one.base, one.name))))


def _place(measure: Measure, name: str, sources: Mapping[str, Counts], rates: Mapping[str, float]) -> Place:
    read = {source: measure.read(counts) for source, counts in sources.items()}
    expected = sum(rates[source] * (one.denominator or 0) for source, one in read.items())
    bases = sum(one.denominator or 0 for one in read.values())
    return Place(name, sum(one.numerator for one in read.values()), bases, expected)


def _bearing(reading: Reading, whole: Reading) -> float:
    enough = (reading.denominator or 0) >= SMALL_BASE
    return (reading.value if enough else whole.value) or 0.0


def _distance(place: Place) -> float:
    """Return how many standard deviations of chance a place is from what is expected of it."""
    variance = place.expected * (1 - place.expected / place.base) if place.base else 0.0
    return (place.count - place.expected) / sqrt(variance) if variance > 0 else 0.0


def tails(count: int, base: int, rate: float) -> tuple[float, float]:
    """Return the probability of at most, and of at least, `count` of `base` tasks at `rate`."""
    from scipy.special import bdtr, bdtrc  # noqa: PLC0415  (a third of a second, not before it is needed)

    return float(bdtr(count, base, rate)), float(bdtrc(count - 1, base, rate)) if count else 1.0


def limits(sizes: Sequence[int], rate: float, tail: float) -> list[float]:
    """Return the rate, for each of `sizes`, below which lies less than `tail` of a binomial distribution.

    With r the smallest count whose cumulated probability F(r) is at least `tail`, the limit is
    (r − (F(r) − tail) / (F(r) − F(r − 1))) / n.
    """
    from scipy.special import bdtr  # noqa: PLC0415

    n = np.asarray(sizes, dtype=np.int64)
    low, high = np.full_like(n, -1), n.copy()
    for _ in range(int(n.max(initial=0) + 1).bit_length()):
        middle = (low + high + 1) // 2
        enough = bdtr(middle, n, rate) >= tail
        low, high = np.where(enough, low, np.minimum(middle, high - 1)), np.where(enough, middle, high)
    at = bdtr(high, n, rate)
    before = np.where(high > 0, bdtr(np.maximum(high - 1, 0), n, rate), 0.0)
    within = (at - tail) / np.maximum(at - before, 1e-300)
    return [float(one) for one in np.maximum((high - within) / n, 0.0)]
