"""Shares are honest at both ends, and add up."""

import pytest

pytest.importorskip("hypothesis")

from hypothesis import given
from hypothesis import strategies as st

from analytics.model.rounding import percent, share_texts, shares

PARTS = st.lists(st.integers(0, 10**7), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 7, "0%"),
        (7, 7, "100%"),
        (1, 2000, "<1%"),
        (1999, 2000, ">99%"),
        (46, 68, "68%"),
        (1, 8, "13%"),  # a half goes up
        (0, 0, "–"),  # an empty base is neither 0% nor 100%
    ],
)
def test_a_percentage_never_hides_a_task(part: int, whole: int, text: str) -> None:
    assert percent(part, whole) == text


@given(PARTS)
def test_shares_of_a_whole_add_to_a_hundred(parts: list[int]) -> None:
    assert sum(shares(parts)) == (100 if sum(parts) else 0)


@given(PARTS)
def test_no_share_is_a_whole_point_from_its_true_value(parts: list[int]) -> None:
    whole = sum(parts)
    assert (
        all(abs(share * whole - 100 * part) < whole for part, share in zip(parts, shares(parts), strict=True))
        or not whole
    )


def test_the_largest_remainder_gets_the_missing_point() -> None:
    assert shares([33, 13, 22]) == (49, 19, 32)


def test_a_small_share_and_a_nearly_whole_one_are_said_so() -> None:
    assert share_texts([1999, 1, 0]) == (">99%", "<1%", "0%")


def test_shares_of_nothing_are_dashes() -> None:
    assert share_texts([0, 0]) == ("–", "–")
