"""The forms of a report, read back with readers of others."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from pptx import Presentation
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser

from analytics.locale import Words
from analytics.report.report import STATUSES
from tests.report.told import DIMENSIONS, Line, Numbers, Row


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


def shares_of_html(page: bytes) -> dict[str, list[tuple[str, ...]]]:
    """Read the small print beside the numbers of a page."""
    tree = LexborHTMLParser(page.decode())
    return {
        name: [_small(row) for row in tree.css(f"#by-{name} tbody tr, #by-{name} tfoot tr")]
        for name in DIMENSIONS
    }


def _small(row: Any) -> tuple[str, ...]:
    return tuple("".join(one.text() for one in cell.css("small")) for cell in row.css("td")[-len(STATUSES) :])


def shares_of_xlsx(book: bytes, say: Words) -> list[tuple[str, ...]]:
    """Read the percentages of the appendix of units."""
    rows = (
        CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_name(say("report.sheet.units")).to_python()
    )
    return [tuple(_share(cell).replace("–", "") for cell in row[9:15]) for row in rows[5:] if row[2] != ""]


def of_docx(document: bytes) -> Numbers:
    """Read the tables of a document: the statuses, then a table for each breakdown."""
    tables = tables_of_docx(document)
    overall = next(table for table in tables if table[0][0] == "Trạng thái")
    counted = [table for table in tables if len(table[0]) == 9]
    groups = {
        name: [(row[1], *map(_whole, row[2:])) for row in table[2:]] if len(table) > 3 else []
        for name, table in zip(DIMENSIONS, counted, strict=True)
    }
    return Numbers([_line(*row) for row in overall[1:]], groups)


def tables_of_docx(document: bytes) -> list[list[list[str]]]:
    """Read all tables of a document."""
    return [[_texts(row) for row in table.rows] for table in Document(BytesIO(document)).tables]


def _texts(row: Any) -> list[str]:
    return [cell.text for cell in row.cells]


def of_pptx(deck: bytes) -> list[dict[str, dict[str, int]]]:
    """Read the charts of the slides: of each series the numbers of its bars."""
    found = []
    for slide in Presentation(BytesIO(deck)).slides:
        for chart in (shape.chart for shape in slide.shapes if shape.has_chart):
            plot = chart.plots[0]
            names = [one.label for one in plot.categories]
            series = {one.name: [int(value or 0) for value in one.values] for one in plot.series}
            found.append({name: dict(zip(names, values, strict=True)) for name, values in series.items()})
    return found


def of_pdf(file: bytes) -> str:
    """Read the text of a PDF, its line breaks folded away."""
    pages = pytest.importorskip("pypdf").PdfReader(BytesIO(file)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def catalogue_of_pdf(file: bytes) -> Any:
    """Read what a PDF says of itself."""
    return pytest.importorskip("pypdf").PdfReader(BytesIO(file)).trailer["/Root"]


def smallest_of_pptx(deck: bytes) -> float:
    """Read the size of the smallest text on the slides, in points; charts say theirs once for all."""
    sizes = []
    for slide in Presentation(BytesIO(deck)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                sizes += [run.font.size.pt for one in shape.text_frame.paragraphs for run in one.runs]
            elif shape.has_chart:
                sizes.append(shape.chart.font.size.pt)
    return float(min(sizes))
