"""A reader's scope holds on every way to the tasks, whatever is asked."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from analytics.model.filters import CUBED, Filters
from analytics.model.scope import Scope
from analytics.model.snapshot import Snapshot
from analytics.model.view import COOPERATING, Options, View
from analytics.service import access
from analytics.service.access import Resolved
from analytics.store import Readable, Reader, Store
from tests.making import published, row, view_of

ROWS = (
    row("a", lead_units="Vụ A", due_on="01/07/2018", task_id="1"),
    row("b", lead_units="Vụ B", cooperating_units="Vụ A", due_on="01/08/2018", task_id="2"),
    row("shared", lead_units="Vụ A;Vụ B", due_on="01/06/2018", task_id="3"),
    row("c", lead_units="Vụ C", cooperating_units="Vụ D", task_id="4"),
    row("kín", lead_units="Vụ A", classification="Mật", task_id="5"),
    row("của C", lead_units="Vụ C", classification="Mật", task_id="6"),
)
OF_A, OF_A_AS_COOPERATING = (ROWS[0], ROWS[2], ROWS[4]), (ROWS[1],)
BEFORE = tuple(one.replace("01/07/2018", "01/05/2018").replace("01/08/2018", "02/05/2018") for one in ROWS)
BOUND = Scope(units=("Vụ A",))


def whole(store: Store) -> Snapshot:
    published(store, *BEFORE, as_of="2018-06-06")
    return published(store, *ROWS)


def part(store: Store, rows: tuple[str, ...]) -> Snapshot:
    """Publish a list of some tasks alone, as the plain answer to what a bounded reader shall see."""
    ids = {one.split(",")[0] for one in rows}
    earlier = [one for one in BEFORE if one.split(",")[0] in ids]
    published(store, *earlier, as_of="2018-06-06", list_name="part")
    return published(store, *rows, list_name="part")


def compared(store: Readable, snapshot: Snapshot, role: str = "lead") -> View:
    view = View(snapshot=snapshot.snapshot_id, page="compare", options=Options(role=role))
    resolved = access.resolve(store, view)
    assert isinstance(resolved, Resolved), resolved
    return resolved.view


ANSWERS: dict[str, Callable[[Readable, View], object]] = {
    "counts": lambda store, view: access.readings(store, view, CUBED).selected,
    "breakdowns": lambda store, view: access.readings(store, view, CUBED).facets,
    "scan": lambda store, view: access.readings(store, view, ("late", "week")).facets,
    "whole": lambda store, view: access.readings(store, view).whole,
    "list": lambda store, view: [one.title for one in access.tasks(store, view).rows],
    "classified": lambda store, view: access.tasks(store, view).classified,
    "strata": lambda store, view: access.strata(store, view, "unit", "source"),
    "changes": lambda store, view: access.changes(store, view, ("unit",)).by,
    "steps": lambda store, view: access.changes(store, view).steps,
    "doubts": access.reliability,
    "ledger": lambda store, view: access.ledger(store, view).counted,
}


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize(("role", "rows"), [("lead", OF_A), (COOPERATING, OF_A_AS_COOPERATING)])
def test_who_is_bounded_sees_what_a_list_of_their_tasks_alone_would_show(
    store: Store, name: str, role: str, rows: tuple[str, ...]
) -> None:
    full, alone = whole(store), part(store, rows)
    bounded = Reader(store, BOUND)
    told = ANSWERS[name](bounded, compared(bounded, full, role))
    assert told == ANSWERS[name](store, compared(store, alone, role))
    assert told != ANSWERS[name](store, compared(store, full, role))


def test_who_is_bounded_can_choose_open_and_find_nothing_else(store: Store) -> None:
    full, bounded = whole(store), Reader(store, BOUND)
    assert "Vụ C" not in access.choices(bounded, full.snapshot_id)["unit"]
    assert not isinstance(access.resolve(bounded, View(filters=Filters(unit=("Vụ C",)))), Resolved)
    assert not isinstance(access.resolve(bounded, View(task=4)), Resolved)
    assert [one.tasks for one in access.snapshots(bounded)] == [3, 3]
    assert access.tasks(bounded, view_of(store, full).filtered(Filters(text="c"))).shown == 0


def test_two_readers_of_one_view_do_not_get_each_others_numbers(store: Store) -> None:
    view = view_of(store, whole(store))
    readers = (store, Reader(store, BOUND), Reader(store, Scope(units=("Vụ C",))))
    for _ in range(2):
        assert [access.readings(one, view).selected.total for one in readers] == [6, 3, 2]


def test_a_bound_to_no_unit_leaves_nothing(store: Store) -> None:
    view = view_of(store, whole(store))
    assert access.readings(Reader(store, Scope(units=())), view).whole.total == 0


def test_who_is_cleared_reads_classified_tasks_and_finds_them(store: Store) -> None:
    view, cleared = view_of(store, whole(store)), Reader(store, Scope(cleared=True))
    found = access.tasks(cleared, view)
    assert (found.shown, found.classified, access.tasks(store, view).classified) == (6, 0, 2)
    assert access.tasks(cleared, view.filtered(Filters(text="kin"))).rows[0].title == "kín"
    assert access.task(cleared, replace(view, task=5)) is not None


def test_who_is_cleared_and_bounded_reads_no_classified_task_of_others(store: Store) -> None:
    view, reader = view_of(store, whole(store)), Reader(store, Scope(cleared=True, units=("Vụ C",)))
    assert access.task(reader, replace(view, task=5)) is None
    assert {one.title for one in access.tasks(reader, view).rows} == {"c", "của C"}
