"""Tables in a text: lines of cells parted by tabs or upright strokes, with one or more rows of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.report.figure_check.folded import Folded

_NUMERIC = re.compile(r"[0-9][0-9., ]*(?: ?%)?(?: ?/ ?[0-9][0-9., ]*)?(?: ?\([0-9., %]+\))?")
_COLUMN_NO = re.compile(r"\(?[0-9]{1,2}\)?(?: ?= ?[0-9()+ ]+)?")
_RULE = re.compile(r"[-:=+ ]*")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ORDINAL = re.compile(r"(?:stt|tt|so tt|so thu tu|no)\.?")
EMPTY = ("", "-", "–", "x", "...")


@dataclass(frozen=True)
class Stretch:
    """A stretch of running text, or a table; places are of folded letters."""

    first: int
    last: int
    table: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell: its folded words without blanks round them, and where they stand."""

    words: str
    first: int
    last: int

    @property
    def numeric(self) -> bool:
        """Tell whether the cell holds a number and nothing else."""
        return bool(_NUMERIC.fullmatch(self.words))


Row = list[Cell]


@dataclass(frozen=True)
class Table:
    """Columns with the words of their headings, top to bottom, and the rows under them."""

    headings: list[str]
    tops: list[str]
    rows: list[Row]


def stretches(text: Folded) -> Iterator[Stretch]:
    """Yield the text's stretches in order; two lines of cells that follow each other are a table."""
    begin, run, place = 0, 0, 0
    start = 0
    for line in text.letters.splitlines(keepends=True):
        if _cells_in(line):
            if not run:
                start = place
            run += 1
        elif run:
            if run > 1:
                yield from (
                    one
                    for one in (Stretch(begin, start), Stretch(start, place, True))
                    if one.last > one.first
                )
                begin = place
            run = 0
        place += len(line)
    if run > 1:
        yield from (
            one for one in (Stretch(begin, start), Stretch(start, place, True)) if one.last > one.first
        )
        begin = place
    if begin < place:
        yield Stretch(begin, place)


def _cells_in(line: str) -> bool:
    return "\t" in line.strip("\n ") or line.count("|") > 1


def read(text: Folded, stretch: Stretch) -> Table | None:
    """Return the table in a stretch; None where it has no heading or no numbers."""
    rows = [_cells(line, place) for line, place in _lines(text, stretch)]
    rows = [
        row
        for row in rows
        if any(one.words for one in row) and not all(_RULE.fullmatch(one.words) for one in row)
    ]
    head = next((at for at, row in enumerate(rows) if _has_numbers(row)), len(rows))
    heads, body = rows[:head], rows[head:]
    while body and _numbers_columns(body[0]):
        body = body[1:]
    if not body:
        return None
    width = max(len(row) for row in (*heads, *body))
    tops, headings = _headings([_stretched(row, heads, width) for row in heads], width)
    return Table(headings, tops, [[*row, *[Cell("", 0, 0)] * (width - len(row))] for row in body])


def _lines(text: Folded, stretch: Stretch) -> Iterator[tuple[str, int]]:
    place = stretch.first
    for line in text.letters[stretch.first : stretch.last].splitlines(keepends=True):
        yield line.rstrip("\n"), place
        place += len(line)


def _cells(line: str, place: int) -> Row:
    mark = "\t" if "\t" in line else "|"
    cells, at = [], place
    for words in line.split(mark):
        first = at + len(words) - len(words.lstrip())
        bare = words.strip()
        cells.append(Cell(bare, first, first + len(bare)))
        at += len(words) + 1
    if mark == "|":
        return [one for n, one in enumerate(cells) if one.words or 0 < n < len(cells) - 1]
    return cells


def _has_numbers(row: Row) -> bool:
    """Tell whether a row holds figures: the number of the row itself is none."""
    return any(one.numeric and not _YEAR.fullmatch(one.words) for one in row[1:])


def _numbers_columns(row: Row) -> bool:
    told = [one.words for one in row if one.words]
    if len(told) < 3 or not all(_COLUMN_NO.fullmatch(one) or len(one) == 1 for one in told):
        return False
    digits = [int(found[0]) for found in (re.search(r"[0-9]+", one) for one in told) if found]
    return len(digits) > 1 and digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] <= 2


def _stretched(row: Row, heads: Sequence[Row], width: int) -> list[str]:
    """Return a heading row at the table's width, where merged cells were pasted as one or left out."""
    words = [one.words for one in row]
    if len(heads) > 1 and row is not heads[0] and len(heads[0]) < width and len(words) < width:
        return (
            ["" for _ in range(width - len(words))] + words
            if _merged(heads[0], words, width) is None
            else _under(heads[0], words, width)
        )
    if len(heads) > 1 and row is heads[0] and len(words) < width:
        wide = _merged(row, [one.words for one in heads[1]], width)
        if wide is not None:
            return [
                part
                for n, one in enumerate(words)
                for part in ([one, *[""] * (wide[1] - 1)] if n in wide[0] else [one])
            ]
    return [*words, *[""] * (width - len(words))]


def _merged(top: Row, under: Sequence[str], width: int) -> tuple[list[int], int] | None:
    """Return which cells of the upper row are wide and how wide, where blanks were not pasted."""
    parents = len(under) - (width - len(top))
    if not all(under) or parents < 1 or len(under) % parents:
        return None
    named = [
        n
        for n, one in enumerate(top)
        if re.search(r"hoan thanh|thuc hien|xu ly|trong do|giai quyet|con lai", one.words)
    ]
    chosen = named if len(named) == parents else list(range(len(top) - parents, len(top)))
    return chosen, len(under) // parents


def _under(top: Row, under: Sequence[str], width: int) -> list[str]:
    wide = _merged(top, under, width)
    left, found = iter(under), []
    for n in range(len(top)):
        found += [next(left, "") for _ in range(wide[1])] if wide and n in wide[0] else [""]
    return found[:width] + [""] * (width - len(found))


def _headings(heads: list[list[str]], width: int) -> tuple[list[str], list[str]]:
    """Return each column's topmost heading and its whole path; an empty cell over a heading is merged."""
    for at, row in enumerate(heads[:-1]):
        for column in range(1, width):
            below = any(lower[column] for lower in heads[at + 1 :])
            if not row[column] and below:
                row[column] = row[column - 1]
    columns = list(zip(*heads, strict=True)) if heads else [()] * width
    paths = [" ".join(dict.fromkeys(one for one in column if one)) for column in columns]
    return [next((one for one in column if one), "") for column in columns], paths


def is_ordinal(heading: str) -> bool:
    """Tell whether a column only numbers the rows."""
    return bool(_ORDINAL.fullmatch(heading))
