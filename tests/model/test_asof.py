"""As-of dates: a day is the whole day, a time of day is that moment."""

from datetime import date, datetime

import pytest

from analytics.model.asof import AsOf

DAY = AsOf.parse("2018-07-06")


def test_a_day_lasts_from_its_first_to_its_last_instant() -> None:
    assert DAY.first == datetime.fromisoformat("2018-07-06T00:00:00")
    assert DAY.last == datetime.fromisoformat("2018-07-06T23:59:59.999999")


def test_a_moment_begins_and_ends_at_once() -> None:
    moment = AsOf.parse("2018-07-06T10:30")
    assert moment.first == moment.last == datetime.fromisoformat("2018-07-06T10:30:00")
    assert not moment.whole_day


def test_a_moment_falls_on_its_day() -> None:
    assert AsOf.parse("2018-07-06T10:30").day == DAY.day == date(2018, 7, 6)


def test_midnight_is_a_moment_and_not_the_day() -> None:
    assert AsOf.parse("2018-07-06T00:00:00") != DAY


@pytest.mark.parametrize("text", ["2018-07-06", "0001-01-01", "9999-12-31", "2024-02-29"])
def test_a_day_is_written_as_it_was_read(text: str) -> None:
    assert str(AsOf.parse(text)) == text


@pytest.mark.parametrize("text", ["2018-07-06T00:00:00", "2018-07-06T10:30:15", "2018-07-06T10:30:15.000001"])
def test_a_moment_is_written_as_it_was_read(text: str) -> None:
    assert str(AsOf.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018-7-6",
        "06/07/2018",
        "2018-02-29",
        "2018-13-01",
        "0000-01-01",
        "20180706",  # ISO, but not the one spelling a link has
        "2018-W27-5",
        "20180706T1030",
        "2018-07-06 10:30",
        "2018-07-06T10",
        "2018-07-06T10:30:15.5",
        "2018-07-06T24:00",
        "2018-07-06T10:30Z",
        "2018-07-06T10:30+07:00",
        "2018-07-06\n",
        " 2018-07-06",
        "２０１８-07-06",
    ],
)
def test_nothing_else_is_an_as_of_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        AsOf.parse(text)
