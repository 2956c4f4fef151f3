"""The tasks behind a figure as a file: CSV, JSON or XLSX. Nothing in it is ever a formula."""

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from io import TextIOWrapper
from typing import IO, Any

import xlsxwriter

from analytics.model.reading import TaskRow

Answer = Mapping[str, Any]

COLUMNS = tuple(field.name for field in fields(TaskRow))
_DATES = tuple(name for name in COLUMNS if name.endswith("_at"))
# Text that a spreadsheet would take for a formula is led by an apostrophe.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WORKBOOK = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def write_csv(answer: Answer, target: IO[bytes]) -> None:
    """Write one line a task, UTF-8 with BOM, so that Excel reads the Vietnamese."""
    text = TextIOWrapper(target, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([guarded(task[name]) for name in COLUMNS] for task in answer["tasks"])
    text.flush()
    text.detach()


def write_json(answer: Answer, target: IO[bytes]) -> None:
    """Write the tasks, and how many are shown and only counted."""
    target.write(json.dumps(answer, ensure_ascii=False, indent=2).encode() + b"\n")


def write_xlsx(answer: Answer, target: IO[bytes]) -> None:
    """Write a workbook of one sheet with real dates; text stays text."""
    with xlsxwriter.Workbook(target, WORKBOOK) as book:
        sheet = book.add_worksheet("tasks")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        for line, task in enumerate(answer["tasks"], start=1):
            for column, name in enumerate(COLUMNS):
                value = task[name]
                if name in _DATES and value:
                    sheet.write_datetime(line, column, datetime.fromisoformat(value), day)
                elif isinstance(value, int):
                    sheet.write_number(line, column, value)
                elif value:
                    sheet.write_string(line, column, str(_flat(value)))
        sheet.freeze_panes(1, 0)


FORMATS: Mapping[str, Callable[[Answer, IO[bytes]], None]] = {
    "csv": write_csv,
    "json": write_json,
    "xlsx": write_xlsx,
}


def _flat(value: object) -> object:
    return "; ".join(value) if isinstance(value, list | tuple) else value


def guarded(value: object) -> object:
    """Return a value as a cell of a CSV file that no spreadsheet takes for a formula."""
    flat = _flat(value)
    return f"'{flat}" if isinstance(flat, str) and flat.startswith(_FORMULA) else flat
