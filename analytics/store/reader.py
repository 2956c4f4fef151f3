"""The store as one person may read it: what is not theirs is not there, whichever query asks.

A person who is bounded reads through views that stand before the tables in the cursor's own schema, so that
every query, one written tomorrow too, is answered from their tasks alone. Whether classified rows are
withheld is a variable of the cursor; the macro `withheld` reads it, and where nobody set it they are.
"""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Self

import duckdb

from analytics.model.scope import Scope
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


@dataclass(frozen=True)
class Reader:
    """A store with a scope; `role` says whose units bound it, `rows` names the table of a ceiling's tasks."""

    store: Store
    scope: Scope
    role: str = LEAD
    rows: str = field(default="", compare=False)

    @property
    def bound(self) -> Hashable:
        """Return what tells this reader's tasks from another's: part of the key of all that is kept."""
        scope = self.scope
        return (scope.units, self.role, scope.ceiling) if scope.bounded else ()

    def under(self, role: str) -> Self:
        """Return the same reader, bounded by the units of `role`."""
        return replace(self, role=role)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection of one's own to what this person may read."""
        with self.store.cursor() as cursor:
            if self.scope.cleared:
                cursor.execute("SET VARIABLE cleared = TRUE")
            if self.scope.bounded:
                self._stand_before(cursor)
            yield cursor

    def _stand_before(self, cursor: duckdb.DuckDBPyConnection) -> None:
        conditions, (name,) = [], cursor.execute("SELECT current_database()").fetchone() or ("",)
        own = f'"{name.replace(chr(34), chr(34) * 2)}".main'
        if self.scope.units is not None:
            cursor.execute("SET VARIABLE bound = CAST($units AS VARCHAR[])", {"units": [*self.scope.units]})
            conditions.append(_UNITS[self.role])
        if self.scope.ceiling is not None:
            snapshots = [self.scope.ceiling.snapshot, self.scope.ceiling.compared]
            cursor.execute("SET VARIABLE snapshots = $snapshots", {"snapshots": snapshots})
            conditions.append(_SNAPSHOTS)
            _view(cursor, own, "snapshot", _SNAPSHOTS)
            _view(cursor, own, "list", "list_id IN (SELECT list_id FROM snapshot)")
            if self.scope.ceiling.filters.active():
                conditions.append(_ROWS.format(rows=self.rows) if self.rows else "FALSE")
        _view(cursor, own, "task", " AND ".join(conditions))
        for table in _OF_TASKS:
            _view(cursor, own, table, _ROWS.format(rows="task"))
        # Stored cubes are by lead units, so that they know whose a cell is; not whether of a ceiling.
        if self.scope.ceiling is None:
            _view(cursor, own, "cube", "list_has_any(units, getvariable('bound'))")
        else:
            cursor.execute("SET VARIABLE uncubed = TRUE")


def _view(cursor: duckdb.DuckDBPyConnection, own: str, table: str, condition: str) -> None:
    """Let a table be only what fulfils a condition, for one cursor; the names are our own."""
    cursor.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM {own}.{table} WHERE {condition}")


Readable = Store | Reader
