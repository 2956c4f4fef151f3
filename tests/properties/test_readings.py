"""The SQL and the plain second implementation say the same of every made-up snapshot."""

from dataclasses import asdict, replace
from datetime import datetime

import pytest

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.model.counts import Counts
from analytics.model.filters import BY_TASK, CUBED, DIMENSIONS, Filters
from analytics.model.measure import MEASURES
from analytics.model.status import LEAVES
from analytics.model.view import LEAD
from analytics.service import access
from analytics.store import Store
from tests.oracle import reading as oracle
from tests.oracle.task import Task, deadline
from tests.properties import made

pytestmark = pytest.mark.slow
THOROUGH = settings(
    deadline=None,
    derandomize=True,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
BRIEF = settings(THOROUGH, max_examples=15)
QUESTIONS = 4

Asked = list[tuple[oracle.Question, Filters, str]]


def asked(data: st.DataObject, store: Store) -> Asked:
    """Publish one made-up snapshot and ask some questions of it."""
    own, tasks = data.draw(made.snapshots())
    snapshot_id = made.published(store, own, tasks)
    drawn = [(data.draw(made.questions(own, tasks)), data.draw(made.filters(own))) for _ in range(QUESTIONS)]
    return [(question, chosen, snapshot_id) for question, chosen in drawn]


@given(data=st.data())
@THOROUGH
def test_every_counter_and_measure_counts_the_tasks_its_definition_picks(
    data: st.DataObject, store: Store
) -> None:
    for question, chosen, snapshot_id in asked(data, store):
        found = access.readings(store, made.view(question, chosen, snapshot_id))
        behind = oracle.selected(question, chosen)
        assert asdict(found.whole) == oracle.counters(question, question.tasks)
        assert asdict(found.selected) == oracle.counters(question, behind)
        read = {one.name: one.read(found.selected) for one in MEASURES}
        told = {name: (one.numerator, one.denominator) for name, one in read.items()}
        assert told == oracle.measures(question, behind)


@pytest.mark.parametrize("cross", [True, False], ids=["charts", "tables"])
@given(data=st.data())
@THOROUGH
def test_every_breakdown_counts_its_groups(data: st.DataObject, store: Store, cross: bool) -> None:
    """A chart never filters itself; a table that crosses nothing is narrowed by every filter."""
    for question, chosen, snapshot_id in asked(data, store):
        view = made.view(question, chosen, snapshot_id)
        # From the cube, and by a scan for what a cube does not have.
        facets = dict(access.readings(store, view, CUBED, cross=cross).facets)
        facets |= access.readings(store, view, BY_TASK, cross=cross).facets
        for name in DIMENSIONS:
            groups = oracle.facet(question, chosen, name, but_not=(name, "status") if cross else ())
            counted = {value: oracle.counters(question, tasks) for value, tasks in groups.items()}
            assert {group.name: asdict(group.counts) for group in facets[name]} == counted, name


@given(data=st.data())
@THOROUGH
def test_a_list_shows_exactly_the_tasks_behind_its_number(data: st.DataObject, store: Store) -> None:
    for question, chosen, snapshot_id in asked(data, store):
        page = access.tasks(store, made.view(question, chosen, snapshot_id))
        behind = oracle.selected(question, chosen)
        if not chosen.status:
            behind = tuple(task for task in behind if question.status(task) in LEAVES)
        shown = oracle.listed(behind)
        told = {row.row_no: (row.status, row.due_at) for row in page.rows}
        assert told == {task.row_no: status_and_deadline(question, task) for task in shown}
        assert (page.shown, page.classified) == (len(shown), len(behind) - len(shown))


def status_and_deadline(question: oracle.Question, task: Task) -> tuple[str, datetime | None]:
    return question.status(task), made.end(deadline(task, question.options.roll))


@given(data=st.data())
@BRIEF
def test_the_identities_hold_on_every_view(data: st.DataObject, store: Store) -> None:
    parts = ("assigning_body", "status", "timing", "classification")
    for question, chosen, snapshot_id in asked(data, store):
        found = access.readings(store, made.view(question, chosen, snapshot_id), parts, cross=False)
        selected, page = found.selected, access.tasks(store, found.view)
        assert page.shown + page.classified == selected.total + (selected.outside if chosen.status else 0)
        assert selected.total == selected.done + selected.open == selected.of(*LEAVES)
        for name in parts:
            assert sum((group.counts for group in found.facets[name]), Counts()) == selected


@given(data=st.data())
@BRIEF
def test_rows_of_leads_add_to_the_total_or_more(data: st.DataObject, store: Store) -> None:
    for question, _, snapshot_id in asked(data, store):
        view = made.view(question, Filters(), snapshot_id)
        found = access.readings(store, view, ("unit",))
        rows = [group.counts.total for group in found.facets["unit"]]
        assert max(rows, default=0) <= found.selected.total
        assert view.options.role != LEAD or sum(rows) >= found.selected.total


@given(data=st.data())
@BRIEF
def test_a_classified_task_is_opened_by_nobody_and_found_by_no_search(
    data: st.DataObject, store: Store
) -> None:
    question, _, snapshot_id = asked(data, store)[0]
    view = made.view(question, Filters(), snapshot_id)
    for task in question.tasks:
        assert (access.task(store, replace(view, task=task.row_no)) is None) == task.classified
    searched = view.filtered(Filters(text="t"))
    assert access.tasks(store, searched).classified == 0
    assert access.readings(store, searched).selected.classified == 0
