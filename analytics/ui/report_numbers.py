"""Every number that a report's sentences say, each opening its tasks."""

from collections.abc import Iterator

from analytics.charts import named
from analytics.locale import Words
from analytics.model.filters import CLASSIFIED
from analytics.model.status import DONE, LEAVES, OPEN, OVERDUE_BANDS, Status, Timing
from analytics.model.view import View
from analytics.report.narrative import PARTS, among, worst
from analytics.report.report import Report
from analytics.ui import linked_panel, provenance
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table
from analytics.ui.links import narrowed

Row = tuple[str, tuple[Cell, ...]]
_DATED = (Status.DONE_ON_TIME, Status.DONE_LATE)
_STATUSES = {"done": DONE, "open": OPEN} | {str(status): (status,) for status in LEAVES}


def draw(view: View, report: Report, say: Words) -> None:
    """Draw the numbers as a table in the open."""
    rows = [(label, (Cell.of(count, tasks),)) for label, count, tasks in _numbers(view, report, say)]
    panel = LinkedPanel(
        name="report-numbers", finding=say("making.numbers"), measure=say("making.numbers_explained"),
        figure=None, table=Table((say("making.number"), say("report.column.count")), rows, first=420),
    )  # fmt: skip
    linked_panel.draw(panel, say)


def _numbers(view: View, report: Report, say: Words) -> Iterator[tuple[str, int, View | None]]:
    """Yield what each number is called, how many it counts, and the list of exactly these."""
    counts = report.counts
    yield say("report.row.total"), counts.total, _tasks(view, status=LEAVES)
    for line in report.statuses:
        yield line.label, line.count, _tasks(view, status=_STATUSES[line.name])
    yield say("making.dated"), counts.of(*_DATED), _tasks(view, status=_DATED)
    for band in (Timing.DUE_0_7, OVERDUE_BANDS[-1]):
        count = next(line.count for line in report.timing if line.name == band)
        yield say(f"timing.{band}"), count, _tasks(view, timing=(band,))
    inside = _tasks(view, status=LEAVES, classification=(CLASSIFIED,))
    if not provenance.apart(view, say):
        yield say("file.classified"), counts.classified, inside
    yield from _parts(view, report, say)
    yield from _worst(view, report, say)


def _parts(view: View, report: Report, say: Words) -> Iterator[tuple[str, int, View | None]]:
    """Yield the assigning bodies and the sources; those that a sentence tells together also together."""
    for dimension in ("assigning_body", "source"):
        breakdown = report.breakdowns[dimension]
        for row in breakdown.rows:
            values = (row.group.name,)
            yield row.label, row.total, _tasks(view, status=LEAVES, **{dimension: values})
        left = breakdown.rows[PARTS:]
        if left:
            together = tuple(row.group.name for row in left)
            tasks = _tasks(view, status=LEAVES, **{dimension: together})
            yield f"{breakdown.title}: {say('making.left')}", sum(row.total for row in left), tasks


def _worst(view: View, report: Report, say: Words) -> Iterator[tuple[str, int, View | None]]:
    """Yield the units that the sentences name."""
    groups = among([row.group for row in report.breakdowns["unit"].rows], view)
    for status in (Status.OPEN_OVERDUE, Status.DONE_LATE):
        for group in worst(groups, status):
            label = f"{named(say, 'unit', group.name)}: {say(f'status.{status}')}"
            yield label, group.counts.of(status), _tasks(view, status=(status,), unit=(group.name,))


def _tasks(view: View, **values: tuple[str, ...]) -> View | None:
    """Return the list of the view's own tasks with one of these values in each dimension."""
    filters = view.filters
    for dimension, wanted in values.items():
        left = narrowed(filters, dimension, wanted)
        if left is None:
            return None
        filters = left
    return view.on("tasks").filtered(filters)
