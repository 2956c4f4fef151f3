"""Which row holds the headings, and which field each column is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from analytics.ingest import status_columns
from analytics.ingest.aliases import ALIASES, EXAMPLES, ROW_NUMBER
from analytics.ingest.errors import IngestError
from analytics.ingest.mapping import Given
from analytics.ingest.table import MAX_COLUMNS, Record, Table
from analytics.model.field import REQUIRED
from analytics.model.text import clean, fold_key

SEARCHED = 40


@dataclass(frozen=True)
class Headings:
    """The heading row: where each field stands, and how many records and lines go before the data."""

    table: Table
    line_no: int
    skipped: int
    data_line: int
    titles: tuple[str, ...]
    columns: dict[str, int] = field(default_factory=dict)
    unused: tuple[tuple[str, str], ...] = ()
    ticks: dict[int, str] = field(default_factory=dict)

    @property
    def row_number(self) -> int | None:
        """The column that numbers the rows."""
        mapped = {*self.columns.values(), *self.ticks}
        numbering = (
            at
            for at, title in enumerate(self.titles)
            if fold_key(title) in ROW_NUMBER and at not in mapped and (title or at == 0)
        )
        return next(numbering, None)

    @property
    def mapping(self) -> dict[str, str]:
        """The heading used for each field, from left to right; of columns to tick, all of them."""
        used = {name: self.titles[at] for at, name in sorted((at, name) for name, at in self.columns.items())}
        if self.ticks:
            used["reported_status"] = status_columns.BETWEEN.join(self.titles[at] for at in self.ticks)
        return used

    @property
    def fields(self) -> int:
        """How many fields there are columns for."""
        return len(self.columns) + bool(self.ticks)

    def missing(self) -> tuple[str, ...]:
        """Return the columns that a list must have and this one lacks, alternatives with a stroke between."""
        return tuple(
            " / ".join(EXAMPLES[name] for name in names)
            for names in REQUIRED
            if not set(names) & set(self.mapping)
        )


def find(tables: Iterable[Table], given: Given, name: str, *, first: bool, complete: bool = True) -> Headings:
    """Return the heading row of the table that matches best, or of the `first` that will do.

    Raises IngestError where no row will do, with the reason that the nearest one gives; unless `complete`,
    the nearest one will do whatever it lacks: somebody will say what its columns are.
    """
    best: Headings | None = None
    faults: list[IngestError] = []
    for table in tables:
        for found in _rows(table, given, faults, name):
            better = best is None or _worth(found) > _worth(best)
            best = found if better else best
        if first and best is not None and not best.missing():
            break
    if not complete and best is not None and not (faults and best.fields < 2):
        return best
    return _sound(best, faults, given, name)


def _worth(found: Headings) -> tuple[bool, int]:
    return not found.missing(), found.fields


def _rows(table: Table, given: Given, faults: list[IngestError], name: str) -> list[Headings]:
    """Return every row among the first that could be the headings; what stops the reading is kept."""
    records: list[Record] = []
    try:
        for line, cells in islice(table.records(), SEARCHED):
            if len(cells) > MAX_COLUMNS and sum(map(bool, cells)) > MAX_COLUMNS:
                raise IngestError("too_many_columns", name=name, line=line, limit=MAX_COLUMNS)
            records.append((line, cells))
    except IngestError as fault:
        faults.append(fault)
    return [
        _headings(table, records, at, given)
        for at, (line, _) in enumerate(records)
        if given.header_row in (None, line)
    ]


def _headings(table: Table, records: Sequence[Record], at: int, given: Given) -> Headings:
    """Return record `at` as headings, joined with the one below where that names more fields."""
    line, cells = records[at]
    titles = _titles(cells)
    single = Headings(table, line, at + 1, _line(records, at + 1), titles, *_recognised(titles, given))
    if at + 1 == len(records) or not single.fields:
        return single
    below = _titles(records[at + 1][1])
    if any(
        _filled(below, column) and not _merged(titles, below, column) for column in single.columns.values()
    ):
        return single
    joined = _joined(titles, below)
    double = Headings(table, line, at + 2, _line(records, at + 2), joined, *_recognised(joined, given))
    return double if _parted(double) > _parted(single) else single


def _parted(found: Headings) -> tuple[int, int]:
    """Return how much a heading row tells: fields, then statuses that have columns of their own."""
    return found.fields, len(found.ticks)


def _filled(titles: Sequence[str], at: int) -> bool:
    return at < len(titles) and bool(titles[at])


def _merged(above: Sequence[str], below: Sequence[str], at: int) -> bool:
    """Tell whether the heading in column `at` stands over the next column too, which has words below."""
    return not _filled(above, at + 1) and _filled(below, at + 1)


def _line(records: Sequence[Record], at: int) -> int:
    """Return the line of record `at`; of the one behind the last, 0: it was not looked for."""
    return records[at][0] if at < len(records) else 0


def _titles(cells: Sequence[str]) -> tuple[str, ...]:
    titles = [clean(cell) for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    return tuple(titles)


def _joined(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Return two heading rows as one; a merged cell stands over all columns to its right."""
    joined = []
    parent = ""
    for at in range(max(len(above), len(below))):
        own = above[at] if at < len(above) else ""
        child = below[at] if at < len(below) else ""
        parent = own or parent
        joined.append(f"{parent} - {child}" if parent and child else own or child)
    return tuple(joined)


