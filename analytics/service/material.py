"""Reads what a report is made from, through the same function as the screen."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from analytics.model.filters import Filters, Period
from analytics.model.material import Material
from analytics.model.reading import TaskPage
from analytics.model.status import Status, Timing
from analytics.service import access
from analytics.service.access import Resolved
from analytics.store import Readable, Reader, snapshots

FACETS = ("assigning_body", "source", "unit", "timing")
# More tasks than a sheet can be worked with belong into the file of tasks.
MOST_TASKS = 50_000
# Each list narrows the view further.
_LISTS: Mapping[str, tuple[str, str]] = {
    "overdue": ("status", Status.OPEN_OVERDUE),
    "late": ("status", Status.DONE_LATE),
    "due_soon": ("timing", Timing.DUE_0_7),
}


def material(store: Readable, resolved: Resolved, most: int = MOST_TASKS) -> Material:
    """Return the material of a view: its numbers, and up to `most` tasks of each list that may be shown.

    A report goes from hand to hand: whoever asks for it, classified tasks are only counted.
    """
    if isinstance(store, Reader):
        store = replace(store, scope=replace(store.scope, cleared=False))
    told = snapshots.snapshot(store, resolved.snapshot.snapshot_id) or resolved.snapshot
    read = access.readings(store, resolved.view, FACETS, cross=False)
    lists = {name: _listed(store, resolved, narrower, most) for name, narrower in _LISTS.items()}
    lists["tasks"] = access.tasks(store, resolved.view, sort="row_no", limit=most)
    return Material(
        view=resolved.view,
        snapshot=told,
        whole=read.whole,
        selected=read.selected,
        facets=read.facets,
        lists=lists,
        since=_since(store, resolved),
    )


def _listed(store: Readable, resolved: Resolved, narrower: tuple[str, str], most: int) -> TaskPage:
    filters = _narrowed(resolved.view.filters, *narrower)
    if filters is None:
        return TaskPage((), 0, 0)
    return access.tasks(store, resolved.view.filtered(filters), sort="due_at", limit=most)


def _narrowed(filters: Filters, dimension: str, value: str) -> Filters | None:
    """Return the filters with one value more; None where they leave that value out already."""
    chosen = filters.values(dimension)
    return None if chosen and value not in chosen else filters.having(dimension, (value,))


def _since(store: Readable, resolved: Resolved) -> date | None:
    """Return from which day on all tasks of the view were assigned: the filter's, or that of the first.

    Of classified tasks only the number is asked: where one was assigned before all that may be shown, or
    on a day that is not known, nothing is said.
    """
    view = resolved.view
    if view.filters.assigned is not None:
        return view.filters.assigned.first
    earliest = access.tasks(store, view, sort="assigned_at", limit=1).rows
    if not earliest or earliest[0].assigned_at is None:
        return None
    first = earliest[0].assigned_at.date()
    aside = (Period(absent=True), Period(last=first - timedelta(days=1)))
    elsewhere = (view.filtered(replace(view.filters, assigned=one)) for one in aside)
    left_out = any(access.readings(store, one).selected.total for one in elsewhere)
    return None if left_out else first
