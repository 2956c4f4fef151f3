"""The tasks behind a measure: which filters leave exactly those that it counts, and those of its base."""

from dataclasses import replace

from analytics.model.asof import AsOf
from analytics.model.filters import Filters, Period
from analytics.model.measure import Measure
from analytics.model.status import LEAVES, Status

_FELL_DUE, _FELL_DUE_ON_TIME = ("fell_due",), ("fell_due_on_time",)


def counted(filters: Filters, measure: Measure, at: AsOf) -> Filters | None:
    """Return the filters that leave the measure's numerator; None where no filters do, or nothing is left."""
    return _left(filters, measure.numerator, at)


def base(filters: Filters, measure: Measure, at: AsOf) -> Filters | None:
    """Return the filters that leave the measure's denominator; None as `counted`."""
    return _left(filters, measure.denominator or (), at)


def cut(one: Period | None, other: Period) -> Period | None:
    """Return the days that lie in both, None where none do; without a day a task is in no stretch."""
    if one is None or one == other:
        return other
    if one.absent or other.absent:
        return None
    first = max(filter(None, (one.first, other.first)), default=None)
    last = min(filter(None, (one.last, other.last)), default=None)
    return None if first and last and first > last else Period(first, last)


def _left(filters: Filters, counters: tuple[str, ...], at: AsOf) -> Filters | None:
    if counters in (_FELL_DUE, _FELL_DUE_ON_TIME):
        until = Period(None, at.day)
        due = cut(filters.due, until)
        on_time = (Status.DONE_ON_TIME,) if counters == _FELL_DUE_ON_TIME else LEAVES
        left = _having(filters, on_time)
        return None if due is None or left is None else replace(left, due=due)
    return _having(filters, counters) if counters and set(counters) <= set(Status) else None


def _having(filters: Filters, statuses: tuple[str, ...]) -> Filters | None:
    chosen = [one for one in statuses if not filters.status or one in filters.status]
    return filters.having("status", chosen) if chosen else None
