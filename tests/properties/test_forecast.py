"""How likely tasks are to be late is what a plain count of the past says; and each number opens its tasks."""

from datetime import date, timedelta
from random import Random

import pytest

from analytics.model.filters import Filters
from analytics.model.forecast import FROM, HORIZON, LOOKS, Risk
from analytics.model.status import Reported
from analytics.model.view import Options, View
from analytics.service import access, analyses
from analytics.store import Store
from tests.oracle import forecast as oracle
from tests.oracle.task import Task, day, deadline
from tests.properties import made

pytestmark = pytest.mark.slow
OWN = date(2025, 9, 24)
UNITS = (("Vụ A",), ("Vụ B",), ("Vụ B", "Vụ A"), ("Vụ A", "Vụ B"), ())


def task(dice: Random, row_no: int) -> Task:
    due = OWN + timedelta(days=dice.randint(-360, 40))
    done = due + timedelta(days=dice.randint(-30, 15))
    return Task(
        row_no=row_no, task_id=f"T{row_no}", leads=dice.choice(UNITS), source=dice.choice(("law", "letter")),
        assigned=dice.choice((None, due - timedelta(days=dice.randint(0, 60)))),
        due=None if dice.random() < 0.1 else due,
        completed=done if done <= OWN and dice.random() < 0.8 else None,
        word=dice.choice((None,) * 8 + tuple(Reported)), classified=dice.random() < 0.2,
    )  # fmt: skip


def listed() -> tuple[Task, ...]:
    dice = Random(20250924)
    return tuple(task(dice, number) for number in range(1, 1201))


@pytest.fixture(scope="module", params=[False, True], ids=["as listed", "rolled"])
def asked(request: pytest.FixtureRequest, store: Store) -> tuple[tuple[Task, ...], View]:
    tasks = listed()
    snapshot = made.published(store, OWN, tasks)
    return tasks, View(snapshot=snapshot, as_of=made.as_of(OWN), options=Options(roll=request.param))


def test_the_rate_of_each_open_task_is_that_of_the_like_of_it(
    asked: tuple[tuple[Task, ...], View], store: Store
) -> None:
    tasks, view = asked
    told = oracle.rates(tasks, OWN, OWN, view.options.roll)
    found = analyses.forecast(store, view)
    assert len(told) > 30
    assert found.whole.expected == pytest.approx(sum(told.values()))
    assert found.whole.by_risk == {
        str(risk): sum(FROM[risk] <= rate < above for rate in told.values())
        for risk, above in zip(Risk, (1.1, FROM[Risk.HIGH], FROM[Risk.MIDDLE]), strict=True)
    }
    mine = {name: {one.row_no for one in tasks if name in (one.leads or ("",))} for name in ("Vụ A", "")}
    for name, rows in mine.items():
        expected = sum(rate for row, rate in told.items() if row in rows)
        assert found.units[name].expected == pytest.approx(expected)


def test_the_past_is_told_from_what_had_fallen_due_before_each_day_alone(
    asked: tuple[tuple[Task, ...], View], store: Store
) -> None:
    tasks, view = asked
    looks = analyses.forecast(store, view).looks
    assert len(looks) == LOOKS
    for at, found in looks.items():
        # Whoever stands at that day knows nothing of what fell due later, nor whether it was late.
        known = [one for one in tasks if (due := deadline(one, view.options.roll)) and day(due) >= at]
        told = oracle.rates(tasks, at, OWN, view.options.roll)
        rows = {one.row_no: one for one in known}
        assert found.tasks == len(told)
        assert found.expected == pytest.approx(sum(told.values()))
        assert found.late == sum(oracle.late(rows[row], view.options.roll) for row in told)


def test_filters_choose_the_tasks_and_leave_the_rates(
    asked: tuple[tuple[Task, ...], View], store: Store
) -> None:
    tasks, view = asked
    rows = {one.row_no for one in tasks if one.source == "law"}
    told = oracle.rates(tasks, OWN, OWN, view.options.roll)
    found = analyses.forecast(store, view.filtered(Filters(source=("law",), status=("done_late",))))
    assert found.whole.expected == pytest.approx(sum(rate for row, rate in told.items() if row in rows))


def test_the_list_of_likely_late_tasks_has_as_many_as_are_counted(
    asked: tuple[tuple[Task, ...], View], store: Store
) -> None:
    _, view = asked
    found = analyses.forecast(store, view)
    for risk in Risk:
        page = access.tasks(store, view.on("tasks").filtered(Filters(risk=(risk,))), limit=1)
        assert page.shown + page.classified == found.whole.by_risk[risk]
    assert timedelta(days=27) == HORIZON
