"""The filters behind a rate leave exactly the tasks that it counts."""

from datetime import date

import pytest

from analytics.model import behind
from analytics.model.asof import AsOf
from analytics.model.filters import Filters, Period
from analytics.model.measure import MEASURE, RATES
from analytics.service import access
from analytics.store import Store
from tests.making import published, row, view_of

AT = AsOf.on(date(2018, 7, 6))
JUNE = Period(date(2018, 6, 1), date(2018, 6, 30))
ROWS = (
    row("on time", due_on="01/07/2018", completed_on="30/06/2018"),
    row("early", due_on="01/08/2018", completed_on="30/06/2018"),
    row("late", due_on="01/06/2018", completed_on="30/06/2018"),
    row("overdue", due_on="05/07/2018"),
    row("due today", due_on="06/07/2018"),
    row("no deadline", completed_on="01/06/2018"),
)


@pytest.mark.parametrize("name", RATES)
def test_the_tasks_behind_a_rate_are_as_many_as_it_counts(name: str, store: Store) -> None:
    view = view_of(store, published(store, *ROWS))
    assert view.as_of is not None
    reading = MEASURE[name].read(access.readings(store, view).selected)
    found = [find(view.filters, MEASURE[name], view.as_of) for find in (behind.counted, behind.base)]
    assert None not in found
    shown = [access.tasks(store, view.filtered(one)).shown for one in found if one is not None]
    assert shown == [reading.numerator, reading.denominator]


def test_a_deadline_that_was_already_asked_for_still_narrows() -> None:
    left = behind.base(Filters(due=Period(date(2018, 6, 1))), MEASURE["on_time_when_due"], AT)
    assert left is not None
    assert left.due == Period(date(2018, 6, 1), AT.day)


@pytest.mark.parametrize("other", [Period(date(2018, 7, 1)), Period(absent=True)])
def test_stretches_without_a_day_in_both_leave_nothing(other: Period) -> None:
    assert behind.cut(other, JUNE) is None


def test_a_number_of_tasks_that_is_no_rate_has_no_base() -> None:
    assert behind.base(Filters(), MEASURE["overdue"], AT) is None
