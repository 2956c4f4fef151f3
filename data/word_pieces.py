"""The pieces that the Word template is put together from: paragraphs, tables, loops."""

import re
from collections.abc import Sequence

from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

SIZE = 14
# Widths in cm of a table of counts, and what stands under its two merged heads.
COUNTS = (1.2, 4.5, 1.6, 1.5, 1.5, 1.6, 1.5, 1.5, 1.6)
_UNDER = ("Đúng hạn", "Quá hạn", "Không hạn", "Trong hạn", "Quá hạn", "Không hạn")
_NUMERIC = re.compile(r"\.(n\d|total|fraction|share)\b")


def table(made: Doc, widths: tuple[float, ...], heads: tuple[str, ...]) -> Table:
    """Add a table with its heads: two rows where the last two heads stand over three columns each."""
    table: Table = made.add_table(2 if widths is COUNTS else 1, len(widths))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    top = list(table.rows[0].cells)
    if widths is COUNTS:
        below = table.rows[1].cells
        for place in range(3):
            top[place].merge(below[place])
        for first, cell in ((3, top[3]), (6, top[6])):
            cell.merge(top[first + 2])
        for cell, text in zip(below[3:], _UNDER, strict=True):
            _cell(cell, text, look="b")
        top = [*top[:3], top[3], top[6]]
    for cell, text in zip(top, heads, strict=True):
        _cell(cell, text, look="b")
    for row in table.rows:
        head = OxmlElement("w:tblHeader")
        row._tr.get_or_add_trPr().append(head)
    _widths(table, widths)
    return table


def rows(table: Table, loop: str, cells: Sequence[str]) -> None:
    """Add the rows that a loop writes."""
    for texts in ([f"{{%tr for {loop} %}}"], cells, ["{%tr endfor %}"]):
        row(table, [*texts, *[""] * (len(cells) - len(texts))])


def row(table: Table, texts: Sequence[str], look: str = "") -> None:
    """Add a row that no page breaks: numbers to the right, what only counts the rows in the middle."""
    widths = [cell.width for cell in table.rows[-1].cells]
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        align = ALIGN.RIGHT if _NUMERIC.search(text) else ALIGN.LEFT
        _cell(cell, text, look=look, align=ALIGN.CENTER if ".number" in text else align)
        cell.width = width


def _widths(table: Table, widths: tuple[float, ...]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _cell(cell: _Cell, text: str, *, look: str = "", align: ALIGN = ALIGN.CENTER) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment, paragraph.paragraph_format.space_after = align, Pt(2)
    write(paragraph, text, size=11.5, look=look)


def each(made: Doc, loop: str, text: str) -> None:
    """Add a paragraph for each sentence of a loop."""
    tag(made, f"{{%p for {loop} %}}")
    body(made, text)
    tag(made, "{%p endfor %}")


def tag(made: Doc, text: str) -> None:
    made.add_paragraph(text)


def heading(made: Doc, text: str) -> None:
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6)
    write(paragraph, text, look="b")


def body(made: Doc, text: str) -> None:
    paragraph = made.add_paragraph()
    paragraph.alignment, paragraph.paragraph_format.first_line_indent = ALIGN.JUSTIFY, Cm(1.27)
    write(paragraph, text)


def centred(made: Doc, text: str, size: float) -> Paragraph:
    paragraph = made.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    write(paragraph, text, size=size, look="b")
    return paragraph


def pair(made: Doc, left: float, right: float) -> tuple[_Cell, _Cell]:
    """Add two columns without a frame."""
    table = made.add_table(1, 2)
    table.autofit = False
    _widths(table, (left, right))
    return table.rows[0].cells[0], table.rows[0].cells[1]


def lines(
    cell: _Cell, *lines: tuple[str, float, str], align: ALIGN = ALIGN.CENTER, first: bool = True
) -> None:
    for place, (text, size, look) in enumerate(lines):
        paragraph = cell.paragraphs[0] if first and not place else cell.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.space_after = align, Pt(2)
        write(paragraph, text, size=size, look=look)


def write(paragraph: Paragraph, text: str, *, size: float = SIZE, look: str = "") -> None:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), "b" in look, "i" in look


def rule(place: Doc | _Cell, width: float, within: float) -> None:
    """Draw a short line beneath what stands there: `width` of `within` cm, in the middle."""
    paragraph = place.add_paragraph()
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Cm((within - width) / 2)
    layout.space_after, layout.line_spacing = Pt(4), Pt(4)
    frame, line = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    frame.append(line)
    paragraph._p.get_or_add_pPr().append(frame)


def field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)
