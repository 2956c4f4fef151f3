"""Funnel limits: exact, consistent with the flags, and no more false flags than they promise."""

from collections.abc import Mapping
from math import comb
from random import Random

import pytest

pytest.importorskip("scipy")

from analytics.model.counts import Counts
from analytics.model.funnel import NORMAL, WARNING, Flag, Funnel, Place, funnel, limits, tails
from analytics.model.measure import MEASURE, Reading

ON_TIME, OVERDUE = MEASURE["on_time_rate"], MEASURE["overdue_of_total"]
TAIL = NORMAL.cdf(-WARNING)
SIZES = (10, 11, 15, 20, 40, 80, 150)


def done(on_time: int, late: int) -> Counts:
    return Counts(done_on_time=on_time, done_late=late)


def of(places: Mapping[str, tuple[int, int]]) -> Funnel:
    """Return the funnel of one source: how many on time, of how many, each place has."""
    groups = {name: {"": done(count, base - count)} for name, (count, base) in places.items()}
    return funnel(ON_TIME, groups, {"": sum((one[""] for one in groups.values()), Counts())})


def at_most(count: int, base: int, rate: float) -> float:
    """The plain sum of probabilities."""
    return sum(comb(base, k) * rate**k * (1 - rate) ** (base - k) for k in range(count + 1))


def plain_limit(base: int, rate: float, tail: float) -> float:
    """The limit as Spiegelhalter (2005) writes it, searched from zero on."""
    r = next(count for count in range(base + 1) if at_most(count, base, rate) >= tail)
    step = at_most(r, base, rate) - (at_most(r - 1, base, rate) if r else 0)
    return max(0.0, (r - (at_most(r, base, rate) - tail) / step) / base)


@pytest.mark.parametrize("rate", [0.02, 0.5, 0.83, 0.99])
def test_limits_are_those_of_the_plain_sum(rate: float) -> None:
    expected = [plain_limit(base, rate, TAIL) for base in SIZES]
    assert limits(SIZES, rate, TAIL) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("base", [10, 37, 100])
def test_a_point_is_flagged_just_where_it_lies_beyond_the_line(base: int) -> None:
    for count in range(base + 1):
        chart = Funnel(ON_TIME, Reading(ON_TIME, 830, 1000), (Place("A", count, base, 0.83 * base),))
        (low,), (high,) = chart.lines([base], WARNING)
        beyond = (count / base > high + 1e-12) - (count / base < low - 1e-12)
        assert (chart.flag(chart.places[0]) > 0) - (chart.flag(chart.places[0]) < 0) == beyond


def test_tails_are_inclusive_on_both_sides() -> None:
    low, high = tails(7, 10, 0.8)
    assert low == pytest.approx(at_most(7, 10, 0.8))
    assert high == pytest.approx(1 - at_most(6, 10, 0.8))
    assert tails(0, 10, 0.8)[1] == 1


def drawn(dice: Random, rates: Mapping[str, float]) -> Funnel:
    """Thirty units of ten to 200 tasks, each with its own mix of sources, all with the sources' rates."""
    groups = {}
    for unit in range(30):
        size, share = dice.randint(10, 200), dice.random()
        sizes = dict(zip(rates, (round(size * share), size - round(size * share)), strict=True))
        hits = {name: sum(dice.random() < rates[name] for _ in range(n)) for name, n in sizes.items()}
        groups[f"U{unit}"] = {name: done(hits[name], n - hits[name]) for name, n in sizes.items()}
    overall = {name: sum((one[name] for one in groups.values()), Counts()) for name in rates}
    return funnel(ON_TIME, groups, overall)


@pytest.mark.slow
@pytest.mark.parametrize("rates", [{"a": 0.8, "b": 0.8}, {"a": 0.6, "b": 0.9}, {"a": 0.99, "b": 0.95}])
def test_where_only_chance_differs_no_more_units_are_flagged_than_promised(rates: dict[str, float]) -> None:
    dice = Random(20250705)
    charts = [drawn(dice, rates) for _ in range(150)]
    flags = [abs(chart.flag(place)) for chart in charts for place in chart.compared]
    assert sum(flag > 0 for flag in flags) <= 0.05 * len(flags)
    assert sum(flag > 1 for flag in flags) <= 0.002 * len(flags)


def test_a_unit_is_held_against_what_its_own_sources_lead_to_expect() -> None:
    groups = {"laws": {"law": done(20, 20)}, "mail": {"letter": done(190, 10)}, "both": {"law": done(30, 30)}}
    chart = funnel(ON_TIME, groups, {"law": done(50, 50), "letter": done(190, 10)})
    laws = next(place for place in chart.places if place.name == "laws")
    assert laws.expected == pytest.approx(20)
    assert (chart.flag(laws), chart.plain_flag(laws)) == (Flag.WITHIN, Flag.FAR_BELOW)


def test_a_source_with_few_tasks_is_expected_to_go_as_all() -> None:
    chart = funnel(ON_TIME, {"A": {"rare": done(0, 5)}}, {"rare": done(0, 5), "usual": done(80, 15)})
    assert chart.places[0].expected == pytest.approx(5 * 0.8)


def test_below_ten_tasks_nothing_is_compared() -> None:
    chart = of({"small": (0, 9), "large": (900, 1000)})
    assert [place.name for place in chart.compared] == ["large"]
    assert not chart.flag(chart.places[1])


def test_where_units_vary_more_than_chance_the_limits_are_wider() -> None:
    wild = of({f"U{n}": (95 if n % 2 else 65, 100) for n in range(20)})
    calm = of({f"U{n}": (80 + n % 3, 100) for n in range(20)})
    assert calm.dispersion == 1
    assert wild.dispersion > 5
    assert wild.lines([100], WARNING)[0] < calm.lines([100], WARNING)[0]
    assert not wild.flagged


def test_two_odd_units_among_many_do_not_widen_the_limits() -> None:
    chart = of({f"U{n}": (80 + n % 3, 100) for n in range(25)} | {"bad": (40, 100), "good": (99, 100)})
    assert chart.dispersion == 1
    assert [place.name for place in chart.flagged] == ["bad", "good"]
    assert chart.flag(chart.flagged[0]) == Flag.FAR_BELOW


def test_what_is_bad_depends_on_the_measure() -> None:
    reading = Reading(OVERDUE, 1, 10)
    assert Funnel(OVERDUE, reading, ()).worse(Flag.ABOVE)
    assert Funnel(ON_TIME, reading, ()).worse(Flag.BELOW)


@pytest.mark.parametrize("hits", [0, 100])
def test_where_all_or_none_are_on_time_nothing_is_flagged(hits: int) -> None:
    chart = of({"A": (hits, 100), "B": (hits, 100)})
    assert not chart.flagged
