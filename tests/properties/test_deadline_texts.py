"""The deadline reader and its second implementation read every text alike."""

from datetime import date, datetime, time

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.model.deadline import parse_deadline
from analytics.model.status import Precision
from tests.oracle.deadline import deadline
from tests.properties import made, texts

THOROUGH = settings(deadline=None, derandomize=True, max_examples=600)


@given(text=texts.deadlines)
@THOROUGH
def test_both_readers_name_the_same_last_day_and_precision(text: str) -> None:
    read = parse_deadline(text)
    when, precision = deadline(text)
    assert (read.at, read.precision) == (made.end(when), precision)


@given(on=texts.days)
@THOROUGH
def test_month_before_day_is_read_where_the_file_says_so(on: date) -> None:
    read = parse_deadline(f"{on:%m/%d/%Y}", "mdy")
    assert (read.at, read.precision) == (datetime.combine(on, time.max), Precision.DAY)
    assert deadline(f"{on:%m/%d/%Y}", "mdy") == (on, Precision.DAY)


@given(text=st.text(max_size=30))
@THOROUGH
def test_whatever_is_written_is_a_deadline_or_none_and_never_an_error(text: str) -> None:
    read = parse_deadline(text)
    assert (read.at is None) == (
        read.precision in (Precision.NONE, Precision.RECURRING, Precision.UNREADABLE)
    )
