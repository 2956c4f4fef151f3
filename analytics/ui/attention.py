"""The units that need attention: by how many tasks are overdue, and whether that is more than chance."""

from collections.abc import Sequence

from analytics.charts import Bar, findings, plain_bars
from analytics.locale import Words, words
from analytics.model.counts import Group
from analytics.model.funnel import Flag, Funnel
from analytics.model.status import Status
from analytics.model.view import View
from analytics.ui import analysis, cache, chart_panel
from analytics.ui.chart_panel import Panel, look, palette

MEASURE = "overdue_of_total"


def draw(view: View, *, by: str, first: int, part: float) -> None:
    """Draw the values of `by` with most overdue tasks on `part` of the width, those beyond chance marked."""
    say = words(view.language)
    groups = sorted(cache.readings(view).facets[by], key=lambda group: -group.counts.open_overdue)
    bad = [group for group in groups if group.counts.open_overdue]
    bars = _bars(analysis.compared(view, by, MEASURE), bad[:first], say) if bad else []
    panel = Panel(
        name=f"overdue-{by}",
        dimension=by,
        finding=findings.most_overdue(say, by, groups),
        measure=say("chart.overdue", by=say(f"by.{by}"), day=say.day(view.as_of.day if view.as_of else None)),
        figure=plain_bars(bars, look(view, by, part), dimension=by, status=Status.OPEN_OVERDUE),
        groups=bad,
        notes=_notes(bars, by, len(bad) - len(bars), say),
    )
    chart_panel.draw(view, panel, say)


def _bars(chart: Funnel, groups: Sequence[Group], say: Words) -> list[Bar]:
    mark, flags = palette().status(Status.OPEN_OVERDUE), {one.name: chart.flag(one) for one in chart.places}
    notes = {Flag.FAR_ABOVE: say("attention.beyond"), Flag.ABOVE: say("attention.watch")}
    return [
        Bar(group.name, group.counts.open_overdue, mark, notes.get(flags.get(group.name, Flag.WITHIN), ""))
        for group in groups
    ]


def _notes(bars: Sequence[Bar], by: str, more: int, say: Words) -> tuple[str, ...]:
    told = [say(f"more.{by}", n=more)] if more > 0 else []
    if any(bar.note for bar in bars):
        told.append(say("attention.note"))
    return (" · ".join(told),) if told else ()
