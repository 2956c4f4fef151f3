"""The numbers of a report as one table, CSV, for other programs."""

from analytics.report import table_file
from analytics.report.report import STATUS_BREAKDOWNS, STATUSES, Breakdown, Report, Row
from analytics.report.table_file import Sheet, Value


def csv(report: Report) -> bytes:
    """Return the numbers with commas between them."""
    return table_file.FORMS["csv"][2](_sheet(report))


def csv_semicolon(report: Report) -> bytes:
    """Return the numbers with semicolons between them, as Vietnamese Excel expects."""
    return table_file.FORMS["csv_semicolon"][2](_sheet(report))


def _sheet(report: Report) -> Sheet:
    say = report.words
    statuses = [say(f"status.{status}") for status in STATUSES]
    whole = report.breakdowns["assigning_body"].total
    rows = [_cells("", say("report.row.total"), whole)]
    for name in STATUS_BREAKDOWNS:
        breakdown = report.breakdowns[name]
        rows += [_cells(breakdown.column, row.label, row) for row in breakdown.rows]
    return Sheet(
        scope=(*report.scope, (say("file.link"), report.link), *_notes(report.breakdowns["unit"], report)),
        heads=[say("report.column.by"), say("report.column.name"), *statuses, say("report.column.total")],
        rows=rows,
    )


def _notes(units: Breakdown, report: Report) -> tuple[tuple[str, str], ...]:
    return ((report.words("download.note"), units.note),) if units.note else ()


def _cells(by: str, label: str, row: Row) -> list[Value]:
    return [by, label, *row.numbers, row.total]
