"""The readers of files under atheris: whatever is in a file, it is a list or refused, and no row is lost.

    python -m tests.fuzz SECONDS

Begins with the files of the corpus. Inputs that end in anything else stay in build/fuzz.
"""

import csv
import sys
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["analytics.ingest", "analytics.model"]):
    from analytics.ingest import IngestError, stage
    from analytics.ingest.headings import find
    from analytics.ingest.mapping import Given
    from analytics.ingest.source import OLD_WORKBOOK, WORKBOOK, inspect
    from analytics.ingest.text_file import text_tables
    from analytics.ingest.workbook import sheets
    from analytics.model.asof import AsOf

from tests.corpus.make import FOLDER

FOUND = Path(__file__).parents[2] / "build" / "fuzz"
AS_OF = AsOf.parse("2025-06-30")
HEAD = [
    "STT",
    "Mã nhiệm vụ",
    "Nội dung",
    "Chủ trì",
    "Thời hạn",
    "Ngày giao",
    "Gia hạn - Số lần",
    "Trạng thái",
]
LAST = ["", "N0", "Việc", "Vụ A", "2025", "", "", ""]
# What an input's first byte makes of the rest: the cells of a table, a file, or, where it is neither, a file
# of which only the records are read, since that is quick and most of what a file can do it does there.
CELLS, FILE = 64, 96


def try_one(data: bytes) -> None:
    """Read a file made of `data`."""
    kind = data[0] if data else 0
    if kind < CELLS:
        _cells(atheris.FuzzedDataProvider(data[1:]))
    elif kind < FILE:
        _file(data[1:])
    else:
        _records(data[1:])


def _records(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        try:
            source, given = inspect(content, "fuzz", Path(folder)), Given()
            book = source.encoding in (WORKBOOK, OLD_WORKBOOK)
            tables = sheets(source, None) if book else text_tables(source)
            for _ in find(tables, given, "fuzz", first=False).table.records():
                pass
        except IngestError:
            return


def _file(content: bytes) -> None:
    try:
        found = stage(content, "fuzz", AS_OF, max_refused=1.0)
    except IngestError:
        return
    _whole(found.rows_read, found.tasks.num_rows, found.rows_refused, found.rows_left_out)


def _cells(data: "atheris.FuzzedDataProvider") -> None:
    """Read a table under sound headings: it must be read, and every row of it found again."""
    rows = [
        [_cell(data) for _ in range(data.ConsumeIntInRange(0, len(HEAD) + 1))]
        for _ in range(data.ConsumeIntInRange(0, 6))
    ]
    text = StringIO(newline="")
    csv.writer(text).writerows([HEAD, LAST, *rows])
    found = stage(text.getvalue().encode(), "fuzz", AS_OF, max_refused=1.0)
    _whole(len(rows) + 1, found.tasks.num_rows, found.rows_refused, found.rows_left_out)


def _cell(data: "atheris.FuzzedDataProvider") -> str:
    cell: str = data.ConsumeUnicodeNoSurrogates(data.ConsumeIntInRange(0, 24))
    return cell.replace("\0", "")


def _whole(read: int, tasks: int, refused: int, left_out: int) -> None:
    if read != tasks + refused + left_out:
        raise AssertionError(read, tasks, refused, left_out)


def main(seconds: str) -> None:
    """Fuzz for so many seconds."""
    seeds = FOUND / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for file in FOLDER.iterdir():
        for kind in (FILE - 1, FILE):
            (seeds / f"{kind}-{file.name}").write_bytes(bytes([kind]) + file.read_bytes())
    options = (f"-max_total_time={seconds}", f"-artifact_prefix={FOUND}/", "-max_len=4096", "-timeout=60")
    atheris.Setup([sys.argv[0], *options, str(seeds)], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1])
