"""Cubes of other dates are kept in memory, and not for ever; who asks for one holds up nobody else."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from threading import Event

import duckdb
import pytest

from analytics.model.asof import AsOf
from analytics.model.view import View
from analytics.query import cube, kept
from analytics.service import access
from analytics.store import Store
from tests.making import published, row


def tables(store: Store) -> int:
    with store.cursor() as cursor:
        sql = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'kept'"
        found = cursor.execute(sql).fetchone()
    return int(found[0]) if found else 0


def test_only_so_many_cubes_are_kept_and_each_still_answers(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cube, "KEPT", 3)
    monkeypatch.setattr(kept, "LEAVING", 1)
    one = published(store, row("a", due_on="15/01/2018"), as_of="2018-02-01")
    days = [date(2018, 1, 10) + timedelta(days=n) for n in range(10)]
    for day in (*days, *days):
        read = access.readings(store, View(snapshot=one.snapshot_id, as_of=AsOf.on(day)))
        assert read.selected.open_overdue == (day > date(2018, 1, 15))
    assert tables(store) == 4


DAYS = [date(2018, 1, 10), date(2018, 1, 20), date(2018, 1, 30)]


def overdue(store: Store, snapshot_id: str, day: date) -> int:
    view = View(snapshot=snapshot_id, as_of=AsOf.on(day))
    return access.readings(store, view).selected.open_overdue


@contextmanager
def slowly(monkeypatch: pytest.MonkeyPatch, day: date) -> Iterator[Event]:
    """Have the cube of a day begun, which sets the event, and not done before the end."""
    begun, go_on, source = Event(), Event(), cube._source

    def waiting(cursor: object, key: View) -> object:
        if key.as_of == AsOf.on(day):
            begun.set()
            assert go_on.wait(30)
        return source(cursor, key)  # type: ignore[arg-type]

    monkeypatch.setattr(cube, "_source", waiting)
    yield begun
    go_on.set()


def test_who_waits_for_a_new_cube_holds_up_no_reader_of_another(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = published(store, row("a", due_on="15/01/2018"), as_of="2018-02-01").snapshot_id
    overdue(store, one, DAYS[0])
    with ThreadPoolExecutor(1) as readers, slowly(monkeypatch, DAYS[1]) as begun:
        slow = readers.submit(overdue, store, one, DAYS[1])
        assert begun.wait(30)
        assert (overdue(store, one, DAYS[0]), overdue(store, one, DAYS[2])) == (0, 1)
        assert not slow.done()
    assert slow.result() == 1


def test_a_cube_that_many_ask_for_at_once_is_made_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    one = published(store, row("a", due_on="15/01/2018"), as_of="2018-02-01").snapshot_id
    before = tables(store)
    with ThreadPoolExecutor(8) as readers, slowly(monkeypatch, DAYS[1]) as begun:
        asked = [readers.submit(overdue, store, one, DAYS[1]) for _ in range(8)]
        assert begun.wait(30)
    assert [each.result() for each in asked] == [1] * 8
    assert tables(store) == before + 1


def test_a_cube_that_could_not_be_made_is_made_when_asked_for_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = published(store, row("a", due_on="15/01/2018"), as_of="2018-02-01").snapshot_id
    with monkeypatch.context() as broken:
        broken.setattr(cube, "_source", lambda *_: ("SELECT 1", {}))
        with pytest.raises(duckdb.Error):
            overdue(store, one, DAYS[1])
    assert overdue(store, one, DAYS[1]) == 1
