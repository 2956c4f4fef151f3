"""The one store of this process."""

import os
from functools import cache
from pathlib import Path
from threading import Lock

from analytics.service.samples import load_samples
from analytics.store import Store
from analytics.store.snapshots import lists

DEFAULT = Path("data") / "tasks.duckdb"

# Where nothing else is said, fewer classified tasks than these are not told as a number.
FEW = 5
COUNTED = "counted"

_opening = Lock()


def database_path() -> Path:
    """Return where the database is: DUNGHAN_DB, or data/tasks.duckdb beside the project's files."""
    root = Path(__file__).parents[2]
    return Path(os.environ.get("DUNGHAN_DB") or root / DEFAULT).resolve()


def few() -> int | None:
    """Return from how many on classified tasks are told where they stand apart, None where they are counted.

    Whatever is said but not understood is taken as the stricter.
    """
    if os.environ.get("DUNGHAN_CLASSIFIED", "").strip() in ("", COUNTED):
        return None
    said = os.environ.get("DUNGHAN_CLASSIFIED_FEW", "").strip()
    return int(said) if said.isdecimal() else FEW


def store() -> Store:
    """Return the process's open store, with the samples in it where it was empty."""
    with _opening:
        return _opened(database_path())


@cache
def _opened(path: Path) -> Store:
    opened = Store.open(path, few())
    if not lists(opened):
        load_samples(opened)
    return opened
