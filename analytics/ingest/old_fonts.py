"""Which cells of a workbook of Excel 97 are in fonts from before Unicode; `fonts` tells of newer ones."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise
from typing import Any

import xlrd
from xlrd.compdoc import CompDocError

from analytics.ingest.fonts import Drawn, Pieces, table_of
from analytics.ingest.source import Source

# A font's name in one byte a letter, or in two.
_NAMED = re.compile(rb"\.Vn|VNI|\.\0V\0n\0|V\0N\0I\0", re.IGNORECASE)
# What its reader raises over a workbook that is not what it says: the fonts of such a one are not known.
_DAMAGE = (
    xlrd.XLRDError,
    CompDocError,
    AssertionError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True)
class OldFonts:
    """The legacy tables of a workbook by its fonts' numbers; nothing where it names no legacy font."""

    book: Any = None
    tables: tuple[str, ...] = ()

    def rows(self, sheet: str) -> Iterator[tuple[int, Drawn]]:
        """Yield for each row of a sheet in which there are any the cells, from 0, that have a table."""
        if self.book is None:
            return
        try:
            read = self.book.sheet_by_name(sheet)
            for row in range(read.nrows):
                cells = {at: self._drawn(read, row, at) for at in range(read.row_len(row))}
                if drawn := {at: table for at, table in cells.items() if table}:
                    yield row + 1, drawn
        except _DAMAGE:
            return

    def _drawn(self, sheet: Any, row: int, at: int) -> str | Pieces:
        font: int = self.book.xf_list[sheet.cell_xf_index(row, at)].font_index
        runs = sheet.rich_text_runlist_map.get((row, at))
        if not runs:
            return self.tables[font]
        text = str(sheet.cell_value(row, at))
        places = [(0, font), *runs, (len(text), font)]
        pieces = tuple((text[first:last], self.tables[own]) for (first, own), (last, _) in pairwise(places))
        return pieces if any(table for _, table in pieces) else ""


def read(source: Source) -> OldFonts:
    """Return the legacy fonts of an old workbook; most have none, which is seen without reading its cells.

    Where they cannot be read the letters tell, as where no font does.
    """
    with source.open() as file:
        content = file.read()
    if not _NAMED.search(content):
        return OldFonts()
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=StringIO()
        )
        tables = tuple(table_of(font.name) for font in book.font_list)
    except _DAMAGE:
        return OldFonts()
    return OldFonts(book, tables) if any(tables) else OldFonts()
