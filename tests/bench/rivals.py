"""The same readings by others: DuckDB scanning the tasks, and pandas. Both have the statuses ready made."""

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb
import pandas as pd

from analytics.model.filters import DIMENSIONS, Filters
from analytics.model.view import View
from analytics.query.selection import selection
from analytics.store import Store

_COLUMN = {name: name for name in DIMENSIONS} | {"unit": "units"}
_FLAT = ("status", "timing", "assigning_body", "source", "field", "leader", "units")


def flat(store: Store, view: View) -> duckdb.DuckDBPyConnection:
    """Return a database in memory with the tasks of a view in its table `flat`, statuses computed."""
    chosen = selection(view)
    connection = duckdb.connect()
    with store.cursor() as cursor:
        sql = f"{chosen.sql} SELECT {', '.join(_FLAT)} FROM judged"
        tasks = cursor.sql(sql, params=chosen.parameters).to_arrow_table()
    connection.register("tasks", tasks)
    connection.execute("CREATE TABLE flat AS SELECT * FROM tasks")
    connection.unregister("tasks")
    return connection


def scan(connection: duckdb.DuckDBPyConnection, filters: Filters, facets: Sequence[str]) -> int:
    """Answer a filter as a dashboard over a table does: one query for each chart and for the figures."""
    rows = 0
    for facet in ("", *facets):
        conditions, values = _conditions(filters, (facet, "status") if facet else ())
        value = {"": "''", "unit": "unnest(units)"}.get(facet, facet)
        kept = f"SELECT {value} AS value, status FROM flat WHERE {conditions}"
        sql = f"SELECT value, status, count(*) FROM ({kept}) GROUP BY ALL"
        rows += len(connection.execute(sql, values).fetchall())
    return rows + len(connection.execute("SELECT status, count(*) FROM flat GROUP BY status").fetchall())


def _conditions(filters: Filters, aside: Sequence[str]) -> tuple[str, dict[str, object]]:
    kept = [name for name in DIMENSIONS if filters.values(name) and name not in aside]
    parts = [
        f"list_has_any(units, ${name})" if name == "unit" else f"list_contains(${name}, {name})"
        for name in kept
    ]
    return " AND ".join(parts) or "TRUE", {name: list(filters.values(name)) for name in kept}


class Frames:
    """The tasks as pandas has them, words as categories, and the units one to a row."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        words = ", ".join(name for name in _FLAT if name != "units")
        self.tasks = connection.execute(f"SELECT {words} FROM flat").df().astype("category")
        exploded = "SELECT rowid AS task, unnest(units) AS unit FROM flat"
        self.units = connection.execute(exploded).df().astype({"unit": "category"})

    def read(self, filters: Filters, facets: Sequence[str]) -> int:
        """Answer a filter as a dashboard over a frame does."""
        rows = len(self.tasks["status"].value_counts())
        for facet in ("", *facets):
            kept = self._kept(filters, (facet, "status") if facet else ())
            rows += len(self._counted(facet, kept))
        return rows

    def _counted(self, facet: str, kept: "pd.Series[bool]") -> Any:
        tasks = self.tasks[kept]
        if not facet:
            counts = tasks["status"].value_counts()
            return counts[counts > 0]
        if facet == "unit":
            units = self.units[self.units["task"].isin(tasks.index)]
            tasks = units.join(tasks["status"], on="task")
        return tasks.groupby([facet, "status"], observed=True).size()

    def _kept(self, filters: Filters, aside: Sequence[str]) -> "pd.Series[bool]":
        kept = pd.Series(True, index=self.tasks.index)
        for missing in self._filtered(filters, aside):
            kept &= missing
        return kept

    def _filtered(self, filters: Filters, aside: Sequence[str]) -> Iterator[Any]:
        for name in DIMENSIONS:
            chosen = filters.values(name)
            if not chosen or name in aside:
                continue
            if name == "unit":
                yield self.tasks.index.isin(self.units.loc[self.units["unit"].isin(chosen), "task"])
            else:
                yield self.tasks[name].isin(chosen)
