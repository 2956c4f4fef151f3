"""What a page draws: its panels and tables as they are handed over, before they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from analytics.ui import breakdown_table, chart_panel, linked_panel, linked_table, task_table
from analytics.ui.chart_panel import Panel
from analytics.ui.linked_panel import LinkedPanel


@dataclass
class Recorded:
    """The panels of one run of a page, and the names of the tables that it drew."""

    panels: list[Panel] = field(default_factory=list)
    linked: list[LinkedPanel] = field(default_factory=list)
    tables: list[tuple[str, Any]] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)

    def clear(self) -> None:
        for one in (self.panels, self.linked, self.tables, self.lists):
            one.clear()

    def figures(self) -> list[tuple[str, Any]]:
        """Every figure that a panel draws, with the panel's name."""
        drawn = [(one.name, one.figure) for one in self.panels if one.groups]
        return drawn + [(one.name, one.figure) for one in self.linked if one.figure is not None]

    def rows(self, name: str) -> list[str]:
        """What the table behind a panel's figure says."""
        return [
            str(cell.shown)
            for one in self.linked
            if one.name == name
            for _, cells in one.table.rows
            for cell in cells
        ]


def recording(monkeypatch: pytest.MonkeyPatch) -> Recorded:
    """Return what is drawn from now on."""
    seen = Recorded()
    _before(monkeypatch, chart_panel, "draw", lambda _, panel, *__: seen.panels.append(panel))
    _before(monkeypatch, linked_panel, "draw", lambda panel, *_: seen.linked.append(panel))
    _before(
        monkeypatch, breakdown_table, "draw",
        lambda _, name, by, groups, *__, **___: seen.tables.append((f"cells-{name}", (by, groups))),
    )  # fmt: skip
    _before(
        monkeypatch, linked_table, "draw",
        lambda name, table, *_: seen.tables.append((f"linked-{name}", table)),
    )  # fmt: skip
    _before(monkeypatch, task_table, "draw", lambda table, *_: seen.lists.append(table.name))
    return seen


def _before(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, note: Callable[..., None]) -> None:
    draw = getattr(module, name)

    def noted(*given: Any, **named: Any) -> Any:
        note(*given, **named)
        return draw(*given, **named)

    monkeypatch.setattr(module, name, noted)
