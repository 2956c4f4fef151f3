"""Who may see what: every screen, search, export, link and command line reads through here.

Nobody reads a classified task: such tasks are in the counts, and in nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlencode

from analytics.model.asof import AsOf
from analytics.model.bridge import Changes
from analytics.model.filters import BY_PAIR, OPEN_ENDED, Period
from analytics.model.life import Life
from analytics.model.parameters import Refusal
from analytics.model.reading import Finding, Readings, TaskPage, TaskRecord, Trend
from analytics.model.reliability import Ledger, Reliability, Vanished
from analytics.model.snapshot import PUBLISHED, Snapshot, TaskList
from analytics.model.view import COMPARE, LATEST, View
from analytics.query import beside, breakdown, contents, listing
from analytics.query import changes as between
from analytics.query import reliability as reliable
from analytics.query import strata as two_ways
from analytics.query import task_life as by_snapshot
from analytics.query import trend as by_month
from analytics.query.listing import SORTS
from analytics.query.strata import Strata
from analytics.store import Store
from analytics.store.snapshots import lists, newest, snapshot, snapshots
from analytics.store.verify import verify

__all__ = [
    "SORTS",
    "Resolved",
    "changes",
    "choices",
    "entry",
    "findings",
    "ledger",
    "list_named",
    "lists",
    "newest",
    "past",
    "previous",
    "readings",
    "reliability",
    "reliability_by",
    "resolve",
    "snapshots",
    "strata",
    "task",
    "task_life",
    "tasks",
    "trend",
    "vanished",
    "verify",
]


@dataclass(frozen=True)
class Resolved:
    """A view that can be answered: pinned to `snapshot`; `newest` is the newest of the same list."""

    view: View
    snapshot: Snapshot
    newest: Snapshot


def resolve(store: Store, view: View) -> Resolved | tuple[Refusal, ...]:
    """Pin a view to its snapshot and as-of date, or say which parameters the data cannot follow."""
    found = _latest(store, view) if view.snapshot == LATEST else _pinned(store, view)
    if isinstance(found, Refusal):
        return (found,)
    pinned = replace(view, snapshot=found.snapshot_id, list_id="", as_of=view.as_of or found.as_of)
    beside = _beside(store, pinned, found)
    if isinstance(beside, Refusal):
        return (beside,)
    pinned = beside
    refusals = (*_stale_values(store, pinned), *_uncompared(pinned), *_stale_task(store, pinned))
    if refusals:
        return refusals
    return Resolved(pinned, found, newest(store, found.list_id) or found)


def previous(store: Store, own: Snapshot) -> Snapshot | None:
    """Return the published snapshot of the same list just before `own`; None where there is none."""
    moment = _moment(own)
    before = (
        one for one in snapshots(store, own.list_id) if one.state == PUBLISHED and _moment(one) < moment
    )
    return max(before, key=_moment, default=None)


def changes(store: Store, view: View, dimensions: Sequence[str] = ()) -> Changes:
    """Return what changed between the two snapshots of a pinned view that is compared."""
    return between.changes(store, view, dimensions)


def reliability(store: Store, view: View) -> Reliability:
    """Return the doubts about a pinned view's tasks."""
    return reliable.reliability(store, view)


def reliability_by(store: Store, view: View, dimension: str) -> Mapping[str, Reliability]:
    """Return the doubts about the tasks of each value of a dimension."""
    return reliable.reliability_by(store, view, dimension)


def ledger(store: Store, view: View, limit: int = 50) -> Ledger:
    """Return the deadlines that were moved; moves of classified tasks are counted, and not told."""
    return reliable.ledger(store, view, limit)


def past(store: Store, view: View) -> tuple[str, ...]:
    """Return the published snapshots of a pinned view's list up to its own, the oldest first."""
    return beside.past(store, view)


def vanished(store: Store, view: View) -> tuple[Vanished, ...]:
    """Return how many overdue tasks vanished from each list up to the view's."""
    return reliable.vanished(store, view)


def entry(store: Store, page: str, query: Mapping[str, Sequence[str]]) -> str | None:
    """Return the query string to which a link without a snapshot leads; None where it leads as it is."""
    view = View.from_query(page, query)
    if not isinstance(view, View) or view.snapshot != LATEST:
        return None
    resolved = resolve(store, view)
    return urlencode(resolved.view.to_query(), doseq=True) if isinstance(resolved, Resolved) else None


