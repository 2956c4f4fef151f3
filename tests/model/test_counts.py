"""Counted tasks: what is inside the bases, and what adds up."""

from dataclasses import astuple

from analytics.model.counts import COUNTERS, Counts
from analytics.model.status import DISPLAY_ORDER, DONE, LEAVES, OPEN, OUTSIDE, Status

# Every counter a different power of two, so that each sum tells its parts.
EACH = Counts(*(2**place for place in range(len(COUNTERS))))


def test_every_status_has_a_counter_of_its_name() -> None:
    assert set(Status) <= set(COUNTERS)


def test_the_total_is_done_and_open_together() -> None:
    assert EACH.total == EACH.done + EACH.open == 0b111111


def test_done_is_the_sum_of_its_three_leaves() -> None:
    assert EACH.done == EACH.done_on_time + EACH.done_late + EACH.done_no_deadline


def test_open_is_the_sum_of_its_three_leaves() -> None:
    assert EACH.open == EACH.open_in_time + EACH.open_overdue + EACH.open_no_deadline


def test_withdrawn_moved_and_not_yet_assigned_tasks_are_outside_the_total() -> None:
    assert EACH.outside == EACH.withdrawn + EACH.moved + EACH.not_yet_assigned
    assert EACH.total & EACH.outside == 0


def test_the_overlays_are_not_counted_into_the_total() -> None:
    assert Counts(due_soon=1, fell_due=1, fell_due_on_time=1, classified=1).total == 0


def test_a_status_is_done_or_open_or_outside_and_never_two_of_these() -> None:
    assert sorted(DONE + OPEN + OUTSIDE) == sorted(Status)


def test_the_stacked_bar_shows_each_leaf_once_and_the_two_bad_ones_last() -> None:
    assert sorted(DISPLAY_ORDER) == sorted(LEAVES)
    assert DISPLAY_ORDER[-2:] == (Status.DONE_LATE, Status.OPEN_OVERDUE)


def test_counts_add_counter_by_counter() -> None:
    assert astuple(EACH + EACH) == tuple(2 * number for number in astuple(EACH))


def test_the_nine_statuses_are_told_by_name() -> None:
    assert EACH.statuses() == {str(status): getattr(EACH, status) for status in Status}


def test_counting_nothing_is_nought() -> None:
    assert EACH.of() == 0
