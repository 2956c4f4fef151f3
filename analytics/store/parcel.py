"""A checked list on disk: how one process hands it to another.

A parcel is a folder with the tasks and the findings as Arrow files and the rest as JSON. It appears under its
name only when all of it is on the disk, so whoever finds a parcel finds a whole one.
"""

import json
import os
from dataclasses import fields
from pathlib import Path
from shutil import rmtree

import pyarrow as pa
from pyarrow import feather

from analytics.model.asof import AsOf
from analytics.model.progress import Step
from analytics.store.staged import Staged

_TABLES = ("tasks", "findings")
_MANIFEST = "manifest.json"


def write(staged: Staged, folder: Path) -> None:
    """Put `staged` into `folder`, which must not be there yet."""
    making = folder.with_name(f"{folder.name}.part")
    rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700, parents=True)
    for name in _TABLES:
        feather.write_feather(getattr(staged, name), making / f"{name}.arrow", compression="lz4")
    manifest = {
        field.name: getattr(staged, field.name) for field in fields(staged) if field.name not in _TABLES
    }
    text = json.dumps(manifest | {"as_of": str(staged.as_of)}, ensure_ascii=False)
    (making / _MANIFEST).write_text(text, encoding="utf-8")
    for file in making.iterdir():
        _onto_disk(file)
    making.rename(folder)


def read(folder: Path) -> Staged:
    """Return what was put into `folder`."""
    manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    tables: dict[str, pa.Table] = {
        name: feather.read_table(folder / f"{name}.arrow", memory_map=False) for name in _TABLES
    }
    return Staged(**manifest | tables | {"as_of": AsOf.parse(manifest["as_of"])})


def tasks(folder: Path) -> int:
    """Return how many tasks are in `folder`."""
    manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    return int(manifest["rows_read"] - manifest["rows_refused"] - manifest["rows_left_out"])


def tell(folder: Path, step: Step) -> None:
    """Leave word beside a parcel of what is being done with it, for whoever handed it over."""
    _word(folder).write_text(step, encoding="utf-8")


def told(folder: Path) -> Step | None:
    """Return what is being done with a parcel; None where nothing was said yet."""
    try:
        return Step(_word(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def clear(folder: Path) -> None:
    """Take away a parcel, and the word beside it."""
    rmtree(folder, ignore_errors=True)
    _word(folder).unlink(missing_ok=True)


def _word(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.step")


def _onto_disk(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