def _recognised(
    titles: Sequence[str], given: Given
) -> tuple[dict[str, int], tuple[tuple[str, str], ...], dict[int, str]]:
    """Return the column of each field, (field, heading) of columns that came too late, and those to tick."""
    columns: dict[str, int] = {}
    for name, heading in given.headings.items():
        at = _place(titles, heading)
        if at is not None:
            columns[name] = at
    taken = set(columns.values())
    ranked = sorted(
        (rank, at, name)
        for at, title in enumerate(titles)
        if at not in taken and given.recognise
        for name, rank in [_alias(title)]
        if name and name not in given.headings
    )
    unused = [(f"={title}", title) for at, title in enumerate(titles) if title and title in titles[:at]]
    for _, at, name in ranked:
        if name in columns:
            unused.append((name, titles[at]))
        else:
            columns[name] = at
    return columns, tuple(unused), _ticks(titles, columns, given)


def _ticks(titles: Sequence[str], columns: dict[str, int], given: Given) -> dict[int, str]:
    """Return the columns to tick, where no one column tells the status."""
    if "reported_status" in columns:
        return {}
    said = given.headings.get("reported_status")
    if said is None and not given.recognise:
        return {}
    free = [title if at not in columns.values() else "" for at, title in enumerate(titles)]
    return status_columns.recognised(free) if said is None else status_columns.named(free, said)


def _alias(title: str) -> tuple[str, int]:
    """Return the field that a heading names, "" for none; under a merged heading its own words may do."""
    for words in (title, title.rpartition(" - ")[2]):
        if (known := ALIASES.get(fold_key(words))) is not None:
            return known
    return "", 0


def _place(titles: Sequence[str], heading: str) -> int | None:
    """Return where `heading` stands: exactly as written, by its number ("#3"), else alike."""
    wanted = clean(heading)
    if wanted in titles:
        return titles.index(wanted)
    if wanted.startswith("#") and wanted[1:].isdecimal():
        return int(wanted[1:]) - 1 if 0 < int(wanted[1:]) <= len(titles) else None
    keys = [fold_key(title) for title in titles]
    return keys.index(fold_key(wanted)) if fold_key(wanted) in keys else None


def _sound(best: Headings | None, faults: Sequence[IngestError], given: Given, name: str) -> Headings:
    """Return the best row if it will do, or raise what keeps it from doing."""
    if best is None or best.fields < 2:
        raise faults[0] if faults else IngestError("no_heading_row", name=name, searched=SEARCHED)
    for field_name, heading in given.headings.items():
        if field_name not in best.mapping:
            raise IngestError(
                "mapping_unknown_heading",
                name=name, line=best.line_no,
                field=field_name, heading=heading, headings=", ".join(best.titles),
            )  # fmt: skip
    if best.missing():
        raise IngestError("missing_columns", name=name, line=best.line_no, missing=", ".join(best.missing()))
    return best
