"""What came in and what went out, from the end of one month or week to the next."""

from dataclasses import replace
from itertools import pairwise

from analytics.model.asof import AsOf
from analytics.model.calendar import MONTH, ends
from analytics.model.filters import Period
from analytics.model.flow import Flow, Flows
from analytics.model.view import View
from analytics.query.changes import changes
from analytics.query.reported import last_of_each
from analytics.store import Readable
from analytics.store.snapshots import snapshot

_Stop = tuple[str, AsOf]


def flows(store: Readable, view: View, period: Period, every: str = MONTH) -> Flows:
    """Return the flow of a pinned view's tasks between the ends of the months or weeks in `period`.

    Where the list has earlier snapshots, and the view is at its own date, the last one in each month or week
    tells how tasks stood then; otherwise the view's own snapshot tells all, from its dates.
    """
    stops, by_snapshots = _stops(store, view, period, every)
    told = (
        replace(view, snapshot=later[0], as_of=later[1], compared=earlier[0], compared_as_of=earlier[1])
        for earlier, later in pairwise(stops)
    )
    return Flows(tuple(Flow(changes(store, one)) for one in told), by_snapshots)


def _stops(store: Readable, view: View, period: Period, every: str) -> tuple[list[_Stop], bool]:
    own = snapshot(store, view.snapshot)
    if own is None or view.as_of is None or period.first is None or period.last is None:
        raise ValueError("the view is not pinned, or the period is open")
    listed = last_of_each(store, own, period, every)
    if len(listed) > 1 and view.as_of == own.as_of:
        return [(one.snapshot_id, one.as_of) for one in listed], True
    days = ends(period.first, period.last, every)
    stops = [(own.snapshot_id, AsOf.on(day)) for day in days if day < view.as_of.day]
    return [*stops, (own.snapshot_id, view.as_of)], False
