"""The numbers of a view: one query serves every figure and chart of a page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analytics.model.counts import COUNTERS, Counts, Group
from analytics.model.filters import CLASSIFIED
from analytics.model.reading import Readings
from analytics.model.status import OUTSIDE, Status, Timing
from analytics.model.view import View
from analytics.query.cells import Cells, cells
from analytics.query.cube import Code
from analytics.store import Readable

_SELECTED = "selected"
Numbers = dict[tuple[str, str], dict[str, int]]


def readings(store: Readable, view: View, facets: Sequence[str], *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view, and its breakdowns by `facets`, names of dimensions.

    With `cross` a facet sets aside the filters on its own dimension and on status, as charts that filter
    each other must; without, every filter narrows it. Raises KeyError for an unknown facet.
    """
    found = cells(store, view, facets)
    sql = found.marked(facets) + "\nUNION ALL\n".join(_parts(found, facets, cross))
    with store.cursor() as cursor:
        rows = cursor.execute(sql, found.bound(sql)).fetchall()
    numbers = _numbers(found, rows)
    selected = Counts(**numbers.get((_SELECTED, ""), {}))
    groups = {name: _groups(numbers, name) for name in facets}
    return Readings(view, _whole(found), selected, groups)


def _parts(found: Cells, facets: Sequence[str], cross: bool) -> Iterator[str]:
    yield found.part(_SELECTED)
    for name in facets:
        yield found.part(name, name, (name, "status") if cross else ())


def _numbers(found: Cells, rows: Sequence[tuple[Any, ...]]) -> Numbers:
    """Return the counters by part and value; a cell of several units counts under each of them."""
    sums: dict[tuple[str, str], dict[Any, int]] = defaultdict(lambda: defaultdict(int))
    places: dict[Any, list[dict[Any, int]]] = {}
    for part, value, state, n in rows:
        place = part, _key(value)
        if place not in places:
            names = ("",) if value is None else found.names(part, value)
            places[place] = [sums[part, name] for name in names]
        key = _key(state)
        for by_state in places[place]:
            by_state[key] += n
    states = {key for by_state in sums.values() for key in by_state}
    told = {key: tuple(counters(found.told("state", key))) for key in states}
    return {place: _counted(by_state, told) for place, by_state in sums.items()}


def _key(found: Any) -> Any:
    """Return a code, or words, as a key."""
    return tuple(found) if isinstance(found, list) else found


def _counted(by_state: Mapping[Any, int], told: Mapping[Any, Sequence[str]]) -> dict[str, int]:
    sums = dict.fromkeys(COUNTERS, 0)
    for state, n in by_state.items():
        for counter in told[state]:
            sums[counter] += n
    return sums


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
