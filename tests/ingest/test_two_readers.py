"""Large text files are read by DuckDB, and come out just as Python reads them, or are left to it."""

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from analytics.ingest import by_duckdb, cells, plain_text
from analytics.ingest.headings import find
from analytics.ingest.mapping import Given
from analytics.ingest.plain_text import Unsuited
from analytics.ingest.source import inspect
from analytics.ingest.text_file import text_tables
from analytics.ingest.workspace import workspace
from tests.ingest.lists import HEADINGS, TWO_TASKS, outcome, staged
from tests.ingest.test_formats import WRITTEN, windows_1258

SUITED = {
    "several lines in a cell": f'{HEADINGS}\n1,"A\nB",Vụ A,2025\n2,"""c""\r\n\r\nD",Vụ A,2025\n',
    "title rows": f'BỘ,,,\n\n"Danh\nsách",,\n{TWO_TASKS}',
    "empty columns at the end": TWO_TASKS.replace("\n", ",,\n"),
    "a quote within a cell": f'{TWO_TASKS}3,Dự án 5" ống,Vụ A,2025\n',
    "blanks": f"{TWO_TASKS} 3 ,\u00a0B\u2028 C , Vụ A,\t2025\n",
    "empty cells": f"{TWO_TASKS},,,\n54,,,\n",
    "words for nothing": f"{TWO_TASKS}NULL,NA,null,\\N\n",
    "two rows of headings": "Nội dung,Đơn vị,Thời hạn\n,Chủ trì,\nA,Vụ A,2025\n",
}
UNSUITED = {
    "a short row": f"{TWO_TASKS}3,D\n",
    "a long row": f"{TWO_TASKS}3,D,Vụ A,2025,,thừa\n",
    "blank lines": f"{TWO_TASKS}\n\n3,D,Vụ A,2025\n\n",
    "a blank before a quote": f'{TWO_TASKS}3, "D",Vụ A,2025\n',
    "an open quote": f'{TWO_TASKS}3,"D,Vụ A,2025\n',
    "letters after a quote": f'{TWO_TASKS}3,"D"d,Vụ A,2025\n',
    "a long line": f"{TWO_TASKS}3,{'x' * 900_000},Vụ A,{'y' * 900_000} {'z' * 900_000}\n",
    "headings alone": f"{HEADINGS}\n",
}


def written() -> Iterator[tuple[str, bytes]]:
    yield from ((name, text.encode()) for name, text in (SUITED | UNSUITED).items())
    yield from ((name, content) for name, (content, _) in WRITTEN.items())
    yield "windows-1258", windows_1258(TWO_TASKS)
    yield "lines of old Macs", TWO_TASKS.replace("\n", "\r").encode()


FILES = dict(written())


@pytest.mark.parametrize("name", FILES)
def test_both_readers_say_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_duckdb, "LARGE", sys.maxsize)
    plainly = outcome(FILES[name])
    monkeypatch.setattr(by_duckdb, "LARGE", 0)
    assert outcome(FILES[name]) == plainly


def by_duckdb_alone(content: bytes | Path, folder: Path) -> int:
    source, given = inspect(content, "list.csv", folder), Given()
    headings = find(text_tables(source), given, source.name, first=False)
    file = content.resolve() if isinstance(content, Path) else None
    with workspace(source.name, folder, file) as connection:
        return by_duckdb.read(connection, headings, cells.statement(headings), folder)


@pytest.mark.parametrize("name", [*SUITED, *WRITTEN])
def test_a_well_formed_file_is_read_by_duckdb(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(by_duckdb, "LARGE", 0)
    assert by_duckdb_alone(FILES[name], tmp_path) == staged(FILES[name], refused=1.0).rows_read


# Files that begin as DuckDB can read them, and go on otherwise behind the first piece that is looked at.
MANY = "".join(f"{n},Rà soát quy hoạch,Vụ A,2025\n" for n in range(30_000))
LATER = {
    "nothing else": f"{TWO_TASKS}{MANY}",
    "letters apart from their marks": f"{TWO_TASKS}{MANY}{unicodedata.normalize('NFD', TWO_TASKS)}",
    "another line end": f"{TWO_TASKS}{MANY}3,D,Vụ A,2025\r\n4,E,Vụ A,2025\r\n",
    "a short row": f"{TWO_TASKS}{MANY}3,D\n",
    "an open quote": f'{TWO_TASKS}{MANY}3,"D,Vụ A,2025\n',
}


@pytest.mark.parametrize("name", [*FILES, *LATER])
def test_a_file_is_read_where_it_is_as_python_reads_it(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "danh sách [1].csv" if name == "title rows" else tmp_path / "it's.csv"
    file.write_bytes(FILES.get(name) or LATER[name].encode())
    monkeypatch.setattr(by_duckdb, "LARGE", sys.maxsize)
    plainly = outcome(file)
    monkeypatch.setattr(by_duckdb, "LARGE", 0)
    assert outcome(file) == plainly


@pytest.mark.parametrize("name", ["title rows", "several lines in a cell", "an open quote"])
def test_a_plain_file_is_not_copied(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(by_duckdb, "LARGE", 0)
    monkeypatch.setattr(plain_text, "write", None)
    file = tmp_path / "list.csv"
    file.write_bytes(FILES[name].replace(b"\r\n", b"\n"))
    with nullcontext() if name in SUITED else pytest.raises(Unsuited):
        assert by_duckdb_alone(file, tmp_path) > 1


@pytest.mark.parametrize("name", UNSUITED)
def test_what_duckdb_would_read_otherwise_is_left_to_python(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(by_duckdb, "LARGE", 0)
    with pytest.raises(Unsuited):
        by_duckdb_alone(FILES[name], tmp_path)


def test_a_small_file_is_read_by_python_at_once(tmp_path: Path) -> None:
    with pytest.raises(Unsuited):
        by_duckdb_alone(TWO_TASKS.encode(), tmp_path)
