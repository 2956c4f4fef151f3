"""One function answers every view, and nobody reads a classified task through it."""

from datetime import date

import pytest

from analytics.model.asof import AsOf
from analytics.model.filters import Filters, Period
from analytics.model.parameters import Refusal
from analytics.model.view import View
from analytics.service import access, publishing
from analytics.store import Store
from tests.making import published, row, view_of

SECRET = "Phương án tuyệt đối kín"


def refusals(store: Store, view: View) -> tuple[Refusal, ...]:
    found = access.resolve(store, view)
    assert isinstance(found, tuple)
    return found


def test_latest_is_pinned_to_the_newest_as_of_and_its_own_date(store: Store) -> None:
    published(store, row("a"), as_of="2018-02-01")
    newer = published(store, row("b"), as_of="2018-03-01")
    published(store, row("c"), as_of="2018-01-01")
    found = access.resolve(store, View())
    assert isinstance(found, access.Resolved)
    assert (found.view.snapshot, found.view.as_of) == (newer.snapshot_id, AsOf.on(date(2018, 3, 1)))


def test_a_pinned_view_stays_where_it_is_after_three_newer_snapshots(store: Store) -> None:
    first = published(store, row("a"))
    view = view_of(store, first)
    before = access.readings(store, view, ("unit",))
    for month in ("08", "09", "10"):
        last = published(store, row("a"), row(month), as_of=f"2018-{month}-01")
    found = access.resolve(store, view)
    assert isinstance(found, access.Resolved)
    assert (found.view, found.snapshot, found.newest) == (view, first, last)
    assert access.readings(store, found.view, ("unit",)) == before


@pytest.mark.parametrize(
    ("view", "code"),
    [
        (View(snapshot="0123456789ab"), "unknown_snapshot"),
        (View(list_id="no-such-list"), "unknown_list"),
        (View(filters=Filters(unit=("Vụ X",))), "not_in_snapshot"),
        (View(task=99), "unknown_task"),
    ],
)
def test_a_stale_link_is_refused_by_name(store: Store, view: View, code: str) -> None:
    published(store, row("a"))
    assert [refusal.code for refusal in refusals(store, view)] == [code]


def test_an_empty_store_has_no_latest(store: Store) -> None:
    assert [refusal.code for refusal in refusals(store, View())] == ["no_snapshot"]


def test_a_link_to_a_withdrawn_snapshot_says_so(store: Store) -> None:
    snapshot = published(store, row("a"))
    publishing.withdraw(store, snapshot.snapshot_id, "test")
    assert refusals(store, View(snapshot=snapshot.snapshot_id)) == (
        Refusal("snapshot", snapshot.snapshot_id, "withdrawn_snapshot"),
    )


@pytest.fixture
def secretive(store: Store) -> View:
    """A list of one open and two classified tasks, seen whole."""
    snapshot = published(
        store,
        row("Việc thường", due_on="01/08/2018"),
        row(SECRET, classification="Mật", due_on="01/08/2018", task_id="M1"),
        row("Hai", classification="Tối mật", due_on="ngày nào đó"),
    )
    return view_of(store, snapshot)


def test_classified_tasks_are_counted(store: Store, secretive: View) -> None:
    selected = access.readings(store, secretive).selected
    assert (selected.total, selected.classified) == (3, 2)


def test_a_list_shows_the_others_and_says_how_many_are_only_counted(store: Store, secretive: View) -> None:
    page = access.tasks(store, secretive)
    assert ([one.title for one in page.rows], page.shown, page.classified) == (["Việc thường"], 1, 2)


def test_a_classified_task_cannot_be_opened(store: Store, secretive: View) -> None:
    assert refusals(store, View(snapshot=secretive.snapshot, task=2)) == (
        Refusal("task", "2", "unknown_task"),
    )
    assert refusals(store, View(snapshot=secretive.snapshot, task=99)) == (
        Refusal("task", "99", "unknown_task"),
    )


@pytest.mark.parametrize("text", [SECRET, "kín", "M1", "phuong an"])
def test_search_never_finds_a_classified_task(store: Store, secretive: View, text: str) -> None:
    view = secretive.filtered(Filters(text=text))
    assert access.readings(store, view).selected.total == 0
    assert access.tasks(store, view).classified == 0


def test_search_ignores_case_accents_and_d(store: Store, secretive: View) -> None:
    assert access.tasks(store, secretive.filtered(Filters(text="VIEC THUONG"))).shown == 1


def test_a_classified_row_keeps_its_bad_cell_to_itself(store: Store, secretive: View) -> None:
    values = {(one.kind, one.row_no): one.value for one in access.findings(store, secretive.snapshot)}
    assert values["problem", 3] == ""


def test_withdrawn_tasks_are_listed_only_where_they_are_asked_for(store: Store) -> None:
    snapshot = published(store, row("a"), row("b", reported_status="Bị hủy"))
    view = view_of(store, snapshot)
    assert [one.title for one in access.tasks(store, view).rows] == ["a"]
    asked = view.filtered(Filters(status=("withdrawn",)))
    assert [one.title for one in access.tasks(store, asked).rows] == ["b"]


def test_a_chart_sets_aside_its_own_filter_and_no_other(store: Store) -> None:
    snapshot = published(
        store,
        row("a", lead_units="Vụ A", source="S1"),
        row("b", lead_units="Vụ B", source="S1"),
        row("c", lead_units="Vụ B", source="S2"),
    )
    read = access.readings(store, view_of(store, snapshot, unit=("Vụ B",)), ("unit", "source"))
    totals = {name: {one.name: one.counts.total for one in read.facets[name]} for name in read.facets}
    assert totals == {"unit": {"Vụ A": 1, "Vụ B": 2}, "source": {"S1": 1, "S2": 1}}


def test_a_task_of_two_leads_is_one_task_and_counts_under_both(store: Store) -> None:
    snapshot = published(store, row("a", lead_units="Vụ A; Vụ B"), row("b", lead_units=""))
    read = access.readings(store, view_of(store, snapshot), ("unit",))
    assert read.selected.total == 2
    assert {one.name: one.counts.total for one in read.facets["unit"]} == {"Vụ A": 1, "Vụ B": 1, "": 1}


def test_periods_hold_both_ends(store: Store) -> None:
    snapshot = published(store, row("a", due_on="01/08/2018"), row("b", due_on="31/08/2018"), row("c"))
    august = Filters(due=Period(date(2018, 8, 1), date(2018, 8, 31)))
    assert access.tasks(store, view_of(store, snapshot).filtered(august)).shown == 2


def test_vietnamese_letters_sort_in_their_own_order(store: Store) -> None:
    snapshot = published(store, *(row(title) for title in ("đá", "dạ", "ê", "em", "ăn", "ấm", "an")))
    page = access.tasks(store, view_of(store, snapshot), sort="title")
    assert [one.title for one in page.rows] == ["an", "ăn", "ấm", "dạ", "đá", "em", "ê"]


def test_paging_gives_every_task_once(store: Store) -> None:
    view = view_of(store, published(store, *(row(f"t{n}") for n in range(25))))
    pages = [access.tasks(store, view, limit=10, offset=offset).rows for offset in (0, 10, 20)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert len({one.row_no for page in pages for one in page}) == 25


def test_a_bare_link_leads_to_the_pinned_one(store: Store) -> None:
    snapshot = published(store, row("a"))
    assert f"snapshot={snapshot.snapshot_id}" in str(access.entry(store, "units", {}))
    assert access.entry(store, "units", view_of(store, snapshot).to_query()) is None
    assert access.entry(store, "units", {"v": ["1"], "nonsense": ["1"]}) is None
