"""Which lists and snapshots there are: read once, and again when something was written."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from analytics.model.asof import AsOf
from analytics.model.snapshot import (
    INCLUDED,
    PERHAPS,
    PUBLISHED,
    REAL,
    SOME,
    TOLD,
    Apart,
    Snapshot,
    TaskList,
)
from analytics.store.reader import Readable

_SNAPSHOTS = """
SELECT
    {classified} AS classified,
    s.snapshot_id, s.list_id, l.name, l.kind, s.as_of_first, s.as_of_last, s.label, s.published_at,
    s.published_by, s.source_file, {counts}, s.state
FROM snapshot AS s
JOIN list AS l USING (list_id)
"""
_COUNTS = "s.rows_read, s.rows_refused, s.rows_left_out, s.tasks"
_CLASSIFIED = """
coalesce((
    SELECT CAST(sum(cell.n) AS BIGINT)
    FROM {cells} AS cell
    WHERE cell.snapshot_id = s.snapshot_id AND cell.classification_group = 'classified'
), 0)
"""
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
    with store.cursor() as cursor:
        rows = cursor.execute(f"{_told(store)} {_NEWEST_FIRST}").fetchall()
    return tuple(_snapshot(row, store) for row in rows)


@lru_cache(maxsize=64)
def _lists(store: Readable, _written: int) -> tuple[TaskList, ...]:
    with store.cursor() as cursor:
        rows = cursor.execute(_LISTS, {"published": PUBLISHED, "real": REAL}).fetchall()
    return tuple(TaskList(*row) for row in rows)


def _told(store: Readable) -> str:
    classified = "0"
    if store.apart or (store.store.few is not None and store.scope.cleared):
        classified = _CLASSIFIED.format(cells="apart" if store.apart else "cube")
    counts = _OWN_COUNTS if store.scope.bounded else _COUNTS
    return _SNAPSHOTS.format(counts=counts, classified=classified)


def _snapshot(row: tuple[Any, ...], store: Readable) -> Snapshot:
    classified, *told = row
    fields: list[Any] = [*told[:4], AsOf(told[4], told[5]), *told[6:], _apart(store, classified)]
    found = Snapshot(*fields)
    if not store.apart or store.scope.bounded:
        return found
    # Who is told of the others is told of no row but those that stand in the numbers.
    return replace(found, rows_read=found.rows_read - classified, tasks=found.tasks - classified)


def _apart(store: Readable, n: int) -> Apart | None:
    """Return how a snapshot's classified tasks, `n` in the whole list, stand apart for who reads."""
    few, scope = store.store.few, store.scope
    if few is None:
        return None
    if scope.units is not None or (scope.ceiling is not None and scope.ceiling.filters.active()):
        return Apart(INCLUDED if scope.cleared else PERHAPS)
    if not n:
        return None
    if scope.cleared:
        return Apart(INCLUDED)
    return Apart(TOLD, n) if n >= few else Apart(SOME)
