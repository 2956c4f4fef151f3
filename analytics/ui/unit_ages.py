"""For how long the overdue tasks of each unit have been overdue."""

from collections.abc import Mapping, Sequence
from functools import partial

from analytics.charts import named
from analytics.charts.pieces import Series, Stack
from analytics.charts.stacked import stacked_bars
from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.filters import Filters
from analytics.model.status import OVERDUE_BANDS, Timing
from analytics.model.view import View
from analytics.ui import cache, chart_panel
from analytics.ui.chart_panel import WHOLE, Panel, look, palette
from analytics.ui.clicks import toggled
from analytics.ui.linked_table import Cell, Table

SHOWN = 20
Ages = Mapping[str, tuple[int, ...]]


def draw(view: View, *, by: str) -> None:
    """Draw how many tasks of each value of `by` are overdue, by how long; most of them first."""
    say, ages = words(view.language), _ages(view, by)
    stacks = [Stack(name, counts) for name, counts in ages.items()]
    series = [
        Series(str(band), say(f"tick.{band}"), say(f"timing.{band}"), palette().age(place))
        for place, band in enumerate(OVERDUE_BANDS)
    ]
    more = len(stacks) - SHOWN
    panel = Panel(
        name=f"ages-{by}",
        dimension=by,
        finding=_finding(ages, by, say),
        measure=say("ages.measure", by=say(f"by.{by}"), day=view.as_of.day if view.as_of else ""),
        figure=stacked_bars(stacks[:SHOWN], series, look(view, by, WHOLE, "timing"), dimension=by),
        groups=[Group(stack.name, Counts(open_overdue=stack.total)) for stack in stacks],
        notes=(say(f"more.{by}", n=more),) if more > 0 else (),
        parts="timing",
        split=OVERDUE_BANDS,
        table=_table(view, by, ages, say),
        toggle=partial(_overdue, by),
        legend=tuple((one.mark, one.name) for one in series),
    )
    chart_panel.draw(view, panel, say)


def _overdue(by: str, filters: Filters, value: str, band: str | None) -> Filters:
    """Return `filters` after a click: a whole bar is what is overdue, for however long."""
    changed = toggled(by, "timing", filters, value, band)
    whole = band is None and value in changed.values(by)
    return changed.having("timing", OVERDUE_BANDS) if whole else changed


def _ages(view: View, by: str) -> Ages:
    """Return the overdue tasks of each value of `by`, in the order of the bands; those without left out."""
    counted = [
        {group.name: group.counts.total for group in cache.broken_down(_aged(view, band), by)}
        for band in OVERDUE_BANDS
    ]
    names = dict.fromkeys(name for band in counted for name in band)
    ages = {name: tuple(band.get(name, 0) for band in counted) for name in names}
    return dict(sorted(ages.items(), key=lambda one: (-sum(one[1]), one[1][::-1], one[0])))


def _aged(view: View, band: Timing) -> View:
    return view.filtered(view.filters.having("timing", (band,)))


def _finding(ages: Ages, by: str, say: Words) -> str:
    """Say who has most tasks that are overdue for longest."""
    if not ages:
        return say("finding.none_overdue")
    name, counts = max(ages.items(), key=lambda one: one[1][-1])
    if not counts[-1]:
        return say("ages.none_old", n=sum(map(sum, ages.values())))
    return say("ages.oldest", name=named(say, by, name), n=counts[-1], total=sum(counts))


def _table(view: View, by: str, ages: Ages, say: Words) -> Table:
    heads = (say(f"filter.{by}"), *(say(f"timing.{band}") for band in OVERDUE_BANDS), say("table.total"))
    return Table(heads, [(named(say, by, name), _cells(view, by, name, ages[name])) for name in ages])


def _cells(view: View, by: str, name: str, counts: Sequence[int]) -> tuple[Cell, ...]:
    asked = [*((band,) for band in OVERDUE_BANDS), OVERDUE_BANDS]
    own = view.filters.having(by, (name,)).having("status", ())
    return tuple(
        Cell.of(n, view.on("tasks").filtered(own.having("timing", bands)))
        for n, bands in zip((*counts, sum(counts)), asked, strict=True)
    )
