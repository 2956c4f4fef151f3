"""Which cells of a workbook are drawn in fonts from before Unicode, whose letters have their own tables."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from analytics.ingest import legacy
from analytics.ingest.archive import DAMAGE
from analytics.ingest.errors import IngestError
from analytics.ingest.source import Source

# Text by pieces, each with its table: a cell may be drawn in several fonts.
Pieces = tuple[tuple[str, str], ...]
Drawn = dict[int, str | Pieces]

_NAMED = re.compile(rb"""val=["'](?:\.Vn|VNI)""", re.IGNORECASE)
_OVERLAP, _CHUNK = 32, 1 << 20
_STYLES, _TEXTS, _BOOK = "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"


def table_of(font: str) -> str:
    """Return the legacy table of a font, "" for one of today."""
    name = font.lower()
    if name.startswith(".vn"):
        return legacy.TCVN3_CAPITALS if name.endswith("h") else legacy.TCVN3
    return legacy.VNI if name.startswith("vni") else ""


@dataclass(frozen=True)
class Fonts:
    """The legacy tables of a workbook: by cell format, and of texts that have fonts within."""

    source: Source
    formats: tuple[str, ...] = ()
    texts: dict[int, Pieces] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)

    def rows(self, sheet: str) -> Iterator[tuple[int, Drawn]]:
        """Yield for each row of a sheet in which there are any the cells, from 0, that have a table."""
        if sheet not in self.parts:
            return
        number = 0
        with _opened(self.source) as archive, archive.open(self.parts[sheet]) as part:
            for row in _elements(part, "row"):
                number = int(row.get("r") or number + 1)
                cells = {_column(cell, at): self._drawn(cell) for at, cell in enumerate(row)}
                if drawn := {at: table for at, table in cells.items() if table}:
                    yield number, drawn
                row.clear()

    def _drawn(self, cell: Element) -> str | Pieces:
        if cell.get("t") == "s" and self.texts:
            pieces = self.texts.get(int(cell.findtext("{*}v") or -1))
            if pieces:
                return pieces
        at = int(cell.get("s") or 0)
        return self.formats[at] if at < len(self.formats) else ""


def read(source: Source) -> Fonts:
    """Return the legacy fonts of a workbook; most have none, which is seen without reading its cells."""
    with _opened(source) as archive:
        names = set(archive.namelist())
        if not any(_names_any(archive, part) for part in (_STYLES, _TEXTS) if part in names):
            return Fonts(source)
        formats = _formats(archive) if _STYLES in names else ()
        texts = _texts(archive) if _TEXTS in names else {}
        return Fonts(source, formats, texts, _parts(archive))


@contextmanager
def _opened(source: Source) -> Iterator[zipfile.ZipFile]:
    try:
        with source.open() as file, zipfile.ZipFile(file) as archive:
            yield archive
    except (ParseError, DefusedXmlException, KeyError, *DAMAGE) as error:
        raise IngestError("damaged_workbook", name=source.name) from error


def _names_any(archive: zipfile.ZipFile, part: str) -> bool:
    tail = b""
    with archive.open(part) as content:
        while chunk := content.read(_CHUNK):
            if _NAMED.search(tail + chunk):
                return True
            tail = chunk[-_OVERLAP:]
    return False


def _formats(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Return the table of each cell format."""
    with archive.open(_STYLES) as part:
        root = next(iter(_elements(part, "styleSheet")))
    fonts = [table_of(_font(font, "name")) for font in root.iterfind("{*}fonts/{*}font")]
    at = [int(one.get("fontId") or 0) for one in root.iterfind("{*}cellXfs/{*}xf")]
    return tuple(fonts[font] if font < len(fonts) else "" for font in at)


def _texts(archive: zipfile.ZipFile) -> dict[int, Pieces]:
    """Return the pieces of each shared text in which a legacy font is named."""
    found: dict[int, Pieces] = {}
    with archive.open(_TEXTS) as part:
        for number, text in enumerate(_elements(part, "si")):
            pieces = tuple(
                (run.findtext("{*}t") or "", table_of(_font(run, "rPr/{*}rFont")))
                for run in text.iterfind("{*}r")
            )
            if any(table for _, table in pieces):
                found[number] = pieces
            text.clear()
    return found


def _font(element: Element, path: str) -> str:
    named = element.find("{*}" + path)
    return "" if named is None else named.get("val") or ""


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    with archive.open(_LINKS) as part:
        links = {one.get("Id"): one.get("Target") or "" for one in _elements(part, "Relationship")}
    parts = {}
    with archive.open(_BOOK) as part:
        for sheet in _elements(part, "sheet"):
            link = next((value for key, value in sheet.items() if key.endswith("}id")), "")
            target = links.get(link, "")
            parts[sheet.get("name") or ""] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts


def _elements(part: IO[bytes], name: str) -> Iterator[Element]:
    """Yield the elements called `name` as they end; document types and entities are refused."""
    for _, element in iterparse(part, events=("end",), forbid_dtd=True):
        if element.tag.rpartition("}")[2] == name:
            yield element


def _column(cell: Element, at: int) -> int:
    letters = (cell.get("r") or "").rstrip("0123456789")
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number - 1 if letters else at
