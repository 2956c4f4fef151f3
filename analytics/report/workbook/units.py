"""The appendix of units: two rows of heads, the upper one merged over what it groups."""

from collections.abc import Sequence

from analytics.report.report import HEADS, STATUSES
from analytics.report.workbook.book import HEAD, Book, Sheet


def units(made: Book) -> None:
    """Write the sheet of units, as offices append it to a report."""
    breakdown, say = made.report.breakdowns["unit"], made.say
    sheet = made.sheet("report.sheet.units", breakdown.title)
    heads = ((0, 0, say("file.number")), (1, 1, breakdown.column), (2, 2, say("report.column.total")))
    for first, _, text in heads:
        sheet.merge_range(3, first, 4, first, text, made.looks["head"])
    groups = (
        (3, 5, say("report.column.done")),
        (6, 8, say("report.column.open")),
        (9, 14, say("file.share")),
    )
    for first, last, text in groups:
        sheet.merge_range(3, first, 3, last, text, made.looks["head"])
    names = [say(f"report.column.{name}") for name in HEADS]
    told = [say(f"short.{status}") for status in STATUSES]
    sheet.write_row(4, 3, [*names, *told], made.looks["head"])
    for place, row in enumerate(breakdown.rows):
        sheet.write_number(5 + place, 0, place + 1, made.looks["number"])
        _numbers(made, sheet, 5 + place, (row.label, row.total, *row.numbers), row.shares)
    last = 5 + len(breakdown.rows)
    total = breakdown.total
    sheet.write_blank(last, 0, None, made.looks["sum"])
    _numbers(made, sheet, last, (total.label, total.total, *total.numbers), total.shares, "sum")
    if breakdown.note:
        sheet.write_string(last + 1, 1, breakdown.note, made.looks["quiet"])
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 14, 10)
    sheet.freeze_panes(5, 2)
    sheet.repeat_rows(3, 4)
    sheet.set_row(4, HEAD)


def _numbers(
    made: Book,
    sheet: Sheet,
    line: int,
    cells: Sequence[str | int],
    shares: Sequence[str],
    kind: str = "number",
) -> None:
    """Write the name, the numbers and the shares of a row of units."""
    label, *counts = cells
    sheet.write_string(line, 1, str(label), made.looks["sum" if kind == "sum" else "text"])
    for column, count in enumerate(counts, start=2):
        sheet.write_number(line, column, count, made.looks[kind])
    for column, share in enumerate(shares, start=2 + len(counts)):
        made.share(sheet, line, column, share, "sum_share" if kind == "sum" else "share")
