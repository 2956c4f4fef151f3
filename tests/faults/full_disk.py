"""A disk that takes no more: a small file system where that may be made, else a limit on files."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile, copytree

from analytics.store import Store
from tests.faults.outcome import Outcome, outcome, state
from tests.faults.scene import Scene

_LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
"""


def full_disk(scene: Scene, folder: Path, times: int) -> Outcome:
    """Publish onto disks with more and more room, from hardly any to enough."""
    needed = scene.original.stat().st_size + sum(file.stat().st_size for file in scene.handed.iterdir())
    rooms = [(number + 1) * needed * 2 // times for number in range(times)]
    small = may_mount(folder / "small")
    ends = [(_in_small if small else _in_limited)(scene, folder / "small", room) for room in rooms]
    return outcome(f"full disk ({'file system' if small else 'files'} of limited size)", ends)


def may_mount(folder: Path) -> bool:
    """Return whether file systems can be made here."""
    if os.name != "posix" or os.geteuid() != 0:
        return False
    try:
        with _mounted(folder, 1 << 20):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@contextmanager
def _mounted(folder: Path, size: int) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(["mount", *options], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _in_small(scene: Scene, folder: Path, room: int) -> str:
    there = scene.database.parent
    used = sum(file.stat().st_size for file in there.glob("tasks.duckdb*/*")) + scene.database.stat().st_size
    with _mounted(folder, used + room):
        database = Path(copyfile(scene.database, folder / scene.database.name))
        kept = f"{scene.database.name}.originals"
        copytree(there / kept, folder / kept)
        return _published(scene, database, "")


def _in_limited(scene: Scene, folder: Path, room: int) -> str:
    database = scene.copy(folder)
    return _published(scene, database, _LIMITED.format(size=database.stat().st_size + room))


def _published(scene: Scene, database: Path, limited: str) -> str:
    process = scene.publisher(database, limited=limited)
    words = process.communicate()[0].split()
    if process.returncode and "fault" not in words:
        return "ended without a word"
    store = Store.open(database)
    try:
        return state(store, scene.before, scene.coming)
    finally:
        store.close()
