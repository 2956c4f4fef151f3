"""The Kaplan–Meier estimate: a textbook's, statsmodels', and what the open tasks do to it."""

from collections import Counter
from random import Random

import pytest

from analytics.model.survival import Lasting

# E. L. Kaplan, P. Meier (1958), section 1: of eight, deaths at 0.8, 3.1, 5.4 and 9.2, losses at 1.0, 2.7, 7.0
# and 12.1; here in tenths.
PAPER = Lasting({8: 1, 31: 1, 54: 1, 92: 1}, {10: 1, 27: 1, 70: 1, 121: 1})


def test_the_example_of_kaplan_and_meier_comes_out_as_printed() -> None:
    assert [(step.day, step.at_risk) for step in PAPER.steps] == [(8, 8), (31, 5), (54, 4), (92, 2)]
    assert [step.left for step in PAPER.steps] == pytest.approx([7 / 8, 7 / 10, 21 / 40, 21 / 80])


def test_half_are_done_on_the_first_day_on_which_no_more_than_half_are_left() -> None:
    assert PAPER.median == 92
    assert Lasting({5: 1}, {9: 1}).median == 5
    assert Lasting({5: 1}, {9: 2}).median is None


def test_the_mean_of_the_finished_leaves_out_those_that_take_longest() -> None:
    slow = Lasting({10: 3}, {100: 3})
    assert slow.mean_of_finished == 10
    assert slow.median is not None
    assert slow.by(100) == slow.by(10)
    assert Lasting({}, {3: 1}).mean_of_finished is None


def test_beyond_the_longest_day_nothing_is_estimated_and_before_the_first_nothing_is_done() -> None:
    first, beyond = PAPER.by(3), PAPER.by(122)
    assert first is not None
    assert (first.left, beyond) == (1.0, None)


def made_up(dice: Random) -> Lasting:
    days = [(dice.randint(0, 40), dice.random() < 0.6) for _ in range(dice.randint(2, 120))]
    return Lasting(Counter(day for day, done in days if done), Counter(day for day, done in days if not done))


@pytest.mark.slow
def test_estimates_and_limits_are_those_of_statsmodels() -> None:
    survfunc = pytest.importorskip("statsmodels.duration.survfunc")
    dice = Random(1958)
    for lasting in (made_up(dice) for _ in range(200)):
        if not lasting.finished:
            continue
        rows = [(day, 1) for day, n in lasting.done.items() for _ in range(n)]
        rows += [(day, 0) for day, n in lasting.open.items() for _ in range(n)]
        theirs = survfunc.SurvfuncRight(*map(list, zip(*rows, strict=True)))
        assert [step.day for step in lasting.steps] == list(theirs.surv_times)
        assert [step.left for step in lasting.steps] == pytest.approx(list(theirs.surv_prob))
        assert [step.at_risk for step in lasting.steps] == list(theirs.n_risk)


@pytest.mark.slow
def test_the_medians_limits_are_those_of_statsmodels() -> None:
    survfunc = pytest.importorskip("statsmodels.duration.survfunc")
    dice = Random(1982)
    compared = 0
    for lasting in (made_up(dice) for _ in range(200)):
        rows = [(day, 1) for day, n in lasting.done.items() for _ in range(n)]
        rows += [(day, 0) for day, n in lasting.open.items() for _ in range(n)]
        theirs = survfunc.SurvfuncRight(*map(list, zip(*rows, strict=True)))
        low, high = lasting.median_limits
        if lasting.median is None or high is None or lasting.steps[-1].left == 0:
            continue
        bounds = theirs.quantile_ci(0.5, method="cloglog")
        assert (low, high) == tuple(bounds), lasting
        compared += 1
    assert compared > 50
