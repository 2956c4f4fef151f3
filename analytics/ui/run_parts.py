"""The rate on time as a run chart: has it changed, or does it only vary?"""

from datetime import date

from analytics.charts.run_plot import run_plot
from analytics.locale import Words, words
from analytics.model.calendar import start_of
from analytics.model.rounding import percent
from analytics.model.run_chart import ENOUGH, Run, RunChart, Spot, shift_length, trend_length
from analytics.model.status import Status
from analytics.model.view import View
from analytics.ui import linked_panel, over_time
from analytics.ui.chart_panel import palette
from analytics.ui.cohort_parts import total
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

NARROW = 150


def draw(view: View) -> None:
    """Draw the share done on time of what fell due in each month or week that is over."""
    say, chart = words(view.language), RunChart.of(_spots(view))
    ends = tuple(spot.end for spot in chart.spots)
    names = [over_time.name(end, view, say) for end in ends]
    figure = run_plot(chart, over_time.ticks(ends, view), names, say, palette()) if len(ends) > 1 else None
    heads = (say(f"every.{view.every}_due"), *(say(f"run.{head}") for head in ("on_time", "due", "rate")))
    panel = LinkedPanel(
        name="run",
        finding=_finding(chart, say),
        measure=say(f"run.measure_{view.every}"),
        figure=figure,
        table=Table(
            heads, [(name, _cells(view, one)) for name, one in zip(names, chart.spots, strict=True)], NARROW
        ),
        claims=tuple(_claim(view, run, kind, say) for kind, run in _runs(chart)),
        notes=_notes(chart, say),
    )
    linked_panel.draw(panel, say)


def _spots(view: View) -> list[Spot]:
    """Return the months or weeks that are over, from the first one on whose done tasks are all listed."""
    found, since = over_time.cohorts(view).due, over_time.kept_since(view)
    day = view.as_of.day if view.as_of else date.min
    return [
        Spot(end, counts[Status.DONE_ON_TIME], total(counts))
        for end, counts in sorted(found.items())
        if end <= day and total(counts) and (since is None or start_of(end, view.every) >= since)
    ]


def _runs(chart: RunChart) -> list[tuple[str, Run]]:
    return [*(("shift", run) for run in chart.shifts), *(("trend", run) for run in chart.trends)]


def _finding(chart: RunChart, say: Words) -> str:
    if not chart.enough:
        return say("run.few", n=len(chart.spots), least=ENOUGH)
    runs = _runs(chart)
    if not runs:
        return say("run.chance", rate=f"{say.number(100 * chart.median)}%")
    kind, run = max(runs, key=lambda told: told[1].spots[-1].end)
    return say(f"run.{kind}_{'up' if run.side > 0 else 'down'}", n=len(run.spots))


def _claim(view: View, run: Run, kind: str, say: Words) -> tuple[str, View | None]:
    """Return a run as a sentence, and the list of what fell due in it."""
    first, last = start_of(run.spots[0].end, view.every), run.spots[-1].end
    count, base = sum(spot.count for spot in run.spots), sum(spot.base for spot in run.spots)
    text = say(
        f"run.claim_{kind}_{'up' if run.side > 0 else 'down'}", first=first, last=last, points=len(run.spots),
        count=count, base=base, rate=percent(count, base),
    )  # fmt: skip
    return text, over_time.fell_due(view, first, last) if kind == "trend" else None


def _cells(view: View, spot: Spot) -> tuple[Cell, ...]:
    first, last = over_time.within(view, spot.end)
    return (
        Cell.of(spot.count, over_time.fell_due(view, first, last, Status.DONE_ON_TIME)),
        Cell.of(spot.base, over_time.fell_due(view, first, last)),
        Cell(percent(spot.count, spot.base)),
    )


def _notes(chart: RunChart, say: Words) -> tuple[str, ...]:
    small = (say("run.small", n=chart.small),) if chart.small else ()
    if not chart.enough:
        return small
    points = len(chart.spots)
    return (say("run.rules", shift=shift_length(points), trend=trend_length(points), points=points), *small)
