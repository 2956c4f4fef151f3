"""The store as one person may read it: what is not theirs is not there, whichever query asks.

A person who is bounded reads through views that stand before the tables in the cursor's own schema, so that
every query, one written tomorrow too, is answered from their tasks alone. So does who is not cleared where
classified tasks stand apart: these are in no answer then. Whether classified rows are withheld is a variable
of the cursor; the macro `withheld` reads it, and where nobody set it they are.

By which names units are told is in the cursor too: where it is by others than those written, the same views
have them so, and no query need know. A bound holds by the names as they are written.
"""

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Self

import duckdb

from analytics.model.scope import Scope
from analytics.model.units import AS_WRITTEN, Naming
from analytics.model.view import COOPERATING, LEAD
from analytics.store.database import Store

# The bound by one role of units, or by both.
EITHER = "either"
_UNITS = {
    LEAD: "list_has_any(lead_units, getvariable('bound'))",
    COOPERATING: "list_has_any(cooperating_units, getvariable('bound'))",
}
_UNITS[EITHER] = f"({_UNITS[LEAD]} OR {_UNITS[COOPERATING]})"
_ROWS = "(snapshot_id, row_no) IN (SELECT (snapshot_id, row_no) FROM {rows})"
_SNAPSHOTS = "list_contains(getvariable('snapshots'), snapshot_id)"
# What hangs on a task is there only where the task is.
_OF_TASKS = ("task_unit", "finding")
# What the checks said of a row that is no task is there for who may read all tasks that are not classified.
_UNCLASSIFIED_ROWS = """
(snapshot_id, row_no) NOT IN (SELECT (snapshot_id, row_no) FROM {own}.task WHERE classified)
"""

# What has units in it, told by other names, and then each once; cells that now agree are one.
_TOLD = {
    "task": (
        "* REPLACE (told_as(lead_units) AS lead_units, told_as(cooperating_units) AS cooperating_units)",
        "* REPLACE (each_once(lead_units) AS lead_units, each_once(cooperating_units) AS cooperating_units)",
    ),
    "unit": ("* REPLACE (told_as([name])[1] AS name)", "*"),
    "cube": (
        "* REPLACE (told_as(units) AS units)",
        "* EXCLUDE (units, n), each_once(units) AS units, CAST(sum(n) AS BIGINT) AS n",
    ),
}
_TOGETHER = {"cube": "GROUP BY ALL"}


