"""A chart whose points open their tasks, with its finding, its measure and the same numbers as a table."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from analytics.charts import Figure
from analytics.locale import Words
from analytics.model.view import View
from analytics.ui import chart, chart_pictures, linked_table, opening, state, window
from analytics.ui.chart import Point
from analytics.ui.chart_panel import HALF
from analytics.ui.escape import escaped
from analytics.ui.linked_table import Table
from analytics.ui.links import link
from analytics.ui.provenance import source


@dataclass(frozen=True, kw_only=True)
class LinkedPanel:
    """One chart: `finding` says what it shows, `measure` names the numbers, `notes` (Markdown) follow it.
    Each of `claims` is a sentence (Markdown) with the list of the tasks that it speaks of.

    A point of the figure has as custom data the row and the column, from 0, of its cell in `table`; without
    a figure the table stands in the open, where it has room on the `part` of the page's width that is the
    panel's.
    """

    name: str
    finding: str
    measure: str
    figure: Figure | None
    table: Table
    claims: tuple[tuple[str, View | None], ...] = ()
    notes: tuple[str, ...] = ()
    part: float = HALF


def draw(panel: LinkedPanel, words: Words, control: Callable[[], None] | None = None) -> None:
    """Draw the panel, with what `control` draws above its chart."""
    with st.container(border=True, key=f"panel-{panel.name}", gap="xxsmall"):
        with st.container(horizontal=True, wrap=False, gap="xsmall", key=f"top-{panel.name}"):
            with st.container(gap=None, key=f"title-{panel.name}"):
                st.header(escaped(panel.finding), anchor=False)
                st.caption(escaped(panel.measure))
            open_here = panel.figure is None and linked_table.fits(panel.table, words, panel.part)
            if not open_here and panel.table.rows:
                _popover(panel, words)
        if control is not None:
            control()
        if panel.figure is not None:
            _chart(panel, panel.figure, words)
        elif open_here and panel.table.rows:
            linked_table.draw(panel.name, panel.table, words, window.room(panel.part))
        _claims(panel)
        for note in panel.notes:
            st.caption(note)


def _claims(panel: LinkedPanel) -> None:
    with st.container(gap=None, key=f"claims-{panel.name}"):
        for text, tasks in panel.claims:
            if tasks is None:
                st.markdown(text)
            else:
                link(tasks, text)


def _chart(panel: LinkedPanel, figure: Figure, words: Words) -> None:
    alt = f"{panel.finding}. {panel.measure}"
    chart.draw(panel.name, figure, alt, words, lambda point: _clicked(point, panel.table))


def _clicked(point: Point, table: Table) -> None:
    """Open the tasks of the cell that a point stands for."""
    row, column = point
    cell = table.cell(row, column) if isinstance(row, int) and isinstance(column, int) else None
    if cell is not None and cell.tasks is not None:
        opening.later(cell.tasks)
    else:
        state.keep()


def _popover(panel: LinkedPanel, words: Words) -> None:
    popover = st.popover(
        words("table.button"), icon=":material/table:", type="tertiary", key=f"table-{panel.name}",
        on_change=state.keep,
    )  # fmt: skip
    if popover.open:
        room = linked_table.behind_button(panel.table, words)
        with popover, st.container(width=window.grown(room)):
            source(state.shown(), words)
            linked_table.draw(panel.name, panel.table, words, room)
            if panel.figure is not None:
                chart_pictures.draw(panel.name, panel.figure, panel.finding, panel.measure, words)
