"""A table as a file, CSV or XLSX, with what its numbers are about above it. Nothing in it is a formula."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO, StringIO

import xlsxwriter

from analytics.report.task_file import WORKBOOK, guarded

Value = str | int | date | None
_WIDTH = 24


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A table: `scope` are labels and texts above it, each of `rows` has a value under each of `heads`."""

    scope: Sequence[tuple[str, str]]
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def _csv(sheet: Sheet, separator: str) -> bytes:
    """Return UTF-8 with BOM, so that Excel reads the Vietnamese; days as ISO dates."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    for row in (*sheet.scope, (), sheet.heads, *sheet.rows):
        writer.writerow([guarded(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _xlsx(sheet: Sheet) -> bytes:
    """Return a workbook of one sheet with real numbers and dates; text stays text."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, WORKBOOK) as book:
        page = book.add_worksheet()
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
        for line, (label, text) in enumerate(sheet.scope):
            page.write_string(line, 0, label, bold)
            page.write_string(line, 1, text)
        head = len(sheet.scope) + 1
        page.write_row(head, 0, sheet.heads, bold)
        for line, row in enumerate(sheet.rows, start=head + 1):
            for column, value in enumerate(row):
                _write(page, line, column, value, day)
        page.set_column(0, len(sheet.heads) - 1, _WIDTH)
        page.freeze_panes(head + 1, 0)
        page.autofilter(head, 0, head + len(sheet.rows), len(sheet.heads) - 1)
    return target.getvalue()


def _write(
    page: xlsxwriter.worksheet.Worksheet, line: int, column: int, value: Value, day: xlsxwriter.format.Format
) -> None:
    if isinstance(value, date):
        page.write_datetime(line, column, value, day)
    elif isinstance(value, int):
        page.write_number(line, column, value)
    elif value:
        page.write_string(line, column, value)


# What can be chosen, with how its file ends and what it is.
FORMS: Mapping[str, tuple[str, str, Callable[[Sheet], bytes]]] = {
    "csv": ("csv", "text/csv", partial(_csv, separator=",")),
    "csv_semicolon": ("csv", "text/csv", partial(_csv, separator=";")),
    "xlsx": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
}