@dataclass(frozen=True)
class Reader:
    """A store with a scope; `role` says whose units bound it, `rows` names the table of a ceiling's tasks.

    `naming` tells by which names units are told. `reach` are the names that a bound may hold for besides
    those of its own units: what the newest register gives them, so that a merger that was taken back opens
    nothing, whichever register is asked for.
    """

    store: Store
    scope: Scope
    role: str = LEAD
    rows: str = field(default="", compare=False)
    naming: Naming = AS_WRITTEN
    reach: tuple[str, ...] = ()

    @property
    def bound(self) -> Hashable:
        """Return what tells this reader's answers from another's: part of the key of all that is kept."""
        scope, naming = self.scope, (self.naming,) if self.naming.names else ()
        if scope.bounded:
            return (self.names, self.role, scope.ceiling, self.apart, *naming)
        return (self.apart, *naming) if self.apart else naming

    @property
    def names(self) -> tuple[str, ...] | None:
        """Return the names, as lists write them, of the units that bound this reader; None for no bound."""
        if self.scope.units is None:
            return None
        names, register = {*self.scope.units, *self.reach}, self.naming.register
        if self.scope.ceiling is None:
            names &= {name for unit in self.scope.units for name in register.names_of(unit)}
        return tuple(sorted(names))

    @property
    def apart(self) -> bool:
        """Whether classified tasks are in none of this reader's answers."""
        return self.store.few is not None and not self.scope.cleared

    def under(self, role: str) -> Self:
        """Return the same reader, bounded by the units of `role`."""
        return replace(self, role=role)

    def telling(self, naming: Naming) -> Self:
        """Return the same reader, told units by other names."""
        return replace(self, naming=naming)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection of one's own to what this person may read."""
        with self.store.cursor() as cursor:
            if self.scope.cleared:
                cursor.execute("SET VARIABLE cleared = TRUE")
            if self.naming.names:
                named = {"names": [*self.naming.names], "told": [*self.naming.names.values()]}
                cursor.execute("SET VARIABLE naming = MAP(CAST($names AS VARCHAR[]), $told)", named)
            if self.naming.names or self.scope.bounded or self.apart:
                self._stand_before(cursor)
            yield cursor

    def _stand_before(self, cursor: duckdb.DuckDBPyConnection) -> None:
        (name,) = cursor.execute("SELECT current_database()").fetchone() or ("",)
        own = f'"{name.replace(chr(34), chr(34) * 2)}".main'
        tasks, cells = self._bounds(cursor, own) if self.scope.bounded else ([], [])
        if self.apart:
            tasks.append("NOT classified")
            cells.append("classification_group <> 'classified'")
            # Their number in a whole list is told, see `snapshots`.
            cursor.execute(f"CREATE TEMP VIEW apart AS SELECT * FROM {own}.cube")
        self._view(cursor, own, "task", tasks)
        self._view(cursor, own, "cube", cells)
        if self.naming.names:
            self._view(cursor, own, "unit")
        for table in _OF_TASKS if self.scope.bounded or self.apart else ():
            whole = table == "finding" and not self.scope.bounded
            rows = (_UNCLASSIFIED_ROWS if whole else _ROWS).format(own=own, rows="task")
            self._view(cursor, own, table, [rows])

    def _bounds(self, cursor: duckdb.DuckDBPyConnection, own: str) -> tuple[list[str], list[str]]:
        """Return the conditions on tasks and on stored cells for who is bounded, and bound the lists."""
        tasks, cells = [], []
        if self.names is not None:
            cursor.execute("SET VARIABLE bound = CAST($units AS VARCHAR[])", {"units": [*self.names]})
            tasks.append(_UNITS[self.role])
        if self.scope.ceiling is not None:
            snapshots = [self.scope.ceiling.snapshot, self.scope.ceiling.compared]
            cursor.execute("SET VARIABLE snapshots = $snapshots", {"snapshots": snapshots})
            tasks.append(_SNAPSHOTS)
            self._view(cursor, own, "snapshot", [_SNAPSHOTS])
            self._view(cursor, own, "list", ["list_id IN (SELECT list_id FROM snapshot)"])
            if self.scope.ceiling.filters.active():
                tasks.append(_ROWS.format(rows=self.rows) if self.rows else "FALSE")
        # Stored cubes are by lead units, so that they know whose a cell is; not whether of a ceiling.
        if self.scope.ceiling is None:
            cells.append("list_has_any(units, getvariable('bound'))")
        else:
            cursor.execute("SET VARIABLE uncubed = TRUE")
        return tasks, cells

    def _view(
        self, cursor: duckdb.DuckDBPyConnection, own: str, table: str, conditions: Sequence[str] = ()
    ) -> None:
        """Let a table be only what fulfils conditions, for one cursor, its units by the names that they are
        told by; what is no value here is our own."""
        sql = f"SELECT * FROM {own}.{table} WHERE {' AND '.join(conditions) or 'TRUE'}"
        if self.naming.names and table in _TOLD:
            told, once = _TOLD[table]
            sql = f"SELECT {once} FROM (SELECT {told} FROM ({sql})) {_TOGETHER.get(table, '')}"
        cursor.execute(f"CREATE TEMP VIEW {table} AS {sql}")


Readable = Store | Reader


def telling(store: Readable, naming: Naming) -> Readable:
    """Return who reads, told units by the names that a register gives them."""
    if isinstance(store, Reader):
        return store.telling(naming)
    return Reader(store, store.scope, naming=naming) if naming.names else store
