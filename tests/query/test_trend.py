"""What a trend does at the edges."""

from datetime import date, timedelta

import pytest

from analytics.model.asof import AsOf
from analytics.model.filters import Period
from analytics.service import access
from analytics.store import Store
from tests.making import published, row, view_of

SPRING = Period(date(2018, 4, 1), date(2018, 6, 30))


def statuses(store: Store, *rows: str, as_of: str = "2018-07-06") -> list[dict[str, int]]:
    view = view_of(store, published(store, *rows, as_of=as_of))
    points = access.trend(store, view, SPRING).points
    return [{name: n for name, n in point.statuses.items() if n} for point in points]


def test_a_task_due_on_the_last_day_of_a_month_is_not_overdue_at_its_end(store: Store) -> None:
    told = statuses(store, row("A", due_on="31/05/2018"))
    assert told == [{"open_in_time": 1}, {"open_in_time": 1}, {"open_overdue": 1}]


def test_a_task_is_counted_from_the_month_in_which_it_was_assigned(store: Store) -> None:
    told = statuses(store, row("A", assigned_on="31/05/2018", due_on="30/09/2018"))
    assert told == [{"not_yet_assigned": 1}, {"open_in_time": 1}, {"open_in_time": 1}]


def test_a_task_done_before_it_was_assigned_is_done_from_its_assignment_on(store: Store) -> None:
    told = statuses(store, row("A", assigned_on="02/06/2018", completed_on="02/04/2018", due_on="01/07/2018"))
    assert told == [{"not_yet_assigned": 1}, {"not_yet_assigned": 1}, {"done_on_time": 1}]


def test_a_status_told_by_a_word_alone_is_counted_as_told_and_numbered(store: Store) -> None:
    rows = [row("A", reported_status="Đã hoàn thành (quá hạn)", due_on="01/05/2018"), row("B")]
    view = view_of(store, published(store, *rows))
    found = access.trend(store, view, SPRING)
    assert [point.statuses["done_late"] for point in found.points] == [1, 1, 1]
    assert found.by_word == 1


def test_the_as_of_date_is_a_point_where_the_months_include_it(store: Store) -> None:
    view = view_of(store, published(store, row("A", due_on="05/06/2018"), as_of="2018-06-15"))
    days = [point.as_of for point in access.trend(store, view, SPRING).points]
    assert days == [AsOf.on(date(2018, *day)) for day in ((4, 30), (5, 31), (6, 15), (6, 30))]


def test_a_stretch_without_a_months_end_has_no_point_but_the_as_of_date(store: Store) -> None:
    view = view_of(store, published(store, row("A"), as_of="2018-06-15"))
    assert view.as_of is not None
    days = Period(view.as_of.day - timedelta(days=1), view.as_of.day + timedelta(days=1))
    assert [point.as_of for point in access.trend(store, view, days).points] == [view.as_of]


def test_an_open_stretch_has_no_trend(store: Store) -> None:
    view = view_of(store, published(store, row("A")))
    with pytest.raises(ValueError, match="open"):
        access.trend(store, view, Period(date(2018, 4, 1)))
