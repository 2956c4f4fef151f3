"""A share link opens what it was made of, as long as it is good, and nothing else."""

import stat
from dataclasses import replace
from datetime import timedelta

import pytest

from analytics.model.filters import Filters
from analytics.model.scope import Scope
from analytics.model.view import View
from analytics.service import access, shares
from analytics.service.access import Resolved
from analytics.service.people import AccessFault, Person
from analytics.service.publishing import now
from analytics.store import Reader, Store, audit
from analytics.store import shares as kept
from tests.making import published, row, view_of

MAKER = Person(who="lan@bo.example")
ROWS = (
    row("a", lead_units="Vụ A", due_on="01/07/2018", task_id="1"),
    row("b", lead_units="Vụ B", due_on="01/07/2018", task_id="2"),
    row("kín", lead_units="Vụ A", classification="Mật", task_id="3"),
)


@pytest.fixture
def view(store: Store) -> View:
    """Return the tasks of one unit in the middle one of three snapshots."""
    published(store, row("sớm", task_id="9"), as_of="2018-01-01")
    own = published(store, *ROWS)
    published(store, *ROWS, row("mới", task_id="8"), as_of="2018-08-01")
    return view_of(store, own, unit=("Vụ A",))


def through(store: Store, token: str) -> Reader:
    return shares.reader(store, shares.opened(store, token).scope)


def refused(store: Store, token: str) -> str:
    with pytest.raises(AccessFault) as fault:
        shares.opened(store, token)
    return fault.value.code


def test_a_link_opens_its_tasks_whatever_the_address_asks_for(store: Store, view: View) -> None:
    reader = through(store, shares.make(store, view, MAKER, 7))
    for asked in (view, view.filtered(Filters()), view.filtered(Filters(text="b"))):
        assert access.readings(reader, asked).whole.total == 2
    everything = view.filtered(Filters())
    assert [one.title for one in access.tasks(reader, everything).rows] == ["a"]
    assert access.tasks(reader, everything).classified == 1
    assert access.choices(reader, view.snapshot)["unit"] == ("Vụ A",)
    assert access.task(reader, replace(view, task=2)) is None


def test_a_link_opens_no_other_snapshot_and_no_other_list(store: Store, view: View) -> None:
    other = published(store, row("x"), list_name="Danh sách khác")
    reader = through(store, shares.make(store, view, MAKER, 7))
    assert [one.snapshot_id for one in access.snapshots(reader)] == [view.snapshot]
    assert [one.name for one in access.lists(reader)] == ["Nhiệm vụ được giao"]
    assert not isinstance(access.resolve(reader, View(snapshot=other.snapshot_id)), Resolved)
    newest = access.resolve(reader, View())
    assert isinstance(newest, Resolved)
    assert newest.view.snapshot == view.snapshot


def test_a_link_without_filters_opens_all_of_its_snapshot(store: Store, view: View) -> None:
    whole = view.filtered(Filters())
    reader = through(store, shares.make(store, whole, MAKER, 7))
    assert access.readings(reader, whole, ("unit",)) == access.readings(store, whole, ("unit",))
    assert access.readings(reader, whole, ("late",)) == access.readings(store, whole, ("late",))


def test_a_link_that_is_compared_opens_both_sides(store: Store, view: View) -> None:
    resolved = access.resolve(store, replace(view.filtered(Filters()), page="compare"))
    assert isinstance(resolved, Resolved)
    reader = through(store, shares.make(store, resolved.view, MAKER, 7))
    assert access.changes(reader, resolved.view).steps == access.changes(store, resolved.view).steps


def test_a_link_opens_nothing_that_its_maker_may_not_see(store: Store, view: View) -> None:
    bounded = Person(who="minh", scope=Scope(units=("Vụ B",), cleared=True))
    reader = through(store, shares.make(store, view.filtered(Filters()), bounded, 7))
    assert [one.title for one in access.tasks(reader, view.filtered(Filters())).rows] == ["b"]
    assert not reader.scope.cleared


def test_a_forged_an_ended_and_a_revoked_link_are_told_apart(
    store: Store, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = shares.make(store, view, MAKER, 7)
    first, last = ("B" if letter == "A" else "A" for letter in (token[0], token[-1]))
    for forged in ("", "x", f"{token[:-1]}{last}", f"{first}{token[1:]}"):
        assert refused(store, forged) == "link_forged"
    later = now() + timedelta(days=8)
    with monkeypatch.context() as patch:
        patch.setattr(shares, "now", lambda: later)
        assert refused(store, token) == "link_expired"
    shares.revoke(store, kept.shares(store)[0], "lan")
    assert refused(store, token) == "link_revoked"


def test_a_row_that_was_changed_by_hand_opens_nothing(store: Store, view: View) -> None:
    token = shares.make(store, view, MAKER, 1)
    with store.transaction() as cursor:
        cursor.execute("UPDATE share SET expires_at = expires_at + INTERVAL 9 YEAR")
    assert refused(store, token) == "link_forged"


def test_ids_are_random_and_the_secret_is_for_its_own_user(store: Store, view: View) -> None:
    ids = {shares.make(store, view, MAKER, 7).partition(".")[0] for _ in range(20)}
    assert len({one[:4] for one in ids}) > 15
    secret = store.path.with_name(f"{store.path.name}.share-key")
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert len(secret.read_bytes()) == 32


def test_a_link_made_and_revoked_stands_in_the_audit_without_what_opens_it(store: Store, view: View) -> None:
    token = shares.make(store, view, MAKER, 7)
    shares.revoke(store, kept.shares(store)[0], "lan")
    lines, _ = audit.entries(store)
    assert {"share", "revoke"} <= {one.what for one in lines}
    assert token not in repr(lines)
    assert token.partition(".")[0] not in repr(lines)
