"""Flows, cohorts and weeks say what a plain count of each task says."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given
from hypothesis import strategies as st

from analytics.model.calendar import EVERY, WEEK
from analytics.model.filters import Filters, Period
from analytics.model.flow import Flow
from analytics.model.view import Options
from analytics.service import access, analyses
from analytics.store import Store
from tests.oracle import change, over_time
from tests.oracle import reading as oracle
from tests.oracle.task import day
from tests.properties import made
from tests.properties.test_changes import FIRST, LAST, Asked, lists
from tests.properties.test_readings import BRIEF
from tests.properties.test_trend import around, counted

pytestmark = pytest.mark.slow
MOVES = ("carried_in", "assigned", "reopened", "done", "withdrawn", "vanished", "carried_out")


@given(data=st.data())
@BRIEF
def test_a_weekly_trend_tells_at_every_sunday_what_each_tasks_dates_tell(
    data: st.DataObject, store: Store
) -> None:
    own, tasks = data.draw(made.snapshots())
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    view = made.view(question, chosen, made.published(store, own, tasks))
    near = Period(day(own) - timedelta(days=70), day(own) + timedelta(days=70))
    for point in access.trend(store, view, near, WEEK).points:
        at = question.at if point.as_of == view.as_of else point.as_of.day
        assert point.statuses == counted(replace(question, at=at), chosen), point.as_of


def nonzero(found: Mapping[Any, Mapping[str, int]]) -> Counter[tuple[Any, str]]:
    return Counter({(key, status): n for key, told in found.items() for status, n in told.items() if n})


@given(data=st.data(), every=st.sampled_from(EVERY))
@BRIEF
def test_cohorts_and_years_count_the_tasks_that_fell_due_and_were_assigned_in_them(
    data: st.DataObject, every: str, store: Store
) -> None:
    own, tasks = data.draw(made.snapshots())
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    view = made.view(question, chosen, made.published(store, own, tasks))
    period = around(own)
    assert period.first is not None
    assert period.last is not None
    found = analyses.cohorts(store, view, period, every)
    left = oracle.selected(question, chosen, ("status",))
    assert nonzero(found.due) == over_time.cohorts(question, left, period.first, period.last, every)
    assert nonzero(found.assigned) == over_time.years(question, left)


def told(flow: Flow) -> dict[str, int]:
    return {name: getattr(flow, name) for name in MOVES}


def adds_up(flow: Flow) -> bool:
    came = flow.carried_in + flow.assigned + flow.reopened
    return came - flow.done - flow.withdrawn - flow.vanished == flow.carried_out


def test_a_flow_between_snapshots_adds_up_to_what_a_plain_count_says(store: Store) -> None:
    asked = Asked((FIRST, LAST), (FIRST, LAST))
    before, after = lists(Random(5), asked)
    ids = [
        made.published(store, own, listed) for own, listed in zip(asked.owns, (before, after), strict=True)
    ]
    question = oracle.Question(after, LAST, LAST, Options())
    view = made.view(question, Filters(), ids[1])
    found = analyses.flows(store, view, Period(FIRST, LAST), WEEK)
    last = found.flows[-1]
    assert (found.by_snapshots, adds_up(last)) == (True, True)
    assert told(last) == over_time.flow(asked.stands(0, before), asked.stands(1, after))


def test_the_flow_of_one_snapshot_by_its_dates_adds_up_to_what_a_plain_count_says(store: Store) -> None:
    at = date(2025, 4, 6)  # not the list's own date, so that its dates tell
    tasks = lists(Random(6), Asked((LAST, LAST), (at, at), one_list=True))[1]
    question = oracle.Question(tasks, LAST, at, Options())
    view = made.view(question, Filters(), made.published(store, LAST, tasks))
    found = analyses.flows(store, view, Period(date(2025, 3, 17), at), WEEK)
    days = [date(2025, 3, 23), date(2025, 3, 30), at]
    stood = [change.stands(replace(question, at=one), tasks) for one in days]
    assert not found.by_snapshots
    assert [told(flow) for flow in found.flows] == [over_time.flow(*pair) for pair in pairwise(stood)]
    assert all(map(adds_up, found.flows))
