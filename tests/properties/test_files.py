"""From a file's cells to the figures: the product and the second implementation tell the same."""

import unicodedata
from dataclasses import asdict

import pytest

pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics import ingest
from analytics.model.filters import DIMENSIONS
from analytics.service import access
from analytics.store import Staged, Store, snapshots
from tests.oracle import listing
from tests.oracle import reading as oracle
from tests.oracle.task import Task, When, rolled
from tests.properties import made, written

pytestmark = pytest.mark.slow
THOROUGH = settings(
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

BRIEF = settings(THOROUGH, max_examples=6)


def staged(own: When, source: bytes) -> Staged:
    return ingest.stage(source, "made-up.csv", made.as_of(own))


def tasks(rows: tuple[written.Cells, ...]) -> tuple[Task, ...]:
    return tuple(listing.task(row_no, cells) for row_no, cells in enumerate(rows, 1))


@given(made_up=written.lists())
@THOROUGH
def test_every_cell_is_read_alike(made_up: tuple[When, tuple[written.Cells, ...]]) -> None:
    own, rows = made_up
    read = staged(own, written.file(rows)).tasks.to_pylist()
    for row, task in zip(read, tasks(rows), strict=True):
        assert (row["title"], row["document_no"]) == (task.title, task.document_no)
        assert (tuple(row["lead_units"]), tuple(row["cooperating_units"])) == (task.leads, task.cooperating)
        assert (row["due_at"], row["due_precision"]) == (made.end(task.due), task.precision)
        assert row["due_rolled_at"] == made.end(None if task.due is None else rolled(task.due))
        assert row["assigned_at"] == made.start(task.assigned)
        assert row["completed_at"] == made.start(task.completed)
        assert (row["reported"], row["classified"]) == (task.word or "", task.classified)


@given(made_up=written.lists(), data=st.data())
@THOROUGH
def test_a_published_file_gives_the_figures_of_its_cells(
    made_up: tuple[When, tuple[written.Cells, ...]], data: st.DataObject, store: Store
) -> None:
    own, rows = made_up
    checked = staged(own, written.file(rows))
    there = snapshots.snapshot(store, checked.snapshot_id)
    snapshot_id = there.snapshot_id if there else made.released(store, checked)
    question = data.draw(made.questions(own, tasks(rows)))
    chosen = data.draw(made.filters(own))
    found = access.readings(store, made.view(question, chosen, snapshot_id), DIMENSIONS)
    assert asdict(found.selected) == oracle.counters(question, oracle.selected(question, chosen))
    for name in DIMENSIONS:
        groups = oracle.facet(question, chosen, name, but_not=(name, "status"))
        counted = {value: oracle.counters(question, tasks) for value, tasks in groups.items()}
        assert {group.name: asdict(group.counts) for group in found.facets[name]} == counted, name


@given(made_up=written.lists())
@BRIEF
def test_one_list_has_one_snapshot_id_in_every_encoding(
    made_up: tuple[When, tuple[written.Cells, ...]],
) -> None:
    own, rows = made_up
    apart = [{name: unicodedata.normalize("NFD", cell) for name, cell in row.items()} for row in rows]
    files = [
        written.file(rows),
        written.file(rows, ";", "utf-8-sig"),
        written.file(rows, "\t", "utf-16"),
        written.file(rows, "|"),
        written.file(apart),
    ]
    assert len({staged(own, source).snapshot_id for source in files}) == 1


@given(made_up=written.lists())
@BRIEF
def test_another_as_of_date_or_another_cell_is_another_snapshot(
    made_up: tuple[When, tuple[written.Cells, ...]],
) -> None:
    own, rows = made_up
    first = staged(own, written.file(rows)).snapshot_id
    other = [rows[0] | {"leader": rows[0]["leader"] + " ký thay"}, *rows[1:]]
    assert staged(own, written.file(other)).snapshot_id != first
    assert staged(made.OWN[made.OWN.index(own) - 1], written.file(rows)).snapshot_id != first
