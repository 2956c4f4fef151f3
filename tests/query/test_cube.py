"""Cubes of other dates are kept in memory, and not for ever."""

from datetime import date, timedelta

import pytest

from analytics.model.asof import AsOf
from analytics.model.view import View
from analytics.query import cube
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
    monkeypatch.setattr(cube, "LEAVING", 1)
    one = published(store, row("a", due_on="15/01/2018"), as_of="2018-02-01")
    days = [date(2018, 1, 10) + timedelta(days=n) for n in range(10)]
    for day in (*days, *days):
        read = access.readings(store, View(snapshot=one.snapshot_id, as_of=AsOf.on(day)))
        assert read.selected.open_overdue == (day > date(2018, 1, 15))
    assert tables(store) == 4
