"""The numbers of a view: one query serves every figure and chart of a page."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from analytics.model.counts import COUNTERS, Counts, Group
from analytics.model.filters import CLASSIFIED
from analytics.model.reading import Readings
from analytics.model.status import OUTSIDE, Status, Timing
from analytics.model.view import View
from analytics.query.cells import Cells, cells
from analytics.query.cube import Code
from analytics.store import Store

_SELECTED = "selected"
Numbers = dict[tuple[str, str], dict[str, int]]


def readings(store: Store, view: View, facets: Sequence[str], *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view, and its breakdowns by `facets`, names of dimensions.

    With `cross` a facet sets aside the filters on its own dimension and on status, as charts that filter
    each other must; without, every filter narrows it. Raises KeyError for an unknown facet.
    """
    found = cells(store, view, facets)
    sql = found.marked(facets) + "\nUNION ALL\n".join(_parts(found, facets, cross))
    with store.cursor() as cursor:
        rows = cursor.execute(sql, found.bound(sql)).fetchall()
    numbers = _numbers(found, rows)
    selected, groups = Counts(**numbers[_SELECTED, ""]), {name: _groups(numbers, name) for name in facets}
    return Readings(view, _whole(found), selected, groups)


def _parts(found: Cells, facets: Sequence[str], cross: bool) -> Iterator[str]:
    yield found.part(_SELECTED)
    for name in facets:
        yield found.part(name, name, (name, "status") if cross else ())


def _numbers(found: Cells, rows: Sequence[tuple[Any, ...]]) -> Numbers:
    """Return the counters by part and value; a cell of several units counts under each of them."""
    numbers: Numbers = defaultdict(lambda: dict.fromkeys(COUNTERS, 0))
    states: dict[Any, tuple[str, ...]] = {}
    for part, value, state, n in rows:
        key = state if isinstance(state, int) else tuple(state)
        if key not in states:
            states[key] = tuple(counters(found.told("state", state)))
        for name in ("",) if value is None else found.names(part, value):
            sums = numbers[part, name]
            for counter in states[key]:
                sums[counter] += int(n)
    return numbers


def _whole(found: Cells) -> Counts:
    sums = dict.fromkeys(COUNTERS, 0)
    for state, n in found.whole:
        for counter in counters(state):
            sums[counter] += n
    return Counts(**sums)


def counters(state: Code) -> Iterator[str]:
    """Yield the names of the counters in which a task of a state counts."""
    status, timing, classification, fell_due = state
    yield status
    if status in OUTSIDE:
        return
    if timing == Timing.DUE_0_7:
        yield "due_soon"
    if classification == CLASSIFIED:
        yield "classified"
    if fell_due == "true":
        yield "fell_due"
        if status == Status.DONE_ON_TIME:
            yield "fell_due_on_time"


def _groups(numbers: Numbers, facet: str) -> tuple[Group, ...]:
    """Return a breakdown, most tasks first."""
    groups = [
        Group(value, Counts(**counters)) for (part, value), counters in numbers.items() if part == facet
    ]
    return tuple(sorted(groups, key=lambda group: (-group.counts.total, group.name)))
