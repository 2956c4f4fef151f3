"""Where classified tasks stand apart, every answer is that of a list which never had them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.model.filters import BY_TASK, CUBED, Filters, Period
from analytics.model.scope import Scope
from analytics.model.view import Options, View
from analytics.service import access, analyses
from analytics.store import Readable, Reader, Store
from tests.oracle.reading import Question
from tests.oracle.task import Task
from tests.properties import made
from tests.properties.test_readings import THOROUGH

pytestmark = pytest.mark.slow
FEW = 3
# Each asks everything there is to ask, of four lists.
BRIEF = settings(THOROUGH, max_examples=12)
YEAR = Period(date(2024, 1, 1), date(2025, 12, 31))
Answer = Callable[[Readable, View], object]


def changed(store: Readable, view: View) -> object:
    return access.changes(store, view, ("unit",))


ANSWERS: dict[str, Answer] = {
    "changes": changed,
    "counts": lambda store, view: access.readings(store, view, CUBED),
    "scan": lambda store, view: access.readings(store, view, BY_TASK),
    "table": lambda store, view: access.readings(store, view, CUBED, cross=False),
    "list": lambda store, view: access.tasks(store, view, limit=None),
    "strata": lambda store, view: access.strata(store, view, "unit", "source"),
    "months": access.assigned,
    "trend": lambda store, view: access.trend(store, view, YEAR),
    "doubts": access.reliability,
    "ledger": access.ledger,
    "durations": lambda store, view: analyses.durations(store, view, "unit"),
    "cohorts": lambda store, view: analyses.cohorts(store, view, YEAR),
    "forecast": analyses.forecast,
    "choices": lambda store, view: access.choices(store, view.snapshot),
    "records": lambda store, view: [access.task(store, replace(view, task=row)) for row in range(1, 10)],
}


def unclassified(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    return tuple(task for task in tasks if not task.classified)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """Return a store in which classified tasks stand apart, and one for lists that have none."""
    folder = tmp_path_factory.mktemp("apart")
    opened = Store.open(folder / "apart.duckdb", few=FEW), Store.open(folder / "plain.duckdb")
    yield opened
    for store in opened:
        store.close()


def asked(data: st.DataObject, stores: tuple[Store, Store]) -> View:
    """Publish two lists in the one store, the same without classified tasks in the other, and ask of them."""
    own, before = data.draw(made.snapshots())
    after = tuple(data.draw(made.tasks(own, row_no)) for row_no in range(1, 8))
    question, chosen = data.draw(made.questions(own, after)), data.draw(made.filters(own))
    first, second = made.named(), made.named()
    for store, sift in zip(stores, (False, True), strict=True):
        for name, listed in ((first, before), (second, after)):
            made.published(store, own, unclassified(listed) if sift else listed, name)
    return replace(made.view(question, chosen, second), compared=first, compared_as_of=made.as_of(own))


@given(data=st.data())
@BRIEF
def test_no_answer_tells_that_there_are_classified_tasks(
    data: st.DataObject, stores: tuple[Store, Store]
) -> None:
    view, (apart, plain) = asked(data, stores), stores
    for name, answer in ANSWERS.items():
        assert answer(Reader(apart, Scope()), view) == answer(plain, view), name


@given(data=st.data())
@BRIEF
def test_who_is_cleared_reads_all_of_them(data: st.DataObject, stores: tuple[Store, Store]) -> None:
    view = asked(data, stores)
    # A search finds what is classified for who is cleared, and for nobody else.
    view = view.filtered(replace(view.filters, text=""))
    cleared = Reader(stores[0], Scope(cleared=True))
    for name in ("counts", "scan", "table", "strata"):
        assert ANSWERS[name](cleared, view) == ANSWERS[name](stores[0], view), name


@given(data=st.data())
@BRIEF
def test_the_one_number_is_that_of_the_whole_list_and_adds_to_it(
    data: st.DataObject, stores: tuple[Store, Store]
) -> None:
    apart, (own, tasks) = stores[0], data.draw(made.snapshots())
    snapshot_id = made.published(apart, own, tasks)
    view = made.view(Question(tasks, own, own, Options()), Filters(), snapshot_id)
    one = next(one for one in access.snapshots(Reader(apart, Scope())) if one.snapshot_id == snapshot_id)
    whole = access.readings(Reader(apart, Scope()), view).whole
    n = len(tasks) - len(unclassified(tasks))
    assert one.rows_read == one.tasks == whole.total + whole.outside == len(unclassified(tasks))
    assert (one.apart and (one.apart.how, one.apart.n)) == (
        ("told", n) if n >= FEW else ("some", 0) if n else None
    )
