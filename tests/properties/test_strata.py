"""Counts by unit and source are those of the tasks, one by one."""

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given
from hypothesis import strategies as st

from analytics.model.view import View
from analytics.query import cube
from analytics.service import access
from analytics.store import Store
from tests.oracle import reading as oracle
from tests.oracle.task import Task
from tests.properties import made
from tests.properties.test_readings import THOROUGH

pytestmark = pytest.mark.slow


@given(data=st.data(), dimension=st.sampled_from(("unit", "assigning_body")))
@THOROUGH
def test_strata_count_every_task_under_each_of_its_units_and_once_overall(
    data: st.DataObject, dimension: str, store: Store
) -> None:
    own, tasks = data.draw(made.snapshots())
    question, chosen = data.draw(made.questions(own, tasks)), data.draw(made.filters(own))
    view = made.view(question, chosen, made.published(store, own, tasks))
    rolled_up(store, view)
    found = access.strata(store, view, dimension, "source")
    left = oracle.selected(question, chosen, (dimension, "status"))
    assert counted(found.overall) == plainly(question, left)
    groups = oracle.facet(question, chosen, dimension, (dimension, "status"))
    assert {name: counted(sources) for name, sources in found.groups.items()} == {
        name: plainly(question, mine) for name, mine in groups.items()
    }


def rolled_up(store: Store, view: View) -> None:
    """Have the cells kept of the same columns, those of several units together."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cube, "FEW", 0)
        cube.rolled(store, cube.coded(store, view), ("source", "units"))


def counted(sources: object) -> dict[str, dict[str, int]]:
    return {name: vars(counts) for name, counts in sources.items()}  # type: ignore[attr-defined]


def plainly(question: oracle.Question, tasks: tuple[Task, ...]) -> dict[str, dict[str, int]]:
    sources = {task.source for task in tasks}
    return {
        name: oracle.counters(question, [task for task in tasks if task.source == name]) for name in sources
    }
