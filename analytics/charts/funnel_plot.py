"""The funnel: each place's rate against its number of tasks, between the limits of chance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from analytics.charts.clear import SPOTS, Box, Spot, spot
from analytics.charts.labels import label, named, plain
from analytics.charts.plane import note, plane, title
from analytics.charts.theme import CLEAR, Figure, Palette
from analytics.locale import Words
from analytics.model.funnel import ALARM, WARNING, Flag, Funnel, Place
from analytics.model.rounding import percent

_STEPS = 80
_ROOM = 0.06
HEIGHT = 380
# What stands round the plot, and half of a point, in pixels.
_LEFT, _TOP, _MARGIN, _FOOT, _POINT = 40, 8, 12, 44, 7


def funnel_plot(chart: Funnel, *, dimension: str, words: Words, palette: Palette, width: int) -> Figure:
    """Return the plot in `width` pixels; a point's custom data is its row in `chart.places`, and column 0.

    Beyond the limits for its own sources a place is a triangle with its name; a hollow ring is beyond the
    lines drawn, and its sources explain it.
    """
    largest = max(place.base for place in chart.compared)
    sizes = sorted({round(1 + largest * 1.06 * step / _STEPS) for step in range(_STEPS + 1)})
    right = sizes[-1]
    lines = [
        _line(sizes, side, dash, palette.quiet)
        for distance, dash in ((WARNING, "solid"), (ALARM, "dot"))
        for side in chart.lines(sizes, distance)
    ]
    low, high = _range(chart)
    middle = {"x": [0, right], "y": [chart.rate] * 2, "line": {"color": palette.ink, "width": 1.5}}
    return {
        "data": [*lines, _trace(middle), _points(chart, dimension, words, palette)],
        "layout": plane(
            words, palette, HEIGHT,
            x={"range": [0, right], "title": title(words("funnel.axis"))},
            y={"range": [low, high], "tickformat": ".0%"},
            annotations=_texts(chart, dimension, words, palette, width, right),
        ),
    }  # fmt: skip


def _trace(more: Figure) -> Figure:
    return {"type": "scatter", "mode": "lines", "hoverinfo": "skip"} | more


def _line(sizes: Sequence[int], rates: Sequence[float], dash: str, colour: str) -> Figure:
    line = {"color": colour, "width": 1.25, "dash": dash}
    return _trace({"x": list(sizes), "y": list(rates), "line": line})


def _points(chart: Funnel, dimension: str, words: Words, palette: Palette) -> Figure:
    shown = list(chart.compared)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [place.base for place in shown],
        "y": [place.count / place.base for place in shown],
        "customdata": [[chart.places.index(place), 0] for place in shown],
        "hovertext": [_hover(place, dimension, words) for place in shown],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": [_symbol(chart, place) for place in shown],
            "size": [15 if chart.flag(place) else 11 for place in shown],
            "color": [_colour(chart, place, palette) for place in shown],
            "opacity": 1,
            "line": {"color": palette.paper, "width": 1},
        },
    }


def _colour(chart: Funnel, place: Place, palette: Palette) -> str:
    flag = chart.flag(place)
    if flag:
        return palette.overdue if chart.worse(flag) else palette.done_on_time
    return palette.ink if chart.plain_flag(place) else palette.open_in_time


def _symbol(chart: Funnel, place: Place) -> str:
    flag = chart.flag(place)
    if flag == Flag.WITHIN:
        return "circle-open" if chart.plain_flag(place) else "circle"
    return "triangle-down" if flag < 0 else "triangle-up"


def _hover(place: Place, dimension: str, words: Words) -> str:
    said = words("chart.n_of_n", count=place.count, total=place.base)
    name = plain(named(words, dimension, place.name))
    return f"<b>{name}</b><br>{plain(said)} ({plain(percent(place.count, place.base))})"


@dataclass
class Sheet:
    """The plot in pixels, so that its texts find places clear of the points and of each other."""

    whole: Box
    right: int
    low: float
    high: float
    taken: list[Box]

    @classmethod
    def of(cls, chart: Funnel, width: int, right: int) -> Self:
        """Return the plot with its points in it."""
        low, high = _range(chart)
        sheet = cls(Box(_LEFT, _TOP, width - _MARGIN, HEIGHT - _FOOT), right, low, high, [])
        sheet.taken += [
            Box.round(*sheet.at(one.base, one.count / one.base), _POINT) for one in chart.compared
        ]
        return sheet

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the axes lies."""
        wide, tall = self.whole.right - self.whole.left, self.whole.bottom - self.whole.top
        return (
            self.whole.left + x / self.right * wide,
            self.whole.top + (self.high - y) / (self.high - self.low) * tall,
        )

    def text(self, text: str, spots: Sequence[tuple[float, float, Spot]], paper: str) -> Figure | None:
        """Return a text at the first of the spots that is clear; nothing where none is."""
        free = (one for one in spots if spot(text, self.at(*one[:2]), self.whole, self.taken, [one[2]]))
        found = next(free, None)
        if found is None:
            return None
        x, y, (xanchor, yanchor, xshift, yshift) = found
        self.taken.append(Box.of(text, *self.at(x, y), found[2]))
        place = {"xanchor": xanchor, "yanchor": yanchor, "xshift": xshift, "yshift": yshift}
        return note(text, x=x, y=y, **place, bgcolor=paper, align="right" if xanchor == "right" else "left")


def _texts(
    chart: Funnel, dimension: str, words: Words, palette: Palette, width: int, right: int
) -> list[Figure]:
    """Return what the lines are, and the names of the flagged places where they are clear of all else.

    What finds no room stands in the sentences round the plot.
    """
    sheet = Sheet.of(chart, width, right)
    texts = [sheet.text(text, spots, CLEAR) for text, spots in _ends(chart, words, right)]
    for place in chart.flagged:
        x, y = place.base, place.count / place.base
        inwards = SPOTS if x < 0.55 * right else (SPOTS[1], SPOTS[0], *SPOTS[2:])
        text = label(named(words, dimension, place.name))
        texts.append(sheet.text(text, [(x, y, one) for one in inwards], palette.paper))
    return [text for text in texts if text is not None]


def _ends(chart: Funnel, words: Words, right: int) -> Iterator[tuple[str, list[tuple[float, float, Spot]]]]:
    """Yield what the lines are and where that can stand: at their ends, away from each other."""
    between = ("bottom", "top")
    for distance, text, (up, down) in (
        (WARNING, words("funnel.warning"), between),
        (ALARM, words("funnel.alarm"), between[::-1]),
    ):
        low, high = (side[0] for side in chart.lines([right], distance))
        sides = [(up, low), (down, low)] if low > 0 else [(down, high), (up, high)]
        yield text, [(right, y, ("right", side, 0, 0)) for side, y in sides]
    overall = words("funnel.overall", rate=percent(chart.overall.numerator, chart.overall.denominator or 0))
    ends: tuple[tuple[str, float], ...] = (("right", right), ("left", 0))
    yield overall, [(x, chart.rate, (side, up, 0, 0)) for side, x in ends for up in ("bottom", "top")]


def _range(chart: Funnel) -> tuple[float, float]:
    """Return the stretch of rates that is drawn: all points and the limits of the smaller ones."""
    rates = [place.count / place.base for place in chart.compared]
    sizes = [sorted(place.base for place in chart.compared)[len(rates) // 4]]
    low, high = (side[0] for side in chart.lines(sizes, ALARM))
    return max(-_ROOM, min(*rates, low) - _ROOM), min(1 + _ROOM, max(*rates, high) + _ROOM)
