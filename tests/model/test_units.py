"""What decisions about names make of a name, and that taking one back leaves nothing of it."""

from datetime import date, datetime
from typing import Any

import pytest

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.model.unit_decisions import objection, resolved
from analytics.model.units import (
    ALIAS,
    APART,
    KINDS,
    PARENT,
    RENAME,
    REVOKE,
    ROLLUPS,
    SUCCESSOR,
    VALIDITY,
    Decision,
    Naming,
    Register,
)
from tests.oracle import register as oracle

AT = datetime(2026, 1, 5, 12)
DAY = date(2025, 3, 1)
NAMES = ("Cục A", "cục  a", "Bộ X", "Bộ Y", "Vụ Z")
QUICK = settings(
    deadline=None, derandomize=True, max_examples=200, suppress_health_check=[HealthCheck.too_slow]
)


def asked(kind: str, name: str = "", target: str = "", **more: Any) -> Decision:
    return Decision(kind=kind, at=AT, name=name, target=target, **more)


def log(*decisions: Decision) -> list[Decision]:
    """Return a log of decisions, each of which nothing stands against."""
    found: list[Decision] = []
    for one in decisions:
        kept = resolved(found, one)
        assert objection(found, kept, NAMES) == "", one
        found.append(kept)
    return found


def after(found: list[Decision], one: Decision) -> str:
    return objection(found, resolved(found, one), NAMES)


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    """Decisions drawn at random, those left out that are refused."""
    found: list[Decision] = []
    names = st.sampled_from((*NAMES, "Cục mới", "Bộ Z"))
    for _ in range(draw(st.integers(0, 8))):
        one = asked(
            draw(st.sampled_from(KINDS)), draw(names), draw(names), first=draw(st.none() | st.just(DAY)),
            revokes=draw(st.integers(0, 8)),
        )  # fmt: skip
        if not after(found, one):
            found.append(resolved(found, one))
    return found


def told(register: Register) -> dict[tuple[str, str], str]:
    names = (*NAMES, "Cục mới", "Bộ Z")
    return {(name, rollup): Naming(register, rollup).told(name) for name in names for rollup in ROLLUPS}


@given(found=logs(), rollup=st.sampled_from(ROLLUPS))
@QUICK
def test_a_name_that_is_told_is_told_as_itself(found: list[Decision], rollup: str) -> None:
    naming = Naming(Register.of(found), rollup)
    assert all(naming.told(naming.told(name)) == naming.told(name) for name in (*NAMES, "Cục mới", "Bộ Z"))


@given(found=logs())
@QUICK
def test_the_register_tells_what_the_decisions_say_read_one_by_one(found: list[Decision]) -> None:
    for (name, rollup), name_told in told(Register.of(found)).items():
        assert name_told == oracle.told(found, rollup, name)


@given(found=logs())
@QUICK
def test_no_decision_that_was_let_in_leads_in_a_circle(found: list[Decision]) -> None:
    assert all(Register.of(found[:n]).fault == "" for n in range(len(found) + 1))


@given(found=logs())
@QUICK
def test_taking_back_the_last_decision_brings_back_what_was_before(found: list[Decision]) -> None:
    if found and found[-1].kind != REVOKE:
        undone = [*found, resolved(found, asked(REVOKE, revokes=len(found)))]
        assert told(Register.of(undone)) == told(Register.of(found[:-1]))
        assert Register.of(undone).validity == Register.of(found[:-1]).validity


@given(found=logs(), n=st.integers(0, 8))
@QUICK
def test_a_version_says_the_same_whatever_is_decided_later(found: list[Decision], n: int) -> None:
    n = min(n, len(found))
    assert told(Register.of(found, n)) == told(Register.of(found[:n]))


@given(found=logs(), name=st.sampled_from(NAMES))
@QUICK
def test_the_names_of_a_unit_are_told_by_one_name(found: list[Decision], name: str) -> None:
    register = Register.of(found)
    assert {register.told(one) for one in register.names_of(name)} == {register.told(name)}


def test_an_alias_of_an_alias_is_one_of_the_unit_at_the_end() -> None:
    found = log(asked(ALIAS, "Bộ X", "Bộ Y"), asked(ALIAS, "Cục A", "Bộ X"))
    assert found[1].target == "Bộ Y"
    later = log(asked(ALIAS, "Cục A", "Bộ X"), asked(ALIAS, "Bộ X", "Bộ Y"))
    assert Register.of(later).told("Cục A") == "Bộ Y"


