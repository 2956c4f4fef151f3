"""Which lists and snapshots there are: read once, and again when something was written."""

from functools import lru_cache
from typing import Any

from analytics.model.asof import AsOf
from analytics.model.snapshot import PUBLISHED, REAL, Snapshot, TaskList
from analytics.store.reader import Readable

_SNAPSHOTS = """
SELECT
    s.snapshot_id, s.list_id, l.name, l.kind, s.as_of_first, s.as_of_last, s.label, s.published_at,
    s.published_by, s.source_file, {counts}, s.state
FROM snapshot AS s
JOIN list AS l USING (list_id)
"""
_COUNTS = "s.rows_read, s.rows_refused, s.rows_left_out, s.tasks"
# Who is bounded is told of no row but the tasks that are theirs.
_OWN = "(SELECT count(*) FROM task WHERE task.snapshot_id = s.snapshot_id)"
_OWN_COUNTS = f"{_OWN} AS rows_read, 0, 0, {_OWN} AS tasks"
_NEWEST_FIRST = "ORDER BY s.as_of_last DESC, s.published_at DESC, s.snapshot_id"
_LISTS = """
SELECT l.list_id, l.name, l.kind
FROM list AS l
LEFT JOIN snapshot AS s ON s.list_id = l.list_id AND s.state = $published
GROUP BY l.list_id, l.name, l.kind
ORDER BY count(s.snapshot_id) = 0, l.kind <> $real, max(s.as_of_last) DESC, l.list_id
"""


def snapshots(store: Readable, list_id: str | None = None) -> tuple[Snapshot, ...]:
    """Return the snapshots of one list, or of all, newest as-of first, withdrawn ones too."""
    known = _snapshots(store, store.store.written)
    return known if list_id is None else tuple(one for one in known if one.list_id == list_id)


def snapshot(store: Readable, snapshot_id: str) -> Snapshot | None:
    """Return the snapshot called `snapshot_id`, withdrawn or not; None where there is none."""
    return next((one for one in snapshots(store) if one.snapshot_id == snapshot_id), None)


def newest(store: Readable, list_id: str) -> Snapshot | None:
    """Return the list's newest published snapshot."""
    return next((one for one in snapshots(store, list_id) if one.state == PUBLISHED), None)


def lists(store: Readable) -> tuple[TaskList, ...]:
    """Return all lists, the default one first: real before samples, then the newest as-of first."""
    return _lists(store, store.store.written)


@lru_cache(maxsize=64)
def _snapshots(store: Readable, _written: int) -> tuple[Snapshot, ...]:
    told = _SNAPSHOTS.format(counts=_OWN_COUNTS if store.scope.bounded else _COUNTS)
    with store.cursor() as cursor:
        rows = cursor.execute(f"{told} {_NEWEST_FIRST}").fetchall()
    return tuple(_snapshot(row) for row in rows)


@lru_cache(maxsize=64)
def _lists(store: Readable, _written: int) -> tuple[TaskList, ...]:
    with store.cursor() as cursor:
        rows = cursor.execute(_LISTS, {"published": PUBLISHED, "real": REAL}).fetchall()
    return tuple(TaskList(*row) for row in rows)


def _snapshot(row: tuple[Any, ...]) -> Snapshot:
    fields: list[Any] = [*row[:4], AsOf(row[4], row[5]), *row[6:]]
    return Snapshot(*fields)
