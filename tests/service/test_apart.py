"""Where the administrator says so, classified tasks stand in no number but one, of the whole list."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analytics.locale import words
from analytics.model.asof import AsOf
from analytics.model.filters import CUBED, Filters
from analytics.model.scope import Scope
from analytics.model.snapshot import Apart, Snapshot
from analytics.model.view import Options, View
from analytics.query.effect import known_units
from analytics.report.scope import apart as told
from analytics.service import access, publishing, runtime, shares
from analytics.service.answers import ANSWERS
from analytics.service.material import material
from analytics.service.people import Person
from analytics.store import Reader, Store
from tests.making import examined, published, row, view_of

OPEN = (row("a", task_id="1", due_on="01/07/2018"), row("b", task_id="2", lead_units="Vụ B"))
SECRET = tuple(
    row(f"kín {n}", task_id=f"{n}", lead_units="Vụ C", source="S", classification="Mật", due_on="x")
    for n in (3, 4)
)
FEW = len(SECRET)
VIEWER, CLEARED = Scope(), Scope(cleared=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "tasks.duckdb", few=FEW)
    yield opened
    opened.close()


@pytest.fixture
def snapshot(store: Store) -> Snapshot:
    published(store, *OPEN, *SECRET, as_of="2018-06-06")
    return published(store, *OPEN, *SECRET)


def seen(store: Store, snapshot: Snapshot, scope: Scope) -> Snapshot:
    """Return a snapshot as it is told of."""
    known = access.snapshots(shares.reader(store, scope))
    return next(one for one in known if one.snapshot_id == snapshot.snapshot_id)


def test_the_rows_of_a_list_are_those_in_the_numbers_and_those_apart(
    store: Store, snapshot: Snapshot
) -> None:
    one = seen(store, snapshot, VIEWER)
    assert (one.rows_read, one.tasks, one.apart) == (2, 2, Apart("told", 2))
    assert one.tasks + (one.apart.n if one.apart else 0) == snapshot.tasks


def test_no_filter_option_or_date_changes_the_number_that_is_told(store: Store, snapshot: Snapshot) -> None:
    viewer = Reader(store, VIEWER)
    views = (
        View(snapshot=snapshot.snapshot_id, filters=Filters(unit=("Vụ B",))),
        View(snapshot=snapshot.snapshot_id, filters=Filters(classification=("classified",))),
        View(snapshot=snapshot.snapshot_id, as_of=AsOf.parse("2017-01-01")),
        View(snapshot=snapshot.snapshot_id, options=Options(compat=True, roll=True, role="cooperating")),
    )
    found = [access.resolve(viewer, view) for view in views]
    assert {one.snapshot.apart for one in found if isinstance(one, access.Resolved)} == {Apart("told", 2)}
    assert all(isinstance(one, access.Resolved) for one in found)


def test_a_number_below_what_the_administrator_allows_is_told_nowhere(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "few.duckdb", few=FEW + 1)
    one = seen(store, published(store, *OPEN, *SECRET), VIEWER)
    answer = ANSWERS["summary"](store, {"query": {"v": ["1"]}})
    store.close()
    assert (one.rows_read, one.tasks, one.apart) == (2, 2, Apart("some"))
    assert "một số" in told(one, words("vi"))
    assert (answer["total"], answer["snapshot"]["classified_apart"]) == (2, {"how": "some", "tasks": 0})


def test_a_list_without_classified_tasks_says_nothing_of_them(store: Store) -> None:
    assert seen(store, published(store, *OPEN), VIEWER).apart is None


def test_values_that_only_classified_tasks_have_cannot_be_chosen_or_guessed(
    store: Store, snapshot: Snapshot
) -> None:
    viewer = Reader(store, VIEWER)
    assert access.choices(viewer, snapshot.snapshot_id)["unit"] == ("Vụ A", "Vụ B")
    assert known_units(viewer) == ("Vụ A", "Vụ B")
    known = access.entry(viewer, "units", {"v": ["1"], "unit": ["Vụ C"]})
    assert known is access.entry(viewer, "units", {"v": ["1"], "unit": ["Vụ không có"]}) is None
    assert not [one for one in access.findings(viewer, snapshot.snapshot_id) if one.row_no > len(OPEN)]
    assert [one for one in access.findings(Reader(store, CLEARED), snapshot.snapshot_id) if one.row_no > 2]


def test_two_people_who_ask_in_turn_get_their_own_numbers(store: Store, snapshot: Snapshot) -> None:
    view = view_of(store, snapshot)
    for _ in range(2):
        for scope, total in ((CLEARED, 4), (VIEWER, 2), (Scope(units=("Vụ C",)), 0)):
            reader = Reader(store, scope)
            found = access.readings(reader, view, (*CUBED, "late"))
            assert (found.whole.total, access.tasks(reader, view).shown) == (total, total)


def test_who_is_cleared_has_them_in_every_number_and_is_told_so(store: Store, snapshot: Snapshot) -> None:
    one = seen(store, snapshot, CLEARED)
    assert (one.tasks, one.apart) == (4, Apart("included"))


@pytest.mark.parametrize(
    ("filters", "how"), [(Filters(), Apart("told", 2)), (Filters(unit=("Vụ A",)), Apart("perhaps"))]
)
def test_a_link_of_who_is_cleared_opens_no_classified_task(
    store: Store, snapshot: Snapshot, filters: Filters, how: Apart
) -> None:
    maker = Person(who="a", scope=CLEARED)
    asked = view_of(store, snapshot).filtered(filters)
    scope = shares.opened(store, shares.make(store, asked, maker, 7)).scope
    reader, one = shares.reader(store, scope), seen(store, snapshot, scope)
    whole = access.readings(reader, asked).whole.total
    assert (one.apart, one.tasks, one.rows_read) == (how, whole, whole)
    assert access.tasks(reader, asked.filtered(Filters())).classified == 0
    assert whole == (1 if filters.active() else 2)


def test_who_is_bounded_is_told_of_no_number(store: Store, snapshot: Snapshot) -> None:
    assert seen(store, snapshot, Scope(units=("Vụ C",))).apart == Apart("perhaps")
    assert seen(store, snapshot, Scope(units=("Vụ C",))).tasks == 0


def test_a_report_counts_none_whoever_asks_for_it(store: Store, snapshot: Snapshot) -> None:
    cleared = Reader(store, CLEARED)
    resolved = access.resolve(cleared, view_of(store, snapshot))
    assert isinstance(resolved, access.Resolved)
    made = material(cleared, resolved)
    assert (made.whole.total, made.lists["tasks"].classified) == (2, 0)
    assert (made.snapshot.tasks, made.snapshot.apart) == (2, Apart("told", 2))


def test_a_file_on_the_desk_tells_by_no_difference_how_many_were_there(
    store: Store, snapshot: Snapshot
) -> None:
    """Who hands in a list without them is not told that some vanished; who is cleared is."""
    staged = examined(store, *OPEN, as_of="2018-07-13").staged
    gone = [
        publishing.examine(Reader(store, scope), staged, "", "").effect.removed for scope in (VIEWER, CLEARED)
    ]
    assert gone == [0, 2]


def test_no_answer_to_a_command_counts_them(store: Store, snapshot: Snapshot) -> None:
    asked = {"query": {"v": ["1"], "compared": [snapshot.snapshot_id]}, "by": "unit"}
    told = {question: ANSWERS[question](store, asked) for question in ("summary", "tasks", "diff")}
    listed = [one["tasks"] for one in ANSWERS["snapshots"](store, {})["snapshots"]]
    changed = ANSWERS["withdraw"](store, {"snapshot_id": snapshot.snapshot_id, "who": "cli"})["snapshot"]
    assert (told["summary"]["total"], told["tasks"]["classified"], told["diff"]["matched"]) == (2, 0, 2)
    assert [*listed, changed["tasks"], changed["rows_read"]] == [2, 2, 2, 2]
    assert "Vụ C" not in repr(told)


@pytest.mark.parametrize(
    ("said", "few", "wanted"),
    [
        ("", "", None),
        ("counted", "9", None),
        (" counted ", "", None),
        ("apart", "", runtime.FEW),
        ("apart", "9", 9),
        ("Apart!", "-1", runtime.FEW),
    ],
)
def test_what_is_not_understood_is_taken_as_the_stricter(
    said: str, few: str, wanted: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUNGHAN_CLASSIFIED", said)
    monkeypatch.setenv("DUNGHAN_CLASSIFIED_FEW", few)
    assert runtime.few() == wanted


def test_a_store_of_which_nothing_is_said_counts_them(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "counted.duckdb")
    snapshot = published(store, *OPEN, *SECRET)
    viewer = Reader(store, VIEWER)
    counted = access.readings(viewer, replace(view_of(store, snapshot))).whole.classified
    one = seen(store, snapshot, VIEWER)
    store.close()
    assert (counted, one.tasks, one.apart) == (2, 4, None)
