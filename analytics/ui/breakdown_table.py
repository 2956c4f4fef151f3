"""The table behind a chart: every group with every status, each cell leading to its tasks."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from analytics.charts import GLYPH, named
from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.status import DISPLAY_ORDER
from analytics.model.view import View
from analytics.ui import downloads, linked_table, state, table_room, window
from analytics.ui.escape import escaped
from analytics.ui.links import link, segment
from analytics.ui.table_room import Column, Fit
from analytics.ui.window import grown

# A task may have several units: their rows add to more than the tasks there are.
NOT_ADDED = ("unit",)
_NAME, _TOTAL = "name", "total"


def draw(
    view: View, name: str, dimension: str, groups: Sequence[Group], words: Words, wide: bool = False
) -> None:
    """Draw the table, and the link to the tasks of the cell that is selected in it."""
    columns = _columns(dimension, groups, words)
    names, *numbers = _written(dimension, columns, words)
    room = window.room(1.0) if wide else min(table_room.USUAL, window.behind_button())
    fit = table_room.fit(names, numbers, room)
    chosen = st.dataframe(
        columns | {_NAME: list(fit.names)}, key=f"cells-{name}-{words.language}", hide_index=True,
        column_config=_config(dimension, words, fit), on_select=state.keep,
        selection_mode="single-cell", alt=words("table.alt"), width="stretch",
        height=linked_table.height(fit), row_height=fit.height and grown(fit.height),
    )  # fmt: skip
    _opened(view, dimension, groups, chosen, words)
    st.caption(words("table.not_added") if dimension in NOT_ADDED else words("table.hint"))
    downloads.groups(view, name, dimension, groups, words)


def _columns(dimension: str, groups: Sequence[Group], words: Words) -> dict[str, list[Any]]:
    """Return the table by columns, with a row of sums where the rows add up."""
    names = [named(words, dimension, group.name) for group in groups]
    counts = {str(status): [group.counts.of(status) for group in groups] for status in DISPLAY_ORDER}
    numbers = counts | {_TOTAL: [group.counts.total for group in groups]}
    if dimension not in NOT_ADDED and len(groups) > 1:
        names.append(words("table.sum"))
        numbers = {name: [*column, sum(column)] for name, column in numbers.items()}
    return {_NAME: names, **numbers}


def _heads(dimension: str, words: Words) -> dict[str, str]:
    statuses = {str(status): f"{GLYPH[status]} {words(f'short.{status}')}" for status in DISPLAY_ORDER}
    return {_NAME: words(f"filter.{dimension}"), **statuses, _TOTAL: words("table.total")}


def _written(dimension: str, columns: Mapping[str, list[Any]], words: Words) -> list[Column]:
    """Return the columns as they are written, the names first."""
    heads = _heads(dimension, words)
    told = {name: [words.number(n) for n in columns[name]] for name in heads if name != _NAME}
    return [Column(head, told.get(name, columns[name])) for name, head in heads.items()]


def _config(dimension: str, words: Words, fit: Fit) -> dict[str, Any]:
    """Return the columns; names stay in sight where numbers must be scrolled, but are drawn fainter then."""
    heads = _heads(dimension, words)
    names = st.column_config.TextColumn(heads.pop(_NAME), width=grown(fit.width), pinned=fit.scrolled)
    numbers = {
        name: st.column_config.NumberColumn(
            head, format="localized", help=None if name == _TOTAL else words(f"status.{name}")
        )
        for name, head in heads.items()
    }
    return {_NAME: names, **numbers}


def _opened(view: View, dimension: str, groups: Sequence[Group], chosen: Any, words: Words) -> None:
    cells = chosen["selection"]["cells"]
    if not cells or cells[0][0] >= len(groups):
        return
    row, column = cells[0]
    group = groups[row]
    status = None if column in (_NAME, _TOTAL) else column
    count = group.counts.total if status is None else group.counts.of(status)
    if count:
        name = escaped(named(words, dimension, group.name))
        what = f" · {words(f'status.{status}')}" if status else ""
        said = words("table.open", n=count, what=f"{name}{what}")
        link(segment(view, dimension, group.name, status), said, icon=":material/arrow_forward:")
