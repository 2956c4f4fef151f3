"""Weekends and public holidays move a deadline to the next working day."""

from datetime import date

import pytest

from analytics.model.calendar import is_working_day, next_working_day, week_ahead

MOVED = {
    "2017-04-14": "2017-04-14",  # a Friday like any other
    "2017-04-15": "2017-04-17",  # a Saturday
    "2017-04-16": "2017-04-17",  # a Sunday
    "2019-04-30": "2019-05-02",  # two holidays on end
    "2025-09-02": "2025-09-03",  # National Day
}


@pytest.mark.parametrize("day", MOVED)
def test_the_next_working_day_is_the_day_itself_or_the_first_after_it(day: str) -> None:
    assert next_working_day(date.fromisoformat(day)) == date.fromisoformat(MOVED[day])


def test_new_year_is_no_working_day() -> None:
    assert not is_working_day(date(2026, 1, 1))
    assert is_working_day(date(2025, 12, 31))


@pytest.mark.parametrize(
    ("day", "ahead", "first", "last"),
    [
        (date(2025, 12, 24), 0, date(2025, 12, 24), date(2025, 12, 28)),  # what is past is left out
        (date(2025, 12, 22), 0, date(2025, 12, 22), date(2025, 12, 28)),  # on a Monday it is whole
        (date(2025, 12, 28), 0, date(2025, 12, 28), date(2025, 12, 28)),  # on a Sunday it is a day
        (date(2025, 12, 28), 1, date(2025, 12, 29), date(2026, 1, 4)),
    ],
)
def test_a_week_goes_from_monday_to_sunday(day: date, ahead: int, first: date, last: date) -> None:
    assert week_ahead(day, ahead) == (first, last)
