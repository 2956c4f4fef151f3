"""A table whose cells lead to their tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from analytics.locale import Words
from analytics.model.view import View
from analytics.ui import downloads, state, table_room, window
from analytics.ui.escape import escaped
from analytics.ui.links import link
from analytics.ui.table_room import Column, Fit

_FIRST = 330
# How much of rows that are higher than a line is seen at once, and how high their heads are, in pixels.
_WRAPPED_ROWS, _HEADS = 525, 38
# What Streamlit gives a table of its own: a row, the edges, and at most so much.
_LINE, _EDGES, _AT_MOST = 35, 2, 400
# By so many of its heads a table is called.
_CALLED = 3


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
    the names are at most, in pixels."""

    heads: tuple[str, ...]
    rows: Sequence[tuple[str, tuple[Cell, ...]]]
    first: int = _FIRST

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell in a row and a column, from 0; None where there is none."""
        cells = self.rows[row][1] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    def columns(self, words: Words) -> tuple[Column, list[Column]]:
        """Return the names, and the columns beside them, as they are written."""
        names = Column(self.heads[0], [name for name, _ in self.rows], self.first)
        return names, [
            Column(head, [_written(cells[place], words) for _, cells in self.rows])
            for place, head in enumerate(self.heads[1:])
        ]


def fits(table: Table, words: Words, part: float) -> bool:
    """Whether the whole table can be seen at once in a panel on a part of the page's width."""
    return table_room.fits(*table.columns(words), window.room(part))


def behind_button(table: Table, words: Words) -> int:
    """Return how wide the table is where it opens over the page, in pixels of a desk."""
    return table_room.behind_button(*table.columns(words))


def draw(name: str, table: Table, words: Words, room: float) -> None:
    """Draw the table in so many pixels of a desk, and the link to the tasks of the cell selected in it."""
    names, others = table.columns(words)
    fit = table_room.fit(names, others, room)
    columns: dict[str, list[Any]] = {"name": list(fit.names)}
    columns |= {str(place): [cells[place].shown for _, cells in table.rows] for place in range(len(others))}
    chosen = st.dataframe(
        columns, key=f"linked-{name}-{words.language}", hide_index=True, alt=_alt(table, words),
        column_config=_config(table, others, fit), selection_mode="single-cell",
        row_height=fit.height and window.grown(fit.height), height=height(fit), width="stretch",
        on_select=state.keep,
    )  # fmt: skip
    cells = chosen["selection"]["cells"]
    picked = None
    if cells and str(cells[0][1]).isdecimal():
        picked = table.cell(cells[0][0], int(cells[0][1]))
    if picked is not None and picked.tasks is not None:
        what = f"{table.rows[cells[0][0]][0]} · {table.heads[int(cells[0][1]) + 1]}"
        said = words("linked.open", shown=escaped(str(picked.shown)), what=escaped(what))
        link(picked.tasks, said, icon=":material/arrow_forward:")
    else:
        st.caption(words("table.hint"))
    rows = [[row, *(cell.shown for cell in cells)] for row, cells in table.rows]
    downloads.linked(name, table.heads, rows, words)


def _alt(table: Table, words: Words) -> str:
    """Return what the table is called: by its first heads, since a page may have several."""
    return words("linked.alt", heads=", ".join(table.heads[:_CALLED]))


def table_height(rows: int) -> int:
    """Return how high a table of `rows` rows of one line is, in pixels, before it is scrolled."""
    return window.grown(min(_LINE * (rows + 1) + _EDGES, _AT_MOST))


def height(fit: Fit) -> int:
    """Return how high a table is, in pixels: room is kept for it before the browser draws it."""
    if fit.height is None:
        return table_height(len(fit.names))
    return window.grown(_HEADS + min(fit.height * len(fit.names), _WRAPPED_ROWS))


def _written(cell: Cell, words: Words) -> str:
    return words.number(cell.shown) if isinstance(cell.shown, int) else cell.shown


def _config(table: Table, columns: Sequence[Column], fit: Fit) -> dict[str, Any]:
    """Return the columns: numbers to the right, as the reader's language writes them; words to the left.

    Names stay where they are while numbers are scrolled: only where there is no room for all, since Streamlit
    draws such columns fainter than text should be.
    """
    own = window.grown(fit.width)
    names = st.column_config.TextColumn(table.heads[0], width=own, pinned=fit.scrolled)
    config: dict[str, Any] = {"name": names}
    for place, column in enumerate(columns):
        width = window.grown(fit.told[place]) if place in fit.told else None
        if all(isinstance(cells[place].shown, int) for _, cells in table.rows):
            config[str(place)] = st.column_config.NumberColumn(column.head, width=width, format="localized")
        else:
            side: Literal["left", "right"] = "left" if column.worded else "right"
            config[str(place)] = st.column_config.TextColumn(column.head, width=width, alignment=side)
    return config
