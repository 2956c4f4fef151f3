"""The rules of headlines on time at their boundaries."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.model import time_rules as rules
from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.forecast import Risk
from analytics.model.reading import Point
from analytics.model.status import Status
from analytics.model.survival import Lasting
from tests.model.told import VIEW, Told, key

FIRST = AsOf.on(date(2025, 1, 31))


def points(before: int, now: int) -> tuple[Point, ...]:
    assert VIEW.as_of is not None
    stood = ((FIRST, before), (VIEW.as_of, now))
    return tuple(Point(at, {Status.OPEN_OVERDUE: n}) for at, n in stood)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (10, 13, ("overdue_rose", 13)),
        (10, 12, None),  # fewer than three
        (50, 54, None),  # less than a tenth
        (50, 55, ("overdue_rose", 55)),
        (13, 10, ("overdue_fell", 10)),
        (13, 0, None),  # nothing to open
    ],
)
def test_overdue_tasks_that_moved_are_told_from_three_and_a_tenth_on(
    before: int, now: int, said: tuple[str, int] | None
) -> None:
    assert key(rules.overdue_moved(Told(points=points(before, now)))) == said


def test_what_moved_is_not_told_where_filters_chose_it_or_the_view_ends_elsewhere() -> None:
    told = Told(points=points(10, 20))
    assert rules.overdue_moved(replace(told, view=VIEW.filtered(Filters(status=("open_overdue",))))) is None
    assert rules.overdue_moved(replace(told, view=replace(VIEW, as_of=FIRST))) is None


@pytest.mark.parametrize(
    ("lasting", "said"),
    [
        (Lasting({5: 7}, {9: 3}), ("half_done", 3)),
        (Lasting({5: 8}, {9: 2}), None),  # few are open
        (Lasting({5: 6}, {9: 3}), None),  # nine tasks bear no estimate
        (Lasting({5: 7}, {9: 3}, unknown=1), None),  # the list of the open ones may have more
        (Lasting({5: 1}, {9: 30}), None),  # not half of them yet
    ],
)
def test_the_day_by_which_half_are_done_is_told_where_open_tasks_belong_into_it(
    lasting: Lasting, said: tuple[str, int] | None
) -> None:
    assert key(rules.half_done(Told(lasting=lasting))) == said


@pytest.mark.parametrize(("high", "said"), [(2, None), (3, ("likely_late", 3))])
def test_tasks_that_are_likely_to_be_late_are_told_from_three_on(
    high: int, said: tuple[str, int] | None
) -> None:
    likely: dict[str, int] = dict.fromkeys(map(str, Risk), 0) | {Risk.HIGH: high, Risk.LOW: 5}
    claim = rules.likely_late(Told(likely=likely))
    assert key(claim) == said
    assert claim is None or claim.said["total"] == high + 5


def test_what_is_likely_is_not_told_where_a_filter_chose_it() -> None:
    likely: dict[str, int] = dict.fromkeys(map(str, Risk), 0) | {Risk.HIGH: 9}
    for chosen in (Filters(risk=(Risk.HIGH,)), Filters(timing=("due_0_7",))):
        assert rules.likely_late(Told(likely=likely, view=VIEW.filtered(chosen))) is None
