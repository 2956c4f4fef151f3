"""The tasks of a snapshot counted into cells, so that a filter costs the same however many tasks there are.

A cell is a combination of the dimensions that some task has. The cube of a snapshot's own as-of date is made
at publication and stored; those of other dates and options are counted when asked for. Either is kept in
memory in codes, small numbers in place of words and of sets of units: counting words costs twice the time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain, count

import duckdb

from analytics.model.filters import Filters
from analytics.model.units import OWN
from analytics.model.view import LEAD, Options, View
from analytics.query.kept import Kept
from analytics.query.selection import selection
from analytics.store import Readable, Staged, Store

# What tells a task's counters.
COUNTED = ("status", "timing", "classification_group", "fell_due")
_WORDS = ("precision", "assigning_body", "source", "field", "leader")
_COLUMNS = ("status", "timing", "fell_due", "classification_group", *_WORDS, "units")
_CELLS = f"SELECT {', '.join(_COLUMNS)}, count(*) AS n FROM judged GROUP BY ALL"
STATE = "[status, timing, classification_group, CAST(fell_due AS VARCHAR)]"
KEPT = 32
# So many cells are summed up again for every filter; more are rolled up first to what a chart shows.
FEW = 20_000
ROLLED = 256
_numbers = count()

Code = tuple[str, ...]


@dataclass(frozen=True)
class Coded:
    """A cube in memory. `table` has the columns `state`, those of words, `units` and `n`; in `values`
    stands, for each column, what its codes 1, 2, … mean: a state is COUNTED, `units` a set. `whole` is how
    many tasks there are of each state."""

    table: str
    cells: int
    values: Mapping[str, tuple[Code, ...]]
    whole: tuple[int, ...]

    @cached_property
    def units(self) -> tuple[Code, ...]:
        """Return the units of the sets, each alone."""
        return tuple((name,) for name in dict.fromkeys(chain.from_iterable(self.values["units"])))


def insert(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> None:
    """Store the cube of a snapshot, within the transaction that publishes it."""
    chosen = selection(View(snapshot=staged.snapshot_id, as_of=staged.as_of))
    cursor.execute(f"INSERT INTO cube {chosen.sql} SELECT $snapshot, * FROM ({_CELLS})", chosen.parameters)


def coded(store: Readable, view: View) -> Coded:
    """Return the cube of a view, before its filters and before published compatibility."""
    key = View(
        snapshot=view.snapshot,
        as_of=view.as_of,
        options=replace(view.options, compat=False),
        filters=Filters(),
    )
    return _cubes(store.store).one((store.bound, key), lambda: _made(store, key))


def rolled(store: Readable, cube: Coded, columns: Iterable[str]) -> Coded:
    """Return a cube with the cells that agree in `columns` and state put together, if there are many.

    Of the columns that one chart shows and a few filters ask for there are far fewer.
    """
    needed = tuple(sorted({"state", *columns}))
    if cube.cells <= FEW:
        return cube
    return _rolled(store.store).one((cube.table, needed), lambda: _rolled_up(store, cube, needed))


def by_unit(store: Readable, cube: Coded, columns: Iterable[str]) -> Coded:
    """Return a cube rolled up to `columns`, each cell under each of its units, as the cube's `units` tell."""
    needed = tuple(sorted({"state", "units", *columns}))
    return _rolled(store.store).one(
        (cube.table, needed, "by unit"), lambda: _under_units(store, cube, needed)
    )


def _made(store: Readable, key: View) -> Coded:
    table = _name()
    with store.cursor() as cursor:
        cells, asked = _source(cursor, key)
        cursor.execute(f"CREATE TEMP TABLE cells AS {cells}", asked)
        cursor.execute(_DICTIONARY)
        cursor.execute(f"CREATE TABLE {table} AS {_ENCODED}")
        rows = cursor.execute("SELECT name, value FROM dictionary ORDER BY code").fetchall()
        whole = cursor.execute(
            f"SELECT sum(n), count(*) FROM {table} GROUP BY state ORDER BY state"
        ).fetchall()
    values: dict[str, tuple[Code, ...]] = {name: _values(rows, name) for name in ("state", *_WORDS, "units")}
    return Coded(table, sum(cells for _, cells in whole), values, tuple(int(n) for n, _ in whole))


def _rolled_up(store: Readable, cube: Coded, columns: tuple[str, ...]) -> Coded:
    return _summed(store, cube, columns, cube.table, {})


def _under_units(store: Readable, cube: Coded, columns: tuple[str, ...]) -> Coded:
    codes = {name: code for code, (name,) in enumerate(cube.units, 1)}
    sets = [[codes[name] for name in names] for names in cube.values["units"]]
    cells = f"(SELECT * REPLACE (unnest($sets[units]) AS units) FROM {cube.table})"
    return _summed(store, cube, columns, cells, {"sets": sets})


def _summed(
    store: Readable, cube: Coded, columns: tuple[str, ...], cells: str, asked: Mapping[str, object]
) -> Coded:
    """Return a cube with those of `cells` put together that agree in `columns`."""
    table = _name()
    sql = f"SELECT {', '.join(columns)}, CAST(sum(n) AS INTEGER) AS n FROM {cells} GROUP BY ALL"
    with store.cursor() as cursor:
        made = cursor.execute(f"CREATE TABLE {table} AS {sql}", asked).fetchone()
    return replace(cube, table=table, cells=made[0] if made else 0)


def _name() -> str:
    return f"kept.cells_{next(_numbers)}"


def _source(cursor: duckdb.DuckDBPyConnection, key: View) -> tuple[str, dict[str, object]]:
    """Return the SQL of the cells in words: those stored, or counted from the tasks."""
    sql = """
    SELECT as_of_first, as_of_last
    FROM snapshot
    WHERE snapshot_id = $snapshot AND getvariable('uncubed') IS DISTINCT FROM TRUE
    """
    own = cursor.execute(sql, {"snapshot": key.snapshot}).fetchone()
    if key.as_of and own == (key.as_of.first, key.as_of.last) and _stored(key.options):
        stored = "SELECT * EXCLUDE (snapshot_id) FROM cube WHERE snapshot_id = $snapshot"
        return stored, {"snapshot": key.snapshot}
    chosen = selection(key)
    return f"{chosen.sql} {_CELLS}", chosen.parameters


def _stored(options: Options) -> bool:
    """Whether the stored cube tells statuses so; by which names its units are told, the cursor knows."""
    return replace(options, register=0, rollup=OWN) == Options(role=LEAD, register=0)


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
def _cubes(store: Store) -> Kept[Coded]:
    return Kept(store, KEPT)


@lru_cache(maxsize=8)
def _rolled(store: Store) -> Kept[Coded]:
    return Kept(store, ROLLED)
