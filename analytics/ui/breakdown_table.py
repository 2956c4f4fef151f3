"""The table behind a chart: every group with every status, each cell leading to its tasks."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from analytics.charts import GLYPH, named
from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.status import DISPLAY_ORDER
from analytics.model.view import View
from analytics.ui import downloads, state
from analytics.ui.escape import escaped
from analytics.ui.linked_table import table_height
from analytics.ui.links import link, segment
from analytics.ui.window import grown

# A task may have several units: their rows add to more than the tasks there are.
NOT_ADDED = ("unit",)
_NAME, _TOTAL = "name", "total"
# How wide the table behind a chart is, in pixels of a desk.
ROOM = 960


def draw(
    view: View, name: str, dimension: str, groups: Sequence[Group], words: Words, wide: bool = False
) -> None:
    """Draw the table, and the link to the tasks of the cell that is selected in it."""
    key = f"cells-{name}-{words.language}"
    chosen = st.dataframe(
        _columns(dimension, groups, words), key=key, hide_index=True,
        column_config=_config(dimension, words, wide), on_select=state.keep, selection_mode="single-cell",
        alt=words("table.alt"), width="stretch", height=table_height(len(groups)),
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


def _config(dimension: str, words: Words, wide: bool) -> dict[str, Any]:
    number = st.column_config.NumberColumn
    statuses = {
        str(status): number(
            f"{GLYPH[status]} {words(f'short.{status}')}",
            help=words(f"status.{status}"),
            format="localized",
            width=grown(112),
        )
        for status in DISPLAY_ORDER
    }
    name = st.column_config.TextColumn(
        words(f"filter.{dimension}"), width=grown(480 if wide else 200), pinned=True
    )
    return {
        _NAME: name,
        **statuses,
        _TOTAL: number(words("table.total"), format="localized", width=grown(80)),
    }


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
        link(segment(view, dimension, group.name, status), words("table.open", n=count, what=f"{name}{what}"))
