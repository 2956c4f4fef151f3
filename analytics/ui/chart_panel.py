"""A chart with all that belongs to it: its finding as title, what it measures, and the table behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.charts import CONFIG, PALETTES, Chosen, Figure, Look, Palette
from analytics.locale import Words, words
from analytics.model.counts import Group
from analytics.model.view import View
from analytics.ui import breakdown_table, state
from analytics.ui.clicks import chart_key, clicked
from analytics.ui.escape import escaped
from analytics.ui.ready_figure import ReadyFigure

# What a chart's own width is worked out from: the window's, less what stands round the chart, in pixels.
NARROWEST, USUAL, WIDEST, DIGITS = 320, 1440, 1920, 5
PHONE, PHONE_MARGIN = 640, 56
MARGIN, FRAME = 64, 40
WHOLE, HALF = 1.0, 0.5


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One chart: `finding` says what it shows, `measure` names the numbers; `notes` stand beneath it."""

    name: str
    dimension: str
    finding: str
    measure: str
    figure: Figure
    groups: Sequence[Group]
    notes: tuple[str, ...] = ()


def palette() -> Palette:
    """Return the colours of the reader's theme."""
    return PALETTES[st.context.theme.type or "light"]


def look(view: View, dimension: str, part: float = HALF) -> Look:
    """Return how a chart by `dimension` is drawn that takes a `part` of the page's width."""
    chosen = Chosen.of(view.filters, dimension)
    return Look(words(view.language), palette(), chosen, _width(part))


def _width(part: float) -> int:
    """Return how wide a chart is in the reader's window, in pixels: on a phone it takes the whole width."""
    told = st.context.cookies.get("width", "")
    window = min(max(int(told), NARROWEST), WIDEST) if told.isdecimal() and len(told) <= DIGITS else USUAL
    return window - PHONE_MARGIN if window <= PHONE else int((window - MARGIN) * part) - FRAME


def draw(view: View, panel: Panel, say: Words) -> None:
    """Draw the chart; a click on it filters all others."""
    with st.container(border=True, key=f"panel-{panel.name}", gap="xxsmall"):
        with st.container(horizontal=True, wrap=False, gap="xsmall", key=f"top-{panel.name}"):
            with st.container(gap=None, key=f"title-{panel.name}"):
                st.header(escaped(panel.finding), anchor=False)
                st.caption(panel.measure)
            _table(view, panel, say)
        if panel.groups:
            _chart(panel)
        for note in panel.notes:
            st.caption(note)


def _chart(panel: Panel) -> None:
    key = chart_key(panel.name)
    st.plotly_chart(
        ReadyFigure(panel.figure), key=key, theme=None, config=CONFIG, selection_mode="points",
        on_select=lambda: clicked(key, panel.dimension), alt=f"{panel.finding}. {panel.measure}",
    )  # fmt: skip


def _table(view: View, panel: Panel, say: Words) -> None:
    popover = st.popover(
        say("table.button"), icon=":material/table:", type="tertiary", key=f"table-{panel.name}",
        on_change=state.keep,
    )  # fmt: skip
    if popover.open:
        with popover, st.container(width=960):
            breakdown_table.draw(view, panel.name, panel.dimension, panel.groups, say)
