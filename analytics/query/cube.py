"""The tasks of a snapshot counted into cells, so that a filter costs the same however many tasks there are.

A cell is a combination of the dimensions that some task has. The cube of a snapshot's own as-of date is made
at publication and stored; those of other dates and options are counted when asked for. Either is kept in
memory in codes, small numbers in place of words and of sets of units: counting words costs twice the time.
"""

from collections import OrderedDict, deque
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from threading import Lock, Semaphore

import duckdb

from analytics.model.filters import Filters
from analytics.model.view import LEAD, Options, View
from analytics.query.selection import selection
from analytics.store import Staged, Store

# What tells a task's counters.
COUNTED = ("status", "timing", "classification_group", "fell_due")
_WORDS = ("precision", "assigning_body", "source", "field", "leader")
_COLUMNS = ("status", "timing", "fell_due", "classification_group", *_WORDS, "units")
_CELLS = f"SELECT {', '.join(_COLUMNS)}, count(*) AS n FROM judged GROUP BY ALL"
STATE = "[status, timing, classification_group, CAST(fell_due AS VARCHAR)]"
KEPT = 32
# More at a time would only share the same cores.
MADE_AT_ONCE = 2
# A cube that is forgotten may still be read by who looked it up just before: its table goes later.
LEAVING = 8

Code = tuple[str, ...]


@dataclass(frozen=True)
class Coded:
    """A cube in memory. `table` has the columns `state`, those of words, `units` and `n`; in `values`
    stands, for each column, what its codes 1, 2, … mean: a state is COUNTED, `units` a set. `whole` is how
    many tasks there are of each state."""

    table: str
    values: Mapping[str, tuple[Code, ...]]
    whole: tuple[int, ...]


def insert(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> None:
    """Store the cube of a snapshot, within the transaction that publishes it."""
    chosen = selection(View(snapshot=staged.snapshot_id, as_of=staged.as_of))
    cursor.execute(f"INSERT INTO cube {chosen.sql} SELECT $snapshot, * FROM ({_CELLS})", chosen.parameters)


def coded(store: Store, view: View) -> Coded:
    """Return the cube of a view, before its filters and before published compatibility."""
    return _cubes(store).cube(view)


class _Cubes:
    """The cubes kept in memory, the one not asked for longest forgotten first.

    A cube that is not there is made once, by who asks first; others who ask for the same wait for it,
    readers of other cubes do not.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[View, Future[Coded]] = OrderedDict()
        self._leaving: deque[str] = deque()
        self._numbers = count()
        self._lock, self._making = Lock(), Semaphore(MADE_AT_ONCE)

    def cube(self, view: View) -> Coded:
        """Return the view's cube, made where it is not there."""
        key = View(
            snapshot=view.snapshot,
            as_of=view.as_of,
            options=replace(view.options, compat=False),
            filters=Filters(),
        )
        with self._lock:
            there = self._kept.get(key)
            cube = self._kept.setdefault(key, there or Future())
            self._kept.move_to_end(key)
        if there is None:
            self._make(key, cube)
        return cube.result()

    def _make(self, key: View, cube: Future[Coded]) -> None:
        """Make a cube for all who wait for it; where that fails they are told, and the next one tries."""
        try:
            with self._making:
                cube.set_result(self._made(key))
        except BaseException as error:
            with self._lock:
                del self._kept[key]
            cube.set_exception(error)
        self._forget()

    def _made(self, key: View) -> Coded:
        table = f"kept.cube_{next(self._numbers)}"
        with self._store.cursor() as cursor:
            cells, asked = _source(cursor, key)
            cursor.execute(f"CREATE TEMP TABLE cells AS {cells}", asked)
            cursor.execute(_DICTIONARY)
            cursor.execute(f"CREATE TABLE {table} AS {_ENCODED}")
            rows = cursor.execute("SELECT name, value FROM dictionary ORDER BY code").fetchall()
            whole = cursor.execute(f"SELECT sum(n) FROM {table} GROUP BY state ORDER BY state").fetchall()
        values: dict[str, tuple[Code, ...]] = {
            name: _values(rows, name) for name in ("state", *_WORDS, "units")
        }
        return Coded(table, values, tuple(int(n) for (n,) in whole))

    def _forget(self) -> None:
        """Let go of the cubes that nobody asked for lately; those being made are none of them."""
        with self._lock:
            made = [key for key, cube in self._kept.items() if cube.done()]
            for key in made[: max(0, len(self._kept) - KEPT)]:
                self._leaving.append(self._kept.pop(key).result().table)
            gone = [self._leaving.popleft() for _ in range(len(self._leaving) - LEAVING)]
        with self._store.cursor() as cursor:
            for table in gone:
                cursor.execute(f"DROP TABLE {table}")


def _source(cursor: duckdb.DuckDBPyConnection, key: View) -> tuple[str, dict[str, object]]:
    """Return the SQL of the cells in words: those stored, or counted from the tasks."""
    sql = "SELECT as_of_first, as_of_last FROM snapshot WHERE snapshot_id = $snapshot"
    own = cursor.execute(sql, {"snapshot": key.snapshot}).fetchone()
    if key.as_of and own == (key.as_of.first, key.as_of.last) and key.options == Options(role=LEAD):
        stored = "SELECT * EXCLUDE (snapshot_id) FROM cube WHERE snapshot_id = $snapshot"
        return stored, {"snapshot": key.snapshot}
    chosen = selection(key)
    return f"{chosen.sql} {_CELLS}", chosen.parameters


def _values(rows: list[tuple[str, list[str]]], name: str) -> tuple[Code, ...]:
    return tuple(tuple(value) for found, value in rows if found == name)


def _dictionary() -> str:
    columns = {"state": STATE, "units": "units"} | {name: f"[{name}]" for name in _WORDS}
    parts = (
        f"SELECT '{name}' AS name, row_number() OVER () AS code, value"
        f" FROM (SELECT DISTINCT {sql} AS value FROM cells)"
        for name, sql in columns.items()
    )
    return f"CREATE TEMP TABLE dictionary AS {' UNION ALL '.join(parts)}"


def _encoded() -> str:
    keys = {"state": ("value", STATE), "units": ("value", "cells.units")}
    keys |= {name: ("value[1]", f"cells.{name}") for name in _WORDS}
    codes = ", ".join(f"CAST(of_{name}.code AS INTEGER) AS {name}" for name in keys)
    joins = "\n".join(
        f"JOIN (SELECT code, {key} AS key FROM dictionary WHERE name = '{name}') AS of_{name}"
        f" ON of_{name}.key = {sql}"
        for name, (key, sql) in keys.items()
    )
    return f"SELECT {codes}, CAST(n AS INTEGER) AS n FROM cells\n{joins}"


_DICTIONARY, _ENCODED = _dictionary(), _encoded()


@lru_cache(maxsize=8)
def _cubes(store: Store) -> _Cubes:
    return _Cubes(store)
