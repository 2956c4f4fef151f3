"""The numbers of a view: one scan of the snapshot serves every figure and chart of a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from analytics.model.counts import Counts, Group
from analytics.model.filters import DIMENSIONS
from analytics.model.reading import Readings
from analytics.model.view import View
from analytics.query.selection import COLUMN, Selection, counters, selection
from analytics.store import Store

_WHOLE, _SELECTED = "whole", "selected"


def readings(store: Store, view: View, facets: Sequence[str], *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view, and its breakdowns by `facets`, names of dimensions.

    With `cross` a facet sets aside the filters on its own dimension and on status, as charts that filter
    each other must; without, every filter narrows it.
    """
    unknown = set(facets) - set(DIMENSIONS)
    if unknown:
        raise KeyError(sorted(unknown))
    chosen = selection(view)
    parameters = chosen.parameters | ({"role": view.options.role} if "unit" in facets else {})
    with store.cursor() as cursor:
        rows = cursor.execute(_sql(chosen, facets, cross), parameters).fetchall()
    return _readings(view, facets, rows)


def _sql(chosen: Selection, facets: Sequence[str], cross: bool) -> str:
    columns = {COLUMN[name] for name in facets if name != "unit"} | {"status", "days", "due", "classified"}
    marks = [f"miss_{name}" for name in chosen.misses]
    narrow = ", ".join(["row_no", *sorted(columns), *marks, "misses"])
    parts = "\nUNION ALL\n".join(_parts(chosen, facets, cross))
    return f"{chosen.sql},\nnarrow AS MATERIALIZED (SELECT {narrow} FROM marked)\n{parts}"


def _parts(chosen: Selection, facets: Sequence[str], cross: bool) -> Iterator[str]:
    numbers = counters()
    yield f"SELECT '{_WHOLE}', '', {numbers} FROM narrow"
    yield f"SELECT '{_SELECTED}', '', {numbers} FROM narrow WHERE {chosen.keeping()}"
    for name in facets:
        kept = chosen.keeping(name, "status") if cross else chosen.keeping()
        if name == "unit":
            yield f"SELECT 'unit', unit.name, {numbers} FROM {_BY_UNIT} WHERE {kept} GROUP BY unit.name"
        else:
            column = COLUMN[name]
            yield f"SELECT '{name}', {column}, {numbers} FROM narrow WHERE {kept} GROUP BY {column}"


_BY_UNIT = """
narrow
JOIN (SELECT row_no, unit_id FROM task_unit WHERE snapshot_id = $snapshot AND role = $role) USING (row_no)
JOIN unit USING (unit_id)
"""


def _readings(view: View, facets: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> Readings:
    single: dict[str, Counts] = {}
    groups: dict[str, list[Group]] = {name: [] for name in facets}
    for part, name, *numbers in rows:
        counts = Counts(*numbers)
        if part in groups:
            groups[part].append(Group(name, counts))
        else:
            single[part] = counts
    ordered = {name: tuple(sorted(found, key=_biggest_first)) for name, found in groups.items()}
    return Readings(view, single[_WHOLE], single[_SELECTED], ordered)


def _biggest_first(group: Group) -> tuple[int, str]:
    return -group.counts.total, group.name
