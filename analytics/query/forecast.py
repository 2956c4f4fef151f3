"""The open tasks of a view by how likely they are to be late, and how right that would have been before."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from analytics.model.forecast import Ahead, Forecast, Risk, Told
from analytics.model.view import View
from analytics.query import beside
from analytics.query.likely import BEFORE
from analytics.query.selection import selection
from analytics.store import Readable

# How tasks stand now says nothing of how they stood on past days.
ASIDE = ("status", "timing", "late", "week", "took", "risk")
_PARTS = """
SELECT 'unit', NULL, value, risk, count(*), sum(rate), 0
FROM (SELECT unnest(units) AS value, risk, rate FROM told WHERE look = 0) GROUP BY ALL
UNION ALL
SELECT 'whole', NULL, NULL, risk, count(*), sum(rate), 0 FROM told WHERE look = 0 GROUP BY ALL
UNION ALL
SELECT 'look', day, NULL, NULL, count(*), sum(rate), count(*) FILTER (became_late)
FROM told WHERE look > 0 GROUP BY ALL
UNION ALL
SELECT 'level', NULL, CAST(least(CAST(floor(10 * rate) AS INTEGER), 9) AS VARCHAR), NULL, count(*), sum(rate),
    count(*) FILTER (became_late)
FROM told WHERE look > 0 GROUP BY ALL
"""


def forecast(store: Readable, view: View) -> Forecast:
    """Return the forecast for a pinned view's open tasks; its rates are those of all tasks of the past."""
    filters = replace(view.filters, completed=None)
    for name in ASIDE:
        filters = filters.having(name, ())
    asked = view.filtered(filters)
    rows = _counted(store, asked)
    units: dict[str, list[Any]] = defaultdict(list)
    for row in rows["unit"]:
        if not filters.unit or row[1] in filters.unit:
            units[row[1]].append(row)
    return Forecast(
        asked,
        _ahead(rows["whole"]),
        {name: _ahead(found) for name, found in units.items()},
        {day: Told(n, expected, late) for day, _, _, n, expected, late in sorted(rows["look"])},
        {int(level): Told(n, expected, late) for _, level, _, n, expected, late in rows["level"]},
        _before(store, asked),
    )


def _ahead(rows: list[Any]) -> Ahead:
    by_risk = {str(risk): 0 for risk in Risk} | {risk: n for _, _, risk, n, _, _ in rows}
    return Ahead(by_risk, sum(expected for *_, expected, _ in rows))


def _counted(store: Readable, view: View) -> dict[str, list[Any]]:
    chosen = selection(view, (), beside.tables(store, view))
    missed = (sql for sql in (*chosen.by_dimension.values(), chosen.by_row) if sql)
    sql = f"""
    {chosen.sql},
    told AS (
        SELECT likely.look, likely.day, likely.rate, likely.risk, likely.late AS became_late, units
        FROM judged
        JOIN {beside.likely(store, view)} AS likely USING (row_no)
        WHERE {" AND ".join(f"NOT ({one})" for one in missed) or "TRUE"}
    )
    {_PARTS}
    """
    found: dict[str, list[Any]] = defaultdict(list)
    with store.cursor() as cursor:
        named = {name: value for name, value in chosen.parameters.items() if f"${name}" in sql}
        for part, *row in cursor.execute(sql, named).fetchall():
            found[part].append(row)
    return found


def _before(store: Readable, view: View) -> dict[int, tuple[int, int]]:
    asked = {"snapshot": view.snapshot, "roll": view.options.roll, "t_first": view.as_of and view.as_of.first}
    with store.cursor() as cursor:
        rows = cursor.execute(BEFORE, asked).fetchall()
    return {to_go: (n, late) for to_go, n, late in rows}
