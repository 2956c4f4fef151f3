"""What a table claims: rows whose statuses make a total, columns whose rows do, and columns of shares."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analytics.report.figure_check import sums, telling
from analytics.report.figure_check.claim import Claim
from analytics.report.figure_check.figures import Figure, Share
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.frames import Frame
from analytics.report.figure_check.labels import Label, family, label
from analytics.report.figure_check.numbers import Number, decimal, whole_number
from analytics.report.figure_check.shares import complements, rest
from analytics.report.figure_check.tables import EMPTY, Cell, Row, Stretch, Table, is_ordinal, read
from analytics.report.figure_check.vocabulary import What

_COUNT = re.compile(r"([0-9]{1,3}(?:[., ][0-9]{3})+|[0-9]+)(?: ?\(([0-9]+(?:[.,][0-9]+)?) ?%\))?")
_PERCENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?%?")
_RATE = re.compile(r"%|\bty le\b|\bty trong\b|\bphan tram\b")
_TOTAL_ROW = re.compile(r"(?:tong(?: cong| so)?|cong|toan nganh|toan tinh|chung|ca nuoc|toan bo)\b.*")
_GROUP_NO = re.compile(r"[ivx]+\.?|[a-h]\.?")
_NOT_ADDED = re.compile(r"khong cong don")


def claims(text: Folded, stretch: Stretch) -> list[Claim]:
    """Return what a table claims, row by row, then column by column."""
    table = read(text, stretch)
    if table is None:
        return []
    whats = [_what(one) for one in table.headings]
    if sum(bool(family(one)) for one in whats) + (What.TOTAL in whats) >= 2:
        found = list(_by_rows(text, table, whats))
    else:
        found = list(_by_columns(text, table))
    if not _NOT_ADDED.search(text.letters[max(0, stretch.first - 300) : stretch.last + 300]):
        found += [sums.claim(one) for one in _added(text, table)]
    return found


def _what(heading: str) -> What:
    if is_ordinal(heading):
        return What.UNKNOWN
    found = label(heading)
    return found.what()


def _by_rows(text: Folded, table: Table, whats: Sequence[What]) -> Iterator[Claim]:
    rates = [bool(_RATE.search(one)) for one in table.headings]
    for row in table.rows:
        frame, last = Frame(), None
        shares: list[tuple[Figure | None, What, Cell]] = []
        for cell, what, rate in zip(row, whats, rates, strict=True):
            figure = None if rate else _figure(text, cell, what)
            if rate and cell.words:
                shares.append((last, what, cell))
            elif figure is not None:
                last = figure
                if what and what not in frame.slots:
                    frame.slots[what] = figure
        yield from _row(text, frame, shares)


def _row(text: Folded, frame: Frame, shares: Sequence[tuple[Figure | None, What, Cell]]) -> Iterator[Claim]:
    yield from (sums.claim(one) for one in sums.meant(frame, ()))
    rested = []
    for last, what, cell in shares:
        figure = frame.slots.get(what) if what not in (What.UNKNOWN, What.TOTAL) else last
        share = _share(text, cell)
        if figure is not None and share is not None and figure.what != What.TOTAL:
            rested.append(rest(figure, share, frame, ()))
    for figure in frame.slots.values():
        rested += [rest(figure, one, frame, ()) for one in figure.shares]
    found = [one for one in rested if one is not None]
    complements(found)
    yield from (telling.claim(text, one) for one in found)


def _by_columns(text: Folded, table: Table) -> Iterator[Claim]:
    """Read a table that tells its statuses down the rows."""
    named = next((at for at, one in enumerate(table.rows[0]) if one.words and not one.numeric), 0)
    rates = [bool(_RATE.search(one)) for one in table.headings]
    for column in range(named + 1, len(table.headings)):
        if rates[column] or is_ordinal(table.headings[column]):
            continue
        frame, kin = Frame(), ""
        shares: list[tuple[Figure | None, What, Cell]] = []
        for row in table.rows:
            what = label(row[named].words).what(kin)
            kin = family(what) or kin
            figure = _figure(text, row[column], what)
            if figure is None or not what:
                continue
            frame.slots.setdefault(what, figure)
            beside = column + 1
            if beside < len(rates) and (rates[beside] or "%" in row[beside].words):
                shares.append((figure, What.UNKNOWN, row[beside]))
        yield from _row(text, frame, shares)


def _figure(text: Folded, cell: Cell, what: What) -> Figure | None:
    match = _COUNT.fullmatch(cell.words)
    if match is None:
        return None
    last = cell.first + match.end(1)
    number = Number(
        first=cell.first,
        last=last,
        written=text.written(cell.first, last),
        part=whole_number(match[1]),
        part_end=last,
    )
    figure = Figure(number, Label(), "", "", 0, 0, what)
    if match[2]:
        first = cell.first + match.start(2)
        figure.shares.append(_rate(text, first, cell.first + match.end(2), match[2]))
    return figure


def _share(text: Folded, cell: Cell) -> Share | None:
    match = _PERCENT.fullmatch(cell.words)
    return None if match is None else _rate(text, cell.first, cell.last, match[1])


def _rate(text: Folded, first: int, last: int, written: str) -> Share:
    number = Number(first=first, last=last, written=text.written(first, last), percent=decimal(written))
    return Share(number, Label(), "", "")


def _added(text: Folded, table: Table) -> Iterator[sums.Sum]:
    """Yield the columns whose rows must make the row of the total."""
    totals = [at for at, row in enumerate(table.rows) if _is_total(row)]
    if len(totals) != 1 or len(table.rows) < 3:
        return
    total = table.rows[totals[0]]
    rows = [row for at, row in enumerate(table.rows) if at != totals[0]]
    groups = [row for row in rows if _GROUP_NO.fullmatch(row[0].words)]
    leaves = [row for row in rows if row not in groups]
    for column, heading in enumerate(table.headings):
        if column and not _RATE.search(heading) and not is_ordinal(heading):
            found = _column(text, total, [one for one in (leaves, groups) if len(one) > 1], column)
            yield from (one for one in (found, *_grouped(text, rows, groups, column)) if one is not None)


def _grouped(
    text: Folded, rows: Sequence[Row], groups: Sequence[Row], column: int
) -> Iterator[sums.Sum | None]:
    """Yield what each group of rows must make: the rows under it, down to the next group."""
    places = [at for at, row in enumerate(rows) if row in groups]
    for first, last in pairwise([*places, len(rows)]):
        if last - first > 2:
            yield _column(text, rows[first], [rows[first + 1 : last]], column)


def _column(text: Folded, total: Row, ways: Sequence[Sequence[Row]], column: int) -> sums.Sum | None:
    whole = _figure(text, total[column], What.UNKNOWN)
    if whole is None:
        return None
    readings = []
    for rows in ways:
        parts = [_figure(text, row[column], What.UNKNOWN) for row in rows]
        readable = all(
            one is not None or row[column].words in EMPTY for one, row in zip(parts, rows, strict=True)
        )
        told = tuple(one for one in parts if one is not None)
        if readable and len(told) > 1:
            readings.append((whole, told))
    exact = [one for one in readings if sum(part.value for part in one[1]) == whole.value]
    near = [
        one
        for one in readings
        if whole.value and 0.5 <= sum(part.value for part in one[1]) / whole.value <= 1.5
    ]
    return next(iter(exact or near), None)


def _is_total(row: Row) -> bool:
    named = [one.words for one in row[:3] if one.words and not one.numeric]
    return bool(named) and any(_TOTAL_ROW.fullmatch(one) for one in named[:2])
