"""What each snapshot of a list said at its own date, beside what a later one tells of that date."""

from dataclasses import replace
from datetime import date

from analytics.model.calendar import MONTH, end_of
from analytics.model.filters import RELATIVE, Period
from analytics.model.reading import Beside
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import View
from analytics.query.breakdown import readings
from analytics.query.trend import stood
from analytics.store import Readable
from analytics.store.snapshots import snapshot, snapshots


def reported(store: Readable, view: View, period: Period, every: str = MONTH) -> tuple[Beside, ...]:
    """Return of the last published snapshot in every month or week what it said, and what the view's says.

    Only snapshots up to the view's own count, each under the view's filters; none where these rest on other
    snapshots themselves.
    """
    own = snapshot(store, view.snapshot)
    if own is None or any(view.filters.values(name) for name in RELATIVE):
        return ()
    last = last_of_each(store, own, period, every)
    days = tuple(one.as_of.day for one in last)
    told, _ = stood(store, view, days)
    return tuple(
        Beside(one, _said(store, view, one), now if one.as_of.whole_day else _said(store, view, one, own))
        for one, now in zip(last, told, strict=True)
    )


def last_of_each(store: Readable, own: Snapshot, period: Period, every: str) -> tuple[Snapshot, ...]:
    """Return the last published snapshot of each month or week, the oldest first; `own` closes them."""
    found: dict[date, Snapshot] = {}
    for one in sorted(snapshots(store, own.list_id), key=lambda one: (one.as_of, one.published_at)):
        day = one.as_of.day
        inside = (period.first or day) <= day <= (period.last or day)
        if inside and one.state == PUBLISHED and one.as_of < own.as_of:
            found[end_of(day, every)] = one
    if (period.first or own.as_of.day) <= own.as_of.day <= (period.last or own.as_of.day):
        found[end_of(own.as_of.day, every)] = own
    return tuple(found[end] for end in sorted(found))


def _said(store: Readable, view: View, at: Snapshot, by: Snapshot | None = None) -> dict[str, int]:
    """Return what the snapshot `by`, or `at` itself, says of the date of `at`."""
    asked = replace(view, snapshot=(by or at).snapshot_id, as_of=at.as_of, compared="")
    return readings(store, asked, ()).selected.statuses()
