"""A copy of the database, made while it is in use, and read whole before it is called one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from analytics.store.database import Store, StoreError
from analytics.store.verify import verify

_COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"


def backup(store: Store, target: Path) -> int:
    """Write a copy of the database to `target` and read all of it; return its size in bytes.

    Raises StoreError where the copy does not hold, or `target` is the database itself; an earlier file at
    `target` is replaced only by a whole, sound copy.
    """
    if target.resolve() == store.path.resolve():
        raise StoreError("backup_onto_itself", path=target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(target.parent).free < store.path.stat().st_size * 1.1:
        raise StoreError("disk_full", path=target.parent)
    making = target.with_name(f".{target.name}.part")
    making.unlink(missing_ok=True)
    with store.still():
        _copy(store.path, making)
    _check(making, target)
    os.replace(making, target)
    return target.stat().st_size


def _copy(source: Path, target: Path) -> None:
    """Copy the file in a process of its own: closing it in this one would let go of DuckDB's lock on it."""
    subprocess.run([sys.executable, "-c", _COPY, str(source), str(target)], check=True)  # noqa: S603
    with target.open("rb+") as copied:
        os.fsync(copied.fileno())


def _check(copy: Path, target: Path) -> None:
    opened = Store.open(copy)
    try:
        unsound = verify(opened)
    finally:
        opened.close()
    if unsound:
        copy.unlink()
        raise StoreError("backup_unsound", path=target)
