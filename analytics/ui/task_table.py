"""The rows of a list of tasks: a table where there is room, two columns on a phone; a row opens its task."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from textwrap import shorten
from typing import Any

import streamlit as st

from analytics.charts import GLYPH, named
from analytics.locale import Words
from analytics.model.reading import TaskRow
from analytics.model.status import LEAVES, Precision, Status
from analytics.ui import state
from analytics.ui.window import grown

# Cells wrap from four times the size of the letters on.
ROW_HEIGHT, TALL_ROW = 66, 116
# So many lines have room in a row; in pixels, a letter and what stands beside all of them.
_LINES, _LETTER, _BESIDE = 3, 8, 16
# What a phone has room for, and how wide.
PHONE = {"title": 218, "due_at": 116}
SHORT_TITLE = 90
_EXACT = (Precision.DAY, Precision.TIME)
_TURN = "task_turn"


@dataclass(frozen=True, kw_only=True)
class Table:
    """Some tasks under a name, with columns and how wide they are; `sort` answers a click on a heading."""

    name: str
    rows: Sequence[TaskRow]
    columns: Mapping[str, int]
    sort: Callable[[str], None] | None = None


def row_height(rows: Iterable[Sequence[object]], widths: Iterable[int]) -> int | None:
    """Return how high rows must be for their longest cell to be read; None where all fit on one line."""
    columns = tuple(widths)
    cells = (
        len(str(cell)) * _LETTER / (width - _BESIDE)
        for row in rows
        for cell, width in zip(row, columns, strict=True)
    )
    lines = max(cells, default=0)
    return None if lines <= 1 else grown(ROW_HEIGHT if lines <= _LINES else TALL_ROW)


def draw(table: Table, say: Words) -> None:
    """Draw the tasks twice; the style shows the one that there is room for."""
    cells = {column: [cell(row, column, say) for row in table.rows] for column in table.columns}
    with st.container(key=f"wide-{table.name}"):
        _grid(table, cells, say, ROW_HEIGHT)
    few = replace(table, name=f"{table.name}-narrow", columns=PHONE, sort=None)
    with st.container(key=f"narrow-{table.name}"):
        both = {
            "title": [_what(row, say) for row in table.rows],
            "due_at": [_when(row, say) for row in table.rows],
        }
        _grid(few, both, say, TALL_ROW)


def cell(row: TaskRow, column: str, say: Words) -> str:
    """Return what stands in a cell, on one line."""
    value: Any = getattr(row, column)
    if column == "status":
        return f"{GLYPH[value]} {say(f'status.{value}')}"
    if column == "due_at":
        return due(row, say)
    if isinstance(value, datetime):
        return say.day(value.date())
    if isinstance(value, tuple):
        return ", ".join(named(say, "unit", unit) for unit in value) or say("none.unit")
    return " ".join(str(value).split()) if value else "–"


def due(row: TaskRow, say: Words) -> str:
    """Return a deadline as the day it means, with the list's own words where they name no day."""
    day = say.day(row.due_at.date() if row.due_at else None)
    if row.due_precision in _EXACT or not row.due_text:
        return day
    return f"{day} ({row.due_text})" if row.due_at else row.due_text


def _what(row: TaskRow, say: Words) -> str:
    """Return what a task is and whose, for a phone."""
    title = shorten(cell(row, "title", say), SHORT_TITLE, placeholder="…")
    return f"{title} · {cell(row, 'lead_units', say)}"


def _when(row: TaskRow, say: Words) -> str:
    """Return when a task is due and how it stands, for a phone."""
    status = Status(row.status)
    word = say(f"short.{status}" if status in LEAVES else f"status.{status}")
    # The sign stays with its word.
    return f"{due(row, say)} {GLYPH[status]}\N{NO-BREAK SPACE}{word}"


def _grid(table: Table, cells: Mapping[str, list[str]], say: Words, height: int) -> None:
    key = f"{table.name}-{st.session_state.get(_TURN, 0)}"
    st.dataframe(
        dict(cells),
        key=key, hide_index=True, on_select=lambda: _picked(key, table), alt=say("tasks.alt"),
        selection_mode=("single-cell", "single-column"), height="content", row_height=grown(height),
        column_config={
            column: st.column_config.TextColumn(say(f"column.{column}"), width=grown(width))
            for column, width in table.columns.items()
        },
    )  # fmt: skip


def _picked(key: str, table: Table) -> None:
    """Open the task whose row was clicked, or sort by the heading that was."""
    selection = st.session_state[key]["selection"]
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    cells, columns = selection["cells"], selection["columns"]
    if cells and cells[0][0] < len(table.rows):
        state.edit(replace(state.shown(), task=table.rows[cells[0][0]].row_no))
        return
    if columns and table.sort:
        table.sort(columns[0])
    state.keep()
