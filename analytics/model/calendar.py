"""Working days, weeks and months; a working day is neither on a weekend nor a public holiday of Việt Nam."""

from collections.abc import Iterator
from datetime import date, timedelta

import holidays

# What a stretch of time is cut into; weeks end on Sundays.
MONTH, WEEK = "month", "week"
EVERY = (MONTH, WEEK)
_HOLIDAYS = holidays.country_holidays("VN")


def is_working_day(day: date) -> bool:
    """Return whether `day` is neither a weekend day nor a public holiday."""
    return day.weekday() < 5 and day not in _HOLIDAYS


def next_working_day(day: date) -> date:
    """Return `day` itself if it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def week_ahead(day: date, ahead: int) -> tuple[date, date]:
    """Return the first and the last day of the week `ahead` weeks after that of `day`, from Monday to Sunday.

    Of its own week what is past is left out: with 0 the first day is `day` itself.
    """
    monday = day + timedelta(days=7 * ahead - day.weekday())
    return max(day, monday), monday + timedelta(days=6)


def end_of(day: date, every: str) -> date:
    """Return the last day of the month or the week that `day` lies in."""
    if every == WEEK:
        return day + timedelta(days=6 - day.weekday())
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def start_of(end: date, every: str) -> date:
    """Return the first day of the month or the week that ends on `end`."""
    return end - timedelta(days=6) if every == WEEK else end.replace(day=1)


def ends(first: date, last: date, every: str = MONTH) -> Iterator[date]:
    """Yield the last day of each month or week from `first` to `last`."""
    end = end_of(first, every)
    while end <= last:
        yield end
        end = end_of(end + timedelta(days=1), every)


def back(day: date, every: str, number: int) -> date:
    """Return the first day of the month or week that lies `number` before the one of `day`."""
    start = start_of(end_of(day, every), every)
    for _ in range(number):
        start = start_of(start - timedelta(days=1), every)
    return start
