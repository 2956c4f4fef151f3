"""A table whose cells lead to their tasks."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analytics.locale import Words
from analytics.model.view import View
from analytics.ui import downloads, state, window
from analytics.ui.escape import escaped
from analytics.ui.links import link

_FIRST = 330
# In pixels: a letter, and the room beside all of them; how wide names are at most on a phone, where the
# numbers beside them must be seen; how high a row must be for the browser to wrap names that are longer, how
# many of these are seen at once, and how high their heads are.
_LETTER, _BESIDE = 7.5, 30
_ON_A_PHONE = 170
_WRAPPED, _SEEN, _HEADS = 75, 7, 38
# How high a line of a wrapped name is, and what stands above and below all of them.
_LINE_OF_TEXT, _LEADING = 19, 16
# What Streamlit gives a table of its own: a row, the edges, and at most so much.
_LINE, _EDGES, _AT_MOST = 35, 2, 400
# By so many of its heads a table is called.
_CALLED = 3
# What a number begins with, also one that stands as text: a date, a share, a change.
_NUMBER = re.compile(r"[-+−–<>≤≥]?\s?\d|[–-]?$")


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


def draw(name: str, table: Table, words: Words, room: int) -> None:
    """Draw the table in `room` pixels, and the link to the tasks of the cell that is selected in it."""
    names = _names(table)
    columns: dict[str, list[Any]] = {"name": names.shown}
    columns |= {str(place): [cells[place].shown for _, cells in table.rows] for place in _places(table)}
    chosen = st.dataframe(
        columns, key=f"linked-{name}-{words.language}", hide_index=True, alt=_alt(table, words),
        column_config=_config(table, names.width, room),
        row_height=names.height and window.grown(names.height), width="stretch",
        height=names.table_height,
        on_select=state.keep, selection_mode="single-cell",
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


def _places(table: Table) -> range:
    return range(len(table.heads) - 1)


@dataclass(frozen=True)
class Names:
    """How names are shown: how wide, and how high a row is (None: one line), in pixels."""

    shown: list[str]
    width: int
    height: int | None = None

    @property
    def table_height(self) -> int:
        """Return how high the table is, in pixels: room is kept for it before the browser draws it."""
        if self.height is None:
            return table_height(len(self.shown))
        return window.grown(_HEADS + self.height * min(len(self.shown), _SEEN))


def _columns(table: Table) -> list[list[str]]:
    """Return all that is written in the columns of numbers, with their heads."""
    written = [[str(cells[place].shown) for _, cells in table.rows] for place in _places(table)]
    return [[head, *cells] for head, cells in zip(table.heads[1:], written, strict=True)]


def _width(column: list[str], letter: float = 7, beside: int = 22) -> int:
    return math.ceil(max(map(len, column)) * letter) + beside


def _names(table: Table) -> Names:
    """Return the names so that they are read: wrapped where most are too long, else the few are shortened."""
    names = [name for name, _ in table.rows]
    longest = _width([table.heads[0], *names], _LETTER, _BESIDE)
    phone = window.on_a_phone()
    width = min(longest, _ON_A_PHONE if phone else table.first)
    return fitted(names, width, wrapping=phone)


def fitted(names: list[str], width: int, *, wrapping: bool) -> Names:
    """Return names in a column so `width`: wrapped where that is asked for, or most of them are too long."""
    letters = int((width - _BESIDE) / _LETTER)
    long = sum(len(name) > letters for name in names)
    if long and (wrapping or 2 * long > len(names)):
        lines = math.ceil(max(map(len, names)) / letters)
        return Names(names, width, max(_WRAPPED, lines * _LINE_OF_TEXT + _LEADING))
    return Names([name if len(name) <= letters else f"{name[: letters - 1]}…" for name in names], width, None)


def _config(table: Table, width: int, room: int) -> dict[str, Any]:
    """Return the columns: numbers to the right, as the reader's language writes them; words to the left.

    Names stay where they are while numbers are scrolled: only where there is no room for all, since Streamlit
    draws such columns fainter than text should be.
    """
    pinned = width + sum(map(_width, _columns(table))) > room
    name = st.column_config.TextColumn(table.heads[0], width=window.grown(width), pinned=pinned)
    config: dict[str, Any] = {"name": name}
    for place in _places(table):
        head = table.heads[place + 1]
        shown = [cells[place].shown for _, cells in table.rows]
        if all(isinstance(one, int) for one in shown):
            config[str(place)] = st.column_config.NumberColumn(head, format="localized")
        else:
            words = not all(_NUMBER.match(str(one)) for one in shown)
            config[str(place)] = st.column_config.TextColumn(head, alignment="left" if words else "right")
    return config
