"""A trend by events says what the status of every task at every month's end says."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given
from hypothesis import strategies as st

from analytics.model.filters import Filters, Period
from analytics.model.status import Precision, Status
from analytics.service import access
from analytics.store import Store
from tests.oracle import reading as oracle
from tests.oracle.task import Task, When, day
from tests.properties import made
from tests.properties.test_readings import THOROUGH

pytestmark = pytest.mark.slow


@given(data=st.data())
@THOROUGH
def test_a_trend_tells_at_every_months_end_what_each_tasks_dates_tell(
    data: st.DataObject, store: Store
) -> None:
    own, drawn = data.draw(made.snapshots())
    tasks = tuple(data.draw(st.sampled_from((task, due_at_months_end(task)))) for task in drawn)
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    view = made.view(question, chosen, made.published(store, own, tasks))
    found = access.trend(store, view, around(own))
    assert len(found.points) >= 26
    for point in found.points:
        at = question.at if point.as_of == view.as_of else point.as_of.day
        assert point.statuses == counted(replace(question, at=at), chosen), point.as_of


@given(data=st.data())
@THOROUGH
def test_a_point_of_a_trend_says_what_the_page_says_at_its_date(data: st.DataObject, store: Store) -> None:
    own, tasks = data.draw(made.snapshots())
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    view = made.view(question, chosen, made.published(store, own, tasks))
    for point in access.trend(store, view, around(own)).points[::6]:
        there = replace(view, as_of=point.as_of)
        assert point.statuses == access.readings(store, there).selected.statuses()


def due_at_months_end(task: Task) -> Task:
    """The same task, due on the last day of its month: not yet overdue at that month's end."""
    if task.due is None:
        return task
    after = (day(task.due).replace(day=28) + timedelta(days=4)).replace(day=1)
    return replace(task, due=after - timedelta(days=1), precision=Precision.MONTH)


def around(own: When) -> Period:
    """Somewhat more than two years, so that every edge of a band lies between two months' ends."""
    return Period(day(own) - timedelta(days=400), day(own) + timedelta(days=400))


def counted(question: oracle.Question, chosen: Filters) -> dict[str, int]:
    """The plain way: the status of every task at the question's date."""
    leaves = Counter(str(question.status(task)) for task in oracle.selected(question, chosen))
    return {str(status): leaves[str(status)] for status in Status}
