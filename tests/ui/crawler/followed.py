"""What opens tasks on a page: links, points of charts, cells of tables; each with what it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from analytics.model.counts import Group
from analytics.model.filters import Filters
from analytics.model.measure import MEASURE
from analytics.model.status import DISPLAY_ORDER
from analytics.model.view import View
from analytics.service import access, runtime
from analytics.ui.chart_panel import Panel
from analytics.ui.clicks import toggled
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Table
from analytics.ui.links import segment
from analytics.ui.meaning_parts import counted
from tests.ui.crawler.recorded import Recorded
from tests.ui.opened import charts

# A card has so few parts that what stands beside its number belongs to it.
SMALL_BOX = 5
# What says something in words; widgets show what was chosen, code what is to be copied.
SAYING = ("markdown", "caption", "title", "header", "subheader", "info", "warning", "error", "page_link")
_NAME_ON_HOVER = re.compile(r"^<b>.*?</b>", re.DOTALL)


@dataclass(frozen=True)
class Claimed:
    """What a page shows somewhere, and the list of tasks that it leads to."""

    where: str
    shown: str
    tasks: View


def on_links(app: AppTest) -> Iterator[Claimed]:
    """Yield each link to a list of tasks, with the text of the box it stands in."""
    for box, link in linked(app.main, []):
        query = parse_qs(link.query_string, keep_blank_values=True)
        view = View.from_query("tasks", query)
        if link.page.endswith("tasks") and "task" not in query and re.search(r"\d", link.label):
            assert isinstance(view, View), (link.label, view)
            yield Claimed("link", "\n".join([link.label, *box]), pinned(view))


def linked(block: Block, around: list[str]) -> Iterator[tuple[list[str], Any]]:
    """Yield every link in a container, with the texts beside it and, where they are few, beside its box."""
    own = texts(block)
    for one in block.children.values():
        if isinstance(one, Block):
            yield from linked(one, own if len(block.children) < SMALL_BOX else [])
        elif one.type == "page_link":
            yield [*around, *own], one.proto


def texts(block: Block, deep: bool = False) -> list[str]:
    """Return what a container says itself; `deep` adds what the containers in it say."""
    parts = list(block.children.values())
    inner = [text for one in parts if deep and isinstance(one, Block) for text in texts(one, deep)]
    elements = [one for one in parts if not isinstance(one, Block)]
    said = [
        one.proto.label if one.type == "page_link" else one.value
        for one in elements
        if one.type in SAYING and not (one.type == "page_link" and "task=" in one.proto.query_string)
    ]
    return [*map(str, said), *inner]


def boxes(block: Block, around: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what each container says, and what is said in it and beside it where its parts are few."""
    few = len(block.children) < SMALL_BOX
    inside = texts(block, deep=few)
    yield texts(block), [*inside, *around]
    for one in block.children.values():
        if isinstance(one, Block):
            yield from boxes(one, inside if few else [])


def on_definitions(app: AppTest) -> Iterator[Claimed]:
    """Yield what a number rests on: its help leads to its definition, where the sum is and its parts open."""
    for text in app.caption:
        for query, measure in re.findall(r"\(/meaning\?([^)#]*)#(\w+)\)", text.help or ""):
            view = View.from_query("meaning", parse_qs(query, keep_blank_values=True))
            assert isinstance(view, View), view
            for names in (MEASURE[measure].numerator, MEASURE[measure].denominator or ()):
                tasks = counted(view, names)
                if tasks is not None:
                    yield Claimed(f"definition of {measure}", "", tasks)


def pinned(view: View) -> View:
    found = access.resolve(runtime.store(), view)
    assert isinstance(found, access.Resolved), (view, found)
    return found.view


def on_panel(view: View, panel: Panel) -> Iterator[Claimed]:
    """Yield each point of a chart that filters, and each cell of the table behind it."""
    empty = getattr(Filters(), panel.dimension)
    bare = replace(view.filters, **{panel.dimension: empty}).having(panel.parts, ())
    click = panel.toggle or partial(toggled, panel.dimension, panel.parts)
    for trace in panel.figure["data"]:
        for place, (value, part) in enumerate(trace.get("customdata", [])):
            filters = click(bare, value, part or None)
            yield Claimed(panel.name, _said(trace, place), view.on("tasks").filtered(filters))
    if panel.table is None:
        yield from on_groups(view, panel.name, panel.dimension, panel.groups)
    else:
        yield from on_table(panel.name, panel.table)


def on_groups(view: View, name: str, dimension: str, groups: Any) -> Iterator[Claimed]:
    """Yield each cell of a breakdown."""
    group: Group
    for group in groups:
        yield Claimed(f"{name} table", str(group.counts.total), segment(view, dimension, group.name, None))
        for status in DISPLAY_ORDER:
            yield Claimed(
                f"{name} table", str(group.counts.of(status)), segment(view, dimension, group.name, status)
            )


def on_linked_panel(panel: LinkedPanel) -> Iterator[Claimed]:
    """Yield each claim, each point and each cell of a panel whose points open their tasks."""
    for text, tasks in panel.claims:
        if tasks is not None:
            yield Claimed(f"{panel.name} claim", text, tasks)
    for trace in panel.figure["data"] if panel.figure else ():
        for place, cell in enumerate(trace.get("customdata", [])):
            found = panel.table.cell(*cell)
            assert found is not None, (panel.name, cell)
            if found.tasks is not None:
                yield Claimed(panel.name, f"{_said(trace, place)} {found.shown}", found.tasks)
    yield from on_table(panel.name, panel.table)


def on_table(name: str, table: Table) -> Iterator[Claimed]:
    """Yield each cell that opens tasks; a cell that opens one task is no number of them."""
    for row, cells in table.rows:
        for cell in cells:
            if cell.tasks is not None and cell.tasks.task is None:
                yield Claimed(f"{name} table: {row}", str(cell.shown), cell.tasks)


def on_page(app: AppTest, view: View, seen: Recorded) -> Iterator[Claimed]:
    """Yield all that opens tasks."""
    yield from on_links(app)
    yield from on_definitions(app)
    for panel in seen.panels:
        yield from on_panel(view, panel)
    for one in seen.linked:
        yield from on_linked_panel(one)
    for name, table in seen.tables:
        if not isinstance(table, Table):
            yield from on_groups(view, name, *table)


def specs(app: AppTest) -> list[Any]:
    """Return the figures that the browser gets."""
    return [one["figure"] for one in charts(app)]


def _said(trace: dict[str, Any], place: int) -> str:
    """Return what a point says: on itself, and on hover after its name."""
    hover = _NAME_ON_HOVER.sub("", trace["hovertext"][place])
    own = trace.get("text") or []
    return f"{hover} {own[place] if place < len(own) else ''}"
