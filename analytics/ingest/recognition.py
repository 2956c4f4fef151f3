"""What a file was recognised as, before any row of it is checked: for a person to look at and to change."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from analytics.ingest.aliases import ALIASES
from analytics.ingest.headings import Headings, find
from analytics.ingest.mapping import Given
from analytics.ingest.source import OLD_WORKBOOK, WORKBOOK, Source, inspect
from analytics.ingest.table import Record
from analytics.ingest.text_file import TextFile, text_tables
from analytics.ingest.units import several
from analytics.ingest.workbook import Sheet, sheet_names, sheets
from analytics.model.text import clean, fold_key

# Of a file, the first rows are shown, and of each column some cells from further down.
SHOWN, LOOKED_THROUGH, EXAMPLES = 12, 200, 3
WIDEST = 80

_DAY = re.compile(r"(?<!\d)(\d{1,2})[-/._](\d{1,2})[-/._](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


@dataclass(frozen=True)
class Column:
    """One column: its heading, which field it is and why (alias, own_words, mapping, tick), some cells.

    `several` are cells as they stand that would name several units, were this a column of units.
    """

    heading: str
    field: str
    why: str
    examples: tuple[str, ...]
    several: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recognised:
    """A file as it was recognised. `shape` is the same for files with the same headings; `guess` is a day, as
    ISO writes it, that the file's name or title names, "" for none: a guess, and nothing else."""

    encoding: str
    separator: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    columns: tuple[Column, ...]
    missing: tuple[str, ...]
    shape: str
    guess: str

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Return what `as_json` told."""
        cells = ("examples", "several")
        columns = tuple(Column(**one | {name: tuple(one[name]) for name in cells}) for one in told["columns"])
        rows = tuple((line, tuple(cells)) for line, cells in told["rows"])
        lists = {name: tuple(told[name]) for name in ("sheets", "missing")}
        return cls(**dict(told) | lists | {"columns": columns, "rows": rows})

    def as_json(self) -> dict[str, Any]:
        """Return all of it in plain values."""
        return asdict(self)

    @property
    def mapping(self) -> dict[str, str]:
        """The heading of each field that was recognised."""
        ticks = [column.heading for column in self.columns if column.why == "tick"]
        known = {column.field: column.heading for column in self.columns if column.field}
        return known | ({"reported_status": " | ".join(ticks)} if ticks else {})


def recognise(content: Path | bytes, name: str, mapping: Mapping[str, object] | None = None) -> Recognised:
    """Tell how a file would be read; raise IngestError where it cannot be, or has no row of headings."""
    given = Given.read(mapping)
    with TemporaryDirectory(prefix="dunghan-") as folder:
        source = inspect(content, name, Path(folder), given.encoding)
        tables = sheets(source, given.sheet) if _is_book(source) else text_tables(source, given.separator)
        found = find(tables, given, name, first=_is_book(source), complete=False)
        return _told(source, found, given)


def _is_book(source: Source) -> bool:
    return source.encoding in (WORKBOOK, OLD_WORKBOOK)


def _told(source: Source, found: Headings, given: Given) -> Recognised:
    records = list(islice(found.table.records(), found.skipped + LOOKED_THROUGH))
    table = found.table
    return Recognised(
        encoding=source.shown_encoding,
        separator=table.separator if isinstance(table, TextFile) else "",
        sheet=table.sheet.name if isinstance(table, Sheet) else "",
        sheets=tuple(sheet_names(source)) if _is_book(source) else (),
        header_row=found.line_no,
        rows=tuple((line, tuple(_short(cell) for cell in cells)) for line, cells in records[:SHOWN]),
        columns=_columns(found, records[found.skipped :], given),
        missing=found.missing(),
        shape=shape(found.titles),
        guess=_guess(source.name, records[: found.skipped]),
    )


def shape(titles: tuple[str, ...]) -> str:
    """Return what is the same for all files with these headings."""
    return hashlib.sha256("\x1f".join(map(fold_key, titles)).encode()).hexdigest()[:16]


def _columns(found: Headings, records: list[Record], given: Given) -> tuple[Column, ...]:
    fields = {at: name for name, at in found.columns.items()} | dict.fromkeys(found.ticks, "reported_status")
    columns = []
    for at, heading in enumerate(found.titles):
        cells = [cells[at] for _, cells in records if at < len(cells)]
        examples = tuple(islice(dict.fromkeys(filter(None, map(_short, cells))), EXAMPLES))
        field = fields.get(at, "")
        why = _why(field, heading, at in found.ticks, given)
        columns.append(Column(heading or f"#{at + 1}", field, why, examples, several(cells)))
    return tuple(columns)


def _why(field: str, heading: str, ticked: bool, given: Given) -> str:
    if not field:
        return ""
    if ticked:
        return "tick"
    if field in given.headings:
        return "mapping"
    return "alias" if fold_key(heading) in ALIASES else "own_words"


def _short(cell: str) -> str:
    said = clean(cell).replace("\n", " ")
    return said if len(said) <= WIDEST else f"{said[: WIDEST - 1]}…"


def _guess(name: str, above: list[Record]) -> str:
    """Return the day that the file's name says, else the last one in the rows above the headings."""
    texts = [name, *(cell for _, cells in reversed(above) for cell in cells)]
    return next((day.isoformat() for text in texts if (day := _day(text)) is not None), "")


def _day(text: str) -> date | None:
    if numbers := _DAY.search(text):
        day, month, year = map(int, numbers.groups())
    elif numbers := _ISO.search(text):
        year, month, day = map(int, numbers.groups())
    else:
        return None
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def refused_rows(
    content: Path | bytes, name: str, mapping: Mapping[str, object] | None, wanted: Mapping[int, str]
) -> list[tuple[int, list[str], str]]:
    """Return the rows that `wanted` names, with their line and reason; first those above them, with none."""
    given = Given.read(mapping)
    with TemporaryDirectory(prefix="dunghan-") as folder:
        source = inspect(content, name, Path(folder), given.encoding)
        tables = sheets(source, given.sheet) if _is_book(source) else text_tables(source, given.separator)
        found = find(tables, given, name, first=_is_book(source))
        rows: list[tuple[int, list[str], str]] = []
        for number, (line, cells) in enumerate(found.table.records(), start=1 - found.skipped):
            if number < 1 or number in wanted:
                rows.append((line, list(cells), wanted.get(number, "")))
        return rows
