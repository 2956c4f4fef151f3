"""The refused rows of a file, as a file of the same kind. Nothing in it is a formula."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

import xlsxwriter

from analytics.report.task_file import WORKBOOK, guarded


def written(rows: Sequence[Sequence[str]], *, book: bool) -> bytes:
    """Return the rows as a workbook, or as CSV in UTF-8 with BOM."""
    return _book(rows) if book else _text(rows)


def _book(rows: Sequence[Sequence[str]]) -> bytes:
    target = BytesIO()
    with xlsxwriter.Workbook(target, WORKBOOK) as made:
        sheet = made.add_worksheet()
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(line, column, cell)
    return target.getvalue()


def _text(rows: Sequence[Sequence[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