def test_a_new_name_is_the_unit_s_too_and_stays_so() -> None:
    found = log(asked(RENAME, "Cục A", "Cục Mới"), asked(RENAME, "Cục A", "Cục Mới nữa"))
    assert [Register.of(found).told(name) for name in ("Cục A", "Cục Mới")] == ["Cục Mới nữa"] * 2
    for name in ("Cục A", "Cục Mới", "Cục Mới nữa"):
        assert Register.of(found).names_of(name) == {"Cục A", "Cục Mới", "Cục Mới nữa"}


def test_a_roll_up_to_parents_follows_successors_and_one_to_successors_no_parent() -> None:
    register = Register.of(log(asked(SUCCESSOR, "Bộ X", "Bộ Y", first=DAY), asked(PARENT, "Cục A", "Bộ X")))
    assert [register.told("Bộ X", rollup) for rollup in ROLLUPS] == ["Bộ X", "Bộ Y", "Bộ Y"]
    assert [register.told("Cục A", rollup) for rollup in ROLLUPS] == ["Cục A", "Cục A", "Bộ Y"]
    both = log(asked(PARENT, "Bộ X", "Vụ Z"), asked(SUCCESSOR, "Bộ X", "Bộ Y", first=DAY))
    assert [Register.of(both).told("Bộ X", rollup) for rollup in ROLLUPS] == ["Bộ X", "Bộ Y", "Bộ Y"]


def test_the_bound_of_a_unit_reaches_its_aliases_and_not_what_it_was_merged_into() -> None:
    merged = (asked(ALIAS, "cục  a", "Cục A"), asked(ALIAS, "Cục A", "Bộ Y"), asked(ALIAS, "Bộ X", "Bộ Y"))
    register = Register.of(log(*merged))
    assert register.names_of("Cục A") == {"Cục A", "cục  a"}
    assert register.names_of("Bộ Y") == {"Bộ Y", "Bộ X", "Cục A", "cục  a"}


MERGED = asked(ALIAS, "cục  a", "Cục A")
REFUSED = {
    "unknown_unit": ([], asked(ALIAS, "Sở lạ", "Cục A")),
    "unknown_unit, the other": ([], asked(APART, "Cục A", "Sở lạ")),
    "no_name": ([], asked(RENAME, "Cục A", "")),
    "same": ([MERGED], asked(ALIAS, "Cục A", "cục  a")),
    "same, itself": ([], asked(PARENT, "Bộ X", "Bộ X")),
    "same, of one unit": ([MERGED], asked(SUCCESSOR, "Cục A", "cục  a", first=DAY)),
    "taken": ([], asked(RENAME, "Cục A", "Bộ X")),
    "taken, away": ([asked(RENAME, "Cục A", "Cục B")], asked(ALIAS, "Cục B", "Vụ Z")),
    "cycle": ([asked(PARENT, "Cục A", "Bộ X")], asked(PARENT, "Bộ X", "Cục A")),
    "cycle, by a merger": ([asked(PARENT, "Bộ X", "Bộ Y"), asked(PARENT, "Bộ Y", "Cục A")],
                           asked(ALIAS, "Cục A", "Bộ X")),
    "cycle, mixed": ([asked(PARENT, "Cục A", "Bộ X")], asked(SUCCESSOR, "Bộ X", "Cục A", first=DAY)),
    "no_day": ([], asked(SUCCESSOR, "Bộ X", "Bộ Y")),
    "no_day, at all": ([], asked(VALIDITY, "Bộ X")),
    "crossed": ([], asked(VALIDITY, "Bộ X", first=DAY, last=date(2025, 2, 1))),
    "unknown_decision": ([], asked(REVOKE, revokes=1)),
    "revoked_already": ([MERGED, asked(REVOKE, revokes=1)], asked(REVOKE, revokes=1)),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_what_says_nothing_clear_is_refused(why: str) -> None:
    before, one = REFUSED[why]
    assert after(log(*before), one) == why.partition(",")[0]


def test_taking_back_is_refused_where_later_decisions_rest_on_the_opposite() -> None:
    found = log(
        asked(PARENT, "Cục A", "Bộ X"), asked(REVOKE, revokes=1), asked(PARENT, "Bộ X", "Cục A")
    )  # fmt: skip
    assert after(found, asked(REVOKE, revokes=2)) == "cycle"


def test_a_revocation_can_be_taken_back() -> None:
    found = log(MERGED, asked(REVOKE, revokes=1), asked(REVOKE, revokes=2))
    assert [Register.of(found, n).told("cục  a") for n in range(4)] == ["cục  a", "Cục A", "cục  a", "Cục A"]
