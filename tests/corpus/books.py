"""Workbooks and archives."""

import gzip
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from tests.corpus.case import PLAIN, ROWS, Case
from tests.ingest.legacy_fonts import old_workbook, workbook
from tests.ingest.old_workbook import OLD_WORKBOOK

_DATED = frozenset((4, 5))
_EXTERNAL = (
    b'<?xml version="1.0"?><!DOCTYPE styleSheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<styleSheet><fonts><font><name val=".VnTime"/></font></fonts><b>&x;</b></styleSheet>'
)


def packed(*parts: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return an archive that is the same wherever it is made: stored, of the first day that zip knows."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name), part, method)
    return content.getvalue()


def stored(book: bytes, **replaced: bytes) -> bytes:
    """Return a workbook packed as `packed` does, some of its parts replaced."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return packed(*((name, replaced.get(name.rpartition("/")[2], archive.read(name)))
                        for name in archive.namelist()))  # fmt: skip


def book(fill: Callable[[xlsxwriter.Workbook], Any]) -> bytes:
    """Return a workbook that `fill` fills."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as made:
        made.set_properties({"created": datetime(2025, 7, 1)})
        fill(made)
    return stored(content.getvalue())


def _listed(sheet: Any, made: xlsxwriter.Workbook, top: int = 0, left: int = 0) -> None:
    """Write the plain list into a sheet, its days as days of Excel's."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    for row, line in enumerate(ROWS, start=top):
        for column, cell in enumerate(line.split(",")):
            at = (row, column + left)
            if column in _DATED and cell[:2].isdigit():
                sheet.write_datetime(*at, _day(cell), day)
            elif cell.isdigit():
                sheet.write_number(*at, int(cell))
            else:
                sheet.write_string(*at, cell)


def _day(cell: str) -> datetime:
    day, month, year = map(int, cell.split("/"))
    return datetime(year, month, day)


def _plain(made: xlsxwriter.Workbook) -> None:
    _listed(made.add_worksheet("Danh sách"), made)


def _second_sheet(made: xlsxwriter.Workbook) -> None:
    made.add_worksheet("Bìa").write(0, 0, "Báo cáo")
    _listed(made.add_worksheet("Danh sách"), made, 2)


def _off_corner(made: xlsxwriter.Workbook) -> None:
    _listed(made.add_worksheet(), made, 3, 2)


def _merged(made: xlsxwriter.Workbook) -> None:
    sheet = made.add_worksheet()
    sheet.merge_range(0, 0, 0, 6, "DANH SÁCH NHIỆM VỤ")
    _listed(sheet, made, 1)


def _chart_only(made: xlsxwriter.Workbook) -> None:
    made.add_worksheet().write(0, 0, 1)


def _text_days(made: xlsxwriter.Workbook) -> None:
    sheet = made.add_worksheet()
    for row, line in enumerate(ROWS):
        sheet.write_row(row, 0, line.split(","), None)


def _month_first_text(made: xlsxwriter.Workbook) -> None:
    """What an English Excel makes of a Vietnamese list: some days turned into others, the rest left as text."""
    sheet, day = made.add_worksheet(), made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["Nội dung", "Đơn vị chủ trì", "Thời hạn"])
    sheet.write_row(1, 0, ["A", "Vụ A", "12/31/2025"])
    sheet.write_row(2, 0, ["B", "Vụ B"])
    sheet.write_datetime(2, 2, datetime(2025, 4, 3), day)


def _formula(made: xlsxwriter.Workbook) -> None:
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ["Nội dung", "Đơn vị chủ trì", "Thời hạn"])
    sheet.write_row(1, 0, ["A", "Vụ A"])
    sheet.write_formula(1, 2, "=DATE(2025,12,31)", None, "31/12/2025")


PLAIN_BOOK = book(_plain)
CASES = (
    Case("workbook.xlsx", "a workbook, days as days of Excel's", PLAIN_BOOK, same=True),
    Case("workbook-days-as-text.xlsx", "a workbook, days as text", book(_text_days), same=True),
    Case("workbook-second-sheet.xlsx", "a cover sheet before the list", book(_second_sheet), same=True),
    Case("workbook-off-corner.xlsx", "a list that begins in C4", book(_off_corner), same=True),
    Case("workbook-merged-title.xlsx", "a merged title above", book(_merged), same=True),
    Case("workbook-vntime.xlsx", "cells in .VnTime", stored(workbook(PLAIN, ".VnTime")), same=True),
    Case("workbook-vntime-in-cells.xlsx", "a part of each cell in .VnTime",
         stored(workbook(PLAIN, ".VnTime", rich=True)), same=True),
    Case("workbook-vntime-off-corner.xlsx", "cells in .VnArial, not in the corner",
         stored(workbook(PLAIN, ".VnArial", corner=2)), same=True),
    Case("workbook-tcvn3-in-arial.xlsx", "TCVN3 letters in a font of today", stored(workbook(PLAIN, "Arial")),
         same=True),
    Case("workbook-formula.xlsx", "a deadline that a formula makes", book(_formula), tasks=1),
    Case("workbook-mixed-days.xlsx", "real days beside days that are text, month first", book(_month_first_text),
         tasks=2, told=("dates_month_first",)),
    Case("workbook-97.xls", "a workbook of Excel 97", OLD_WORKBOOK, tasks=2),
    Case("workbook-97-vntime.xls", "a workbook of Excel 97, every second row in .VnTime",
         old_workbook(PLAIN, ".VnTime"), same=True),
    Case("workbook-97-vntime-in-cells.xls", "the same, a part of each of these cells in .VnTime",
         old_workbook(PLAIN, ".VnTime", rich=True), same=True),
    Case("workbook-97-cut-off.xls", "a workbook of Excel 97 that breaks off", OLD_WORKBOOK[:1_500],
         why="damaged_workbook"),
    Case("workbook-97-cut-off-later.xls", "the same, within its directory", OLD_WORKBOOK[:4_500],
         why="damaged_workbook"),
    Case("workbook-no-list.xlsx", "a workbook without a list", book(_chart_only), why="no_heading_row"),
    Case("workbook-cut-off.xlsx", "a workbook that breaks off", PLAIN_BOOK[:2_000], why="damaged_archive"),
    Case("workbook-external-entity.xlsx", "a workbook whose XML asks for a file of the machine",
         stored(PLAIN_BOOK, **{"styles.xml": _EXTERNAL}), why="damaged_workbook"),
    Case("workbook-endless-sheet.xlsx", "a sheet that claims to be of a million rows and 16,384 columns",
         packed(("xl/workbook.xml", b"x"), ("xl/worksheets/a.xml", b'<c r="A1"/><c r="XFD1048576"/>')),
         why="too_many_cells"),
    Case("named-wrong.xlsx", "a CSV that calls itself a workbook", PLAIN.encode(), same=True),
    Case("picture.csv", "a picture that calls itself a CSV", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 40,
         why="binary"),
    Case("list.csv.gz", "packed by gzip", gzip.compress(PLAIN.encode(), 0, mtime=0), same=True),
    Case("list.zip", "alone in a zip", packed(("list.csv", PLAIN.encode())), same=True),
    Case("list-of-workbook.zip", "a workbook alone in a zip", packed(("list.xlsx", PLAIN_BOOK)), same=True),
    Case("path-in-zip.zip", "a zip that names a place elsewhere", packed(("../../etc/list.csv", PLAIN.encode())),
         same=True),
    Case("two-in-zip.zip", "two files in a zip", packed(("a.csv", b"x"), ("b.csv", b"y")), why="not_one_file"),
    Case("zip-in-zip.zip", "a zip in a zip", packed(("a.zip", packed(("list.csv", PLAIN.encode())))),
         why="nested_archive"),
    Case("zip-without-its-start.zip", "a zip that lost some bytes near its start", b"PK\x03\x04" + packed(("list.csv", PLAIN.encode()))[11:], why="damaged_archive"),
    Case("zip-cut-off.zip", "a zip that breaks off", packed(("list.csv", PLAIN.encode()))[:200],
         why="damaged_archive"),
)  # fmt: skip
