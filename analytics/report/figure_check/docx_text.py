"""The text of a Word document, read without running or fetching anything that it names."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from analytics.report.figure_check import grid
from analytics.report.figure_check.unreadable import DocumentError

MAX_UNPACKED = 40 << 20
PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"))
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    KeyError,
    ValueError,
)


def read(content: bytes, name: str) -> str:
    """Return the document's text; raise DocumentError where it is damaged, hostile or no Word document."""
    try:
        root = fromstring(_part(content, name), forbid_dtd=True)
    except (ParseError, DefusedXmlException, RecursionError) as error:
        raise DocumentError("damaged", name=name) from error
    body = root.find(f"{_W}body")
    return "\n".join(_blocks(body)) if body is not None else ""


def _part(content: bytes, name: str) -> bytes:
    """Return the document's main part; what is really there counts, whatever the archive says of its size."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if PART not in archive.namelist():
                raise DocumentError("not_word", name=name)
            with archive.open(PART) as part:
                found = part.read(MAX_UNPACKED + 1)
    except _DAMAGE as error:
        raise DocumentError("damaged", name=name) from error
    if len(found) > MAX_UNPACKED:
        raise DocumentError("too_large", name=name, limit=MAX_UNPACKED >> 20)
    return found


def _blocks(top: Element) -> Iterator[str]:
    """Yield the paragraphs and tables below an element, in order and without recursion."""
    stack = [top]
    while stack:
        one = stack.pop()
        if one.tag == f"{_W}p":
            yield _paragraph(one)
        elif one.tag == f"{_W}tbl":
            yield _table(one)
        elif one.tag not in _LEFT_OUT:
            stack.extend(reversed(list(one)))


def _paragraph(one: Element) -> str:
    level = one.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
    numbered = one.find(f"{_W}pPr/{_W}numPr") is not None
    mark = ("+ " if level is not None and level.get(f"{_W}val", "0") != "0" else "- ") if numbered else ""
    return mark + _text(one)


def _text(top: Element) -> str:
    parts, stack = [], [top]
    while stack:
        one = stack.pop()
        if one.tag == f"{_W}t":
            parts.append(one.text or "")
        elif one.tag == f"{_W}tab" and one is not top:
            parts.append(" ")
        elif one.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif one.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif one.tag not in _LEFT_OUT and one.tag != f"{_W}pPr":
            stack.extend(reversed(list(one)))
    return "".join(parts)


def _table(table: Element) -> str:
    rows = [list(_cells(row)) for row in table.iter(f"{_W}tr")]
    return grid.lines(rows)


def _cells(row: Element) -> Iterator[grid.Cell]:
    """Yield a row's cells; one that only carries on the cell above is empty."""
    for cell in row.findall(f"{_W}tc"):
        wide = cell.find(f"{_W}tcPr/{_W}gridSpan")
        written = wide.get(f"{_W}val", "1") if wide is not None else "1"
        merged = cell.find(f"{_W}tcPr/{_W}vMerge")
        carried = merged is not None and merged.get(f"{_W}val", "continue") != "restart"
        words = "" if carried else " ".join(_text(one) for one in cell.iter(f"{_W}p"))
        yield words, int(written) if written.isascii() and written.isdigit() else 1, 1
