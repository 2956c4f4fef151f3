"""Every edge of the rules at once: one list of all combinations of dates about T, asked at T."""

from datetime import date, datetime, timedelta
from itertools import product

import pytest

from analytics.model.filters import Filters
from analytics.model.status import Reported, Status
from analytics.model.view import Options
from analytics.service import access
from analytics.store import Store
from tests.oracle.reading import Question, facet
from tests.oracle.task import Task, When, day
from tests.properties import made

DAY, MOMENT = date(2025, 4, 30), datetime.fromisoformat("2025-04-30T10:00")  # the eve of two days off
DAYS = tuple(DAY + timedelta(days=sign * offset) for offset in made.OFFSETS for sign in (1, -1))
ABOUT = (None, DAY, MOMENT - made.INSTANT, MOMENT, MOMENT + made.INSTANT)
WORDS = (None, Reported.DONE, Reported.DONE_LATE, Reported.OPEN_OVERDUE, Reported.MOVED)
TASKS = tuple(
    Task(row_no=row_no, assigned=assigned, due=due, completed=completed, word=word)
    for row_no, (assigned, due, completed, word) in enumerate(
        product((*ABOUT, DAY + timedelta(days=1)), (*ABOUT, *DAYS), (*ABOUT, DAY + timedelta(days=1)), WORDS),
        1,
    )
)
OWN = (DAY, MOMENT, DAY + timedelta(days=1))
EVERY_STATUS = Filters(status=tuple(Status))


@pytest.fixture(scope="module")
def snapshot_ids(store: Store) -> dict[When, str]:
    return {own: made.published(store, own, TASKS) for own in OWN}


@pytest.mark.slow
@pytest.mark.parametrize("roll", [False, True], ids=["as due", "rolled"])
@pytest.mark.parametrize("at", [DAY, MOMENT], ids=["day", "moment"])
@pytest.mark.parametrize("own", OWN, ids=["on its own day", "at its own moment", "a day before"])
def test_each_combination_has_its_status_and_its_distance(
    store: Store, snapshot_ids: dict[When, str], own: When, at: When, roll: bool
) -> None:
    question = Question(TASKS, own, at, Options(roll=roll))
    view = made.view(question, EVERY_STATUS, snapshot_ids[own])
    told = {row.row_no: row.status for row in access.tasks(store, view, limit=None).rows}
    assert told == {task.row_no: question.status(task) for task in TASKS}
    bands = access.readings(store, view, ("timing",)).facets["timing"]
    expected = facet(question, Filters(), "timing", but_not=())
    assert {band.name: sum(band.counts.statuses().values()) for band in bands} == {
        name: len(tasks) for name, tasks in expected.items()
    }


def test_the_combinations_have_every_status_and_every_band() -> None:
    question = Question(TASKS, OWN[-1], DAY, Options())
    statuses = {question.status(task) for task in TASKS}
    assert statuses == set(Status) - {Status.WITHDRAWN}
    assert {day(task.due) for task in TASKS if task.due} >= set(DAYS)
    assert len({question.timing(task) for task in TASKS}) == 1 + 8
