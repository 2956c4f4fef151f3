"""The tasks of a view by the month in which they were assigned."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from analytics.model.counts import Counts
from analytics.model.view import View
from analytics.query import beside
from analytics.query.selection import selection
from analytics.store import Readable

Months = Mapping[date | None, Counts]


def assigned(store: Readable, view: View) -> Months:
    """Return the counts by status of a pinned view's tasks, by the first day of the month in which they were
    assigned, None where the list does not say; its filters on that and on status are set aside."""
    aside = view.filtered(replace(view.filters, status=(), assigned=None))
    chosen = selection(aside, (), beside.tables(store, aside))
    missed = [sql for sql in (*chosen.by_dimension.values(), chosen.by_row) if sql]
    sql = f"""
    {chosen.sql}
    SELECT CAST(date_trunc('month', assigned_at) AS DATE) AS month, status, count(*)
    FROM judged
    WHERE {" AND ".join(f"NOT ({one})" for one in missed) or "TRUE"}
    GROUP BY ALL
    """
    with store.cursor() as cursor:
        named = {name: value for name, value in chosen.parameters.items() if f"${name}" in sql}
        rows = cursor.execute(sql, named).fetchall()
    months: dict[date | None, dict[str, int]] = defaultdict(dict)
    for month, status, n in rows:
        months[month][status] = n
    return {month: Counts(**statuses) for month, statuses in months.items()}
