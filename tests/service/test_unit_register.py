"""What people decide about units: who may, what it would change, and what is suggested."""

import pytest

from analytics.model.scope import Scope
from analytics.model.units import (
    ALIAS,
    APART,
    BY_SUCCESSOR,
    OWN,
    PARENT,
    RENAME,
    REVOKE,
    SUCCESSOR,
    Decision,
)
from analytics.service import publishing, unit_register
from analytics.service.people import Person
from analytics.service.publishing import now
from analytics.service.unit_register import Change, Effect, RegisterFault
from analytics.store import Store, audit, unit_log
from tests.deciding import ANALYST, DAY, ROWS, asked, by_unit, decided
from tests.making import examined, published, row, view_of


@pytest.fixture
def merged(store: Store) -> Store:
    """Return a list whose two spellings of a unit are one, by the register."""
    published(store, *ROWS)
    decided(store, ALIAS, "cục a", "Cục A")
    return store


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
    assert (line.who, line.detail, n) == (ANALYST.who, "1: cục a → Cục A", 1)


def test_the_effect_is_told_before_anything_happens(store: Store) -> None:
    view = view_of(store, published(store, *ROWS))
    one = Decision(kind=ALIAS, at=now(), name="cục a", target="Cục A")
    told = unit_register.effect(store, view.snapshot, one)
    assert told == Effect(OWN, (Change("cục a", "cục a", "Cục A"),), 4)
    later = Decision(kind=SUCCESSOR, at=now(), name="Bộ X", target="Bộ Y", first=DAY)
    assert unit_register.effect(store, view.snapshot, later).rollup == BY_SUCCESSOR
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
