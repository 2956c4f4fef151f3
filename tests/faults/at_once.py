"""Several at once: two analysts, a backup, another process."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from analytics import ingest
from analytics.service import publishing
from analytics.store import Staged, Store, parcel, snapshots
from analytics.store.backup import backup
from tests.bench import tasks
from tests.faults.outcome import AFTER, BEFORE, TOLD, Outcome, held, outcome, state
from tests.faults.scene import Scene
from tests.serving import ROOT


def analysts(scene: Scene, folder: Path, times: int) -> Outcome:
    """Two publish at once: the same list every other time, two lists otherwise."""
    connection = tasks.made(500)
    tasks.write_csv(connection, folder / "other.csv")
    connection.close()
    first = (parcel.read(scene.handed), scene.original)
    other = (ingest.stage(folder / "other.csv", "other.csv", tasks.AS_OF), folder / "other.csv")
    ends = [_both(scene, folder / "both", (first, other if n % 2 else first)) for n in range(times)]
    return outcome("two analysts publishing at once", ends)


def _both(scene: Scene, folder: Path, lists: tuple[tuple[Staged, Path], ...]) -> str:
    store = Store.open(scene.copy(folder))
    try:
        checked = [publishing.examine(store, one, "", "", original) for one, original in lists]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(partial(publishing.publish, store, who="test"), checked))
        there = scene.before | {one.snapshot_id for one, _ in lists}
        end = state(store, there - {scene.coming}, scene.coming)
        return end if len(snapshots.snapshots(store)) == len(there) else "published twice"
    finally:
        store.close()


def backups(scene: Scene, folder: Path, times: int) -> Outcome:
    """Copy the database while a list is published."""
    return outcome("backup while publishing", [_copied(scene, folder / "copied") for _ in range(times)])


def _copied(scene: Scene, folder: Path) -> str:
    store = Store.open(scene.copy(folder))
    checked = publishing.examine(store, parcel.read(scene.handed), "", "", scene.original)
    copy = folder / "copies" / scene.database.name
    with ThreadPoolExecutor(1) as pool:
        publication = pool.submit(publishing.publish, store, checked, "test")
        backup(store, copy)
        publication.result()
    end = state(store, scene.before, scene.coming)
    store.close()
    kept = Store.open(copy)
    found = held(kept)
    kept.close()
    if end != AFTER or found not in (scene.before, scene.before | {scene.coming}):
        return f"{end}, and in the copy {sorted(found)}"
    return AFTER if scene.coming in found else BEFORE


_OPEN = """
import sys, pathlib
from analytics.store import Store, StoreError
try:
    Store.open(pathlib.Path(sys.argv[1]))
except StoreError as error:
    sys.exit(error.key)
"""


def second_process(scene: Scene, folder: Path, times: int) -> Outcome:
    """Open the database in another process, which is told that it is in use."""
    store = Store.open(scene.copy(folder / "second"))
    ends = []
    for _ in range(times):
        command = [sys.executable, "-c", _OPEN, str(store.path)]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        whole = state(store, scene.before, scene.coming) == BEFORE
        ends.append(TOLD if whole and "store.in_use" in done.stderr else f"opened: {done.stderr}")
    store.close()
    return outcome("a second process opening the database", ends)
