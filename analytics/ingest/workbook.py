"""Excel workbooks: measured before they are opened, then read sheet by sheet as text."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice, zip_longest
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from analytics.ingest import archive, fonts, legacy, old_fonts
from analytics.ingest.errors import IngestError
from analytics.ingest.fonts import Fonts, Pieces
from analytics.ingest.old_fonts import OldFonts
from analytics.ingest.source import WORKBOOK, Source
from analytics.ingest.table import Record

MAX_UNPACKED = 500 << 20
MAX_CELLS = 20_000_000
# A sheet of the old format has at most 65,536 rows of 256 cells.
MAX_OLD = 100 << 20

_PLACE = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_OVERLAP = 32
_CHUNK = 1 << 20
# What Python sees of a panic in Rust; it cannot be imported.
_STUMBLED = "PanicException"
# So many rows tell whether the text of a sheet is legacy letters where no font says so.
_TELLING = 300


@dataclass(frozen=True)
class Sheet:
    """One sheet; text of which no font tells is read under the legacy table of its column in `letters`."""

    sheet: CalamineSheet
    fonts: Fonts | OldFonts
    letters: Mapping[int, str] = field(default_factory=dict)

    def records(self) -> Iterator[Record]:
        """Yield every row from the sheet's first."""
        first = self.sheet.start[1] if self.sheet.start else 0
        drawn = self.fonts.rows(self.sheet.name)
        ahead = next(drawn, None)
        for number, cells in enumerate(self.sheet.iter_rows(), start=1):
            while ahead is not None and ahead[0] < number:
                ahead = next(drawn, None)
            tables = ahead[1] if ahead is not None and ahead[0] == number else {}
            yield (
                number,
                [
                    _text(cell, tables.get(at) or self.letters.get(at, ""))
                    for at, cell in enumerate(cells, first)
                ],
            )


def sheets(source: Source, name: str | None) -> Iterator[Sheet]:
    """Yield the sheets, or the one called `name`; raise IngestError where the workbook cannot be read."""
    if source.encoding == WORKBOOK:
        _measure(source)
    elif source.size > MAX_OLD:
        raise IngestError("too_large", name=source.name, limit=MAX_OLD >> 20)
    drawn = (fonts if source.encoding == WORKBOOK else old_fonts).read(source)
    with _damage_told(source), source.open() as file:
        workbook = CalamineWorkbook.from_filelike(file)
    names = workbook.sheet_names
    if name is not None and name not in names:
        raise IngestError("unknown_sheet", name=source.name, sheet=name, sheets=", ".join(names))
    for each in names if name is None else [name]:
        with _damage_told(source):
            sheet = _sheet(workbook.get_sheet_by_name(each), drawn)
        yield sheet


def sheet_names(source: Source) -> list[str]:
    """Return what the sheets are called, of a workbook that was measured."""
    with _damage_told(source), source.open() as file:
        return list(CalamineWorkbook.from_filelike(file).sheet_names)


@contextmanager
def _damage_told(source: Source) -> Iterator[None]:
    """Say that a workbook is damaged where its reader fails, or stumbles: then it raises no Exception."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, CalamineError) or type(error).__name__ == _STUMBLED:
            raise IngestError("damaged_workbook", name=source.name) from error
        raise


def _sheet(sheet: CalamineSheet, drawn: Fonts | OldFonts) -> Sheet:
    """Return a sheet with the tables of its columns, as the first rows tell where no font does."""
    plain = Sheet(sheet, drawn)
    rows = [cells for _, cells in islice(plain.records(), _TELLING)]
    columns = [" ".join(column) for column in zip_longest(*rows, fillvalue="")]
    first = sheet.start[1] if sheet.start else 0
    usual = legacy.recognised(" ".join(one for one in columns if not legacy.is_modern(one)))
    tables = [legacy.recognised(one) or ("" if legacy.is_modern(one) else usual) for one in columns]
    return Sheet(sheet, drawn, {at: table for at, table in enumerate(tables, first) if table})


def _measure(source: Source) -> None:
    """Refuse what would unpack to too much, before anything is kept of it.

    Reading each part through checks that it is as long as it says: a part that lies is damaged.
    """
    try:
        with source.open() as file, zipfile.ZipFile(file) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise IngestError("too_large", name=source.name, limit=MAX_UNPACKED >> 20)
            if any(_extent(packed, part) > MAX_CELLS for part in parts):
                raise IngestError("too_many_cells", name=source.name, limit=MAX_CELLS)
    except archive.DAMAGE as error:
        raise IngestError("damaged_workbook", name=source.name) from error


def _extent(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Return how many cells the rectangle round all cells of a sheet has; 0 for other parts."""
    is_sheet = part.filename.startswith("xl/worksheets/")
    columns: set[bytes] = set()
    last_row = 0
    tail = b""
    with packed.open(part) as content:
        while chunk := content.read(_CHUNK):
            if not is_sheet:
                continue
            places = _PLACE.findall(tail + chunk)
            columns.update(column for column, _ in places)
            last_row = max(last_row, max((int(row) for _, row in places), default=0))
            tail = chunk[-_OVERLAP:]
    return last_row * max(map(_column_number, columns), default=0)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _text(cell: Any, letters: str | Pieces) -> str:
    """Return a cell as a text file would hold it; days as ISO has them, since they are known to be days."""
    if isinstance(cell, str):
        pieces = ((cell, letters),) if isinstance(letters, str) else letters
        said = "".join(legacy.converted(piece, table) for piece, table in pieces)
        return unicodedata.normalize("NFC", said.replace("\0", ""))
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return str(cell.replace(microsecond=0)) if isinstance(cell, datetime) else str(cell)
