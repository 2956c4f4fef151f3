"""The numbers of a view: one query serves every figure and chart of a page.

Every number is a sum of cells, each a combination of the dimensions: from the cube, or, where the view
filters by text or days, counted by one scan of the tasks.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from analytics.model.counts import COUNTERS, Counts, Group
from analytics.model.filters import CLASSIFIED, DIMENSIONS
from analytics.model.reading import Readings
from analytics.model.status import OUTSIDE, Status, Timing
from analytics.model.view import View
from analytics.query import cube
from analytics.query.selection import COLUMN, Selection, selection
from analytics.store import Store

_WHOLE, _SELECTED = "whole", "selected"
# What tells a task's counters.
_COUNTED = ("status", "timing", "classification_group", "fell_due")


def readings(store: Store, view: View, facets: Sequence[str], *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view, and its breakdowns by `facets`, names of dimensions.

    With `cross` a facet sets aside the filters on its own dimension and on status, as charts that filter
    each other must; without, every filter narrows it. Raises KeyError for an unknown facet.
    """
    chosen = selection(view)
    counted = _scanned(chosen, facets) if chosen.by_row else _from_cube(store, view)
    parts = "\nUNION ALL\n".join(_parts(chosen, facets, cross))
    sql = f"{counted},\nmarked AS MATERIALIZED (SELECT *, {chosen.marks()} FROM cells)\n{parts}"
    names = {name: value for name, value in chosen.parameters.items() if f"${name}" in sql}
    with store.cursor() as cursor:
        rows = cursor.execute(sql, names).fetchall()
    return _readings(view, facets, rows)


def _from_cube(store: Store, view: View) -> str:
    """Return the cells of the cube: what its dimensions can filter needs no task."""
    return f"""
WITH cells AS (
    SELECT * REPLACE (compatible(status, $compat) AS status), 0 AS miss_row
    FROM ({cube.cells(store, view)})
)
"""


def _scanned(chosen: Selection, facets: Sequence[str]) -> str:
    """Return the cells counted from the tasks, of which only they have text and days to filter by."""
    needed = {*facets, *chosen.by_dimension}
    columns = ", ".join(dict.fromkeys([*_COUNTED, *(COLUMN[name] for name in DIMENSIONS if name in needed)]))
    return f"""
{chosen.sql},
cells AS (
    SELECT {columns}, CAST({chosen.by_row} AS INTEGER) AS miss_row, count(*) AS n
    FROM judged
    GROUP BY ALL
)
"""


def _parts(chosen: Selection, facets: Sequence[str], cross: bool) -> Iterator[str]:
    counted = ", ".join(_COUNTED)
    yield f"SELECT '{_WHOLE}', '', {counted}, sum(n) FROM marked GROUP BY ALL"
    yield f"SELECT '{_SELECTED}', '', {counted}, sum(n) FROM marked WHERE {chosen.keeping()} GROUP BY ALL"
    for name in facets:
        kept = chosen.keeping(name, "status") if cross else chosen.keeping()
        value = "unnest(units)" if name == "unit" else COLUMN[name]
        rows = f"SELECT {value} AS value, {counted}, n FROM marked WHERE {kept}"
        yield f"SELECT '{name}', value, {counted}, sum(n) FROM ({rows}) GROUP BY ALL"


def _readings(view: View, facets: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> Readings:
    numbers: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(COUNTERS, 0))
    for part, value, *counted, n in rows:
        counters = numbers[part, value]
        for name in _counters(*counted):
            counters[name] += int(n)
    counts = {key: Counts(**counters) for key, counters in numbers.items()}
    ordered = {
        name: tuple(
            sorted((Group(value, one) for (part, value), one in counts.items() if part == name), key=_order)
        )
        for name in facets
    }
    whole, selected = (counts.get((part, ""), Counts()) for part in (_WHOLE, _SELECTED))
    return Readings(view, whole, selected, ordered)


def _counters(status: str, timing: str, classification: str, fell_due: bool) -> Iterator[str]:
    """Yield the names of the counters in which a task counts."""
    yield status
    if status in OUTSIDE:
        return
    if timing == Timing.DUE_0_7:
        yield "due_soon"
    if classification == CLASSIFIED:
        yield "classified"
    if fell_due:
        yield "fell_due"
        if status == Status.DONE_ON_TIME:
            yield "fell_due_on_time"


def _order(group: Group) -> tuple[int, str]:
    return -group.counts.total, group.name
