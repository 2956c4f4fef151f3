"""The parts that pages are put together from. A page names them; what they show follows from the view."""

from collections.abc import Sequence

import streamlit as st

from analytics.charts import GLYPH, Bar, findings, plain_bars, status_bars
from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.filters import CLASSIFIED
from analytics.model.status import DISPLAY_ORDER, DUE_BANDS, OVERDUE_BANDS, Precision
from analytics.model.view import PAGES, View
from analytics.ui import breakdown_table, cache, chart_panel, provenance, since
from analytics.ui import figures as cards
from analytics.ui.chart_panel import HALF, Panel, look, palette

SHOWN = 20


def figures(view: View) -> None:
    """Draw the five figures; on the first page with what they were in the snapshot before."""
    before = since.before(view) if view.page == PAGES[0] else None
    cards.draw(view, cache.readings(view), words(view.language), before)


def legend(view: View) -> None:
    """Draw the signs and colours of the statuses once, for all bars of the page."""
    say = words(view.language)
    items = [
        (palette().status(status), f"{GLYPH[status]} {say(f'status.{status}')}") for status in DISPLAY_ORDER
    ]
    chart_panel.legend(items, say)


def status_bars_by(
    view: View, *, by: str, shares: bool = True, part: float = HALF, first: int = SHOWN
) -> None:
    """Draw how the tasks of the `first` values of `by` stand, biggest first, on `part` of the width."""
    say, groups = words(view.language), cache.readings(view).facets[by]
    figure = status_bars(groups[:first], look(view, by, part), dimension=by, shares=shares)
    panel = Panel(
        name=f"status-{by}",
        dimension=by,
        finding=findings.most_overdue(say, by, groups),
        measure=_measure(view, "shares" if shares else "status", by),
        figure=figure,
        groups=groups,
        notes=_notes(say, by, len(groups) - first),
        split=DISPLAY_ORDER,
    )
    chart_panel.draw(view, panel, say)


def table(view: View, *, by: str) -> None:
    """Draw every value of the dimension `by` with all statuses, in the open."""
    with st.container(border=True, key=f"panel-table-{by}"):
        say = words(view.language)
        st.header(say("table.title", by=say(f"by.{by}")), anchor=False)
        breakdown_table.draw(view, f"all-{by}", by, cache.readings(view).facets[by], say, wide=True)


def overdue_by_age(view: View) -> None:
    """Draw for how long the overdue tasks have been overdue."""
    say = words(view.language)
    groups = _in_order(view, "timing", OVERDUE_BANDS)
    _bands(view, "overdue-age", groups, findings.ageing(say, groups))


def due_ahead(view: View) -> None:
    """Draw how soon the open tasks in time fall due."""
    say = words(view.language)
    groups = _in_order(view, "timing", DUE_BANDS)
    _bands(view, "due-ahead", groups, findings.ahead(say, groups))


def precision_of_deadlines(view: View) -> None:
    """Draw how exactly the deadlines name a day."""
    say, mark = words(view.language), palette().filled(palette().open_in_time)
    groups = [group for group in _in_order(view, "precision", tuple(Precision)) if group.counts.total]
    bars = [Bar(group.name, group.counts.total, mark) for group in groups]
    panel = Panel(
        name="precision",
        dimension="precision",
        finding=findings.precision(say, groups),
        measure=_measure(view, "count", "precision"),
        figure=_bars(view, "precision", bars),
        groups=groups,
    )
    chart_panel.draw(view, panel, say)


def classification(view: View) -> None:
    """Draw how many tasks are classified: they are counted, and nothing else of them is shown."""
    say, groups = words(view.language), cache.readings(view).facets["classification"]
    apart = provenance.apart(view, say)
    panel = Panel(
        name="classification",
        dimension="classification",
        finding=apart or findings.classification(say, groups),
        measure=_measure(view, "shares", "classification"),
        figure=status_bars(
            groups, look(view, "classification"), dimension="classification", shares=True
        ),
        groups=groups,
        split=DISPLAY_ORDER,
        notes=(say("note.classified"),) if any(group.name == CLASSIFIED for group in groups) else (),
    )  # fmt: skip
    chart_panel.draw(view, panel, say)


def _bands(view: View, name: str, groups: Sequence[Group], finding: str) -> None:
    say = words(view.language)
    bars = [Bar(group.name, group.counts.open, palette().timing(group.name)) for group in groups]
    panel = Panel(
        name=name,
        dimension="timing",
        finding=finding,
        measure=_measure(view, "open", "timing"),
        figure=_bars(view, "timing", bars),
        groups=groups if any(group.counts.open for group in groups) else (),
    )
    chart_panel.draw(view, panel, say)


def _bars(view: View, dimension: str, bars: Sequence[Bar], status: str | None = None) -> dict[str, object]:
    return plain_bars(bars, look(view, dimension), dimension=dimension, status=status)


def _in_order(view: View, dimension: str, names: Sequence[str]) -> list[Group]:
    """Return the breakdown in the order of `names`, with those that have no tasks: a gap is told as well."""
    found = {group.name: group for group in cache.readings(view).facets[dimension]}
    return [found.get(name, Group(name, Counts())) for name in names]


def _measure(view: View, what: str, by: str) -> str:
    say = words(view.language)
    day = say.day(view.as_of.day if view.as_of else None)
    return say(f"chart.{what}", by=say(f"by.{by}"), day=day)


def _notes(say: Words, by: str, more: int) -> tuple[str, ...]:
    adds = (say("note.units"),) if by == "unit" else ()
    return (*_more(say, by, more), *adds)


def _more(say: Words, by: str, more: int) -> tuple[str, ...]:
    return (say(f"more.{by}", n=more),) if more > 0 else ()
