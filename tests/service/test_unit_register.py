"""What people decide about units: who may, what it changes, and what it leaves as it was."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.parameters import Refusal
from analytics.model.scope import Scope
from analytics.model.units import (
    ALIAS,
    APART,
    BY_PARENT,
    BY_SUCCESSOR,
    OWN,
    PARENT,
    RENAME,
    REVOKE,
    SUCCESSOR,
    Decision,
)
from analytics.model.view import COOPERATING, Options, View
from analytics.service import access, publishing, shares, unit_register
from analytics.service.access import Resolved
from analytics.service.answers import ANSWERS
from analytics.service.people import Person
from analytics.service.publishing import now
from analytics.service.unit_register import Change, Effect, RegisterFault
from analytics.store import Readable, Reader, Store, audit, unit_log
from tests.making import examined, published, row, view_of

ANALYST = Person(who="lan@bo.example", scope=Scope(analyst=True))
DAY = date(2018, 7, 1)
ROWS = (
    row("một", lead_units="Cục A", due_on="01/06/2018", task_id="1"),
    row("hai", lead_units="cục a", task_id="2"),
    row("chung", lead_units="Cục A;cục a;Bộ X", task_id="3"),
    row("cũ", lead_units="Bộ X", cooperating_units="cục a", due_on="01/08/2018", task_id="4"),
    row("mới", lead_units="Bộ Y", task_id="5"),
    row("kín", lead_units="cục a", classification="Mật", task_id="6"),
)


def decided(store: Store, kind: str, name: str = "", target: str = "", **more: Any) -> Decision:
    one = Decision(kind=kind, at=now(), name=name, target=target, **more)
    return unit_register.decide(store, one, ANALYST, ANALYST.who)


def asked(store: Readable, **options: Any) -> View:
    """Return the newest snapshot's view, pinned, by the newest register or by `options`."""
    resolved = access.resolve(store, View(options=Options(**options)))
    assert isinstance(resolved, Resolved), resolved
    return resolved.view


def by_unit(store: Readable, view: View) -> dict[str, int]:
    return {one.name: one.counts.total for one in access.readings(store, view, ("unit",)).facets["unit"]}


AS_LISTED = {"Cục A": 2, "cục a": 3, "Bộ X": 2, "Bộ Y": 1}
MERGED = {"Cục A": 4, "Bộ X": 2, "Bộ Y": 1}


@pytest.fixture
def merged(store: Store) -> Store:
    """Open a list whose two spellings of a unit are one, by the register."""
    published(store, *ROWS)
    decided(store, ALIAS, "cục a", "Cục A")
    return store


def test_two_spellings_are_one_unit_and_a_task_of_both_counts_once(merged: Store) -> None:
    view = asked(merged)
    assert (view.options.register, by_unit(merged, view)) == (1, MERGED)
    assert access.readings(merged, view).selected.total == 6
    # From the cube, by a scan, by the cooperating role, and by dimensions beside it.
    assert by_unit(merged, view.filtered(Filters(text="chung"))) == {"Cục A": 1, "Bộ X": 1}
    assert by_unit(merged, asked(merged, role=COOPERATING)) == {"Cục A": 1}
    assert access.strata(merged, view, "unit", "source").overall[""].total == 6


def test_a_link_made_before_a_merger_shows_the_same_after_it_and_after_it_is_undone(store: Store) -> None:
    before = view_of(store, published(store, *ROWS))
    link = before.to_query()
    decided(store, ALIAS, "cục a", "Cục A")
    during = asked(store).to_query()
    decided(store, REVOKE, revokes=1)
    told = {name: View.from_query("units", query) for name, query in (("link", link), ("during", during))}
    for name, units in (("link", AS_LISTED), ("during", MERGED)):
        view = told[name]
        assert isinstance(view, View)
        assert by_unit(store, view) == units
    assert by_unit(store, asked(store)) == AS_LISTED


def test_an_old_link_that_says_nothing_of_a_register_keeps_its_names(merged: Store) -> None:
    query = asked(merged).to_query()
    del query["register"], query["rollup"]
    view = View.from_query("units", query)
    assert isinstance(view, View)
    assert by_unit(merged, view) == AS_LISTED


