"""Snapshots are published wholly or not at all, and nothing is ever deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from analytics.model.snapshot import REAL, TaskList
from analytics.query import cube
from analytics.service import publishing
from analytics.store import Store
from analytics.store.audit import Act
from analytics.store.publish import Release, publish
from analytics.store.snapshots import lists, newest, snapshots
from analytics.store.verify import verify
from tests.making import examined, published, row

ACT = Act("test", datetime(2025, 1, 1))


def audit(store: Store) -> list[tuple[object, ...]]:
    with store.cursor() as cursor:
        return list(
            cursor.execute("SELECT what, snapshot_id, detail FROM audit ORDER BY noted_at").fetchall()
        )


def test_a_published_list_is_sound_and_in_the_audit(store: Store) -> None:
    snapshot = published(store, row("a"), row("b", lead_units="Vụ A; Vụ B"))
    assert (snapshot.tasks, verify(store)) == (2, ())
    assert audit(store) == [("publish", snapshot.snapshot_id, "list.csv")]


def test_when_one_of_two_releases_fails_neither_is_published(store: Store) -> None:
    good = examined(store, row("a")).staged
    task_list = TaskList("a", "A", REAL)
    bad = Release(examined(store, row("b")).staged, task_list, label=None)  # type: ignore[arg-type]
    with pytest.raises(duckdb.ConstraintException):
        publish(store, [Release(good, task_list, "good"), bad], ACT, cube.insert)
    assert (lists(store), snapshots(store), audit(store)) == ((), (), [])


def test_withdrawing_hides_and_restoring_shows_the_same_rows(store: Store) -> None:
    older = published(store, row("a"), as_of="2018-01-01")
    newer = published(store, row("b"), as_of="2018-02-01")
    publishing.withdraw(store, newer.snapshot_id, "test", "wrong file")
    assert newest(store, older.list_id) == older
    publishing.restore(store, newer.snapshot_id, "test")
    assert newest(store, older.list_id) == newer
    assert [what for what, *_ in audit(store)] == ["publish", "publish", "withdraw", "restore"]


def test_which_snapshots_there_are_is_read_once_until_something_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(store, row("a"))
    known = lists(store), snapshots(store)
    with monkeypatch.context() as closed:
        closed.setattr(Store, "cursor", None)
        assert (lists(store), snapshots(store), newest(store, known[0][0].list_id)) == (*known, known[1][0])
    second = published(store, row("b"), as_of="2019-01-01", list_name="other")
    assert (len(lists(store)), snapshots(store)) == (2, (second, *known[1]))


def test_verify_finds_a_changed_row(store: Store) -> None:
    snapshot = published(store, row("a"), row("b"))
    with store.transaction() as cursor:
        cursor.execute("UPDATE task SET title = 'c' WHERE title = 'b'")
    assert {one.snapshot_id for one in verify(store)} == {snapshot.snapshot_id}
    assert {one.code for one in verify(store)} == {"identity", "search", "fingerprint"}


def test_verify_finds_a_lost_row(store: Store) -> None:
    published(store, row("a"), row("b"))
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM task WHERE title = 'b'")
    assert {one.code for one in verify(store)} == {
        "reconciled", "leads", "cube", "fingerprint"
    }  # fmt: skip


def test_verify_finds_a_row_that_occurs_twice(store: Store) -> None:
    published(store, row("a"), row("b"))
    with store.transaction() as cursor:
        cursor.execute("UPDATE task SET row_no = 1, task_key = 'same'")
    assert "row_numbers" in {one.code for one in verify(store)}


def test_a_real_list_comes_before_the_samples(store: Store, tmp_path: Path) -> None:
    staged = examined(store, row("s"), as_of="2030-01-01").staged
    publish(store, [Release(staged, TaskList("sample", "Sample", "sample"), "s")], ACT, cube.insert)
    assert [one.list_id for one in lists(store)] == ["sample"]
    published(store, row("a"), list_name="Thật")
    assert [one.list_id for one in lists(store)] == ["that", "sample"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ("UPDATE task SET task_key = 'another' WHERE title = 'Đề án'", "identity"),
        ("UPDATE task SET search_text = 'another' WHERE title = 'Đề án'", "search"),
        ("UPDATE cube SET n = n + 1", "cube"),
        ("DELETE FROM cube", "cube"),
    ],
)
def test_verify_computes_again_what_was_made_from_the_rows(store: Store, changed: str, code: str) -> None:
    twice = (row("Đề án", lead_units="Vụ B; Sở Á"), row("Đề án", lead_units="Vụ B; Sở Á"))
    snapshot = published(store, *twice, row("b", task_id="7"))
    assert verify(store) == ()
    with store.transaction() as cursor:
        cursor.execute(changed)
    assert (snapshot.snapshot_id, code) in {(one.snapshot_id, one.code) for one in verify(store)}


def test_two_who_publish_the_same_list_at_once_publish_it_once(store: Store) -> None:
    checked = [examined(store, row("a"), row("b")) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda one: publishing.publish(store, one, "test"), checked))
    assert len({one.snapshot_id for one in found}) == len(snapshots(store)) == 1
    assert ([what for what, *_ in audit(store)], verify(store)) == (["publish"], ())
