"""The sheet of tasks, and the sheet that says where all of it comes from."""

from datetime import datetime
from io import BytesIO

from analytics.charts import named
from analytics.report import qr
from analytics.report.workbook.book import Book, Sheet

_TASKS = (
    "row_no", "task_id", "title", "document_no", "assigning_body", "source", "lead_units", "assigned_at",
    "due_at", "due_text", "completed_at", "status", "days",
)  # fmt: skip
_WIDTH, _WIDTHS = 14, {"title": 60, "assigning_body": 22, "source": 22, "lead_units": 32, "status": 26}
_CODE_SCALE = 0.6


def tasks(made: Book) -> None:
    """Write the tasks that may be named, and how many more are only counted."""
    listing, say = made.report.listings["tasks"], made.say
    sheet = made.sheet("report.sheet.tasks", listing.title)
    told = say("file.n_of_n", count=len(listing.rows), total=listing.total)
    more = f"; {say('file.and_classified', n=listing.classified)}" if listing.classified else ""
    sheet.write_string(2, 0, f"{say('download.listed')}: {told}{more}", made.looks["quiet"])
    sheet.write_row(3, 0, [say(f"column.{name}") for name in _TASKS], made.looks["head"])
    for line, task in enumerate(listing.rows, start=4):
        for column, name in enumerate(_TASKS):
            _cell(made, sheet, (line, column), name, getattr(task, name))
    for column, name in enumerate(_TASKS):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
    sheet.freeze_panes(4, 3)
    sheet.repeat_rows(3)
    sheet.autofilter(3, 0, 3 + len(listing.rows), len(_TASKS) - 1)


def _cell(made: Book, sheet: Sheet, at: tuple[int, int], name: str, value: object) -> None:
    if isinstance(value, datetime):
        day = datetime.combine(value.date(), datetime.min.time())
        sheet.write_datetime(*at, day, made.looks["day"])
    elif isinstance(value, int):
        sheet.write_number(*at, value, made.looks["number"])
    else:
        sheet.write_string(*at, _told(made, name, value), made.looks["text"])


def _told(made: Book, name: str, value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(named(made.say, "unit", unit) for unit in value)
    return made.say(f"status.{value}") if name == "status" else str(value or "")


def provenance(made: Book) -> None:
    """Write the scope strip in full, the pinned link and its code."""
    report = made.report
    sheet = made.sheet("report.sheet.scope", report.summary)
    pairs = (*report.scope, (made.say("file.link"), report.link))
    for line, (label, text) in enumerate(pairs, start=3):
        sheet.write_string(line, 0, label, made.looks["head"])
        sheet.write_string(line, 1, text, made.looks["text"])
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 110)
    options = {"image_data": BytesIO(qr.png(report.link)), "x_scale": _CODE_SCALE, "y_scale": _CODE_SCALE}
    described = {"description": made.say("report.qr")}
    sheet.insert_image(len(pairs) + 4, 1, "qr.png", options | described)
