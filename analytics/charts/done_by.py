"""How many are done by each day, and between which limits half of them are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.charts.labels import label, plain
from analytics.charts.plane import faint, note, plane, title
from analytics.charts.theme import Figure, Palette
from analytics.locale import Words
from analytics.model.survival import Lasting

HEIGHT, ROW = 330, 36
# What stands above and under the rows of a chart of spans.
ROUND = 84
# The ground lies so much above the axis that the noughts of both axes stand apart.
LIFT = 0.08


def curve(lasting: Lasting, days: Mapping[int, str], last: int, words: Words, palette: Palette) -> Figure:
    """Return the share done by each day up to `last`, with its limits; at `days`, as they are told, stand
    points that have their row as custom data, and column 0."""
    steps = [step for step in lasting.steps if step.day <= last]
    x = [0, *(step.day for step in steps), last]
    low = _stairs([1 - step.high for step in steps])
    high = _stairs([1 - step.low for step in steps])
    line = {"shape": "hv", "width": 0}
    band = {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "x": x, "line": line}
    done = band | {"y": _stairs([1 - step.left for step in steps])}
    done |= {"line": {"shape": "hv", "width": 2.5, "color": palette.done_on_time}}
    layout = plane(
        words, palette, HEIGHT,
        x={"range": [0, last], "title": title(words("took.axis")), "showgrid": False},
        y={"range": [-LIFT, 1.06], "tickformat": ".0%"},
    )  # fmt: skip
    layout["shapes"] = [_half(palette)]
    fill = {"fill": "tonexty", "fillcolor": faint(palette)}
    points = _points(lasting, {day: text for day, text in days.items() if day <= last}, words, palette)
    return {"data": [band | {"y": low}, band | {"y": high} | fill, done, points], "layout": layout}


def _points(lasting: Lasting, days: Mapping[int, str], words: Words, palette: Palette) -> Figure:
    told = {day: 1 - step.left for day in days if (step := lasting.by(day)) is not None}
    return {
        "type": "scatter", "mode": "markers+text", "x": list(told), "y": list(told.values()),
        "customdata": [[list(days).index(day), 0] for day in told], "cliponaxis": False,
        "text": [f"<b>{plain(days[day])}</b>" for day in told], "textposition": "top left",
        "textfont": {"size": 13, "color": palette.ink},
        "hovertext": [plain(f"{words('took.by_day', n=day)}: {days[day]}") for day in told],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"size": 12, "color": palette.done_on_time, "line": {"color": palette.paper, "width": 1}},
    }  # fmt: skip


def _stairs(shares: Sequence[float]) -> list[float]:
    """Return the height of every step, from none at the beginning to the last one at the end."""
    return [0.0, *shares, shares[-1] if shares else 0.0]


def _half(palette: Palette) -> Figure:
    line = {"color": palette.quiet, "width": 1, "dash": "dot"}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0.5, "y1": 0.5, "line": line}


@dataclass(frozen=True)
class Span:
    """One row: its name, what is said of it, by when half are done, and between which limits; None beyond."""

    name: str
    said: str
    middle: int | None
    low: int | None
    high: int | None


def spans(rows: Sequence[Span], overall: int | None, words: Words, palette: Palette) -> Figure:
    """Return a point and its limits for each row, and a line at `overall`; custom data is the row, and 0.

    What lies beyond the days told goes to the right edge, as an open end.
    """
    ends = [day for row in rows for day in (row.low, row.middle, row.high) if day is not None]
    top = max([*ends, overall or 0], default=0) * 1.12 + 1
    places = range(len(rows))
    points = {
        "type": "scatter", "mode": "markers", "cliponaxis": False,
        "x": [top if row.middle is None else row.middle for row in rows], "y": list(places),
        "customdata": [[place, 0] for place in places],
        "hovertext": [f"<b>{plain(row.name)}</b><br>{plain(row.said)}" for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "size": 12, "color": palette.open_in_time,
            "symbol": ["triangle-right-open" if row.middle is None else "circle" for row in rows],
            "line": {"color": palette.paper, "width": 1},
        },
    }  # fmt: skip
    y = {
        "tickmode": "array", "tickvals": list(places), "ticktext": [label(row.name) for row in rows],
        "range": [len(rows) - 0.5, -0.5], "showgrid": False, "tickfont": {"size": 12.5, "color": palette.ink},
    }  # fmt: skip
    x = {"range": [0, top], "title": title(words("took.axis"))}
    figure = plane(words, palette, ROW * len(rows) + ROUND, x=x, y=y)
    figure["shapes"] = [_reach(place, row, top, palette) for place, row in enumerate(rows)]
    if overall is not None:
        figure["shapes"].append(_middle(overall, palette))
        text = words("took.overall", n=overall)
        # Towards the middle, so that no edge cuts it.
        side = "right" if overall > top / 2 else "left"
        figure["annotations"] = [note(text, x=overall, y=1, yref="paper", xanchor=side, yanchor="bottom")]
        figure["margin"] |= {"t": 24}
    return {"data": [points], "layout": figure}


def _reach(place: int, row: Span, top: float, palette: Palette) -> Figure:
    first = 0 if row.low is None and row.middle is not None else row.low
    ends = (top if first is None else first, top if row.high is None else row.high)
    line = {"color": palette.faded(palette.open_in_time), "width": 5}
    return {
        "type": "line",
        "x0": ends[0],
        "x1": ends[1],
        "y0": place,
        "y1": place,
        "layer": "below",
        "line": line,
    }


def _middle(day: int, palette: Palette) -> Figure:
    line = {"color": palette.quiet, "width": 1.5, "dash": "dash"}
    return {"type": "line", "yref": "paper", "x0": day, "x1": day, "y0": 0, "y1": 1, "layer": "below"} | {
        "line": line
    }
