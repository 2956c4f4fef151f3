"""Rows of bars, measured in pixels downwards: each as tall as its name needs, so that no name is cut.

Where there is room a name stands to the left of its bar and what is said of it behind the bar's end; on a
narrow screen both stand above it.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.labels import plain, wrapped
from analytics.charts.look import Look
from analytics.charts.theme import CLEAR, Figure, base_layout

# How wide a letter is at the size of labels, and how high a line.
LETTER, LINE, SIZE = 6.8, 17, 12.5
GAP = 6
# The longest line of a name to the left of its bar, in letters, and as a part of the chart's width.
LONGEST, PART = 36, 0.36
LINES = 4
PICKED, LEFT_OUT = "☑", "☐"
BETWEEN = "\u00a0\u00a0"


@dataclass(frozen=True)
class Head:
    """A category: its value in links, its name, its number, what else is said of it, and on hover."""

    value: str
    name: str
    number: str
    aside: str = ""
    hover: str = ""

    @property
    def said(self) -> str:
        """What stands behind the end of its bar."""
        return f"<b>{plain(self.number)}</b>{BETWEEN + plain(self.aside) if self.aside else ''}"

    @property
    def said_width(self) -> float:
        """How much room that takes, in pixels."""
        return text_width(self.number + (BETWEEN + self.aside if self.aside else ""))


@dataclass(frozen=True)
class Row:
    """Where a category stands, in pixels from the top: its name, what is said above its bar, its bar.

    What stands above a bar reaches from `top` to `below`; beside one there is nothing above.
    """

    head: Head
    text: str
    top: float
    below: float
    text_at: float
    aside_at: float
    bar_at: float
    bottom: float


def text_width(text: str) -> float:
    """Return how much room a text takes, in pixels; none where there is none."""
    return len(text) * LETTER + 8 if text else 0.0


def name_width(names: Sequence[str], look: Look) -> float:
    """Return how much of the chart's width the names to the left of the bars take, in pixels."""
    if look.narrow:
        return 0.0
    return max((len(line) for name in names for line in _wrapped(name, look)), default=0) * LETTER + 14


def rows(heads: Sequence[Head], bar: int, look: Look) -> list[Row]:
    """Return the rows of a chart from the top, with bars of `bar` pixels."""
    placed, top = [], 0.0
    any_picked = any(look.chosen.row(head.value) for head in heads)
    for head in heads:
        mine = look.chosen.row(head.value)
        sign = f"{PICKED if mine else LEFT_OUT} " if any_picked else ""
        row = (_under if look.narrow else _beside)(head, sign, top, bar, look)
        placed.append(row)
        top = row.bottom
    return placed


def _beside(head: Head, sign: str, top: float, bar: int, look: Look) -> Row:
    lines = _wrapped(sign + head.name, look)
    height = max(len(lines) * LINE, bar) + GAP
    at = top + height / 2
    return Row(head, _text(lines, head, look), top, top, at, at, at, top + height)


def _under(head: Head, sign: str, top: float, bar: int, look: Look) -> Row:
    letters = int(look.width / LETTER)
    lines = textwrap.wrap(sign + head.name, letters - len(head.number) - 2, max_lines=LINES, placeholder="…")
    said = _text(lines or [""], head, look) + f"{BETWEEN}<b>{plain(head.number)}</b>"
    last = len(lines[-1] if lines else "") + len(head.number) + len(head.aside) + 4
    more = bool(head.aside) and last > letters
    height = LINE * (max(len(lines), 1) + more)
    text_at, aside_at = top + (height - LINE * more) / 2, top + height - LINE / 2
    below = top + height + 1
    return Row(head, said, top, below, text_at, aside_at, below + bar / 2, below + bar + GAP)


def _wrapped(name: str, look: Look) -> list[str]:
    letters = min(LONGEST, int(look.width * PART / LETTER))
    return wrapped(name, letters, LINES)


def _text(lines: Sequence[str], head: Head, look: Look) -> str:
    text = "<br>".join(plain(line) for line in lines)
    return f"<b>{text}</b>" if look.chosen.row(head.value) else text


def rows_figure(
    placed: Sequence[Row], ends: Sequence[float], bars: Sequence[Figure], look: Look, *, length: float,
    part: str = "",
) -> Figure:  # fmt: skip
    """Return the chart: a ground that answers to a click on a row, `bars`, and words where bars end.

    A row that is clicked is its category, and of it the `part` that the chart counts.
    """
    behind = [
        (row, end, length - end, (row.below + row.bottom) / 2, row.bottom - row.below)
        for row, end in zip(placed, ends, strict=True)
    ]
    above = [(row, 0.0, length, (row.top + row.below) / 2, row.below - row.top) for row in placed]
    ground = _ground([*above, *behind] if look.narrow else behind, part)
    return {"data": [ground, *bars], "layout": _layout(placed, ends, look, length)}


def _ground(places: Sequence[tuple[Row, float, float, float, float]], part: str) -> Figure:
    """Return what can be clicked beside the bars; where it lay under them, it would take their clicks."""
    rows_of, starts, lengths, middles, heights = zip(*places, strict=True) if places else [()] * 5
    return {
        "type": "bar", "orientation": "h", "base": list(starts), "x": list(lengths), "y": list(middles),
        "width": list(heights), "customdata": [[row.head.value, part] for row in rows_of],
        "hovertext": [row.head.hover for row in rows_of], "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"color": CLEAR, "line": {"width": 0}},
    }  # fmt: skip


def _layout(placed: Sequence[Row], ends: Sequence[float], look: Look, length: float) -> Figure:
    height = placed[-1].bottom if placed else LINE
    axis = {"fixedrange": True, "zeroline": False, "showgrid": False, "showticklabels": False, "title": ""}
    names = {
        "showticklabels": True, "tickmode": "array", "tickvals": [row.text_at for row in placed],
        "ticktext": [row.text for row in placed], "automargin": True, "ticks": "", "ticklabelstandoff": 6,
        "tickfont": {"size": SIZE},
    }  # fmt: skip
    said = _above(placed) if look.narrow else _behind(placed, ends)
    return base_layout(look.words, look.palette, round(height)) | {
        "margin": {"l": 2, "r": 2, "t": 0, "b": 0},
        "xaxis": axis | {"range": [0, length]},
        "yaxis": axis | {"range": [height, 0]} | ({} if look.narrow else names),
        "annotations": [
            {"showarrow": False, "yanchor": "middle", "font": {"size": SIZE}} | one for one in said
        ],
    }


def _above(placed: Sequence[Row]) -> list[Figure]:
    place = {"xref": "paper", "borderpad": 0, "align": "left"}
    names = [place | {"x": 0, "xanchor": "left", "y": row.text_at, "text": row.text} for row in placed]
    asides = [
        place | {"x": 1, "xanchor": "right", "y": row.aside_at, "text": plain(row.head.aside)}
        for row in placed
        if row.head.aside
    ]
    return names + asides


def _behind(placed: Sequence[Row], ends: Sequence[float]) -> list[Figure]:
    return [
        {"x": end, "xanchor": "left", "xshift": 3, "y": row.bar_at, "text": row.head.said}
        for row, end in zip(placed, ends, strict=True)
    ]
