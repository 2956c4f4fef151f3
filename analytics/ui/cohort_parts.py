"""What became of the tasks that fell due month by month, the rate on time, and how old the open ones are."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from analytics.charts import GLYPH
from analytics.charts.stacks import Series, Stacks, stacks
from analytics.locale import Words, words
from analytics.model.behind import cut
from analytics.model.calendar import start_of
from analytics.model.filters import Period
from analytics.model.status import LEAVES, OPEN, Status
from analytics.model.view import View
from analytics.ui import linked_panel, over_time, window
from analytics.ui.chart_panel import HALF, palette
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table
from analytics.ui.links import narrowed

STILL_OPEN = (Status.OPEN_OVERDUE, Status.OPEN_IN_TIME)
BECAME: dict[str, tuple[Status, ...]] = {
    Status.DONE_ON_TIME: (Status.DONE_ON_TIME,), Status.DONE_LATE: (Status.DONE_LATE,),
    Status.OPEN_OVERDUE: STILL_OPEN,
}  # fmt: skip
AGED = (Status.OPEN_OVERDUE, Status.OPEN_NO_DEADLINE, Status.OPEN_IN_TIME)
NARROW = 150
Statuses = Mapping[str, int]


def total(counts: Statuses, statuses: tuple[Status, ...] = LEAVES) -> int:
    """Return how many tasks have any of some statuses."""
    return sum(counts[status] for status in statuses)


def cohorts(view: View) -> None:
    """Draw what became of the tasks that fell due in each month or week: on time, late, still open."""
    say, found = words(view.language), over_time.cohorts(view).due
    ends = tuple(sorted(end for end in found if total(found[end])))
    names = {key: say(f"cohort.{key}") for key in BECAME}
    series = [
        Series(
            GLYPH[Status(key)],
            names[key],
            palette().status(key),
            [total(found[end], which) for end in ends],
            n,
        )
        for n, (key, which) in enumerate(BECAME.items())
    ]
    chart = Stacks(over_time.ticks(ends, view), [over_time.name(end, view, say) for end in ends], series)
    rows = [(over_time.name(end, view, say), _became(view, end, found[end])) for end in ends]
    panel = LinkedPanel(
        name="cohort",
        finding=_cohort_finding(view, ends, found, say),
        measure=say(f"cohort.measure_{view.every}"),
        figure=stacks(chart, say, palette(), window.width(HALF)) if ends else None,
        table=Table((say(f"every.{view.every}_due"), *names.values(), say("cohort.total")), rows, NARROW),
        notes=_early(view, ends, say),
    )
    linked_panel.draw(panel, say)


def _early(view: View, ends: tuple[date, ...], say: Words) -> tuple[str, ...]:
    """Say from which day on early months lack tasks that were done and left the list."""
    since = over_time.kept_since(view)
    return (say("trend.kept", day=since),) if since and ends and start_of(ends[0], view.every) < since else ()


def _became(view: View, end: date, counts: Statuses) -> tuple[Cell, ...]:
    first, last = over_time.within(view, end)
    return tuple(
        Cell.of(total(counts, which), over_time.fell_due(view, first, last, *which))
        for which in (*BECAME.values(), LEAVES)
    )


def _cohort_finding(view: View, ends: tuple[date, ...], found: Mapping[date, Statuses], say: Words) -> str:
    """Say what became of those of the last month or week that is over."""
    over = [end for end in ends if view.as_of and end <= view.as_of.day]
    if not over:
        return say("cohort.nothing")
    counts = found[over[-1]]
    when = say(f"cohort.in_{view.every}", when=over_time.name(over[-1], view, say))
    return say(
        "cohort.finding", when=when, total=total(counts),
        on_time=counts[Status.DONE_ON_TIME], late=counts[Status.DONE_LATE], open=total(counts, STILL_OPEN),
    )  # fmt: skip


def backlog(view: View) -> None:
    """Draw the open tasks by the year in which they were assigned."""
    say, found = words(view.language), over_time.cohorts(view).assigned
    years = sorted((year for year in found if year), reverse=False) + [year for year in found if year is None]
    names = [say("backlog.unknown") if year is None else str(year) for year in years]
    series = [
        Series(
            GLYPH[status], say(f"status.{status}"), palette().status(status),
            [found[year][status] for year in years], place,
        )
        for place, status in enumerate(AGED)
    ]  # fmt: skip
    rows = [(name, _aged(view, year, found[year])) for name, year in zip(names, years, strict=True)]
    heads = (say("backlog.year"), *(say(f"short.{status}") for status in AGED), say("backlog.total"))
    panel = LinkedPanel(
        name="backlog",
        finding=_backlog_finding(view, found, say),
        measure=say("backlog.measure", day=view.as_of.day if view.as_of else ""),
        figure=stacks(Stacks(names, names, series), say, palette(), window.width(HALF)) if years else None,
        table=Table(heads, rows, NARROW),
    )
    linked_panel.draw(panel, say)


def _backlog_finding(view: View, found: Mapping[int | None, Statuses], say: Words) -> str:
    whole = sum(total(counts, OPEN) for counts in found.values())
    this = view.as_of.day.year if view.as_of else 0
    old = sum(total(counts, OPEN) for year, counts in found.items() if year is not None and year < this)
    if not whole:
        return say("backlog.none")
    return (
        say("backlog.finding", n=old, total=whole, year=str(this))
        if old
        else say("backlog.new", year=str(this))
    )


def _aged(view: View, year: int | None, counts: Statuses) -> tuple[Cell, ...]:
    days = Period(absent=True) if year is None else Period(date(year, 1, 1), date(year, 12, 31))
    assigned = cut(view.filters.assigned, days)
    cells = []
    for which in (*((status,) for status in AGED), OPEN):
        filters = narrowed(replace(view.filters, assigned=assigned, status=()), "status", which)
        tasks = view.on("tasks").filtered(filters) if filters and assigned else None
        cells.append(Cell.of(total(counts, which), tasks))
    return tuple(cells)
