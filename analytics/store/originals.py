"""The files that snapshots were made from, byte for byte, under their hashes beside the database.

They may hold classified text: only the user who runs the program can read them, and nothing shows them.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Lock

from analytics.store.database import Store, StoreError
from analytics.store.staged import Staged
from analytics.store.verify import Unsound

KEPT = "original"
_CHUNK = 1 << 20
# Two may hand in the same file at once.
_keeping = Lock()


def folder(store: Store) -> Path:
    """Return where the originals are."""
    return store.path.with_name(f"{store.path.name}.originals")


def room_for(store: Store, staged: Staged, content: Path | bytes | None) -> None:
    """Raise StoreError where the disk has no room for a list and the file it came from."""
    size = content.stat().st_size if isinstance(content, Path) else len(content or b"")
    if shutil.disk_usage(store.path.parent).free < size + staged.tasks.nbytes + staged.findings.nbytes:
        raise StoreError("disk_full", path=store.path.parent)


def keep(store: Store, content: Path | bytes, sha256: str) -> None:
    """Keep a file; raise StoreError where it is no longer the one whose hash was taken.

    It appears under its hash only when all of it is on the disk. One that is there already stays.
    """
    with _keeping:
        target = folder(store) / sha256
        if target.is_file() and _hash(target) == sha256:
            return
        folder(store).mkdir(mode=0o700, exist_ok=True)
        making = target.with_suffix(".part")
        making.unlink(missing_ok=True)
        try:
            if _written(content, making) != sha256:
                raise StoreError("original_changed", path=content if isinstance(content, Path) else "")
            os.replace(making, target)
        finally:
            making.unlink(missing_ok=True)


def unsound(store: Store) -> tuple[Unsound, ...]:
    """Read every original that was kept; return what is missing or no longer what it was."""
    with store.cursor() as cursor:
        kept = cursor.execute(
            "SELECT DISTINCT snapshot_id, detail FROM audit WHERE what = $what ORDER BY ALL", {"what": KEPT}
        ).fetchall()
    return tuple(Unsound(one, code) for one, sha256 in kept for code in _faults(folder(store) / sha256))


def _faults(original: Path) -> Iterator[str]:
    if not original.is_file():
        yield "original_missing"
    elif _hash(original) != original.name:
        yield "original_changed"


def _written(content: Path | bytes, target: Path) -> str:
    """Copy onto the disk, readable by its owner alone, and return the hash of what was copied."""
    digest = hashlib.sha256()
    opened = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as file:
        for chunk in _chunks(content):
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(path):
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(content: Path | bytes) -> Iterator[bytes]:
    with content.open("rb") if isinstance(content, Path) else BytesIO(content) as file:
        while chunk := file.read(_CHUNK):
            yield chunk