def test_a_ministry_merged_into_another_keeps_its_figures_until_they_are_rolled_up(store: Store) -> None:
    published(store, *ROWS)
    decided(store, SUCCESSOR, "Bộ X", "Bộ Y", first=DAY)
    own, rolled = asked(store, rollup=OWN), asked(store, rollup=BY_SUCCESSOR)
    assert by_unit(store, own) == AS_LISTED
    assert by_unit(store, rolled) == {"Cục A": 2, "cục a": 3, "Bộ Y": 3}
    assert access.readings(store, own).selected == access.readings(store, rolled).selected
    earlier = asked(store, rollup=BY_SUCCESSOR)
    earlier = replace(earlier, as_of=AsOf.on(date(2018, 6, 30)))
    assert by_unit(store, earlier) == AS_LISTED


def test_a_roll_up_to_parents_goes_to_the_top_and_over_successors(merged: Store) -> None:
    decided(merged, PARENT, "Cục A", "Bộ X")
    decided(merged, PARENT, "Bộ Y", "Chính phủ")
    decided(merged, SUCCESSOR, "Bộ X", "Bộ Y", first=DAY)
    assert by_unit(merged, asked(merged, rollup=BY_PARENT)) == {"Chính phủ": 6}
    assert by_unit(merged, asked(merged, rollup=BY_SUCCESSOR)) == {"Cục A": 4, "Bộ Y": 3}


def test_a_filter_finds_all_tasks_of_a_unit_and_a_name_that_is_merged_leads_there(merged: Store) -> None:
    view = asked(merged).filtered(Filters(unit=("Cục A",)))
    assert [one.title for one in access.tasks(merged, view).rows] == ["một", "hai", "chung"]
    found = access.resolve(merged, View(filters=Filters(unit=("cục a",))))
    assert isinstance(found, Resolved)
    assert found.view == replace(view, page=found.view.page)
    pinned = access.resolve(merged, asked(merged).filtered(Filters(unit=("cục a",))))
    assert pinned == (Refusal("unit", "cục a", "not_in_snapshot"),)


def test_told_otherwise_a_view_keeps_its_units(merged: Store) -> None:
    view = asked(merged).filtered(Filters(unit=("Cục A",)))
    written = access.renamed(merged, view, replace(view, options=Options(register=0)))
    assert written.filters.unit == ("Cục A", "cục a")
    assert access.renamed(merged, written, view) == view
    assert access.readings(merged, written).selected == access.readings(merged, view).selected


def test_a_task_is_listed_by_the_name_of_its_unit_and_knows_the_one_written(merged: Store) -> None:
    view = replace(asked(merged), task=3)
    rows = {one.title: one.lead_units for one in access.tasks(merged, view).rows}
    assert (rows["hai"], rows["chung"]) == (("Cục A",), ("Cục A", "Bộ X"))
    told = [found.lead_units for found in (access.task(merged, view), access.listed(merged, view)) if found]
    assert told == [("Cục A", "Bộ X"), ("Cục A", "cục a", "Bộ X")]
    assert access.choices(access.named(merged, view), view.snapshot)["unit"] == ("Bộ X", "Bộ Y", "Cục A")


def test_a_comparison_tells_both_lists_by_the_same_names(store: Store) -> None:
    published(store, row("một", lead_units="cục a", task_id="1"), as_of="2018-06-06")
    published(store, row("một", lead_units="Cục A", task_id="1"))
    decided(store, ALIAS, "cục a", "Cục A")
    resolved = access.resolve(store, View(page="compare"))
    assert isinstance(resolved, Resolved)
    assert {
        name: dict(steps)
        for name, steps in access.changes(store, resolved.view, ("unit",)).by["unit"].items()
    } == {"Cục A": {"still_open": 1}}


def test_a_version_that_is_still_to_come_is_refused(merged: Store) -> None:
    view = replace(asked(merged), options=Options(register=2))
    assert access.resolve(merged, view) == (Refusal("register", "2", "unknown_register"),)


def test_a_command_answers_by_the_register_and_says_so(merged: Store) -> None:
    newest = ANSWERS["summary"](merged, {"query": {"v": ["1"]}, "by": "unit"})
    assert {one["name"]: one["total"] for one in newest["groups"]} == MERGED
    assert newest["options"]["register"] == 1
    pinned = {"query": {"v": ["1"], "snapshot": [asked(merged).snapshot]}, "by": "unit"}
    assert "register" not in ANSWERS["summary"](merged, pinned)["options"]


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


