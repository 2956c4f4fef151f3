"""What a report's files must say: worked out from the screen's readings, and read back from each form."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model.counts import Counts
from analytics.model.rounding import SMALL_BASE
from analytics.model.status import DONE, LEAVES, OPEN
from analytics.model.view import View
from analytics.report.compose import compose
from analytics.report.link import pinned
from analytics.report.report import STATUSES, Report
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.material import material
from analytics.store import Store

BASE = "http://localhost:8501"
DIMENSIONS = ("assigning_body", "source", "unit")
# A label, how many, of how many, and the percentage: "–" where the base bears none.
Line = tuple[str, int, int, str]
# A name, the total, and the six statuses.
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Numbers:
    """The statuses of a report, and its breakdowns, each with the row of sums at its end."""

    statuses: list[Line]
    groups: dict[str, list[Row]] = field(default_factory=dict)


def reported(store: Store, view: View, language: str = "") -> Report:
    """Return the report of a pinned view."""
    resolved = access.resolve(store, view)
    assert isinstance(resolved, Resolved)
    return compose(material(store, resolved), pinned(BASE, resolved.view), language)


def expected(store: Store, view: View) -> Numbers:
    """Return what every file of a view must say, from what the screen reads."""
    say = words(view.language)
    read = access.readings(store, view, DIMENSIONS, cross=False)
    groups = {
        name: [_row(named(say, name, one.name), one.counts) for one in read.facets[name] if one.counts.total]
        for name in DIMENSIONS
    }
    for name, rows in groups.items():
        double = sum(row[1] for row in rows) > read.selected.total
        total = say("report.row.distinct" if double else "report.row.total")
        groups[name] = [*rows, _row(total, read.selected)] if rows else []
    return Numbers(_statuses(read.selected, say), groups)


def _statuses(counts: Counts, say: Words) -> list[Line]:
    parts = (("done", DONE), *((s, (s,)) for s in DONE), ("open", OPEN), *((s, (s,)) for s in OPEN))
    return [
        (
            say(f"report.line.{name}"), counts.of(*part), counts.total,
            counts.share(part, LEAVES) if counts.total >= SMALL_BASE else "–",
        )
        for name, part in parts
    ]  # fmt: skip


def _row(label: str, counts: Counts) -> Row:
    return (label, counts.total, *(counts.of(status) for status in STATUSES))


def of_html(page: bytes) -> Numbers:
    """Read the tables of a page."""
    tree = LexborHTMLParser(page.decode())
    lines = [_cells(row) for row in tree.css("#statuses tbody tr")]
    groups = {
        name: [
            (cells[1], *map(_whole, cells[2:]))
            for cells in map(_cells, tree.css(f"#by-{name} tbody tr, #by-{name} tfoot tr"))
        ]
        for name in DIMENSIONS
    }
    return Numbers([_line(*cells) for cells in lines], groups)


def _cells(row: Any) -> list[str]:
    """Return the cells of a row, the small print of the shares left out."""
    for small in row.css("small"):
        small.decompose()
    return [cell.text(strip=False).strip() for cell in row.css("td, th")]


def _line(label: str, fraction: str, share: str) -> Line:
    count, _, base = fraction.partition("/")
    return label, _whole(count), _whole(base), share


def _whole(text: str) -> int:
    return int(text.replace(".", "").replace(",", ""))


def of_xlsx(book: bytes, say: Words) -> Numbers:
    """Read the sheets of a workbook."""
    opened = CalamineWorkbook.from_filelike(BytesIO(book))
    sheets = {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}
    overall = sheets[say("report.sheet.status")][4 : 4 + len(STATUSES) + 2]
    statuses = [
        (str(row[0]), int(row[1]), int(row[2]), _share(row[3]))  # type: ignore[arg-type]
        for row in overall
    ]
    units = [tuple(row[1:9]) for row in sheets[say("report.sheet.units")][5:] if row[2] != ""]
    groups: dict[str, list[Row]] = {"unit": _counted(units)}
    for name in ("assigning_body", "source"):
        rows = [row for row in sheets[say(f"report.sheet.{name}")][4:] if row[0] != ""]
        groups[name] = _counted([(row[0], row[7], *row[1:7]) for row in rows])
    return Numbers(statuses, groups)


def _counted(rows: list[Row]) -> list[Row]:
    found = [(row[0], *(int(cell) for cell in row[1:])) for row in rows]
    return found if len(found) > 1 else []


def _share(cell: object) -> str:
    return f"{cell:.0f}%" if isinstance(cell, float) else str(cell)
