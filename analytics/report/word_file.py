"""A report as a Word document, by the template that the office may edit."""

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2.sandbox import SandboxedEnvironment

from analytics.model.reading import TaskRow
from analytics.report import qr
from analytics.report.report import STATUS_BREAKDOWNS, Breakdown, Line, Listing, Report, Row, due

TEMPLATE = Path(__file__).parent / "templates" / "report.docx"
# A paper with more rows is read by nobody; the XLSX has them all.
MOST_ROWS = 200
_LISTS = ("overdue", "late", "due_soon")
# What XML cannot hold.
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CODE_WIDTH = Cm(3.6)


def docx(report: Report) -> bytes:
    """Return the report as a document; text from the list is escaped, whatever it says."""
    own = os.environ.get("DUNGHAN_REPORT_TEMPLATE")
    template = DocxTemplate(Path(own) if own else TEMPLATE)
    surroundings = SandboxedEnvironment(autoescape=True, finalize=_printable)
    target = BytesIO()
    template.render(_context(report, template), surroundings, autoescape=True)
    template.save(target)
    return target.getvalue()


def _context(report: Report, template: DocxTemplate) -> dict[str, Any]:
    say = report.words
    scope = [{"label": label, "text": text} for label, text in report.scope]
    return {
        "summary": report.summary,
        "strip": report.strip,
        "opening": report.opening,
        "statuses": [_line(line, report) for line in report.statuses],
        "breakdowns": [_breakdown(report.breakdowns[name], report) for name in STATUS_BREAKDOWNS],
        "assessment": report.assessment or [say("report.no_assessment")],
        "proposals": report.proposals or [say("report.no_proposals")],
        "lists": [_listing(report.listings[name], report) for name in _LISTS],
        "scope": [*scope, {"label": say("file.link"), "text": report.link}],
        "qr": InlineImage(template, BytesIO(qr.png(report.link)), width=_CODE_WIDTH),
    }


def _line(line: Line, report: Report) -> dict[str, str]:
    number = report.words.number
    fraction = f"{number(line.count)}/{number(line.base)}"
    return {"label": line.label, "fraction": fraction, "share": line.share or "–"}


def _breakdown(part: Breakdown, report: Report) -> dict[str, Any]:
    numbered = [_row(row, str(place), report) for place, row in enumerate(part.rows, start=1)]
    return {
        "title": part.title, "column": part.column, "finding": part.finding, "note": part.note,
        "rows": numbered, "sum": _row(part.total, "", report),
    }  # fmt: skip


def _row(row: Row, place: str, report: Report) -> dict[str, str]:
    number = report.words.number
    counts = {f"n{column}": number(count) for column, count in enumerate(row.numbers)}
    return {"number": place, "label": row.label, "total": number(row.total)} | counts


def _listing(listing: Listing, report: Report) -> dict[str, Any]:
    rows = listing.rows[:MOST_ROWS]
    return {
        "title": listing.title,
        "total": report.words.number(listing.total),
        "rows": [_task(task, str(place), report) for place, task in enumerate(rows, start=1)],
        "notes": list(_notes(listing, report)),
    }


def _notes(listing: Listing, report: Report) -> Iterator[str]:
    say, left = report.words, listing.left(MOST_ROWS)
    if left:
        yield say("file.and_more", n=left)
    if listing.classified:
        yield say("report.and_classified", n=listing.classified)
    if not listing.total:
        yield say("file.none")


def _task(task: TaskRow, place: str, report: Report) -> dict[str, str]:
    say = report.words
    return {
        "number": place, "title": task.title, "document_no": task.document_no,
        "assigning_body": task.assigning_body, "units": "; ".join(task.lead_units),
        "due": due(task, say), "completed": say.day(task.completed_at.date()) if task.completed_at else "",
    }  # fmt: skip


def _printable(value: object) -> object:
    """Return text without what XML cannot hold."""
    return _UNPRINTABLE.sub("", value) if type(value) is str else value
