"""Sheets of a table and its chart, drawn by the spreadsheet itself."""

from collections.abc import Sequence

from analytics.charts import PALETTES
from analytics.model.status import DISPLAY_ORDER
from analytics.report.report import STATUSES, Breakdown, Line
from analytics.report.workbook.book import HEAD, Book, Sheet

# So many bars a chart can show.
_BARS = 40


def overall(made: Book) -> None:
    """Write the statuses and the rates."""
    sheet = made.sheet("report.sheet.status", made.report.summary)
    _lines(made, sheet, 3, made.say("report.head.status"), made.report.statuses)
    _lines(made, sheet, 5 + len(made.report.statuses), made.say("report.head.measures"), made.report.rates)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 14)


def _lines(made: Book, sheet: Sheet, top: int, title: str, lines: Sequence[Line]) -> None:
    say = made.say
    heads = [title, say("report.column.count"), say("report.column.base"), say("report.column.share")]
    sheet.write_row(top, 0, heads, made.looks["head"])
    for place, line in enumerate(lines, start=top + 1):
        sheet.write_string(place, 0, line.label, made.looks["text"])
        sheet.write_number(place, 1, line.count, made.looks["number"])
        sheet.write_number(place, 2, line.base, made.looks["number"])
        made.share(sheet, place, 3, line.share)


def breakdown_sheet(made: Book, breakdown: Breakdown) -> None:
    """Write a breakdown and its chart: bars of 100 %, split by status."""
    say = made.say
    sheet = made.sheet(f"report.sheet.{breakdown.dimension}", f"{breakdown.title}: {breakdown.finding}")
    heads = [breakdown.column, *(say(f"status.{status}") for status in STATUSES), say("report.column.total")]
    sheet.write_row(3, 0, heads, made.looks["head"])
    for line, row in enumerate(breakdown.rows, start=4):
        sheet.write_string(line, 0, row.label, made.looks["text"])
        for column, count in enumerate((*row.numbers, row.total), start=1):
            sheet.write_number(line, column, count, made.looks["number"])
    last = 4 + len(breakdown.rows)
    sheet.write_string(last, 0, breakdown.total.label, made.looks["sum"])
    for column, count in enumerate((*breakdown.total.numbers, breakdown.total.total), start=1):
        sheet.write_number(last, column, count, made.looks["sum"])
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, len(heads) - 1, 14)
    sheet.set_row(3, HEAD)
    sheet.freeze_panes(4, 1)
    if breakdown.rows:
        _status_chart(made, sheet, min(len(breakdown.rows), _BARS), last + 2, breakdown)


def _status_chart(made: Book, sheet: Sheet, rows: int, below: int, breakdown: Breakdown) -> None:
    chart = made.book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    palette = PALETTES["light"]
    for status in DISPLAY_ORDER:
        column = 1 + STATUSES.index(status)
        mark = palette.status(status)
        fill: dict[str, object] = {"none": True} if mark.outlined else {"color": mark.colour}
        chart.add_series(
            {
                "name": [sheet.name, 3, column], "categories": [sheet.name, 4, 0, 3 + rows, 0],
                "values": [sheet.name, 4, column, 3 + rows, column], "fill": fill, "gap": 40,
                "border": {"color": mark.colour if mark.outlined else palette.paper, "width": 1},
            }
        )  # fmt: skip
    chart.set_title({"name": breakdown.title, "overlay": False})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"num_format": "0%", "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 1100, "height": 190 + 30 * rows})
    sheet.insert_chart(below, 0, chart, {"description": f"{breakdown.finding}. {made.report.strip}"})


def timing(made: Book) -> None:
    """Write how far the deadlines of open tasks are."""
    title = f"{made.say('report.by.timing')}: {made.report.timing_finding}"
    sheet = made.sheet("report.sheet.timing", title)
    lines = made.report.timing
    _lines(made, sheet, 3, made.say("report.by.timing"), lines)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 3, 14)
    palette = PALETTES["light"]
    marks = [palette.timing(line.name) for line in lines[:-1]]
    chart = made.book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": [sheet.name, 3, 1], "categories": [sheet.name, 4, 0, 2 + len(lines), 0],
            "values": [sheet.name, 4, 1, 2 + len(lines), 1], "gap": 40, "data_labels": {"value": True},
            "points": [{"fill": {"color": mark.colour}} for mark in marks],
        }
    )  # fmt: skip
    chart.set_title({"name": made.say("report.by.timing")})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"none": True})
    chart.set_size({"width": 820, "height": 380})
    sheet.insert_chart(6 + len(lines), 0, chart, {"description": f"{title}. {made.report.strip}"})
