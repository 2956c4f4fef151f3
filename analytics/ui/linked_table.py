"""A table whose cells lead to their tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analytics.locale import Words
from analytics.model.view import View
from analytics.ui import downloads, state
from analytics.ui.escape import escaped
from analytics.ui.links import link

_FIRST = 260


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the list of exactly the tasks that it counts, if it opens any."""

    shown: int | str
    tasks: View | None = None

    @classmethod
    def of(cls, count: int, tasks: View | None) -> "Cell":
        """Return a number of tasks, which opens them where there are any."""
        return cls(count, tasks if count else None)


@dataclass(frozen=True)
class Table:
    """Rows under `heads`; a row is its name and its cells, `heads` names the names too; `first` is how wide
    the names are, in pixels."""

    heads: tuple[str, ...]
    rows: Sequence[tuple[str, tuple[Cell, ...]]]
    first: int = _FIRST

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell in a row and a column, from 0; None where there is none."""
        cells = self.rows[row][1] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else None


def draw(name: str, table: Table, words: Words) -> None:
    """Draw the table, and the link to the tasks of the cell that is selected in it."""
    columns: dict[str, list[Any]] = {"name": [row for row, _ in table.rows]}
    columns |= {str(place): [cells[place].shown for _, cells in table.rows] for place in _places(table)}
    chosen = st.dataframe(
        columns, key=f"linked-{name}-{words.language}", hide_index=True, column_config=_config(table),
        on_select=state.keep, selection_mode="single-cell", alt=words("linked.alt"), width="stretch",
    )  # fmt: skip
    cells = chosen["selection"]["cells"]
    picked = None
    if cells and str(cells[0][1]).isdecimal():
        picked = table.cell(cells[0][0], int(cells[0][1]))
    if picked is not None and picked.tasks is not None:
        what = f"{table.rows[cells[0][0]][0]} · {table.heads[int(cells[0][1]) + 1]}"
        link(picked.tasks, words("linked.open", shown=escaped(str(picked.shown)), what=escaped(what)))
    else:
        st.caption(words("table.hint"))
    rows = [[row, *(cell.shown for cell in cells)] for row, cells in table.rows]
    downloads.linked(name, table.heads, rows, words)


def _places(table: Table) -> range:
    return range(len(table.heads) - 1)


def _config(table: Table) -> dict[str, Any]:
    """Return the columns: numbers to the right, as the reader's language writes them."""
    config: dict[str, Any] = {
        "name": st.column_config.TextColumn(table.heads[0], width=table.first, pinned=True)
    }
    for place in _places(table):
        head = table.heads[place + 1]
        number = all(isinstance(cells[place].shown, int) for _, cells in table.rows)
        config[str(place)] = (
            st.column_config.NumberColumn(head, format="localized")
            if number
            else st.column_config.TextColumn(head, alignment="right")
        )
    return config
