"""What is a shift, what is a trend, and how often chance alone looks like one."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest

from analytics.model.run_chart import RunChart, Spot, shift_length, trend_length


def chart(counts: Sequence[int], base: int = 100) -> RunChart:
    days = (date(2025, 1, 31) + timedelta(days=30 * place) for place in range(len(counts)))
    return RunChart.of([Spot(day, count, base) for day, count in zip(days, counts, strict=True)])


def longest(throws: Sequence[bool]) -> int:
    """The plain way: the longest run of equal throws."""
    best = run = 1
    for place in range(1, len(throws)):
        run = run + 1 if throws[place] == throws[place - 1] else 1
        best = max(best, run)
    return best


@pytest.mark.parametrize("points", [10, 12, 14])
def test_a_shift_is_as_long_as_one_in_twenty_of_all_orders_of_throws_reach(points: int) -> None:
    runs = [longest(throws) for throws in product((False, True), repeat=points)]
    length = shift_length(points)
    assert sum(run >= length for run in runs) <= 0.05 * len(runs)
    assert sum(run >= length - 1 for run in runs) > 0.05 * len(runs)


def test_with_twelve_points_a_shift_takes_eight_and_a_trend_six() -> None:
    assert (shift_length(12), trend_length(12)) == (8, 6)


def test_eight_points_on_one_side_are_a_shift_and_seven_are_none() -> None:
    shifted = chart([60, 61, 62, 60, 90, 91, 92, 90, 91, 92, 90, 91])
    # The median lies among the higher ones.
    assert not shifted.shifts
    halves = chart([60, 61, 60, 61, 60, 61, 60, 61, 90, 91, 90, 91, 90, 91, 90, 91])
    assert [(run.side, len(run.spots)) for run in halves.shifts] == [(-1, 8), (1, 8)]


def test_points_on_the_median_neither_end_a_run_nor_belong_to_it() -> None:
    told = chart([60, 61, 60, 75, 61, 60, 61, 60, 61, 90, 91, 90, 91, 75, 90, 91, 90, 91])
    assert told.median == 0.75
    assert [len(run.spots) for run in told.shifts] == [8, 8]


def test_six_points_that_rise_are_a_trend_equal_neighbours_left_aside() -> None:
    told = chart([50, 48, 52, 52, 55, 60, 64, 70, 69, 71, 68, 72])
    assert [(run.side, [spot.count for spot in run.spots]) for run in told.trends] == [
        (1, [48, 52, 55, 60, 64, 70])
    ]


def test_fewer_than_ten_points_say_nothing_and_small_bases_are_left_out() -> None:
    assert not chart(range(9)).trends
    assert chart([1, 2, 3], base=9) == RunChart((), 3)


@pytest.mark.slow
@pytest.mark.parametrize("points", [10, 12, 26, 52])
def test_chance_alone_gives_a_signal_of_a_kind_in_at_most_one_chart_of_twenty(points: int) -> None:
    dice = Random(points)
    charts = [
        chart([sum(dice.random() < 0.7 for _ in range(120)) for _ in range(points)], 120) for _ in range(400)
    ]
    assert sum(bool(one.shifts) for one in charts) <= 0.05 * len(charts)
    assert sum(bool(one.trends) for one in charts) <= 0.05 * len(charts)
