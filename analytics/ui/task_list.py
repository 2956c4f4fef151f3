"""Lists of tasks: sorted and cut into pages by the database, a row opening the task's record."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import streamlit as st

from analytics.charts import GLYPH, named
from analytics.locale import Words, words
from analytics.model.reading import TaskPage, TaskRow
from analytics.model.status import Precision, Timing
from analytics.model.view import View
from analytics.service import access, runtime
from analytics.ui import state, task_record
from analytics.ui.escape import escaped
from analytics.ui.links import behind, link

PAGE = 50
FEW = 8
# Cells wrap from four times the size of the letters on.
ROW_HEIGHT = 66
SORTS = (
    "due_at", "assigned_at", "completed_at", "title", "document_no", "assigning_body", "lead_units", "status",
)  # fmt: skip
# The columns of a list, and how wide they are.
WIDTHS = {
    "title": 328, "document_no": 120, "assigning_body": 150, "lead_units": 210, "assigned_at": 110,
    "due_at": 130, "completed_at": 125, "status": 202,
}  # fmt: skip
NARROW = {"title": 300, "lead_units": 190, "due_at": 110}
_EXACT = (Precision.DAY, Precision.TIME)
_ASCENDING, _DESCENDING = "ascending", "descending"
_TURN, _SORT, _ORDER = "task_turn", "task-sort", "task-order"


def draw(view: View) -> None:
    """Draw the tasks of `view`, fifty a page."""
    say = words(view.language)
    with st.container(horizontal=True, key="task-controls", vertical_alignment="bottom", gap="small"):
        sort, descending = _sorting(say)
        number = _page_number(view)
        found = access.tasks(
            runtime.store(), view, sort=sort, descending=descending, limit=PAGE, offset=(number - 1) * PAGE
        )
    _counted(found, number, say)
    if found.rows:
        _table(found.rows, say, "tasks", WIDTHS)


def due_soon(view: View) -> None:
    """Draw the tasks that fall due first in the coming week."""
    say = words(view.language)
    coming = behind(view, "timing", (Timing.DUE_0_7,))
    found = TaskPage((), 0, 0) if coming is None else access.tasks(runtime.store(), coming, limit=FEW)
    with st.container(border=True, key="panel-due-soon", gap="xsmall"):
        total = found.shown + found.classified
        st.header(say("tasks.due_soon", n=total) if total else say("finding.none_soon_short"), anchor=False)
        if found.rows:
            _table(found.rows, say, "due-soon", NARROW)
        if found.classified:
            st.caption(escaped(say("tasks.classified", n=found.classified)))
        if coming is not None and total:
            link(coming, say("table.open", n=total, what=say("timing.due_0_7")))


def opened(view: View) -> None:
    """Draw the record of the task that the view opens, in a drawer; closing it is a step of its own."""
    if view.task is None:
        return
    record = access.task(runtime.store(), view)
    if record is not None:
        task_record.draw(view, record)


def _sorting(say: Words) -> tuple[str, bool]:
    """Return the order that the reader chose."""
    sort = st.selectbox(
        say("tasks.sort"), SORTS, key=_SORT, format_func=lambda name: say(f"column.{name}"),
        on_change=state.keep, width=240,
    )  # fmt: skip
    order = st.segmented_control(
        say("tasks.order"), (_ASCENDING, _DESCENDING), key=_ORDER, default=_ASCENDING, required=True,
        format_func=lambda name: say(f"tasks.{name}"), on_change=state.keep,
    )  # fmt: skip
    return sort or SORTS[0], order == _DESCENDING


def _page_number(view: View) -> int:
    total = access.tasks(runtime.store(), view, limit=0).shown
    pages = max(1, -(-total // PAGE))
    if pages == 1:
        return 1
    return st.pagination(pages, key=f"task-page-{hash(replace(view, task=None))}", on_change=state.keep)


def _counted(found: TaskPage, number: int, say: Words) -> None:
    first = (number - 1) * PAGE + 1
    last = first + len(found.rows) - 1
    shown = say("tasks.counted", first=first, last=last, n=found.shown) if found.shown else say("tasks.none")
    only_counted = [escaped(say("tasks.classified", n=found.classified))] if found.classified else []
    st.caption(" · ".join([*only_counted, shown]))


def _table(rows: tuple[TaskRow, ...], say: Words, name: str, columns: Mapping[str, int]) -> None:
    key = f"{name}-{st.session_state.get(_TURN, 0)}"
    st.dataframe(
        {column: [_cell(row, column, say) for row in rows] for column in columns},
        key=key, hide_index=True, on_select=lambda: _picked(key, rows), alt=say("tasks.alt"),
        selection_mode=("single-cell", "single-column"), height="content", row_height=ROW_HEIGHT,
        column_config={
            column: st.column_config.TextColumn(say(f"column.{column}"), width=width)
            for column, width in columns.items()
        },
    )  # fmt: skip


def _cell(row: TaskRow, column: str, say: Words) -> str:
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


def _picked(key: str, rows: tuple[TaskRow, ...]) -> None:
    """Open the task whose row was clicked, or sort by the heading that was."""
    selection = st.session_state[key]["selection"]
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    cells, columns = selection["cells"], selection["columns"]
    if cells and cells[0][0] < len(rows):
        state.edit(replace(state.shown(), task=rows[cells[0][0]].row_no))
        return
    if columns and columns[0] in SORTS:
        again = st.session_state.get(_SORT) == columns[0] and st.session_state.get(_ORDER) == _ASCENDING
        st.session_state[_SORT] = columns[0]
        st.session_state[_ORDER] = _DESCENDING if again else _ASCENDING
    state.keep()
