"""Who may see what: every screen, search, export, link and command line reads through here.

What a reader's scope does not reach is not there, whatever is asked. Classified tasks are in the counts, and
in nothing else except for who is cleared for them; a store that nobody gave a scope is read as by a viewer.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from analytics.model.bridge import Changes
from analytics.model.calendar import MONTH
from analytics.model.filters import Period
from analytics.model.life import Life
from analytics.model.reading import Finding, Readings, TaskPage, TaskRecord, Trend
from analytics.model.reliability import Ledger, Reliability, Vanished
from analytics.model.snapshot import TaskList
from analytics.model.view import LATEST, View
from analytics.query import assigned as by_assignment
from analytics.query import beside, breakdown, contents, listing
from analytics.query import changes as between
from analytics.query import reliability as reliable
from analytics.query import strata as two_ways
from analytics.query import task_life as by_snapshot
from analytics.query import trend as by_month
from analytics.query.assigned import Months
from analytics.query.listing import SORTS
from analytics.query.strata import Strata
from analytics.service.naming import as_listed
from analytics.service.naming import asked as named
from analytics.service.resolution import Resolved, choices, previous, renamed, resolve, task
from analytics.store import Readable
from analytics.store.snapshots import lists, newest, snapshots
from analytics.store.verify import verify

__all__ = [
    "SORTS",
    "Resolved",
    "assigned",
    "changes",
    "choices",
    "entry",
    "findings",
    "ledger",
    "list_named",
    "listed",
    "lists",
    "named",
    "newest",
    "past",
    "previous",
    "readings",
    "reliability",
    "reliability_by",
    "renamed",
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


def changes(store: Readable, view: View, dimensions: Sequence[str] = ()) -> Changes:
    """Return what changed between the two snapshots of a pinned view that is compared."""
    return between.changes(named(store, view), view, dimensions)


def reliability(store: Readable, view: View) -> Reliability:
    """Return the doubts about a pinned view's tasks."""
    return reliable.reliability(named(store, view), view)


def reliability_by(store: Readable, view: View, dimension: str) -> Mapping[str, Reliability]:
    """Return the doubts about the tasks of each value of a dimension."""
    return reliable.reliability_by(named(store, view), view, dimension)


def ledger(store: Readable, view: View, limit: int = 50) -> Ledger:
    """Return the deadlines that were moved; moves of classified tasks are counted, and not told."""
    return reliable.ledger(named(store, view), view, limit)


def past(store: Readable, view: View) -> tuple[str, ...]:
    """Return the published snapshots of a pinned view's list up to its own, the oldest first."""
    return beside.past(named(store, view), view)


def vanished(store: Readable, view: View) -> tuple[Vanished, ...]:
    """Return how many overdue tasks vanished from each list up to the view's."""
    return reliable.vanished(named(store, view), view)


def entry(store: Readable, page: str, query: Mapping[str, Sequence[str]]) -> str | None:
    """Return the query string to which a link without a snapshot leads; None where it leads as it is."""
    view = View.from_query(page, query)
    if not isinstance(view, View) or view.snapshot != LATEST:
        return None
    resolved = resolve(store, view)
    return urlencode(resolved.view.to_query(), doseq=True) if isinstance(resolved, Resolved) else None


def readings(store: Readable, view: View, facets: Sequence[str] = (), *, cross: bool = True) -> Readings:
    """Return the counts of a pinned view and its breakdowns by `facets`; classified tasks are counted.

    With `cross` a breakdown sets aside the filters on its own dimension and on status.
    """
    return breakdown.readings(named(store, view), view, facets, cross=cross)


def assigned(store: Readable, view: View) -> Months:
    """Return the counts of a pinned view by month of assignment, its filters on that and on status aside."""
    return by_assignment.assigned(named(store, view), view)


def strata(store: Readable, view: View, dimension: str, by: str) -> Strata:
    """Return the counts of a pinned view by two dimensions, its filters on the first and on status aside."""
    return two_ways.strata(named(store, view), view, dimension, by)


def trend(store: Readable, view: View, period: Period, every: str = MONTH) -> Trend:
    """Return how a pinned view stood at every month's or week's end in `period`, and at its own date."""
    return by_month.trend(named(store, view), view, period, every)


def tasks(
    store: Readable,
    view: View,
    *,
    sort: str = "due_at",
    descending: bool = False,
    limit: int | None = 50,
    offset: int = 0,
) -> TaskPage:
    """Return some of a pinned view's tasks, and how many more are only counted."""
    return listing.tasks(
        named(store, view), view, sort=sort, descending=descending, limit=limit, offset=offset
    )


def task_life(store: Readable, view: View) -> Life:
    """Return what the snapshots up to a pinned view's own have said of the task that it opens, in their own
    words: units by the names that they write."""
    return (
        Life((), 0, 0)
        if view.task is None
        else by_snapshot.task_life(as_listed(store, view), view, view.task)
    )


def listed(store: Readable, view: View) -> TaskRecord | None:
    """Return the task that a pinned view opens with its units by the names that the list writes."""
    return None if view.task is None else listing.task(as_listed(store, view), view, view.task)


def findings(store: Readable, snapshot_id: str) -> tuple[Finding, ...]:
    """Return what the checks said of a snapshot's file, without a word of classified or refused rows."""
    return contents.findings(store, snapshot_id)


def list_named(store: Readable, name: str) -> TaskList | None:
    """Return the list whose name or id is `name`."""
    return next((one for one in lists(store) if name in (one.list_id, one.name)), None)
