"""A chart with all that belongs to it: its finding as title, what it measures, and the table behind it."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from analytics.charts import PALETTES, Chosen, Figure, Look, Palette
from analytics.charts.theme import Mark
from analytics.locale import Words, words
from analytics.model.counts import Group
from analytics.model.filters import PERIODS
from analytics.model.view import View
from analytics.ui import (
    breakdown_table,
    chart,
    chart_pictures,
    filter_bar,
    linked_table,
    state,
    table_room,
    window,
)
from analytics.ui.clicks import Toggle, clicked, toggled
from analytics.ui.escape import escaped
from analytics.ui.linked_table import Table
from analytics.ui.provenance import source

WHOLE, HALF = 1.0, 0.5


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One chart: `finding` says what it shows, `measure` names the numbers; `notes` stand beneath it.

    A bar is a value of `dimension`; its segments are values of `parts`, all of which stand in `split`. The
    table behind it shows `groups` by status, unless there is a `table` of its own; a click does what
    `toggle` says, otherwise it chooses the bar or the segment. `chosen` are the bars that stand out where the
    filter is no list of them.
    """

    name: str
    dimension: str
    finding: str
    measure: str
    figure: Figure
    groups: Sequence[Group]
    notes: tuple[str, ...] = ()
    parts: str = "status"
    split: tuple[str, ...] = ()
    table: Table | None = None
    legend: tuple[tuple[Mark, str], ...] = ()
    toggle: Toggle | None = None
    chosen: Chosen | None = None


def palette() -> Palette:
    """Return the colours of the reader's theme."""
    return PALETTES[st.context.theme.type or "light"]


def look(view: View, dimension: str, part: float = HALF, parts: str = "status") -> Look:
    """Return how a chart by `dimension`, split by `parts`, is drawn on a `part` of the page's width."""
    return with_chosen(view, Chosen.of(view.filters, dimension, parts), part)


def with_chosen(view: View, chosen: Chosen, part: float = HALF) -> Look:
    """Return how a chart on which `chosen` stands out is drawn on a `part` of the page's width."""
    return Look(words(view.language), palette(), chosen, window.width(part))


def legend(items: Sequence[tuple[Mark, str]], say: Words) -> None:
    """Draw what the colours of bars mean, each beside its words."""
    boxes = []
    for mark, text in items:
        fill = "transparent" if mark.outlined else mark.colour
        style = f"background:{fill};border-color:{mark.edge or mark.colour}"
        boxes.append(f'<span><i style="{style}"></i>{html.escape(text)}</span>')
    st.html(f'<div class="legend" role="note" aria-label="{say("chart.legend")}">{"".join(boxes)}</div>')


def draw(view: View, panel: Panel, say: Words) -> None:
    """Draw the chart; a click on it filters all others."""
    with st.container(border=True, key=f"panel-{panel.name}", gap="xxsmall"):
        with st.container(horizontal=True, wrap=False, gap="xsmall", key=f"top-{panel.name}"):
            with st.container(gap=None, key=f"title-{panel.name}"):
                st.header(escaped(panel.finding), anchor=False)
                st.caption(panel.measure)
            with st.container(horizontal=True, width="content", gap="xsmall", key=f"tools-{panel.name}"):
                if panel.groups:
                    _choice(view, panel, say)
                _table(view, panel, say)
        if panel.groups:
            if panel.legend:
                legend(panel.legend, say)
            _chart(view, panel, say)
        for note in panel.notes:
            st.caption(note)


def _chart(view: View, panel: Panel, say: Words) -> None:
    toggle = panel.toggle or partial(toggled, panel.dimension, panel.parts)
    chosen = panel.chosen or Chosen.of(view.filters, panel.dimension, panel.parts)
    chart.draw(
        panel.name, panel.figure, f"{panel.finding}. {panel.measure}", say,
        lambda point: clicked(point, toggle, panel.parts),
        [(value, part) for value in chosen.values for part in chosen.parts or ("",)],
    )  # fmt: skip


def _choice(view: View, panel: Panel, say: Words) -> None:
    """Draw what a click on the chart does, for the keyboard."""
    popover = st.popover(
        say("choice.button"), icon=":material/check_box:", type="tertiary", key=f"choice-{panel.name}",
        on_change=state.keep,
    )  # fmt: skip
    if popover.open:
        if panel.dimension in PERIODS:
            with popover:
                filter_bar.period(view, panel.dimension, say, f"choice-{panel.name}")
            return
        chosen = view.filters.values(panel.dimension)
        shown = tuple(group.name for group in panel.groups)
        values = (*shown, *(value for value in chosen if value not in shown))
        with popover, st.container(width=window.grown(420)):
            filter_bar.pick(view, panel.dimension, values, say, f"choice-{panel.name}")
            if panel.split:
                filter_bar.pick(view, panel.parts, panel.split, say, f"choice-{panel.name}")


def _table(view: View, panel: Panel, say: Words) -> None:
    popover = st.popover(
        say("table.button"), icon=":material/table:", type="tertiary", key=f"table-{panel.name}",
        on_change=state.keep,
    )  # fmt: skip
    if popover.open:
        room = table_room.USUAL if panel.table is None else linked_table.behind_button(panel.table, say)
        with popover, st.container(width=window.grown(room)):
            source(view, say)
            if panel.table is None:
                breakdown_table.draw(view, panel.name, panel.dimension, panel.groups, say)
            else:
                linked_table.draw(panel.name, panel.table, say, room)
            chart_pictures.draw(panel.name, panel.figure, panel.finding, panel.measure, say)
