"""Counts by two dimensions at once: of every unit, or body, what it has from each source."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.model.counts import COUNTERS, Counts
from analytics.model.view import View
from analytics.query.breakdown import counters
from analytics.query.cells import cells
from analytics.store import Readable

_Sums = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Strata:
    """For each value of a dimension, its counts by the values of another; `overall` counts distinct tasks."""

    groups: Mapping[str, Mapping[str, Counts]]
    overall: Mapping[str, Counts]


def strata(store: Readable, view: View, dimension: str, by: str) -> Strata:
    """Return the counts of a pinned view by `dimension` and `by`, its filters on `dimension` and on status
    set aside. A task of several units counts under each of them, and once in `overall`."""
    aside = view.filtered(view.filters.having(dimension, ()).having("status", ()))
    found = cells(store, aside, (dimension, by), by_unit=dimension == "unit")
    once = found if found.sql else cells(store, aside, (by,))
    sql = f"""{found.marked((dimension, by))}
    {found.sums((dimension, by))}
    UNION ALL
    SELECT NULL, * FROM ({once.sums((by,))})
    """
    with store.cursor() as cursor:
        rows = cursor.execute(sql, found.bound(sql)).fetchall()
    groups: dict[str, _Sums] = defaultdict(lambda: defaultdict(_none))
    overall: _Sums = defaultdict(_none)
    for value, stratum, state, n in rows:
        (source,) = found.names(by, stratum)
        of = (overall,) if value is None else (groups[name] for name in found.names(dimension, value))
        for sums in of:
            for counter in counters(found.told("state", state)):
                sums[source][counter] += int(n)
    return Strata({name: _counts(sums) for name, sums in groups.items()}, _counts(overall))


def _none() -> dict[str, int]:
    return dict.fromkeys(COUNTERS, 0)


def _counts(sums: _Sums) -> dict[str, Counts]:
    return {name: Counts(**counted) for name, counted in sums.items()}
