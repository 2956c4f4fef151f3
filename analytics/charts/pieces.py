"""The segments of stacked bars, and where each number stands: on its segment, or beside the bar."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from analytics.charts.look import Look
from analytics.charts.rows import text_width
from analytics.charts.theme import Mark
from analytics.locale import Words
from analytics.model.rounding import SMALL_BASE, share_texts

# How much of the room the longest bar takes, so that what is said of a bar has room behind its end.
SCALES = (0.95, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)
NUMBERED = "\u00a0"


@dataclass(frozen=True)
class Series:
    """One part of every bar: its value in links, its sign, what it is called, and how it is drawn."""

    value: str
    sign: str
    name: str
    mark: Mark


@dataclass(frozen=True)
class Stack:
    """One bar: a category and its numbers, in the order of the series."""

    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many tasks the bar counts."""
        return sum(self.counts)


@dataclass(frozen=True)
class Piece:
    """One segment: where it starts, how long it is, what it counts, and what is written on it."""

    row: int
    series: Series
    start: float
    length: float
    count: int
    total: int
    share: str
    said: str

    def told(self, words: Words) -> str:
        """Return n of N, with the share where the base bears one."""
        said = words("chart.n_of_n", count=self.count, total=self.total)
        return f"{said} ({self.share})" if self.total >= SMALL_BASE else said


@dataclass(frozen=True)
class Ruler:
    """How long things are: `length` is what `pixels` show, in tasks, or with `shares` in percent.

    The numbers of the series called `outside` all stand beside the bars.
    """

    words: Words
    length: float
    pixels: float
    shares: bool
    outside: str = ""

    def pieces(self, row: int, stack: Stack, series: Sequence[Series]) -> list[Piece]:
        """Return the segments of one bar, those that count nothing left out."""
        unit = 100 / (stack.total or 1) if self.shares else 1.0
        starts, shares = accumulate(stack.counts, initial=0), share_texts(stack.counts)
        return [
            Piece(
                row, one, start * unit, count * unit, count, stack.total, share,
                self._said(one, count, share if stack.total >= SMALL_BASE else "", count * unit),
            )
            for one, count, start, share in zip(series, stack.counts, starts, shares, strict=False)
            if count
        ]  # fmt: skip

    def aside(self, pieces: Sequence[Piece]) -> str:
        """Return the numbers that have no room on their segments, each with its sign."""
        left = [piece for piece in pieces if not piece.said]
        return "  ".join(f"{one.series.sign}{NUMBERED}{self.words.number(one.count)}" for one in left)

    def fits(self, stack: Stack, series: Sequence[Series]) -> bool:
        """Whether a bar and what is said of it have room beside each other."""
        said = f"{self.words.number(stack.total)}  {self.aside(self.pieces(0, stack, series))}"
        end = (100 if self.shares else stack.total) / self.length * self.pixels
        return end + text_width(said) <= self.pixels

    def _said(self, series: Series, count: int, share: str, length: float) -> str:
        """Return what has room on a segment: its count and its share, its count, or nothing."""
        if series.value == self.outside:
            return ""
        number, room = self.words.number(count), length / self.length * self.pixels
        texts = [f"{number} ({share})", number] if self.shares and share else [number]
        return next((text for text in texts if text_width(text) <= room), "")


def ruler(
    stacks: Sequence[Stack], series: Sequence[Series], look: Look, *, pixels: float, shares: bool
) -> Ruler:
    """Return the ruler of a chart in `pixels`: where said behind the bars, all that is said has room.

    The last series is the worst, which eyes run down in search of: where one of its numbers has no room on
    its segment, all of them stand beside the bars.
    """
    longest = 100.0 if shares else max((stack.total for stack in stacks), default=1) or 1
    scales = (1.0,) if look.narrow else SCALES
    rulers = [Ruler(look.words, longest / scale, pixels, shares) for scale in scales]
    rulers = [_alike(one, stacks, series) for one in rulers]
    good = (one for one in rulers if all(one.fits(stack, series) for stack in stacks))
    return next(good, rulers[-1])


def _alike(rule: Ruler, stacks: Sequence[Stack], series: Sequence[Series]) -> Ruler:
    """Return a ruler by which the numbers of the last series stand all on their segments, or none of them."""
    last = series[-1]
    said = [piece.said for stack in stacks for piece in rule.pieces(0, stack, series) if piece.series is last]
    return rule if all(said) else replace(rule, outside=last.value)
