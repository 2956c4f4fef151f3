"""Is a unit's number more than chance? By adding up the binomial distribution, term by term."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb, exp, pi, sqrt

# Two-sided 95 % and 99.8 %, and the same as distances of a normal distribution.
TAILS = {0.025: 1.959964, 0.001: 3.090232}
SMALL = 10

Counted = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Place:
    """A unit: n of N tasks, and how many would be expected from what its sources do everywhere."""

    n: int
    base: int
    expected: float

    @property
    def distance(self) -> float:
        variance = self.expected * (1 - self.expected / self.base) if self.base else 0.0
        return (self.n - self.expected) / sqrt(variance) if variance > 0 else 0.0


def places(units: Mapping[str, Counted], everywhere: Counted) -> dict[str, Place]:
    """Each unit, from its n of N by source, with the rates that the sources have everywhere."""
    n, base = (sum(one[side] for one in everywhere.values()) for side in (0, 1))
    overall = n / base if base else 0.0
    rates = {source: one[0] / one[1] if one[1] >= SMALL else overall for source, one in everywhere.items()}
    return {
        name: Place(
            sum(one[0] for one in by_source.values()),
            sum(one[1] for one in by_source.values()),
            sum(rates[source] * one[1] for source, one in by_source.items()),
        )
        for name, by_source in units.items()
    }


def spread(all_places: Mapping[str, Place]) -> float:
    """How much more than by chance they vary; 1 where that is not sure."""
    distances = sorted(one.distance for one in all_places.values() if one.base >= SMALL and one.distance)
    if len(distances) < 10:
        return 1.0
    cut = len(distances) // 10
    inner = [min(max(one, distances[cut]), distances[-1 - cut]) for one in distances]
    phi = sum(one**2 for one in inner) / len(inner)
    return phi if phi > 1 + 2 * sqrt(2 / len(inner)) else 1.0


def beyond(place: Place, phi: float) -> int:
    """Beyond how many of the two limits a unit lies: above as 1 or 2, below as −1 or −2."""
    rate = place.expected / place.base if place.base else 0.0
    if place.base < SMALL or not 0 < rate < 1:
        return 0
    below, above = _at_most(place.n, place.base, rate), 1 - _at_most(place.n - 1, place.base, rate)
    limits = (_normal_tail(distance * sqrt(phi)) for distance in TAILS.values())
    passed = sum(min(below, above) < limit for limit in limits)
    return -passed if below < above else passed


def _at_most(n: int, base: int, rate: float) -> float:
    return sum(comb(base, k) * rate**k * (1 - rate) ** (base - k) for k in range(n + 1))


def _normal_tail(distance: float) -> float:
    """The area beyond `distance`, by adding up narrow strips."""
    strips = 20_000
    width = 8.0 / strips
    heights = (exp(-((distance + (k + 0.5) * width) ** 2) / 2) for k in range(strips))
    return sum(heights) * width / sqrt(2 * pi)
