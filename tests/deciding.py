"""A list with a unit in two spellings, and decisions about its units."""

from datetime import date
from typing import Any

from analytics.model.scope import Scope
from analytics.model.units import ALIAS, PARENT, RENAME, REVOKE, SUCCESSOR, VALIDITY, Decision
from analytics.model.view import Options, View
from analytics.service import access, shares, unit_register
from analytics.service.access import Resolved
from analytics.service.people import Person
from analytics.service.publishing import now
from analytics.store import Readable, Store
from tests.making import row

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


def work_done(store: Store) -> None:
    """Leave what the analysts' pages show: decisions of each kind, one taken back, and a share link."""
    view = asked(store)
    few = sorted(unit_register.units(store, view.snapshot), key=lambda unit: (unit.tasks, unit.name))
    one, two, three, four = (unit.name for unit in few[:4])
    decided(store, ALIAS, one, two, reason="Viết tắt trong văn bản giao nhiệm vụ")
    decided(store, RENAME, three, f"{three} (tên mới)")
    decided(store, PARENT, two, three)
    decided(store, SUCCESSOR, four, three, first=DAY, reason="Sáp nhập")
    decided(store, VALIDITY, four, last=DAY)
    decided(store, REVOKE, revokes=2)
    shares.make(store, view, ANALYST, days=30, text="Họp giao ban tháng 7")


def asked(store: Readable, **options: Any) -> View:
    """Return the newest snapshot's view, pinned, by the newest register or by `options`."""
    resolved = access.resolve(store, View(options=Options(**options)))
    assert isinstance(resolved, Resolved), resolved
    return resolved.view


def by_unit(store: Readable, view: View) -> dict[str, int]:
    return {one.name: one.counts.total for one in access.readings(store, view, ("unit",)).facets["unit"]}


AS_LISTED = {"Cục A": 2, "cục a": 3, "Bộ X": 2, "Bộ Y": 1}
MERGED = {"Cục A": 4, "Bộ X": 2, "Bộ Y": 1}