def readings(store: Store, view: View, facets: Sequence[str] = (), *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view and its breakdowns by `facets`; classified tasks are counted.

    With `cross` a breakdown sets aside the filters on its own dimension and on status.
    """
    return breakdown.readings(store, view, facets, cross=cross)


def strata(store: Store, view: View, dimension: str, by: str) -> Strata:
    """Return the counts of a pinned view by two dimensions, its filters on the first and on status aside."""
    return two_ways.strata(store, view, dimension, by)


def trend(store: Store, view: View, months: Period) -> Trend:
    """Return how a pinned view stood at every month's end in `months`, and at its own as-of date."""
    return by_month.trend(store, view, months)


def tasks(
    store: Store,
    view: View,
    *,
    sort: str = "due_at",
    descending: bool = False,
    limit: int | None = 50,
    offset: int = 0,
) -> TaskPage:
    """Return some of a pinned view's tasks, and how many more are only counted."""
    return listing.tasks(store, view, sort=sort, descending=descending, limit=limit, offset=offset)


def task(store: Store, view: View) -> TaskRecord | None:
    """Return the task that a pinned view opens; None where it opens none that may be shown."""
    return None if view.task is None else listing.task(store, view, view.task)


def task_life(store: Store, view: View) -> Life:
    """Return what the snapshots up to a pinned view's own have said of the task that it opens."""
    return Life((), 0, 0) if view.task is None else by_snapshot.task_life(store, view, view.task)


@lru_cache(maxsize=64)
def choices(store: Store, snapshot_id: str) -> Mapping[str, tuple[str, ...]]:
    """Return the values one can filter a snapshot by, in Vietnamese order; snapshots never change."""
    return contents.choices(store, snapshot_id)


def findings(store: Store, snapshot_id: str) -> tuple[Finding, ...]:
    """Return what the checks said of a snapshot's file, without a word of classified or refused rows."""
    return contents.findings(store, snapshot_id)


def list_named(store: Store, name: str) -> TaskList | None:
    """Return the list whose name or id is `name`."""
    return next((one for one in lists(store) if name in (one.list_id, one.name)), None)


def _latest(store: Store, view: View) -> Snapshot | Refusal:
    known = lists(store)
    if view.list_id and view.list_id not in {one.list_id for one in known}:
        return Refusal("list", view.list_id, "unknown_list")
    list_id = view.list_id or (known[0].list_id if known else "")
    return newest(store, list_id) or Refusal("snapshot", LATEST, "no_snapshot")


def _pinned(store: Store, view: View) -> Snapshot | Refusal:
    found = snapshot(store, view.snapshot)
    if found is None:
        return Refusal("snapshot", view.snapshot, "unknown_snapshot")
    return found if found.state == PUBLISHED else Refusal("snapshot", view.snapshot, "withdrawn_snapshot")


def _moment(one: Snapshot) -> tuple[AsOf, datetime, str]:
    return one.as_of, one.published_at, one.snapshot_id


def _beside(store: Store, view: View, own: Snapshot) -> View | Refusal:
    """Return a pinned view with what it is compared with pinned too; the page of comparisons needs one."""
    if not view.compared:
        before = previous(store, own) if view.page == COMPARE else None
        return (
            view
            if before is None
            else replace(view, compared=before.snapshot_id, compared_as_of=before.as_of)
        )
    found = snapshot(store, view.compared)
    if found is None or found.list_id != own.list_id:
        code = "unknown_snapshot" if found is None else "other_list"
        return Refusal("compared", view.compared, code)
    if found.state != PUBLISHED:
        return Refusal("compared", view.compared, "withdrawn_snapshot")
    return replace(view, compared_as_of=view.compared_as_of or found.as_of)


def _uncompared(view: View) -> tuple[Refusal, ...]:
    """Refuse to filter by what changed where nothing is compared."""
    chosen = () if view.compared else BY_PAIR
    return tuple(
        Refusal(name, value, "needs_compared") for name in chosen for value in view.filters.values(name)
    )


def _stale_values(store: Store, view: View) -> tuple[Refusal, ...]:
    known = choices(store, view.snapshot)
    return tuple(
        Refusal(name, value, "not_in_snapshot")
        for name in OPEN_ENDED
        for value in view.filters.values(name)
        if value not in known[name]
    )


def _stale_task(store: Store, view: View) -> tuple[Refusal, ...]:
    if view.task is None or task(store, view) is not None:
        return ()
    return (Refusal("task", str(view.task), "unknown_task"),)
