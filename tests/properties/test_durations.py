"""The days that tasks took, or have been open for, are those of a plain count."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given
from hypothesis import strategies as st

from analytics.model.filters import Filters, Period
from analytics.model.survival import Lasting
from analytics.model.view import Options
from analytics.query.durations import ASIDE
from analytics.query.retention import kept_since
from analytics.service import analyses
from analytics.store import Store
from tests.oracle import over_time
from tests.oracle import reading as oracle
from tests.oracle.task import Task
from tests.properties import made
from tests.properties.test_readings import THOROUGH

pytestmark = pytest.mark.slow
Told = tuple[Counter[int], Counter[int], int]


def told(lasting: Lasting) -> Told:
    return Counter(lasting.done), Counter(lasting.open), lasting.unknown


@given(data=st.data(), dimension=st.sampled_from(("unit", "source")))
@THOROUGH
def test_durations_are_those_of_the_tasks_one_by_one(
    data: st.DataObject, dimension: str, store: Store
) -> None:
    own, tasks = data.draw(made.snapshots())
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    since = kept_since(store, made.published(store, own, tasks))
    view = made.view(question, chosen, made.published(store, own, tasks))
    found = analyses.durations(store, view, dimension)
    kept = Period(since, None) if since and not chosen.assigned else chosen.assigned
    left = oracle.selected(question, replace(chosen, completed=None, assigned=kept), ASIDE)
    assert told(found.whole) == over_time.durations(question, left)
    groups = oracle.facet(question, replace(chosen, completed=None, assigned=kept), dimension, ASIDE)
    wanted = set(chosen.values(dimension)) or {*groups}
    plain = {name: over_time.durations(question, mine) for name, mine in groups.items() if name in wanted}
    assert {name: told(one) for name, one in found.groups.items()} == {
        name: one for name, one in plain.items() if one != (Counter(), Counter(), 0)
    }


def published(store: Store, first_assigned: date, lasted: int, kept: date) -> str:
    """A list made on 31/12/2025 of a task a day, each done after so many days, without those done before."""
    days = (first_assigned + timedelta(days=number) for number in range(700))
    tasks = [
        Task(row_no=number, task_id=f"T{number}", leads=("Vụ A",), assigned=day, completed=done)
        for number, day in enumerate(days, 1)
        if (done := day + timedelta(days=lasted)) >= kept
    ]
    still = {one.row_no for one in tasks if one.completed and one.completed.year > 2025}
    listed = [replace(one, completed=None) if one.row_no in still else one for one in tasks]
    return made.published(store, date(2025, 12, 31), listed)


def test_a_list_that_drops_done_tasks_is_known_by_its_dates(store: Store) -> None:
    forgets = published(store, date(2024, 2, 1), 140, date(2025, 3, 1))
    since = kept_since(store, forgets)
    assert since is not None
    assert date(2025, 3, 1) <= since <= date(2025, 3, 8)


def test_a_list_that_holds_all_done_tasks_is_taken_whole(store: Store) -> None:
    assert kept_since(store, published(store, date(2024, 2, 1), 20, date(2024, 1, 1))) is None


def test_where_done_tasks_are_dropped_only_those_assigned_since_count(store: Store) -> None:
    snapshot = published(store, date(2024, 2, 1), 140, date(2025, 3, 1))
    question = oracle.Question((), date(2025, 12, 31), date(2025, 12, 31), Options())
    view = made.view(question, Filters(), snapshot)
    found = analyses.durations(store, view, "source")
    assert {*found.whole.done} == {140}
    assert found.view.filters.assigned == found.since
    own = Filters(assigned=Period(date(2024, 6, 1), None))
    mine = analyses.durations(store, view.filtered(own), "source")
    assert mine.since is None
    assert mine.whole.total > found.whole.total
