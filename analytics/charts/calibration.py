"""What was foretold against what came: on the line both are the same."""

from collections.abc import Sequence

from analytics.charts.labels import plain
from analytics.charts.plane import plane, title
from analytics.charts.theme import Figure, Palette
from analytics.locale import Words
from analytics.model.forecast import Told
from analytics.model.rounding import SMALL_BASE, percent

HEIGHT = 300
# The ground lies so much above the axis that the noughts of both axes stand apart.
LIFT = 0.08


def calibration(told: Sequence[Told], words: Words, palette: Palette) -> Figure:
    """Return a point for each of `told` with enough tasks: foretold to the right, what came upwards."""
    shown = [one for one in told if one.tasks >= SMALL_BASE]
    top = max([0.5, *(max(one.expected, one.late) / one.tasks for one in shown)]) * 1.1
    line = {
        "type": "scatter", "mode": "lines", "x": [0, top], "y": [0, top], "hoverinfo": "skip",
        "line": {"color": palette.quiet, "width": 1.5, "dash": "dash"},
    }  # fmt: skip
    points = {
        "type": "scatter", "mode": "markers+text", "x": [one.expected / one.tasks for one in shown],
        "y": [one.late / one.tasks for one in shown], "cliponaxis": False,
        "text": [plain(words("chart.n_of_n", count=one.late, total=one.tasks)) for one in shown],
        "textposition": "top center", "textfont": {"size": 12, "color": palette.ink},
        "hovertext": [_hover(one, words) for one in shown], "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"size": 12, "color": palette.open_in_time, "line": {"color": palette.paper, "width": 1}},
    }  # fmt: skip
    layout = plane(
        words, palette, HEIGHT,
        x={"range": [0, top], "tickformat": ".0%", "title": title(words("likely.axis_told"))},
        y={"range": [-LIFT * top, top], "tickformat": ".0%", "title": title(words("likely.axis_came"))},
    )  # fmt: skip
    return {"data": [line, points], "layout": layout}


def _hover(one: Told, words: Words) -> str:
    said = words("likely.told", expected=words.number(one.expected, 1), late=one.late, n=one.tasks)
    return f"{plain(said)} ({percent(one.late, one.tasks)})"
