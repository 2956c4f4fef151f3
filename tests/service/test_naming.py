"""Units are told by the register that a view is pinned to, and by no other."""

from dataclasses import replace
from datetime import date

from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.parameters import Refusal
from analytics.model.units import (
    ALIAS,
    BY_PARENT,
    BY_SUCCESSOR,
    OWN,
    PARENT,
    REVOKE,
    SUCCESSOR,
)
from analytics.model.view import COOPERATING, Options, View
from analytics.service import access, analyses
from analytics.service.access import Resolved
from analytics.service.answers import ANSWERS
from analytics.store import Store
from tests.deciding import AS_LISTED, DAY, MERGED, ROWS, asked, by_unit, decided
from tests.making import published, row, view_of


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
    before = replace(rolled, as_of=AsOf.on(date(2018, 6, 30)))
    assert by_unit(store, before) == by_unit(store, rolled)


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


def test_what_lists_said_of_a_task_is_told_in_their_own_words(store: Store) -> None:
    published(store, row("một", lead_units="cục a", task_id="1"), as_of="2018-06-06")
    published(store, row("một", lead_units="Cục A", task_id="1"))
    decided(store, ALIAS, "cục a", "Cục A")
    last, first = access.task_life(store, replace(asked(store), task=1)).events
    assert [(one.field, one.before, one.after) for one in last.changes] == [
        ("lead_units", ("cục a",), ("Cục A",))
    ]
    assert first.telling.fields["lead_units"] == ("cục a",)


def test_a_version_that_is_still_to_come_is_refused(merged: Store) -> None:
    view = replace(asked(merged), options=Options(register=2))
    assert access.resolve(merged, view) == (Refusal("register", "2", "unknown_register"),)


def test_a_command_answers_by_the_register_and_says_so(merged: Store) -> None:
    newest = ANSWERS["summary"](merged, {"query": {"v": ["1"]}, "by": "unit"})
    assert {one["name"]: one["total"] for one in newest["groups"]} == MERGED
    assert newest["options"]["register"] == 1
    pinned = {"query": {"v": ["1"], "snapshot": [asked(merged).snapshot]}, "by": "unit"}
    assert "register" not in ANSWERS["summary"](merged, pinned)["options"]


def test_what_is_likely_rests_on_the_past_of_the_unit_as_the_register_has_it(store: Store) -> None:
    past = [
        row(f"xong {n}", lead_units=unit, assigned_on="01/01/2018", due_on="05/06/2018", completed_on=done)
        for unit, done in (("Cục A", "20/06/2018"), ("Vụ B", "04/06/2018"))
        for n in range(60)
    ]
    published(store, *past, row("tới", lead_units="cục a", assigned_on="01/01/2018", due_on="10/07/2018"))
    first = asked(store)
    as_written = analyses.forecast(store, first).units["cục a"].expected
    decided(store, ALIAS, "cục a", "Cục A")
    merged = analyses.forecast(store, asked(store)).units["Cục A"].expected
    assert merged > as_written > 0
    assert analyses.forecast(store, first).units["cục a"].expected == as_written
