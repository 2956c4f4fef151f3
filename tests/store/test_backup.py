"""A backup is a whole, sound copy, or it is none."""

from pathlib import Path

import pytest

from analytics.store import Store, StoreError
from analytics.store.backup import backup
from analytics.store.snapshots import snapshots
from tests.making import published, row


def test_a_backup_holds_the_same_snapshots(store: Store, tmp_path: Path) -> None:
    published(store, row("a"), row("b"))
    size = backup(store, tmp_path / "copies" / "copy.duckdb")
    copy = Store.open(tmp_path / "copies" / "copy.duckdb")
    assert snapshots(copy) == snapshots(store)
    assert size == (tmp_path / "copies" / "copy.duckdb").stat().st_size
    copy.close()


def test_an_unsound_database_gives_no_backup_and_spoils_none(store: Store, tmp_path: Path) -> None:
    published(store, row("a"), row("b"))
    backup(store, tmp_path / "copy.duckdb")
    good = (tmp_path / "copy.duckdb").read_bytes()
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM task WHERE title = 'b'")
    with pytest.raises(StoreError, match="backup_unsound"):
        backup(store, tmp_path / "copy.duckdb")
    assert (tmp_path / "copy.duckdb").read_bytes() == good
    assert not list(tmp_path.glob("*.part"))


def test_a_database_is_not_backed_up_onto_itself(store: Store) -> None:
    with pytest.raises(StoreError, match="backup_onto_itself"):
        backup(store, store.path)
