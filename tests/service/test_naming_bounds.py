"""Who is bounded to units reads what the register says is theirs, and nothing that it said by mistake."""

from dataclasses import replace
from pathlib import Path

from analytics.model.scope import Scope
from analytics.model.units import (
    ALIAS,
    BY_PARENT,
    PARENT,
    REVOKE,
    SUCCESSOR,
)
from analytics.model.view import Options
from analytics.service import access, shares
from analytics.service.people import Person
from analytics.store import Readable, Reader, Store
from tests.deciding import DAY, ROWS, asked, by_unit, decided
from tests.making import published, view_of

BOUND = Scope(units=("Cục A",))


def bounded(store: Store, scope: Scope = BOUND) -> Readable:
    return shares.reader(store, scope)


def test_who_is_bounded_reads_the_aliases_of_their_unit_too(merged: Store) -> None:
    reader = bounded(merged)
    assert access.readings(reader, asked(reader)).whole.total == 4
    assert by_unit(reader, asked(reader)) == {"Cục A": 4, "Bộ X": 1}
    assert [one.title for one in access.tasks(reader, asked(reader)).rows] == ["một", "hai", "chung"]


def test_a_merger_that_was_taken_back_opens_nothing_whichever_version_is_asked_for(merged: Store) -> None:
    wrong = decided(merged, ALIAS, "Bộ Y", "Cục A")
    during = asked(merged)
    assert access.readings(bounded(merged), during).whole.total == 5
    decided(merged, REVOKE, revokes=wrong.version)
    assert access.readings(bounded(merged), during).whole.total == 4
    assert access.task(bounded(merged), replace(during, task=5)) is None


def test_a_bound_does_not_reach_what_its_unit_was_merged_into_or_belongs_to(merged: Store) -> None:
    decided(merged, PARENT, "Cục A", "Bộ X")
    decided(merged, SUCCESSOR, "Bộ X", "Bộ Y", first=DAY)
    assert access.readings(bounded(merged), asked(merged, rollup=BY_PARENT)).whole.total == 4
    decided(merged, ALIAS, "Cục A", "Bộ Y")
    assert access.readings(bounded(merged), asked(merged)).whole.total == 4


def test_where_classified_tasks_stand_apart_no_name_of_a_unit_leads_to_them(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "apart.duckdb", few=1)
    published(store, *ROWS)
    decided(store, ALIAS, "cục a", "Cục A")
    reader, cleared = bounded(store), bounded(store, replace(BOUND, cleared=True))
    assert by_unit(reader, asked(reader)) == {"Cục A": 3, "Bộ X": 1}
    assert by_unit(cleared, asked(cleared)) == {"Cục A": 4, "Bộ X": 1}
    assert by_unit(Reader(store, Scope()), asked(store)) == {"Cục A": 3, "Bộ X": 2, "Bộ Y": 1}
    store.close()


def test_a_plain_reader_is_bounded_by_the_names_of_the_scope_alone(merged: Store) -> None:
    assert access.readings(Reader(merged, BOUND), asked(merged)).whole.total == 2


def test_a_share_link_opens_the_tasks_that_it_was_made_of_whatever_is_merged_later(store: Store) -> None:
    view = view_of(store, published(store, *ROWS))
    maker = Person(who="minh", scope=BOUND)
    token = shares.make(store, view, maker, 7)
    decided(store, ALIAS, "cục a", "Cục A")
    reader = bounded(store, shares.opened(store, token).scope)
    assert (
        by_unit(reader, asked(reader)) == by_unit(bounded(store), view) == {"Cục A": 2, "cục a": 1, "Bộ X": 1}
    )
    newest = replace(view, options=Options(register=1))
    assert isinstance(access.resolve(reader, newest), tuple)
    assert access.readings(reader, newest).whole.total == 2


def test_a_share_link_opens_its_tasks_by_whichever_names_they_are_told(merged: Store) -> None:
    made = shares.make(merged, asked(bounded(merged)), Person(who="minh", scope=BOUND), 7)
    reader = bounded(merged, shares.opened(merged, made).scope)
    assert [access.readings(reader, asked(reader, register=n)).whole.total for n in (0, 1)] == [4, 4]
