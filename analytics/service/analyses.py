"""What moved, how long it takes and what is coming, under the rules of `access`."""

from datetime import date
from functools import lru_cache

from analytics.model.calendar import MONTH
from analytics.model.filters import Period
from analytics.model.flow import Flows
from analytics.model.forecast import Forecast
from analytics.model.reading import Beside, Cohorts
from analytics.model.survival import Durations
from analytics.model.view import View
from analytics.query import cohorts as by_day
from analytics.query import durations as by_length
from analytics.query import flows as in_and_out
from analytics.query import forecast as what_is_likely
from analytics.query import reported as at_their_dates
from analytics.query import retention
from analytics.service.naming import asked
from analytics.store import Readable


def reported(store: Readable, view: View, period: Period, every: str = MONTH) -> tuple[Beside, ...]:
    """Return what the snapshots in `period` said at their own dates, beside what a pinned view's says."""
    return at_their_dates.reported(asked(store, view), view, period, every)


def cohorts(store: Readable, view: View, period: Period, every: str = MONTH) -> Cohorts:
    """Return a pinned view's tasks by when they fall due in `period`, and the open ones by year assigned."""
    return by_day.cohorts(asked(store, view), view, period, every)


def flows(store: Readable, view: View, period: Period, every: str = MONTH) -> Flows:
    """Return what came in and went out of a pinned view's open tasks between the ends in `period`."""
    return in_and_out.flows(asked(store, view), view, period, every)


@lru_cache(maxsize=64)
def kept_since(store: Readable, snapshot_id: str) -> date | None:
    """Return from which day on a snapshot holds every done task; None where it holds all of them."""
    return retention.kept_since(store, snapshot_id)


def durations(store: Readable, view: View, dimension: str) -> Durations:
    """Return how long a pinned view's tasks took, or have been open for, of all and by a dimension."""
    return by_length.durations(asked(store, view), view, dimension)


def forecast(store: Readable, view: View) -> Forecast:
    """Return how likely a pinned view's open tasks are to be late, and how right that has been."""
    return what_is_likely.forecast(asked(store, view), view)
