"""One list, however it is written down."""

import gzip
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from analytics import ingest
from tests.ingest.lists import AS_OF, HEADINGS, TWO_TASKS, staged, tasks
from tests.ingest.old_workbook import OLD_WORKBOOK

WRITTEN = {
    "utf-8": (TWO_TASKS.encode(), "utf-8"),
    "bom and semicolon": (TWO_TASKS.replace(",", ";").encode("utf-8-sig"), "utf-8-sig"),
    "utf-16 and tab": (b"\xff\xfe" + TWO_TASKS.replace(",", "\t").encode("utf-16-le"), "utf-16-le"),
    "utf-16 big end first": (b"\xfe\xff" + TWO_TASKS.encode("utf-16-be"), "utf-16-be"),
    "bars": (TWO_TASKS.replace(",", "|").encode(), "utf-8"),
    "letters and marks apart": (unicodedata.normalize("NFD", TWO_TASKS).encode(), "utf-8"),
    "lines of Windows": (TWO_TASKS.replace("\n", "\r\n").encode(), "utf-8"),
    "no last line end": (TWO_TASKS.rstrip().encode(), "utf-8"),
}


def windows_1258(text: str) -> bytes:
    """Letters stay whole, tones stand after them: as Windows-1258 writes Vietnamese."""
    marks = "\u0300\u0301\u0303\u0309\u0323"
    letters = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in apart if mark in marks)
        letters.append(
            unicodedata.normalize("NFC", "".join(set(apart) and [m for m in apart if m not in marks])) + tones
        )
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize("name", WRITTEN)
def test_the_same_list_is_the_same_snapshot_in_every_encoding(name: str) -> None:
    source, encoding = WRITTEN[name]
    read = staged(source)
    assert (read.snapshot_id, read.encoding) == (staged(TWO_TASKS).snapshot_id, encoding)


def test_windows_1258_is_read_where_bytes_are_no_utf_8() -> None:
    read = staged(windows_1258(TWO_TASKS))
    assert (read.snapshot_id, read.encoding) == (staged(TWO_TASKS).snapshot_id, "windows-1258")


def test_another_as_of_date_is_another_snapshot() -> None:
    other = ingest.stage(TWO_TASKS.encode(), "list.csv", type(AS_OF).parse("2025-07-01"))
    assert other.snapshot_id != staged(TWO_TASKS).snapshot_id


def test_a_path_is_read_like_bytes(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TWO_TASKS, encoding="utf-8")
    read = ingest.stage(path, "list.csv", AS_OF)
    assert (read.snapshot_id, read.sha256) == (staged(TWO_TASKS).snapshot_id, staged(TWO_TASKS).sha256)


def workbook() -> bytes:
    """A cover sheet, then the list under a title, its first deadline a date of Excel's."""
    xlsxwriter = pytest.importorskip("xlsxwriter")
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_worksheet("Bìa").write(0, 0, "Báo cáo")
        sheet = book.add_worksheet("Danh sách")
        sheet.write(0, 0, "DANH SÁCH NHIỆM VỤ")
        sheet.write_row(2, 0, HEADINGS.split(","))
        sheet.write_row(3, 0, [1, "Rà soát quy hoạch", "Vụ Pháp chế"])
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime(3, 3, datetime.fromisoformat("2025-12-31"), day)
        sheet.write_row(4, 0, [2, "Sửa quy chế", "Cục Đo đạc", "tháng 10/2025"])
    return content.getvalue()


def test_a_workbook_is_the_same_snapshot_as_its_text() -> None:
    read = staged(workbook())
    assert (read.snapshot_id, read.encoding) == (staged(TWO_TASKS).snapshot_id, "xlsx")


def test_a_workbook_of_excel_97_is_read_too() -> None:
    read = staged(OLD_WORKBOOK)
    assert (read.snapshot_id, read.encoding) == (staged(TWO_TASKS).snapshot_id, "xls")


def test_dates_are_the_same_list_however_they_are_written() -> None:
    iso = TWO_TASKS.replace("31/12/2025", "2025-12-31")
    serial = TWO_TASKS.replace("31/12/2025", "46022")
    assert {staged(iso).snapshot_id, staged(serial).snapshot_id} == {staged(TWO_TASKS).snapshot_id}
    assert [task["due_text"] for task in tasks(staged(iso))] == ["", "tháng 10/2025"]


def zipped(name: str, content: bytes, **more: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/", "")
        for one, part in {name: content, **more}.items():
            archive.writestr(one, part)
    return packed.getvalue()


PACKED = {
    "gzip": gzip.compress(TWO_TASKS.encode()),
    "zip": zipped("folder/list.csv", TWO_TASKS.encode()),
    "zip of a workbook of Excel 97": zipped("list.xls", OLD_WORKBOOK),
    "zip that names a place elsewhere": zipped("../../../tmp/elsewhere.csv", TWO_TASKS.encode()),
}


@pytest.mark.parametrize("name", PACKED)
def test_one_list_in_an_archive_is_that_list(name: str) -> None:
    read = staged(PACKED[name])
    assert read.snapshot_id == staged(TWO_TASKS).snapshot_id
    assert read.sha256 == sha256(PACKED[name]).hexdigest()  # of the file as it came


@pytest.mark.parametrize("pack", [gzip.compress, partial(zipped, "a.csv")], ids=["gzip", "zip"])
def test_what_is_packed_too_tightly_is_not_unpacked(pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ingest.IngestError, match="too_large"):
        staged(pack(b"0" * (20 << 20)))


def test_a_length_that_an_archive_only_claims_is_not_believed() -> None:
    claimed = len(TWO_TASKS.encode()).to_bytes(4, "little")
    with pytest.raises(ingest.IngestError, match="damaged_archive"):
        staged(zipped("list.csv", TWO_TASKS.encode()).replace(claimed, (10).to_bytes(4, "little")))


def test_rows_of_a_sheet_are_counted_as_excel_does() -> None:
    read = staged(workbook())
    assert (read.header_row, [task["line_no"] for task in tasks(read)]) == (3, [4, 5])


def test_the_sheet_that_the_mapping_names_is_read() -> None:
    assert staged(workbook(), {"_options": {"sheet": "Danh sách"}}).tasks.num_rows == 2
    with pytest.raises(ingest.IngestError, match="no_heading_row"):
        staged(workbook(), {"_options": {"sheet": "Bìa"}})
