"""The tasks behind a figure as a file: CSV, JSON or XLSX. Nothing in it is ever a formula."""

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from io import TextIOWrapper
from typing import IO

import xlsxwriter

from analytics.model.reading import TaskPage, TaskRow

COLUMNS = tuple(field.name for field in fields(TaskRow))
# Text that a spreadsheet would take for a formula is led by an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WORKBOOK = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
_END_OF_DAY = (23, 59, 59)


def write_csv(page: TaskPage, target: IO[bytes]) -> None:
    """Write one line a task, UTF-8 with BOM, so that Excel reads the Vietnamese."""
    text = TextIOWrapper(target, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(value) for value in plain(row).values()] for row in page.rows)
    text.flush()
    text.detach()


def write_json(page: TaskPage, target: IO[bytes]) -> None:
    """Write the tasks, and how many are shown and only counted."""
    answer = {
        "tasks": [plain(row) for row in page.rows],
        "shown": page.shown,
        "classified": page.classified,
    }
    target.write(json.dumps(answer, ensure_ascii=False, indent=2).encode() + b"\n")


def write_xlsx(page: TaskPage, target: IO[bytes]) -> None:
    """Write a workbook of one sheet with real dates; text stays text."""
    with xlsxwriter.Workbook(target, _WORKBOOK) as book:
        sheet = book.add_worksheet("tasks")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        for line, row in enumerate(page.rows, start=1):
            for column, name in enumerate(COLUMNS):
                value = getattr(row, name)
                if isinstance(value, date):
                    sheet.write_datetime(line, column, value, day)
                elif isinstance(value, int):
                    sheet.write_number(line, column, value)
                elif value:
                    sheet.write_string(line, column, str(_flat(value)))
        sheet.freeze_panes(1, 0)


FORMATS: Mapping[str, Callable[[TaskPage, IO[bytes]], None]] = {
    "csv": write_csv,
    "json": write_json,
    "xlsx": write_xlsx,
}


def plain(row: TaskRow) -> dict[str, object]:
    """Return a task as JSON knows it: units as a list, days as ISO dates, times where the source had them."""
    return {name: _plain(getattr(row, name)) for name in COLUMNS}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        whole = (value.hour, value.minute, value.second) in ((0, 0, 0), _END_OF_DAY)
        return value.date().isoformat() if whole else value.isoformat(timespec="seconds")
    return list(value) if isinstance(value, tuple) else value


def _flat(value: object) -> object:
    return "; ".join(value) if isinstance(value, list | tuple) else value


def _guarded(value: object) -> object:
    flat = _flat(value)
    return f"'{flat}" if isinstance(flat, str) and flat.startswith(_FORMULA) else flat
