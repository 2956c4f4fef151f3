"""The funnel: each place's rate against its number of tasks, between the limits of chance."""

from collections.abc import Sequence

from analytics.charts.labels import label, named, plain
from analytics.charts.plane import note, plane, title
from analytics.charts.theme import Figure, Palette
from analytics.locale import Words
from analytics.model.funnel import ALARM, WARNING, Flag, Funnel, Place
from analytics.model.rounding import percent

_STEPS = 80
_ROOM = 0.06
HEIGHT = 380


def funnel_plot(chart: Funnel, *, dimension: str, words: Words, palette: Palette) -> Figure:
    """Return the plot; a point's custom data is its row among `chart.places`, and column 0.

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
            annotations=[*_names(chart, dimension, words, palette, right), *_ends(chart, words, right)],
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


def _names(chart: Funnel, dimension: str, words: Words, palette: Palette, right: int) -> list[Figure]:
    """Return the names of the flagged places beside their points, towards the middle of the chart."""
    texts = []
    for place in chart.flagged:
        left = place.base < 0.55 * right
        side = {"xanchor": "left", "xshift": 11} if left else {"xanchor": "right", "xshift": -11}
        above = -1 if chart.flag(place) < 0 else 1
        text = label(named(words, dimension, place.name))
        at = {"x": place.base, "y": place.count / place.base, "align": "left" if left else "right"}
        texts.append(note(text, **at, **side, yshift=9 * above, bgcolor=palette.paper, opacity=0.9))
    return texts


def _ends(chart: Funnel, words: Words, right: int) -> list[Figure]:
    """Return what the lines are, at their right ends."""
    overall = percent(chart.overall.numerator, chart.overall.denominator or 0)
    texts = [note(words("funnel.overall", rate=overall), x=right, y=chart.rate, yanchor="bottom")]
    for distance, key in ((WARNING, words("funnel.warning")), (ALARM, words("funnel.alarm"))):
        low, high = (side[0] for side in chart.lines([right], distance))
        at, anchor = (low, "top") if low > 0 else (high, "bottom")
        texts.append(note(key, x=right, y=at, yanchor=anchor))
    return [text | {"xanchor": "right", "bgcolor": "rgba(0,0,0,0)"} for text in texts]


def _range(chart: Funnel) -> tuple[float, float]:
    """Return the stretch of rates that is drawn: all points and the limits of the smaller ones."""
    rates = [place.count / place.base for place in chart.compared]
    sizes = [sorted(place.base for place in chart.compared)[len(rates) // 4]]
    low, high = (side[0] for side in chart.lines(sizes, ALARM))
    return max(-_ROOM, min(*rates, low) - _ROOM), min(1 + _ROOM, max(*rates, high) + _ROOM)
