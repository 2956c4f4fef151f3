"""Filters: a frozen value, the same whichever way it was put together."""

from datetime import date

import pytest

from analytics.model.filters import DIMENSIONS, Filters, Period
from analytics.model.status import Status

FIRST, LAST = date(2025, 1, 1), date(2025, 3, 31)


def test_no_filter_narrows_nothing() -> None:
    assert Filters().active() == ()


def test_the_order_in_which_values_are_chosen_does_not_matter() -> None:
    assert Filters(unit=("b", "a", "b")) == Filters(unit=("a", "b"))
    assert hash(Filters(unit=("b", "a"))) == hash(Filters(unit=("a", "b")))


def test_a_status_chosen_by_its_name_is_the_same_filter() -> None:
    assert Filters(status=(Status.DONE_LATE,)) == Filters(status=("done_late",))


def test_tasks_without_a_stated_value_can_be_chosen() -> None:
    assert Filters(unit=("",)).active() == ("unit",)


def test_a_second_click_takes_a_value_out_again() -> None:
    once = Filters().toggled("unit", "Vụ Pháp chế")
    assert once.values("unit") == ("Vụ Pháp chế",)
    assert once.toggled("unit", "Vụ Pháp chế") == Filters()


def test_a_click_on_another_value_adds_it() -> None:
    assert Filters(unit=("a",)).toggled("unit", "b").values("unit") == ("a", "b")


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_choosing_in_one_dimension_leaves_the_others_alone(dimension: str) -> None:
    chosen = Filters(text="hạn").having(dimension, ("x",))
    assert set(chosen.active()) == {dimension, "text"}


@pytest.mark.parametrize(
    "text", ["2025-01-01..2025-03-31", "2025-01-01..", "..2025-03-31", "2025-01-01..2025-01-01", "none"]
)
def test_a_period_is_written_as_it_was_read(text: str) -> None:
    assert str(Period.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "2025-01-01", "2025-03-31..2025-01-01", "2025-02-30..", "01/01/2025..", "20250101..",
        "2025-W01-1..", "2025-01-01..2025-01-02..2025-01-03", "2025-01-01T10:00..",
    ],
)  # fmt: skip
def test_nothing_else_is_a_period(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Period.parse(text)


def test_a_period_without_ends_or_with_its_ends_crossed_is_none() -> None:
    for first, last, absent in ((None, None, False), (LAST, FIRST, False), (FIRST, None, True)):
        with pytest.raises(ValueError, match=r".*"):
            Period(first, last, absent)
