"""The life of a task says the same by SQL as told by hand, list after list."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("hypothesis")

from analytics.model.status import Precision
from analytics.model.view import Options, View
from analytics.service import access
from analytics.store import Store
from tests.oracle import life as oracle
from tests.oracle.task import Task
from tests.properties import made

pytestmark = pytest.mark.slow
START, LISTS, TASKS = date(2025, 4, 25), 8, 5
OPTIONS = (Options(), Options(roll=True), Options(compat=True))


def drawn(chance: Random, row_no: int, task_id: str) -> Task:
    """A task that is due or done within a week or so of the holidays of late April."""
    due = chance.choice((None, START + timedelta(days=chance.randrange(12))))
    return Task(
        row_no=row_no,
        task_id=task_id,
        title=chance.choice(made.TITLES),
        assigning_body=chance.choice(made.BODIES),
        leads=chance.choice(((), made.UNITS[:1], made.UNITS[:2])),
        due=due,
        completed=chance.choice((None, None, START + timedelta(days=chance.randrange(12)))),
        precision=Precision.NONE if due is None else Precision.DAY,
        classified=chance.random() < 0.1,
    )


def listed(chance: Random) -> list[oracle.Listed]:
    """Some lists, each much like the one before."""
    lists, before = [], [drawn(chance, 1, f"T{n}") for n in range(TASKS)]
    for week in range(LISTS):
        kept = [one if chance.random() < 0.6 else drawn(chance, 1, one.task_id) for one in before]
        there = [one for one in kept if chance.random() < 0.85]
        tasks = tuple(Task(**(vars(one) | {"row_no": place})) for place, one in enumerate(there, 1))
        lists.append(oracle.Listed(START + timedelta(days=week), tasks))
        before = kept
    return lists


def told(store: Store, ids: list[str], own: date, task: Task, options: Options) -> list[tuple[object, ...]]:
    """What the life of a task says: kind, the number of the list that tells it, and what changed."""
    at = made.as_of(own)
    view = View(snapshot=ids[-1], as_of=at, options=options, task=task.row_no, page="tasks")
    return [
        (one.kind, ids.index(one.telling.snapshot_id), frozenset(change.field for change in one.changes))
        for one in access.task_life(store, view).events
    ]


@pytest.mark.parametrize("seed", range(4))
def test_a_life_tells_what_each_list_changed(tmp_path: Path, seed: int) -> None:
    lists, store = listed(Random(seed)), Store.open(tmp_path / "tasks.duckdb")
    ids = [made.published(store, one.own, one.tasks) for one in lists]
    for options in OPTIONS:
        for task in lists[-1].tasks:
            expected = [] if task.classified else oracle.life(lists, task.task_id, options)
            assert told(store, ids, lists[-1].own, task, options) == expected
    store.close()
