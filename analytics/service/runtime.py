"""The one store of this process."""

import os
from functools import cache
from pathlib import Path
from threading import Lock

from analytics.service.samples import load_samples
from analytics.store import Store
from analytics.store.snapshots import lists

DEFAULT = Path("data") / "tasks.duckdb"

_opening = Lock()


def database_path() -> Path:
    """Return where the database is: DUNGHAN_DB, or data/tasks.duckdb beside the project's files."""
    root = Path(__file__).parents[2]
    return Path(os.environ.get("DUNGHAN_DB") or root / DEFAULT).resolve()


def store() -> Store:
    """Return the process's open store, with the samples in it where it was empty."""
    with _opening:
        return _opened(database_path())


@cache
def _opened(path: Path) -> Store:
    opened = Store.open(path)
    if not lists(opened):
        load_samples(opened)
    return opened
