"""How the columns of a table share the room there is: numbers have what they need, words what is left."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from analytics.ui import window

# In pixels of a desk: how wide letters are, the rest as most are, and what stands beside a cell's text.
_NARROW, _WIDE = frozenset(" .,:;'|!()/[]fijlrtI"), frozenset("mwMW%@—…")
_LETTERS = {True: 4.8, False: 8.9}
_WIDEST, _BESIDE = 12.5, 18
# The bar by which rows are scrolled, and the frame.
_SCROLLED = 20
# How narrow words may become, and names on a phone, where the numbers beside them must be seen.
_LEAST, _ON_A_PHONE = 130, 170
# The wider of the words that are long by nature; how much of a line is lost where words are not parted.
_READ, _LOST = 420, 1.1
# How high a row must be for the browser to wrap its cells, how high a line is, and how many are shown.
_WRAPPED, _LINE, _PADDING, _MOST_LINES = 75, 20, 15, 8
# What opens over the page is as wide as this, or wider where its table needs it.
USUAL = 960
# A cell so many times as wide as the mean, or this wide in pixels, is not believed by the browser; both stand
# a little below what it does, since our widths are about so.
_OUTLYING, _BELIEVED = 1.6, 480
# What a number begins with, also one that stands as text: a date, a share, a change.
_NUMBER = re.compile(r"[-+−–<>≤≥]?\s?\d|[–-]?$")


@dataclass(frozen=True)
class Column:
    """What stands in a column, as text; `most` is how wide it is at most, in pixels of a desk."""

    head: str
    cells: Sequence[str]
    most: float = math.inf

    @cached_property
    def worded(self) -> bool:
        """Whether it holds words, and no numbers."""
        return not all(_NUMBER.match(one) for one in self.cells)

    @cached_property
    def need(self) -> float:
        """Return how wide it is with nothing cut off, up to the most."""
        return min(max(map(wide, (self.head, *self.cells))), self.most)

    @property
    def outlying(self) -> bool:
        """Whether a cell is so wide, by itself or beside the others, that the browser would cut it off."""
        found = [wide(one) for one in self.cells]
        usual = _OUTLYING * sum(found) / max(len(found), 1)
        return max(found, default=0) > min(max(wide(self.head), usual), _BELIEVED)

    @property
    def least(self) -> float:
        """Return how narrow it may become: its head is read, its cells run over several lines."""
        return min(self.need, max(wide(self.head), _LEAST))


@dataclass(frozen=True)
class Fit:
    """How a table is shown: the names, how wide they are, how wide each column is that must be told, how high
    a row is (None: one line), in pixels of a desk, and whether its columns must be scrolled."""

    names: Sequence[str]
    width: int
    told: Mapping[int, int]
    height: int | None
    scrolled: bool


def wide(text: str) -> float:
    """Return about how wide a cell with a text is."""
    return _BESIDE + sum(_WIDEST if one in _WIDE else _LETTERS[one in _NARROW] for one in text)


def fit(names: Column, columns: Sequence[Column], room: float) -> Fit:
    """Return how a table is shown in so many pixels of a desk."""
    widths = _shared(names, columns, room)
    own = widths.pop(-1)
    tight = {place: int(width) for place, width in widths.items() if width < columns[place].need}
    lines = max((_lines(columns[place].cells, width) for place, width in tight.items()), default=1)
    long = sum(wide(name) > own for name in names.cells)
    if long and (lines > 1 or window.on_a_phone() or 2 * long > len(names.cells)):
        lines = max(lines, 2, _lines(names.cells, own))
    shown = names.cells if lines > 1 else [_shortened(name, own) for name in names.cells]
    told = {place: int(one.need) for place, one in enumerate(columns) if one.outlying} | tight
    height = _height(lines) if lines > 1 else None
    return Fit(shown, int(own), told, height, not fits(names, columns, room))


def fits(names: Column, columns: Sequence[Column], room: float) -> bool:
    """Whether all columns can be seen at once in so many pixels of a desk."""
    return sum(one.least if one.worded else one.need for one in (names, *columns)) <= room - _SCROLLED


def behind_button(names: Column, columns: Sequence[Column]) -> int:
    """Return how wide a table is that opens over the page, in pixels of a desk."""
    need = sum(min(one.need, _READ) if one.worded else one.need for one in (names, *columns)) + _SCROLLED
    return int(min(max(need, USUAL), window.behind_button()))


def _shared(names: Column, columns: Sequence[Column], room: float) -> dict[int, float]:
    """Return how wide each column of words is, the names as -1: those that need little have it."""
    worded = {place: one for place, one in enumerate(columns) if one.worded}
    if window.on_a_phone():
        return {-1: min(names.need, _ON_A_PHONE)}
    left = room - _SCROLLED - sum(one.need for place, one in enumerate(columns) if place not in worded)
    shares: dict[int, float] = {}
    for place, one in sorted({-1: names, **worded}.items(), key=lambda told: told[1].need):
        shares[place] = max(one.least, min(one.need, left / (len(worded) + 1 - len(shares))))
        left -= shares[place]
    return shares


def _lines(cells: Iterable[str], width: float) -> int:
    """Return how many lines the longest cell takes."""
    longest = max(map(wide, cells), default=0) - _BESIDE
    return min(_MOST_LINES, math.ceil(longest * _LOST / (width - _BESIDE)))


def _height(lines: int) -> int:
    return max(_WRAPPED, lines * _LINE + _PADDING)


def _shortened(name: str, width: float) -> str:
    if wide(name) <= width:
        return name
    kept = name
    while kept and wide(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept}…"
