"""Files are read in a process of their own, with limits: what a file does there harms nobody else.

The parent writes a request and waits; the child checks the file and leaves a parcel, or says what is wrong.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from analytics import ingest
from analytics.ingest import IngestError
from analytics.model.asof import AsOf
from analytics.store import Staged, parcel

SECONDS = 900
# Of address space, not of memory in use: DuckDB and Arrow reserve far more than they fill.
BYTES = 8 << 30

_ROOT = Path(__file__).parents[2]
_REQUEST, _FAULT, _FILE, _PARCEL = "request.json", "fault.json", "file", "parcel"


def stage(
    source: Path | bytes,
    name: str,
    as_of: AsOf,
    mapping: object = None,
    max_refused: float = 0.10,
) -> Staged:
    """Do what `ingest.stage` does, in a process with limits; raise IngestError where it ends early."""
    with TemporaryDirectory(prefix="dunghan-") as made:
        folder = Path(made)
        if isinstance(source, bytes):
            (folder / _FILE).write_bytes(source)
            source = folder / _FILE
        request = {
            "source": str(source.resolve()),
            "name": name,
            "as_of": str(as_of),
            "mapping": mapping,
            "max_refused": max_refused,
        }
        (folder / _REQUEST).write_text(json.dumps(request), encoding="utf-8")
        _run(folder, name)
        return _result(folder, name)


def _run(folder: Path, name: str) -> None:
    command = [sys.executable, "-m", "analytics.service.worker", str(folder)]
    try:
        subprocess.run(command, cwd=_ROOT, check=False, timeout=SECONDS, capture_output=True)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise IngestError("too_slow", name=name, minutes=SECONDS // 60) from error


def _result(folder: Path, name: str) -> Staged:
    if (folder / _PARCEL).is_dir():
        return parcel.read(folder / _PARCEL)
    if (folder / _FAULT).is_file():
        fault = json.loads((folder / _FAULT).read_text(encoding="utf-8"))
        raise IngestError(fault["code"], **fault["values"])
    raise IngestError("too_much_memory", name=name)


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(folder: Path) -> None:
    """Check the file that the request names, and leave a parcel or a fault in `folder`."""
    _limit()
    request = json.loads((folder / _REQUEST).read_text(encoding="utf-8"))
    try:
        staged = ingest.stage(
            Path(request["source"]),
            request["name"],
            AsOf.parse(request["as_of"]),
            request["mapping"],
            request["max_refused"],
        )
    except IngestError as fault:
        told = {"code": fault.code, "values": {name: _plain(value) for name, value in fault.values.items()}}
        (folder / _FAULT).write_text(json.dumps(told), encoding="utf-8")
        return
    parcel.write(staged, folder / _PARCEL)


def _plain(value: object) -> object:
    return value if isinstance(value, int | float | str) else str(value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
