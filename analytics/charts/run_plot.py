"""A run chart: rates over time round their median, with the stretches that are more than chance."""

from collections.abc import Sequence

from analytics.charts.labels import plain
from analytics.charts.plane import faint, note, plane
from analytics.charts.theme import Figure, Palette
from analytics.locale import Words
from analytics.model.rounding import percent
from analytics.model.run_chart import Run, RunChart, Spot

HEIGHT, ROOM = 270, 0.05
# How wide and how high the median's name is, as parts of the chart, with room around it.
NAME = (0.2, 0.2)


def run_plot(
    chart: RunChart, ticks: Sequence[str], names: Sequence[str], words: Words, palette: Palette
) -> Figure:
    """Return the points in order, one for each of `ticks`; a point's custom data is its row, and 0."""
    rates = [spot.rate for spot in chart.spots]
    low, high = max(0.0, min(rates) - ROOM), min(1.0 + ROOM, max(rates) + ROOM)
    last = len(rates) - 0.5
    middle = {
        "type": "scatter", "mode": "lines", "x": [-0.5, last], "y": [chart.median] * 2, "hoverinfo": "skip",
        "line": {"color": palette.quiet, "width": 1.5, "dash": "dash"},
    }  # fmt: skip
    x = {
        "tickmode": "array", "tickvals": list(range(len(rates))), "range": [-0.5, last], "showgrid": False,
        "ticktext": ["<br>".join(plain(line) for line in tick.split("\n")) for tick in ticks],
        "autotickangles": [0, 90],
    }  # fmt: skip
    text = words("run.median", rate=f"{words.number(100 * chart.median)}%")
    end, side = _clear(rates, chart.median, high - low)
    x_at = last if end == "right" else -0.5
    label = note(text, x=x_at, y=chart.median, xanchor=end, yanchor=side, bgcolor=palette.paper)
    layout = plane(words, palette, HEIGHT, x=x, y={"range": [low, high], "tickformat": ".0%"})
    layout["annotations"] = [label]
    layout["shapes"] = [_band(run, chart.spots, palette) for run in chart.shifts]
    return {"data": [middle, _line(chart, palette), _points(chart, names, words, palette)], "layout": layout}


def _clear(rates: Sequence[float], median: float, span: float) -> tuple[str, str]:
    """Return at which end of the median, and on which side of it, its name covers the fewest points."""
    beside = max(1, round(len(rates) * NAME[0])) + 1
    near = {"right": rates[-beside:], "left": rates[:beside]}

    def covered(end: str, side: str) -> int:
        above = [(rate - median) * (1 if side == "bottom" else -1) for rate in near[end]]
        return sum(-NAME[1] * span / 4 < far < NAME[1] * span for far in above)

    return min(((end, side) for end in near for side in ("top", "bottom")), key=lambda one: covered(*one))


def _line(chart: RunChart, palette: Palette) -> Figure:
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip", "x": list(range(len(chart.spots))),
        "y": [spot.rate for spot in chart.spots], "line": {"color": palette.faded(palette.ink), "width": 1.5},
    }  # fmt: skip


def _points(chart: RunChart, names: Sequence[str], words: Words, palette: Palette) -> Figure:
    """Return the points; those in a shift or a trend are larger, and triangles by their side."""
    side = {spot: run.side for run in (*chart.trends, *chart.shifts) for spot in run.spots}
    symbols = {0: "circle", 1: "triangle-up", -1: "triangle-down"}
    colours = {0: palette.open_in_time, 1: palette.done_on_time, -1: palette.overdue}
    told = [side.get(spot, 0) for spot in chart.spots]
    return {
        "type": "scatter", "mode": "markers", "x": list(range(len(chart.spots))),
        "y": [spot.rate for spot in chart.spots],
        "customdata": [[place, 0] for place in range(len(chart.spots))],
        "hovertext": [_hover(spot, name, words) for spot, name in zip(chart.spots, names, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>", "cliponaxis": False,
        "marker": {
            "symbol": [symbols[one] for one in told], "color": [colours[one] for one in told],
            "size": [13 if one else 10 for one in told], "opacity": 1,
            "line": {"color": palette.paper, "width": 1},
        },
    }  # fmt: skip


def _hover(spot: Spot, name: str, words: Words) -> str:
    said = words("chart.n_of_n", count=spot.count, total=spot.base)
    return f"<b>{plain(name)}</b><br>{plain(said)} ({percent(spot.count, spot.base)})"


def _band(run: Run, spots: Sequence[Spot], palette: Palette) -> Figure:
    """Return the ground under a shift."""
    first, last = spots.index(run.spots[0]), spots.index(run.spots[-1])
    return {
        "type": "rect", "yref": "paper", "x0": first - 0.4, "x1": last + 0.4, "y0": 0, "y1": 1,
        "layer": "below", "line": {"width": 0}, "fillcolor": faint(palette),
    }  # fmt: skip
