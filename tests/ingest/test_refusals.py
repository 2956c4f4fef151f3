"""Files that are refused whole, each with a sentence that says what to do."""

import gzip
import zipfile
from io import BytesIO

import pytest

from analytics.ingest import IngestError
from analytics.locale import words
from tests.ingest.lists import HEADINGS, TWO_TASKS, staged

HEAD = f"{HEADINGS}\n"


def packed(**parts: bytes) -> bytes:
    """A zip file of parts, whose names have a stroke for each double underscore."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", part)
    return content.getvalue()


REFUSED: dict[str, bytes | str] = {
    "empty_file": b"",
    "binary": b"\0" * 5_000_000,
    "undecodable": HEAD.encode() + b"1,R\xe0 so\xe1t,V,2025\n",
    "line_too_long": "x" * 17_000_000,
    "too_many_lines": "\n" * 5_000_001,
    "cell_too_large": f'{HEAD}1,"{"x" * 1_100_000}",Vụ A,2025\n',
    "unclosed_quote": f'{HEAD}1,"A,Vụ A,2025\n2,B,Vụ A,2025\n',
    "no_heading_row": "a,b\nc,d\n",
    "missing_columns": "Nội dung nhiệm vụ,Thời hạn\nA,2025\n",
    "no_tasks": HEAD + ",,,\n",
    "too_many_columns": ",".join(map(str, range(10_000))) + "\n",
    "too_many_refused": f"{TWO_TASKS}3,,Vụ A,2025\n",
    "damaged_workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100,
    "damaged_archive": packed(xl__workbook=b"x")[:40],
    "not_one_file": packed(a=b"x", b=b"y"),
    "nested_archive": gzip.compress(packed(a=b"x")),
    "too_many_cells": packed(xl__workbook=b"x", xl__worksheets__a=b'<c r="A1"/><c r="XFD1048576"/>'),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_file_that_is_no_list_is_refused(code: str) -> None:
    with pytest.raises(IngestError) as refusal:
        staged(REFUSED[code])
    assert refusal.value.code == code


@pytest.mark.parametrize("code", REFUSED)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_refusal_has_its_sentence(code: str, language: str) -> None:
    with pytest.raises(IngestError) as refusal:
        staged(REFUSED[code])
    assert "{" not in words(language)(refusal.value.key, **refusal.value.values)


@pytest.mark.parametrize(
    "source", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfea", HEAD.encode("utf-16-le"), b"PK\x03\x04"]
)
def test_what_only_bears_the_name_of_a_list_is_refused(source: bytes) -> None:
    with pytest.raises(IngestError):
        staged(source)


@pytest.mark.slow
def test_a_workbook_that_unpacks_to_too_much_is_refused_unread() -> None:
    with pytest.raises(IngestError, match="too_large"):
        staged(packed(xl__workbook=b"x", xl__worksheets__a=b"0" * (501 << 20)))


def test_a_refusal_says_on_which_line_a_quote_is_left_open() -> None:
    with pytest.raises(IngestError) as refusal:
        staged(f'{TWO_TASKS}3,"A\nB",Vụ A,2025\n4,"C,Vụ A,2025\n')
    assert refusal.value.values["line"] == 6


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (HEAD.encode() + b"1,A\n1,R\xe0 so\xe1t,V,2025\n" + "Đề án".encode(), 3),
        (HEAD.encode() + "1,Đề".encode() + b"\n2,\xe1\xbb", 3),
        (b"\xff\xfe" + HEAD.encode("utf-16-le") + b"\x00\xdc\x00\xdc", 2),
        (HEAD.encode() + b"1,A\0,V,2025\n", 2),
        (HEAD.encode() + b"1,A\n" + b"x" * 17_000_000, 3),
    ],
    ids=["other bytes", "cut within a letter", "half a pair", "NUL", "no end of a line"],
)
def test_a_refusal_says_on_which_line_letters_cannot_be_read(source: bytes, line: int) -> None:
    with pytest.raises(IngestError) as refusal:
        staged(source, {"_options": {"encoding": "utf-8"}} if line == 3 and b"\xe0" in source else None)
    assert refusal.value.values["line"] == line


def test_a_refusal_for_its_rows_names_the_first_of_them() -> None:
    with pytest.raises(IngestError) as refusal:
        staged(TWO_TASKS + "3,,Vụ A,2025\n" * 7)
    assert (refusal.value.values["lines"], refusal.value.values["refused"]) == ("4, 5, 6, 7, 8…", 7)


def test_how_much_may_be_refused_is_an_option() -> None:
    assert staged(f"{TWO_TASKS}3,,Vụ A,2025\n", refused=0.5).rows_refused == 1
