"""The names of units as lists write them: how many tasks each has, and in which snapshots it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from analytics.model.snapshot import PUBLISHED
from analytics.store import Readable

_STANDINGS = """
SELECT
    unit.name,
    count(DISTINCT row_no) FILTER (task_unit.snapshot_id = $snapshot),
    count(DISTINCT task_unit.snapshot_id),
    CAST(min(as_of_first) AS DATE),
    CAST(max(as_of_first) AS DATE)
FROM task_unit
JOIN unit USING (unit_id)
JOIN snapshot USING (snapshot_id)
WHERE list_id = (SELECT list_id FROM snapshot WHERE snapshot_id = $snapshot)
    AND state = $published AND unit.name <> ''
GROUP BY unit.name
ORDER BY icu_sort_key(unit.name, 'vi')
"""
_TASKS = """
SELECT count(DISTINCT row_no)
FROM task_unit
JOIN unit USING (unit_id)
WHERE snapshot_id = $snapshot AND list_contains($names, unit.name)
"""


@dataclass(frozen=True)
class Standing:
    """Where a name stands: its tasks in one snapshot, whichever role, and the snapshots that have it."""

    name: str
    tasks: int = 0
    snapshots: int = 0
    first: date | None = None
    last: date | None = None


def standings(store: Readable, snapshot_id: str) -> Mapping[str, Standing]:
    """Return every name that the list of a snapshot has written, in Vietnamese order."""
    return _standings(store, snapshot_id, store.store.written)


@lru_cache(maxsize=16)
def _standings(store: Readable, snapshot_id: str, _written: int) -> Mapping[str, Standing]:
    with store.cursor() as cursor:
        rows = cursor.execute(_STANDINGS, {"snapshot": snapshot_id, "published": PUBLISHED}).fetchall()
    return {name: Standing(name, *told) for name, *told in rows}


def tasks(store: Readable, snapshot_id: str, names: Iterable[str]) -> int:
    """Return how many tasks of a snapshot have any of the names, each once."""
    with store.cursor() as cursor:
        row = cursor.execute(_TASKS, {"snapshot": snapshot_id, "names": [*names]}).fetchone()
    return row[0] if row else 0
