"""The tasks of a snapshot counted into cells, so that a filter costs the same however many tasks there are.

A cell is a combination of the dimensions that some task has. The cube of a snapshot's own as-of date is made
at publication and stored; those of other dates and options are made when asked for, and kept in memory.
"""

from collections import OrderedDict
from dataclasses import replace
from functools import lru_cache
from itertools import count
from threading import Lock

import duckdb

from analytics.model.filters import Filters
from analytics.model.view import LEAD, Options, View
from analytics.query.selection import selection
from analytics.store import Staged, Store

_COLUMNS = (
    "status", "timing", "fell_due", "classification_group", "precision", "assigning_body", "source", "field",
    "leader", "units",
)  # fmt: skip
_CELLS = f"SELECT {', '.join(_COLUMNS)}, count(*) AS n FROM judged GROUP BY ALL"
KEPT = 32


def insert(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> None:
    """Store the cube of a snapshot, within the transaction that publishes it."""
    chosen = selection(View(snapshot=staged.snapshot_id, as_of=staged.as_of))
    cursor.execute(f"INSERT INTO cube {chosen.sql} SELECT $snapshot, * FROM ({_CELLS})", chosen.parameters)


def cells(store: Store, view: View) -> str:
    """Return the SQL of a view's cells, before its filters and before published compatibility."""
    own = replace(view.options, compat=False) == Options(role=LEAD) and _is_own(store, view)
    if own:
        return "SELECT * EXCLUDE (snapshot_id) FROM cube WHERE snapshot_id = $snapshot"
    return f"SELECT * FROM kept.{_cubes(store).table(view)}"


def _is_own(store: Store, view: View) -> bool:
    sql = "SELECT as_of_first, as_of_last FROM snapshot WHERE snapshot_id = $snapshot"
    with store.cursor() as cursor:
        row = cursor.execute(sql, {"snapshot": view.snapshot}).fetchone()
    return view.as_of is not None and row == (view.as_of.first, view.as_of.last)


class _Cubes:
    """The cubes kept in memory, the one not asked for longest forgotten first."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tables: OrderedDict[View, str] = OrderedDict()
        self._names = (f"cube_{number}" for number in count())
        self._lock = Lock()

    def table(self, view: View) -> str:
        """Return the name of the table that holds the view's cells, made where it is not there."""
        key = View(
            snapshot=view.snapshot,
            as_of=view.as_of,
            options=replace(view.options, compat=False),
            filters=Filters(),
        )
        with self._lock:
            if key not in self._tables:
                self._tables[key] = self._made(key)
                self._forget()
            self._tables.move_to_end(key)
            return self._tables[key]

    def _made(self, key: View) -> str:
        name, chosen = next(self._names), selection(key)
        with self._store.cursor() as cursor:
            cursor.execute(f"CREATE TABLE kept.{name} AS {chosen.sql} {_CELLS}", chosen.parameters)
        return name

    def _forget(self) -> None:
        while len(self._tables) > KEPT:
            _, name = self._tables.popitem(last=False)
            with self._store.cursor() as cursor:
                cursor.execute(f"DROP TABLE kept.{name}")


@lru_cache(maxsize=8)
def _cubes(store: Store) -> _Cubes:
    return _Cubes(store)
