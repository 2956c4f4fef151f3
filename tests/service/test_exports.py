"""What leaves as a file is noted, read through the same door, and never made by too many at once."""

import pytest

from analytics.model.view import View
from analytics.service import access, exports, publishing
from analytics.store import Store
from tests.making import published, row, view_of


def audit(store: Store) -> list[tuple[str, str, str]]:
    with store.cursor() as cursor:
        return cursor.execute("SELECT who, what, detail FROM audit WHERE what = 'export'").fetchall()


def of_view(found: access.Resolved) -> bytes:
    return found.view.snapshot.encode()


def test_a_file_that_was_taken_away_is_in_the_audit(store: Store) -> None:
    view = view_of(store, published(store, row("a")))
    assert exports.export(store, view, "tasks csv", of_view) == view.snapshot.encode()
    assert audit(store) == [("viewer", "export", "tasks csv")]


def test_nothing_is_made_of_a_snapshot_that_was_withdrawn(store: Store) -> None:
    one = published(store, row("a"))
    view = view_of(store, one)
    publishing.withdraw(store, one.snapshot_id, "test", "wrong file")
    with pytest.raises(exports.ExportFault, match="gone"):
        exports.export(store, view, "tasks csv", of_view)
    assert audit(store) == []


def test_only_so_many_files_are_made_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    view = view_of(store, published(store, row("a")))
    monkeypatch.setattr(exports, "PATIENCE", 0.0)

    def deeper(left: int, view: View) -> bytes:
        return exports.export(store, view, "x", lambda found: deeper(left - 1, found.view) if left else b"")

    assert deeper(exports.AT_ONCE - 1, view) == b""
    with pytest.raises(exports.ExportFault, match="busy"):
        deeper(exports.AT_ONCE, view)
    assert deeper(exports.AT_ONCE - 1, view) == b""
