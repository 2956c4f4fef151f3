"""A report as a workbook. Numbers are numbers and days are days; nothing in it is a formula."""

from io import BytesIO

from analytics.report.report import Report
from analytics.report.workbook.book import Book
from analytics.report.workbook.charts import breakdown_sheet, overall, timing
from analytics.report.workbook.lists import provenance, tasks
from analytics.report.workbook.units import units

__all__ = ["xlsx"]


def xlsx(report: Report) -> bytes:
    """Return the appendix of units, a sheet and a chart of each breakdown, the tasks, and the provenance."""
    target = BytesIO()
    made = Book(target, report)
    with made.book:
        units(made)
        overall(made)
        for name in ("assigning_body", "source"):
            breakdown_sheet(made, report.breakdowns[name])
        timing(made)
        tasks(made)
        provenance(made)
    return target.getvalue()
