"""The tasks of a view by when they fall due, and by the year in which they were assigned."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from analytics.model.calendar import MONTH, WEEK
from analytics.model.filters import Period
from analytics.model.reading import Cohorts
from analytics.model.status import OPEN, Status
from analytics.model.view import View
from analytics.query import beside
from analytics.query.selection import selection
from analytics.store import Readable

_DAY = "CAST(due AS DATE)"
_END = {MONTH: f"last_day({_DAY})", WEEK: f"{_DAY} + CAST(7 - isodow({_DAY}) AS INTEGER)"}


def cohorts(store: Readable, view: View, period: Period, every: str = MONTH) -> Cohorts:
    """Return the statuses of a pinned view's tasks that fall due in `period`, by the last day of the month or
    week, and those of the open ones by year of assignment; its filters on status are set aside."""
    due: dict[date, dict[str, int]] = defaultdict(_none)
    years: dict[int | None, dict[str, int]] = defaultdict(_none)
    for end, year, status, n in _counted(store, view, period, every):
        if end is not None:
            due[end][status] += n
        if status in OPEN:
            years[year][status] += n
    return Cohorts(due, years)


def _none() -> dict[str, int]:
    return {str(status): 0 for status in Status}


def _counted(
    store: Readable, view: View, period: Period, every: str
) -> Iterator[tuple[date | None, int | None, str, int]]:
    aside = view.filtered(view.filters.having("status", ()))
    chosen = selection(aside, (), beside.tables(store, aside))
    missed = (sql for sql in (*chosen.by_dimension.values(), chosen.by_row) if sql)
    sql = f"""
    {chosen.sql}
    SELECT
        CASE WHEN {_DAY} BETWEEN $first_end AND $last_end THEN {_END[every]} END AS due_end,
        CASE WHEN starts_with(status, 'open') THEN year(assigned_at) END AS assigned_in,
        status, count(*)
    FROM judged
    WHERE {" AND ".join(f"NOT ({one})" for one in missed) or "TRUE"}
    GROUP BY ALL
    """
    values: Mapping[str, object] = chosen.parameters | {"first_end": period.first, "last_end": period.last}
    with store.cursor() as cursor:
        named = {name: value for name, value in values.items() if f"${name}" in sql}
        yield from cursor.execute(sql, named).fetchall()
