"""Working days: neither weekends nor the public holidays of Việt Nam."""

from datetime import date, timedelta

import holidays

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
