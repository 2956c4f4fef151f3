"""What changed between two snapshots, by small lists; every number opens exactly its tasks."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.model.asof import AsOf
from analytics.model.bridge import STANDINGS, Changes
from analytics.model.change import ABSENT, Step
from analytics.model.filters import Filters
from analytics.model.parameters import Refusal
from analytics.model.view import View
from analytics.service import access, publishing, runtime
from analytics.store import Store
from analytics.ui.change_links import ChangeLinks
from tests.making import published, row, view_of

BEFORE = (
    row("a", due_on="10/07/2018"),
    row("b", due_on="03/07/2018"),
    row("c", completed_on="01/07/2018", due_on="02/07/2018"),
    row("d", due_on="30/07/2018"),
    row("e", due_on="30/07/2018", lead_units="Vụ A; Vụ B"),
    row("f", completed_on="01/06/2018"),
    row("g", classification="Mật", due_on="09/07/2018"),
)
AFTER = (
    row("a", due_on="10/07/2018"),
    row("b", due_on="03/07/2018", completed_on="08/07/2018"),
    row("c", due_on="02/07/2018"),
    row("d", due_on="30/07/2018", reported_status="Bị hủy"),
    row("g", classification="Mật", due_on="09/07/2018"),
    row("h", due_on="01/08/2018"),
    row("i", completed_on="09/07/2018", due_on="10/07/2018"),
)
STEPS = {"still_open": 2, "done": 1, "reopened": 1, "withdrawn": 1, "vanished": 1, "new": 1, "new_closed": 1}


@pytest.fixture
def view(store: Store, monkeypatch: pytest.MonkeyPatch) -> View:
    """Return the later of two lists, compared with the earlier."""
    monkeypatch.setattr(runtime, "store", lambda: store)
    before = published(store, *BEFORE, as_of="2018-07-06")
    after = published(store, *AFTER, as_of="2018-07-13")
    compared = View(snapshot=after.snapshot_id, compared=before.snapshot_id)
    resolved = access.resolve(store, compared)
    assert isinstance(resolved, access.Resolved)
    return resolved.view


def opened(store: Store, view: View | None) -> int:
    """Return how many tasks a list shows and counts, as its link is followed."""
    assert view is not None
    read = View.from_query(view.page, view.to_query())
    assert isinstance(read, View)
    found = access.resolve(store, read)
    assert isinstance(found, access.Resolved), found
    page = access.tasks(store, found.view)
    return page.shown + page.classified


def changes(store: Store, view: View) -> Changes:
    return access.changes(store, view, ("unit", "assigning_body"))


def test_each_task_took_one_step(store: Store, view: View) -> None:
    found = changes(store, view)
    assert found.steps == STEPS | {"gone_closed": 1}
    assert (found.opening, found.closing, found.matched) == (5, 4, 5)


def test_newly_overdue_is_what_was_not_overdue_whether_it_was_open_or_done(store: Store, view: View) -> None:
    found = changes(store, view)
    links = ChangeLinks(view, found)
    assert found.newly_overdue == opened(store, links.newly_overdue()) == 3
    rows = access.tasks(store, links.newly_overdue()).rows
    assert [one.title for one in rows] == ["c", "a"]


def test_every_step_opens_exactly_its_tasks(store: Store, view: View) -> None:
    found = changes(store, view)
    links = ChangeLinks(view, found)
    counted = {str(step): opened(store, links.steps(step)) for step in Step}
    assert {step: n for step, n in counted.items() if n} == found.steps
    assert opened(store, links.opening()) == found.opening


def test_every_cell_of_the_matrix_opens_exactly_its_tasks(store: Store, view: View) -> None:
    found = changes(store, view)
    links = ChangeLinks(view, found)
    for was in STANDINGS:
        for now in STANDINGS:
            if (was, now) != (ABSENT, ABSENT):
                assert opened(store, links.cell(was, now)) == found.matrix.get((was, now), 0)


def test_every_cell_by_unit_opens_exactly_its_tasks(store: Store, view: View) -> None:
    found = changes(store, view)
    links = ChangeLinks(view, found)
    for unit, steps in found.by["unit"].items():
        for step, n in steps.items():
            assert opened(store, links.steps(Step(step), dimension="unit", value=unit)) == n
    assert found.by["unit"]["Vụ B"] == {"vanished": 1}


def test_what_vanished_is_a_list_of_the_earlier_snapshot(store: Store, view: View) -> None:
    tasks = ChangeLinks(view, changes(store, view)).steps(Step.VANISHED)
    assert tasks is not None
    assert (tasks.snapshot, [one.title for one in access.tasks(store, tasks).rows]) == (view.compared, ["e"])


def test_a_classified_task_is_counted_in_a_step_and_listed_in_none(store: Store, view: View) -> None:
    page = access.tasks(store, view.filtered(Filters(step=("still_open",))))
    assert ([one.title for one in page.rows], page.shown, page.classified) == (["a"], 1, 1)


def test_one_snapshot_is_compared_with_itself_at_another_date(store: Store, view: View) -> None:
    earlier = view.beside(view.snapshot, AsOf.on(date(2018, 7, 1)))
    found = changes(store, earlier)
    assert found.steps["done"] == 2
    assert found.sides.later == earlier


def test_the_page_of_comparisons_begins_with_the_snapshot_before(store: Store, view: View) -> None:
    resolved = access.resolve(store, View(page="compare", snapshot=view.snapshot))
    assert isinstance(resolved, access.Resolved)
    assert (resolved.view.compared, str(resolved.view.compared_as_of)) == (view.compared, "2018-07-06")
    elsewhere = access.resolve(store, View(snapshot=view.snapshot))
    assert isinstance(elsewhere, access.Resolved)
    assert elsewhere.view.compared == ""


def refused(store: Store, view: View) -> tuple[str, str]:
    found = access.resolve(store, view)
    assert isinstance(found, tuple)
    assert isinstance(found[0], Refusal)
    return found[0].parameter, found[0].code


def test_what_cannot_be_compared_is_refused_by_name(store: Store, view: View) -> None:
    other = published(store, row("x"), list_name="Khác")
    assert refused(store, replace(view, compared="0123456789ab")) == ("compared", "unknown_snapshot")
    assert refused(store, replace(view, compared=other.snapshot_id)) == ("compared", "other_list")
    step = view.beside("").filtered(Filters(step=("done",)))
    assert refused(store, step) == ("step", "needs_compared")
    publishing.withdraw(store, view.compared, "test")
    assert refused(store, view) == ("compared", "withdrawn_snapshot")


def test_lists_that_name_their_tasks_otherwise_match_in_nothing(store: Store) -> None:
    before = published(store, row("a", task_id="1"), row("b", task_id="2"), as_of="2018-07-06")
    after = published(store, row("a"), row("b"), as_of="2018-07-13")
    view = replace(view_of(store, after), compared=before.snapshot_id, compared_as_of=before.as_of)
    found = access.changes(store, view)
    assert (found.matched, found.before, found.after, found.steps) == (0, 2, 2, {"vanished": 2, "new": 2})
