"""The files that were published are kept, byte for byte, and nobody else can read them."""

import shutil
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from analytics.model.asof import AsOf
from analytics.service import publishing
from analytics.service.answers import verify
from analytics.service.publishing import Submission
from analytics.store import Store, StoreError, originals, snapshots
from tests.making import listed, published, row

CONTENT = listed(row("a"), row("b"))


def publish(store: Store, source: Path | bytes = CONTENT, as_of: str = "2018-07-06") -> str:
    submission = Submission(source=source, name="list.csv", as_of=AsOf.parse(as_of))
    return publishing.publish(store, publishing.check(store, submission), "test").snapshot_id


@pytest.mark.slow
def test_a_published_file_is_kept_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(CONTENT)
    publish(store)
    publish(store, tmp_path / "list.csv", "2019-01-01")
    (kept,) = originals.folder(store).iterdir()
    assert (kept.name, kept.read_bytes()) == (sha256(CONTENT).hexdigest(), CONTENT)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (kept, kept.parent)] == [0o600, 0o700]


@pytest.mark.slow
def test_verify_says_which_original_is_changed_or_missing(store: Store) -> None:
    snapshot_id = publish(store)
    (kept,) = originals.folder(store).iterdir()
    assert verify(store, {})["faults"] == []
    kept.write_bytes(b"other")
    assert verify(store, {})["faults"] == [{"snapshot_id": snapshot_id, "code": "original_changed"}]
    kept.unlink()
    assert verify(store, {})["faults"] == [{"snapshot_id": snapshot_id, "code": "original_missing"}]


def test_a_snapshot_without_an_original_is_sound(store: Store) -> None:
    published(store, row("a"))
    assert verify(store, {})["faults"] == []
    assert not originals.folder(store).exists()


def test_a_damaged_copy_is_made_good(store: Store) -> None:
    name = sha256(CONTENT).hexdigest()
    originals.keep(store, CONTENT, name)
    (originals.folder(store) / name).write_bytes(b"damaged")
    originals.keep(store, CONTENT, name)
    assert (originals.folder(store) / name).read_bytes() == CONTENT


def test_a_file_that_changed_since_it_was_checked_is_not_kept(store: Store) -> None:
    with pytest.raises(StoreError, match="original_changed"):
        originals.keep(store, b"another", sha256(CONTENT).hexdigest())
    assert not list(originals.folder(store).iterdir())


@pytest.mark.slow
def test_nothing_is_written_where_the_disk_has_no_room(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(store.path.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100))
    with pytest.raises(StoreError, match="disk_full"):
        publish(store)
    assert (snapshots.snapshots(store), originals.folder(store).exists()) == ((), False)
