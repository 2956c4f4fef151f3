"""The panels that the parts of a page draw, without a browser; and whether their numbers open their tasks."""

from collections.abc import Callable, Iterator

import pytest

from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from analytics.ui import linked_panel
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell


def drawn(
    monkeypatch: pytest.MonkeyPatch, view: View, *parts: Callable[[View], None]
) -> dict[str, LinkedPanel]:
    """Return the panels that `parts` draw for a view, by their names."""
    found: dict[str, LinkedPanel] = {}
    with monkeypatch.context() as patch:
        patch.setattr(linked_panel, "draw", lambda panel, *_: found.update({panel.name: panel}))
        for part in parts:
            part(view)
    return found


def opened(store: Store, view: View) -> int:
    """Return how many tasks a list shows and counts, as its link is followed."""
    read = View.from_query(view.page, view.to_query())
    assert isinstance(read, View), read
    found = access.resolve(store, read)
    assert isinstance(found, access.Resolved), found
    page = access.tasks(store, found.view)
    return page.shown + page.classified


def cells(panel: LinkedPanel) -> Iterator[tuple[str, str, Cell]]:
    """Yield the cells of a panel's table with the names of their row and column."""
    for name, row in panel.table.rows:
        for head, cell in zip(panel.table.heads[1:], row, strict=True):
            yield name, head, cell


def wrong(store: Store, panel: LinkedPanel) -> list[str]:
    """Return the cells whose number is not that of the tasks they open, or which open none."""
    return [
        f"{panel.name}: {name}, {head}: {cell.shown}"
        for name, head, cell in cells(panel)
        if isinstance(cell.shown, int)
        and cell.shown
        and (cell.tasks is None or opened(store, cell.tasks) != cell.shown)
    ]


def points(panel: LinkedPanel) -> Iterator[tuple[int, int, object]]:
    """Yield the row and the column of every point of a panel's chart that opens tasks, and its number."""
    for trace in (panel.figure or {"data": []})["data"]:
        for place, number in zip(trace.get("customdata", ()), trace["y"], strict=False):
            yield place[0], place[1], number
