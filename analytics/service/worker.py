"""Files are read in a process of their own, with limits: what a file does there harms nobody else.

The parent writes a request and waits; the child says what it is doing, checks the file and leaves a parcel,
or tells what is wrong.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Timer
from typing import Any

from analytics import ingest
from analytics.ingest import IngestError, Recognised
from analytics.model.asof import AsOf
from analytics.model.progress import Step, Tell, untold
from analytics.store import Staged, parcel

# Somebody waits in a browser. The largest file that is read at all (1 GB, some 4 million rows) takes about a
# minute on two idle cores, a million rows a quarter of that: what takes five minutes is no list.
SECONDS = 300
# Of address space, not of memory in use: DuckDB and Arrow reserve more than they fill. A million rows reserve
# 4 GB and fill 1.4; what a hostile file fills ends here, before the machine's memory does.
BYTES = 8 << 30

_ROOT = Path(__file__).parents[2]
_REQUEST, _FAULT, _FILE, _PARCEL, _TOLD = "request.json", "fault.json", "file", "parcel", "told.json"


@dataclass(frozen=True)
class Request:
    """What `ingest.stage` is to be asked."""

    source: Path | bytes
    name: str
    as_of: AsOf
    mapping: Mapping[str, object] | None = None
    max_refused: float | None = 0.10


def stage(request: Request, tell: Tell = untold) -> Staged:
    """Do what `ingest.stage` does, in a process with limits; raise IngestError where it ends early."""
    with TemporaryDirectory(prefix="dunghan-") as made:
        packed = Path(made) / _PARCEL
        pack(request, packed, tell)
        return parcel.read(packed)


def recognise(source: Path | bytes, name: str, mapping: Mapping[str, object] | None = None) -> Recognised:
    """Do what `ingest.recognise` does, in a process with limits; raise IngestError where it ends early."""
    return Recognised.of(_ask("recognise", source, name, {"mapping": mapping}))


def refused_rows(request: Request, wanted: Mapping[int, str]) -> list[tuple[int, list[str], str]]:
    """Do what `ingest.refused_rows` does, in a process with limits; raise IngestError where it ends early."""
    asked = {"mapping": request.mapping, "wanted": [[row, reason] for row, reason in wanted.items()]}
    rows = _ask("refused_rows", request.source, request.name, asked)
    return [(line, cells, reason) for line, cells, reason in rows]


def pack(request: Request, target: Path, tell: Tell = untold) -> None:
    """Check a file as `stage` does, and leave the checked list as a parcel at `target`."""
    asked = {
        "as_of": str(request.as_of),
        "mapping": request.mapping,
        "max_refused": request.max_refused,
        "target": str(target.resolve()),
    }
    with TemporaryDirectory(prefix="dunghan-") as made:
        _begin(Path(made), ("stage", request.source, request.name), asked, tell)
        if not target.is_dir():
            raise IngestError("too_much_memory", name=request.name)


def _ask(question: str, source: Path | bytes, name: str, asked: Mapping[str, object]) -> Any:
    """Return the answer to a question whose answer is small."""
    with TemporaryDirectory(prefix="dunghan-") as made:
        folder = Path(made)
        _begin(folder, (question, source, name), asked)
        if not (folder / _TOLD).is_file():
            raise IngestError("too_much_memory", name=name)
        return json.loads((folder / _TOLD).read_text(encoding="utf-8"))


def _begin(
    folder: Path, about: tuple[str, Path | bytes, str], asked: Mapping[str, object], tell: Tell = untold
) -> None:
    """Ask the child in `folder` about a file, and wait; raise IngestError where it says what is wrong."""
    question, source, name = about
    if isinstance(source, bytes):
        (folder / _FILE).write_bytes(source)
        source = folder / _FILE
    request = {"question": question, "source": str(source.resolve()), "name": name, **asked}
    (folder / _REQUEST).write_text(json.dumps(request), encoding="utf-8")
    if not _run(folder, tell):
        raise IngestError("too_slow", name=name, minutes=SECONDS // 60)
    if (folder / _FAULT).is_file():
        fault = json.loads((folder / _FAULT).read_text(encoding="utf-8"))
        raise IngestError(fault["code"], **fault["values"])


def _run(folder: Path, tell: Tell) -> bool:
    """Run the child, its temporary files within `folder`: they go with it however it ends.

    Return whether it ended by itself and in time. It is ended with whoever waits for it, too.
    """
    command = [sys.executable, "-m", "analytics.service.worker", str(folder)]
    own = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    late = Event()

    def end() -> None:
        late.set()
        child.kill()

    with subprocess.Popen(  # noqa: S603
        command, cwd=_ROOT, env=own, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    ) as child:  # fmt: skip
        watch = Timer(SECONDS, end)
        watch.start()
        try:
            for line in child.stdout or ():
                tell(Step(line.strip()))
        except BaseException:
            child.kill()
            raise
        finally:
            watch.cancel()
    return not late.is_set()


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(folder: Path) -> None:
    """Answer the question of the request in `folder`, or leave a fault there."""
    _limit()
    request = json.loads((folder / _REQUEST).read_text(encoding="utf-8"))
    try:
        _ANSWERS[request["question"]](request, folder)
    except IngestError as fault:
        told = {"code": fault.code, "values": {name: _plain(value) for name, value in fault.values.items()}}
        (folder / _FAULT).write_text(json.dumps(told), encoding="utf-8")


def _stage(request: Mapping[str, Any], _: Path) -> None:
    as_of = AsOf.parse(request["as_of"])
    source, name = Path(request["source"]), request["name"]
    staged = ingest.stage(source, name, as_of, request["mapping"], request["max_refused"], _tell)
    _tell(Step.HANDING_OVER)
    parcel.write(staged, Path(request["target"]))


def _recognise(request: Mapping[str, Any], folder: Path) -> None:
    found = ingest.recognise(Path(request["source"]), request["name"], request["mapping"])
    (folder / _TOLD).write_text(json.dumps(found.as_json()), encoding="utf-8")


def _refused_rows(request: Mapping[str, Any], folder: Path) -> None:
    wanted = dict(request["wanted"])
    rows = ingest.refused_rows(Path(request["source"]), request["name"], request["mapping"], wanted)
    (folder / _TOLD).write_text(json.dumps(rows), encoding="utf-8")


_ANSWERS = {"stage": _stage, "recognise": _recognise, "refused_rows": _refused_rows}


def _tell(step: Step) -> None:
    """Tell the parent, which reads the lines."""
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


def _plain(value: object) -> object:
    return value if isinstance(value, int | float | str) else str(value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
