"""The benches measure the product on lists that it takes, and the others do the same work."""

from pathlib import Path

import pytest

from analytics import ingest
from analytics.model.change import Step
from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from analytics.store.snapshots import snapshots
from tests.bench import compared, publication, rivals, tasks
from tests.bench.data_layer import FACETS, asked, put_in

pytestmark = pytest.mark.slow
OVERDUE = Filters(status=("open_overdue",), assigning_body=("Chính phủ",))


def test_a_made_up_list_is_read_without_a_refusal(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    tasks.write_csv(tasks.made(500), file)
    staged = ingest.stage(file, file.name, tasks.AS_OF)
    assert (staged.tasks.num_rows, staged.rows_refused, staged.rows_left_out) == (500, 0, 0)


def test_every_measure_of_the_data_layer_is_taken(store: Store) -> None:
    put_in(store, tasks.staged(tasks.made(300)))
    taken = asked(store, 300)
    times = (taken.change, taken.change_scan, taken.change_pandas, taken.page, taken.text, taken.trend)
    assert all(one.median > 0 for one in times)


def test_the_peak_of_the_worker_is_its_own_and_not_its_parents(tmp_path: Path) -> None:
    held = bytearray(512 << 20)
    held[::4096] = b"\1" * len(held[::4096])
    taken = publication.published(300, tmp_path)
    assert 50 << 20 < taken.worker_bytes < 400 << 20 < len(held)
    assert taken.ratio > 0


def test_every_question_about_two_snapshots_is_asked_first_and_again(store: Store) -> None:
    compared.publish(store, tasks.made(300))
    taken = compared.asked(store, 300)
    assert taken.first.keys() == taken.again.keys() == compared.QUESTIONS.keys()
    assert all(one.median > 0 for one in taken.again.values())
    assert all(name in compared.told([taken]) for name in compared.QUESTIONS)


def test_between_the_two_snapshots_tasks_are_finished_extended_reopened_and_gone(store: Store) -> None:
    compared.publish(store, tasks.made(3000))
    after, before = snapshots(store)
    view = View(snapshot=after.snapshot_id, compared=before.snapshot_id)
    resolved = access.resolve(store, view)
    assert isinstance(resolved, access.Resolved)
    steps = access.changes(store, resolved.view).steps
    ledger = access.ledger(store, resolved.view)
    assert min(steps.get(step, 0) for step in (Step.DONE, Step.REOPENED, Step.VANISHED)) > 0
    assert len(ledger.moves) > 0


def test_the_others_count_the_groups_that_the_product_counts(store: Store) -> None:
    put_in(store, tasks.staged(tasks.made(3000)))
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    found = access.readings(store, resolved.view.filtered(OVERDUE), FACETS)
    parts = [found.whole, found.selected]
    parts += [group.counts for facet in FACETS for group in found.facets[facet]]
    rows = sum(n > 0 for part in parts for n in part.statuses().values())
    flat = rivals.flat(store, resolved.view)
    assert rivals.scan(flat, OVERDUE, FACETS) == rows == rivals.Frames(flat).read(OVERDUE, FACETS)