@pytest.mark.parametrize(
    "somebody",
    [
        Person(),
        Person(scope=Scope(cleared=True)),
        Person(scope=Scope(analyst=True, units=("Cục A",))),
        Person(scope=Scope(analyst=True), share="x"),
    ],
    ids=["viewer", "cleared", "bounded analyst", "by a link"],
)
def test_only_an_analyst_without_a_bound_decides(store: Store, somebody: Person) -> None:
    published(store, *ROWS)
    with pytest.raises(RegisterFault, match="not_allowed"):
        unit_register.decide(
            store, Decision(kind=ALIAS, at=now(), name="Bộ Y", target="Cục A"), somebody, "minh"
        )
    assert unit_log.log(store) == ()


def test_a_decision_is_kept_once_with_its_line_in_the_audit_or_not_at_all(merged: Store) -> None:
    with pytest.raises(RegisterFault) as fault:
        decided(merged, ALIAS, "Sở lạ", "Cục A")
    assert (fault.value.code, unit_log.newest(merged)) == ("unknown_unit", 1)
    ((line,), n) = audit.entries(merged, what="unit")
    assert (line.who, line.detail, n) == (ANALYST.who, "1 alias: cục a → Cục A", 1)


def test_the_effect_is_told_before_anything_happens(store: Store) -> None:
    view = view_of(store, published(store, *ROWS))
    one = Decision(kind=ALIAS, at=now(), name="cục a", target="Cục A")
    told = unit_register.effect(store, view.snapshot, date(2018, 7, 6), one)
    assert told == Effect(OWN, (Change("cục a", "cục a", "Cục A"),), 4)
    later = Decision(kind=SUCCESSOR, at=now(), name="Bộ X", target="Bộ Y", first=DAY)
    assert unit_register.effect(store, view.snapshot, DAY, later).rollup == BY_SUCCESSOR
    assert unit_register.effect(store, view.snapshot, date(2018, 6, 30), later) == Effect(OWN, (), 0)
    assert unit_log.log(store) == ()


def test_names_that_look_alike_are_suggested_until_somebody_answers(store: Store) -> None:
    view = view_of(store, published(store, *ROWS))
    ((one,),) = [unit_register.suggestions(store, view.snapshot)]
    assert ({one.name.name, one.unit.name}, one.alike) == ({"Cục A", "cục a"}, 100)
    assert (one.unit.name, one.unit.tasks, one.name.tasks) == ("cục a", 4, 2)
    decided(store, APART, one.name.name, one.unit.name)
    assert unit_register.suggestions(store, view.snapshot) == ()
    decided(store, REVOKE, revokes=1)
    decided(store, ALIAS, one.name.name, one.unit.name)
    assert unit_register.suggestions(store, view.snapshot) == ()


def test_a_unit_stands_in_the_table_with_all_its_names(merged: Store) -> None:
    decided(merged, RENAME, "Cục A", "Cục An toàn")
    decided(merged, PARENT, "Cục A", "Tổng cục")
    units = {one.name: one for one in unit_register.units(merged, asked(merged).snapshot)}
    assert units.keys() == {"Cục A", "Bộ X", "Bộ Y", "Tổng cục"}
    own = units["Cục A"]
    assert (own.shown, own.aliases, own.parent, own.tasks) == ("Cục An toàn", ("cục a",), "Tổng cục", 5)
    assert units["Tổng cục"].tasks == 0


def test_an_alias_is_no_new_unit_in_the_check_of_a_list(merged: Store) -> None:
    decided(merged, RENAME, "Bộ Y", "Bộ Mới")
    rows = (row("sáu", lead_units="Bộ Mới", task_id="7"), row("bảy", lead_units="Sở lạ", task_id="8"))
    checked = examined(merged, *ROWS, *rows, as_of="2018-07-13")
    assert checked.effect.new_units == (("Sở lạ", 1),)
    publishing.publish(merged, checked, "test")
    assert by_unit(merged, asked(merged))["Bộ Mới"] == 2
