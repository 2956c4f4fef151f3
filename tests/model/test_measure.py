"""Measures: each is n of N, by the table of bases."""

import pytest

from analytics.model.counts import COUNTERS, Counts
from analytics.model.measure import MEASURE, MEASURES, Measure, Unit

# The ministry's list of 16 April 2017: 430 tasks, of which 221 have no deadline.
LIST = Counts(
    done_on_time=8,
    done_late=13,
    done_no_deadline=21,
    open_in_time=107,
    open_overdue=81,
    open_no_deadline=200,
    withdrawn=5,
    moved=4,
    not_yet_assigned=3,
    due_soon=11,
    fell_due=95,
    fell_due_on_time=7,
)


@pytest.mark.parametrize(
    ("name", "numerator", "denominator"),
    [
        ("total", 430, None),
        ("completion_rate", 42, 430),  # done / total
        ("on_time_rate", 8, 21),  # done on time / done with a deadline
        ("on_time_of_total", 8, 430),
        ("overdue_of_total", 81, 430),
        ("overdue_of_due", 81, 123),  # open overdue / (done + open overdue)
        ("overdue_of_due_dated", 81, 102),  # ... of those with a deadline
        ("on_time_when_due", 7, 95),  # done on time / D <= T
        ("overdue", 81, None),
        ("due_soon", 11, None),
        ("no_deadline", 221, None),
    ],
)
def test_a_measure_counts_this_over_that(name: str, numerator: int, denominator: int | None) -> None:
    reading = MEASURE[name].read(LIST)
    assert (reading.numerator, reading.denominator) == (numerator, denominator)


def test_the_default_on_time_rate_leaves_tasks_without_a_deadline_out_of_its_base() -> None:
    value = MEASURE["on_time_rate"].read(LIST).value
    assert value == pytest.approx(0.381, abs=0.0005)


def test_counting_no_deadline_as_on_time_would_turn_38_percent_into_69() -> None:
    folded = Counts(done_on_time=8 + 21, done_late=13)
    value = MEASURE["on_time_rate"].read(folded).value
    assert value == pytest.approx(0.69, abs=0.0005)


@pytest.mark.parametrize("name", [one.name for one in MEASURES if one.unit is Unit.PERCENT])
def test_a_rate_over_an_empty_base_has_no_value(name: str) -> None:
    assert MEASURE[name].read(Counts()).value is None


@pytest.mark.parametrize("name", [one.name for one in MEASURES if one.unit is Unit.TASKS])
def test_a_number_of_tasks_has_no_base_and_is_nought_when_there_are_none(name: str) -> None:
    reading = MEASURE[name].read(Counts())
    assert (reading.value, reading.denominator) == (0.0, None)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_names_only_counters(measure: Measure) -> None:
    named = (*measure.numerator, *(measure.denominator or ()))
    assert set(named) <= set(COUNTERS)


def test_every_measure_is_named_once_and_explained_in_both_languages() -> None:
    assert len(MEASURE) == len(MEASURES)
    words = [text for one in MEASURES for text in (one.label, one.definition)]
    assert all(text.vi.strip() and text.en.strip() for text in words)


def test_tasks_outside_the_bases_are_in_no_measure() -> None:
    outside = Counts(withdrawn=1, moved=2, not_yet_assigned=4)
    readings = [one.read(outside) for one in MEASURES]
    assert [(one.numerator, one.denominator or 0) for one in readings] == [(0, 0)] * len(MEASURES)
