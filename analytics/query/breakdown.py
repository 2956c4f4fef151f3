"""The numbers of a view: one scan of the snapshot serves every figure and chart of a page.

The scan counts the tasks into cells, one for each combination of the dimensions; every number is a sum of
cells. Tasks have several units, so the cells keep the distinct set of units, and totals stay distinct.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from analytics.model.counts import COUNTERS, Counts, Group
from analytics.model.filters import CLASSIFIED, DIMENSIONS
from analytics.model.reading import Readings
from analytics.model.status import OUTSIDE, Status, Timing
from analytics.model.view import View
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
    with store.cursor() as cursor:
        rows = cursor.execute(_sql(chosen, facets, cross), chosen.parameters).fetchall()
    return _readings(view, facets, rows)


def _sql(chosen: Selection, facets: Sequence[str], cross: bool) -> str:
    needed = {*facets, *chosen.by_dimension}
    columns = ", ".join(dict.fromkeys([*_COUNTED, *(COLUMN[name] for name in DIMENSIONS if name in needed)]))
    parts = "\nUNION ALL\n".join(_parts(chosen, facets, cross))
    return f"""
{chosen.sql},
cells AS (
    SELECT {columns}, CAST({chosen.by_row} AS INTEGER) AS miss_row, count(*) AS n
    FROM judged
    GROUP BY ALL
),
marked AS MATERIALIZED (SELECT *, {chosen.marks()} FROM cells)
{parts}
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
