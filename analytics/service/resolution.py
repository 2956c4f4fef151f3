"""From a view as a link has it to one that can be answered: pinned, or refused with what is stale."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from analytics.model.asof import AsOf
from analytics.model.filters import BY_PAIR, OPEN_ENDED
from analytics.model.parameters import Refusal
from analytics.model.reading import TaskRecord
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import COMPARE, LATEST, Options, View
from analytics.query import contents, listing
from analytics.service import naming
from analytics.service.naming import asked
from analytics.store import Readable
from analytics.store.reader import EITHER
from analytics.store.snapshots import lists, newest, snapshot, snapshots


@dataclass(frozen=True)
class Resolved:
    """A view that can be answered: pinned to `snapshot`; `newest` is the newest of the same list."""

    view: View
    snapshot: Snapshot
    newest: Snapshot


def resolve(store: Readable, view: View) -> Resolved | tuple[Refusal, ...]:
    """Pin a view to its snapshot and as-of date, or say which parameters the data cannot follow."""
    found = _latest(store, view) if view.snapshot == LATEST else _pinned(store, view)
    if isinstance(found, Refusal):
        return (found,)
    options = _options(store, view)
    if isinstance(options, Refusal):
        return (options,)
    pinned = replace(
        view, snapshot=found.snapshot_id, list_id="", as_of=view.as_of or found.as_of, options=options
    )
    beside = _beside(store, pinned, found)
    if isinstance(beside, Refusal):
        return (beside,)
    pinned = _as_told(store, beside) if view.options.register is None else beside
    refusals = (*_stale_values(store, pinned), *_uncompared(pinned), *_stale_task(store, pinned))
    if refusals:
        return refusals
    return Resolved(pinned, found, newest(store, found.list_id) or found)


def previous(store: Readable, own: Snapshot) -> Snapshot | None:
    """Return the published snapshot of the same list just before `own`; None where there is none."""
    moment = _moment(own)
    before = (
        one for one in snapshots(store, own.list_id) if one.state == PUBLISHED and _moment(one) < moment
    )
    return max(before, key=_moment, default=None)


@lru_cache(maxsize=64)
def choices(store: Readable, snapshot_id: str) -> Mapping[str, tuple[str, ...]]:
    """Return the values one can filter a snapshot by, in Vietnamese order; snapshots never change."""
    return contents.choices(store.under(EITHER), snapshot_id)


def renamed(store: Readable, view: View, otherwise: View) -> View:
    """Return a view of the same snapshot as another, its units those that have the tasks of the other's."""
    if not view.filters.unit:
        return otherwise
    before, after = naming.naming(store, view), naming.naming(store, otherwise)
    written = choices(naming.as_listed(store, otherwise), view.snapshot)["unit"]
    units = {after.told(name) for name in written if before.told(name) in view.filters.unit}
    return otherwise.filtered(otherwise.filters.having("unit", units))


def task(store: Readable, view: View) -> TaskRecord | None:
    """Return the task that a pinned view opens; None where it opens none that may be shown."""
    return None if view.task is None else listing.task(asked(store, view), view, view.task)


def _latest(store: Readable, view: View) -> Snapshot | Refusal:
    known = lists(store)
    if view.list_id and view.list_id not in {one.list_id for one in known}:
        return Refusal("list", view.list_id, "unknown_list")
    list_id = view.list_id or (known[0].list_id if known else "")
    return newest(store, list_id) or Refusal("snapshot", LATEST, "no_snapshot")


def _pinned(store: Readable, view: View) -> Snapshot | Refusal:
    found = snapshot(store, view.snapshot)
    if found is None:
        return Refusal("snapshot", view.snapshot, "unknown_snapshot")
    return found if found.state == PUBLISHED else Refusal("snapshot", view.snapshot, "withdrawn_snapshot")


def _options(store: Readable, view: View) -> Options | Refusal:
    """Return the options with the register pinned."""
    newest_register, version = naming.newest(store), view.options.register
    if version is not None and version > newest_register:
        return Refusal("register", str(version), "unknown_register")
    return replace(view.options, register=newest_register if version is None else version)


def _as_told(store: Readable, view: View) -> View:
    """Return a view that named no register with the units that it asks for by the names of the newest."""
    told = [naming.naming(store, view).told(name) for name in view.filters.unit]
    return replace(view, filters=view.filters.having("unit", told))


def _moment(one: Snapshot) -> tuple[AsOf, datetime, str]:
    return one.as_of, one.published_at, one.snapshot_id


def _beside(store: Readable, view: View, own: Snapshot) -> View | Refusal:
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


def _stale_values(store: Readable, view: View) -> tuple[Refusal, ...]:
    known = choices(asked(store, view), view.snapshot)
    return tuple(
        Refusal(name, value, "not_in_snapshot")
        for name in OPEN_ENDED
        for value in view.filters.values(name)
        if value not in known[name]
    )


def _stale_task(store: Readable, view: View) -> tuple[Refusal, ...]:
    if view.task is None or task(store, view) is not None:
        return ()
    return (Refusal("task", str(view.task), "unknown_task"),)
