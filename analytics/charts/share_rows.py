"""Shares of different bases under one another: each a bar from 0 to 100 %, with n of N beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.labels import label, plain
from analytics.charts.look import Look
from analytics.charts.plane import faint, plane
from analytics.charts.theme import Figure
from analytics.locale import Words
from analytics.model.rounding import SMALL_BASE, percent

ROW = 36
# How wide names and letters are at most, in pixels: beyond the bars there is room for what is said of them.
NAMES, LETTER = 165, 7


@dataclass(frozen=True)
class ShareRow:
    """One bar: what it counts, n, N, and whether it is drawn as bad."""

    name: str
    count: int
    of: int
    bad: bool = True


def share_rows(rows: Sequence[ShareRow], look: Look) -> Figure:
    """Return one bar a row; its custom data is the row, and 0. On a phone percentages stand below."""
    words, palette = look.words, look.palette
    said = [said_of(row, words) for row in rows]
    shown = [text.replace(" (", "<br>(") if look.narrow else text for text in said]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": [100 * row.count / row.of if row.of else 0 for row in rows],
        "y": list(range(len(rows))),
        "customdata": [[place, 0] for place in range(len(rows))],
        "hovertext": [f"<b>{plain(row.name)}</b>: {text}" for row, text in zip(rows, said, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"color": [palette.due_soon if row.bad else palette.open_in_time for row in rows]},
        "text": shown,
        "textposition": "outside",
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": {"color": palette.ink, "size": 12.5},
    }
    y = {
        "tickmode": "array", "tickvals": list(range(len(rows))), "showgrid": False,
        "ticktext": [label(row.name) for row in rows], "range": [len(rows) - 0.5, -0.5],
        "tickfont": {"size": 12.5, "color": palette.ink}, "ticklabelstandoff": 6,
    }  # fmt: skip
    x = {"range": [0, 100 + _beyond(shown, look.width)], "showticklabels": False, "showgrid": False}
    figure = plane(words, palette, ROW * len(rows) + 8, x=x, y=y, bargap=0.4)
    figure["shapes"] = [
        {"type": "line", "x0": 100, "x1": 100, "y0": -0.5, "y1": len(rows) - 0.5, "layer": "below",
         "line": {"color": faint(palette), "width": 1}}
    ]  # fmt: skip
    return {"data": [bars], "layout": figure}


def _beyond(shown: Sequence[str], width: int) -> float:
    """Return how much further than 100 % the chart must reach for what is said beside the longest bar."""
    longest = max((len(line) for text in shown for line in text.split("<br>")), default=0)
    said, plot = LETTER * (longest + 1), max(width - NAMES, 1)
    return 100 * said / max(plot - said, plot / 4)


def said_of(row: ShareRow, words: Words) -> str:
    """Return n of N, with its percentage where the base bears one; a dash where there is no base."""
    if not row.of:
        return "–"
    told = words("chart.n_of_n", count=row.count, total=row.of)
    return f"{told} ({percent(row.count, row.of)})" if row.of >= SMALL_BASE else told
