"""The store as one person may read it: what is not theirs is not there, whichever query asks.

A person who is bounded reads through views that stand before the tables in the cursor's own schema, so that
every query, one written tomorrow too, is answered from their tasks alone. So does who is not cleared where
classified tasks stand apart: these are in no answer then. Whether classified rows are withheld is a variable
of the cursor; the macro `withheld` reads it, and where nobody set it they are.
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
# What the checks said of a row that is no task is there for who may read all tasks that are not classified.
_UNCLASSIFIED_ROWS = """
(snapshot_id, row_no) NOT IN (SELECT (snapshot_id, row_no) FROM {own}.task WHERE classified)
"""


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
        if scope.bounded:
            return (scope.units, self.role, scope.ceiling, self.apart)
        return (self.apart,) if self.apart else ()

    @property
    def apart(self) -> bool:
        """Whether classified tasks are in none of this reader's answers."""
        return self.store.few is not None and not self.scope.cleared

    def under(self, role: str) -> Self:
        """Return the same reader, bounded by the units of `role`."""
        return replace(self, role=role)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection of one's own to what this person may read."""
        with self.store.cursor() as cursor:
            if self.scope.cleared:
                cursor.execute("SET VARIABLE cleared = TRUE")
            if self.scope.bounded or self.apart:
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
        _view(cursor, own, "task", " AND ".join(tasks))
        _view(cursor, own, "cube", " AND ".join(cells) or "TRUE")
        for table in _OF_TASKS:
            whole = table == "finding" and not self.scope.bounded
            _view(cursor, own, table, (_UNCLASSIFIED_ROWS if whole else _ROWS).format(own=own, rows="task"))

    def _bounds(self, cursor: duckdb.DuckDBPyConnection, own: str) -> tuple[list[str], list[str]]:
        """Return the conditions on tasks and on stored cells for who is bounded, and bound the lists."""
        tasks, cells = [], []
        if self.scope.units is not None:
            cursor.execute("SET VARIABLE bound = CAST($units AS VARCHAR[])", {"units": [*self.scope.units]})
            tasks.append(_UNITS[self.role])
        if self.scope.ceiling is not None:
            snapshots = [self.scope.ceiling.snapshot, self.scope.ceiling.compared]
            cursor.execute("SET VARIABLE snapshots = $snapshots", {"snapshots": snapshots})
            tasks.append(_SNAPSHOTS)
            _view(cursor, own, "snapshot", _SNAPSHOTS)
            _view(cursor, own, "list", "list_id IN (SELECT list_id FROM snapshot)")
            if self.scope.ceiling.filters.active():
                tasks.append(_ROWS.format(rows=self.rows) if self.rows else "FALSE")
        # Stored cubes are by lead units, so that they know whose a cell is; not whether of a ceiling.
        if self.scope.ceiling is None:
            cells.append("list_has_any(units, getvariable('bound'))")
        else:
            cursor.execute("SET VARIABLE uncubed = TRUE")
        return tasks, cells


def _view(cursor: duckdb.DuckDBPyConnection, own: str, table: str, condition: str) -> None:
    """Let a table be only what fulfils a condition, for one cursor; the names are our own."""
    cursor.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM {own}.{table} WHERE {condition}")


Readable = Store | Reader
