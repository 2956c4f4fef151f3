"""The bridge: how many tasks were open, what was added and taken, how many are open."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.labels import plain
from analytics.charts.plane import plane
from analytics.charts.rows import text_width
from analytics.charts.theme import Figure, Mark, Palette
from analytics.locale import Words
from analytics.model.bridge import Changes
from analytics.model.change import Step
from analytics.model.status import Status

OPENING, CLOSING = "opening", "closing"
ROW = 40
# What stands beside the bars besides names, between a bar and its number, and the least room for bars.
_AROUND, _GAP, _LEAST = 20, 8, 80
# In this order from the opening to the closing; the sign says whether a step adds or takes.
STEPS = (
    (Step.NEW, 1), (Step.REOPENED, 1), (Step.DONE, -1), (Step.WITHDRAWN, -1), (Step.MOVED, -1),
    (Step.VANISHED, -1),
)  # fmt: skip
_SIGN = {1: "+", -1: "−", 0: ""}


@dataclass(frozen=True)
class Stretch:
    """One row of the bridge: from where to where it goes, and whether it adds, takes or tells a level."""

    name: str
    start: int
    count: int
    sign: int


def stretches(changes: Changes) -> tuple[Stretch, ...]:
    """Return the rows of a bridge; each begins where the one before ends."""
    rows, level = [Stretch(OPENING, 0, changes.opening, 0)], changes.opening
    for step, sign in STEPS:
        count = changes.steps.get(step, 0)
        rows.append(Stretch(step, level if sign > 0 else level - count, count, sign))
        level += sign * count
    return (*rows, Stretch(CLOSING, 0, level, 0))


def bridge(
    rows: Sequence[Stretch], names: Sequence[str], words: Words, palette: Palette, width: int
) -> Figure:
    """Return the rows, in `width` pixels, as bars from zero and between levels.

    A bar's custom data is its row, and 0.
    """
    marks = [_mark(row, palette) for row in rows]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": [row.count for row in rows],
        "base": [row.start for row in rows],
        "y": list(range(len(rows))),
        "customdata": [[place, 0] for place in range(len(rows))],
        "hovertext": [
            f"<b>{plain(name)}</b>: {text(row, words)}" for row, name in zip(rows, names, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": [palette.paper if mark.outlined else mark.colour for mark in marks],
            "line": {"color": [mark.colour for mark in marks], "width": 1.5},
        },
    }
    y = {
        "tickmode": "array", "tickvals": list(range(len(rows))), "showgrid": False,
        "ticktext": [_label(name) for name in names], "range": [len(rows) - 0.5, -0.5],
        "tickfont": {"size": 12.5, "color": palette.ink}, "ticklabelstandoff": 6,
    }  # fmt: skip
    x = {"range": [0, _end(rows, names, words, width)], "showgrid": False, "showticklabels": False}
    figure = plane(words, palette, ROW * len(rows) + 8, x=x, y=y, bargap=0.3, barmode="overlay")
    figure["annotations"] = [_said(place, row, words) for place, row in enumerate(rows)]
    figure["shapes"] = [_thread(place, row, palette) for place, row in enumerate(rows[:-1])]
    return {"data": [bars], "layout": figure}


def _end(rows: Sequence[Stretch], names: Sequence[str], words: Words, width: int) -> float:
    """Return where the axis ends so that every number has room behind its bar."""
    lines = (line for name in names for line in _label(name).split("<br>"))
    plot = max(width - _AROUND - max(map(text_width, lines)), _LEAST)
    return max(
        (row.start + row.count) / (1 - min((text_width(text(row, words)) + _GAP) / plot, 0.5)) for row in rows
    ) or 1.0  # fmt: skip


def text(row: Stretch, words: Words) -> str:
    """Return a row's number, with its sign where it adds or takes."""
    return f"{_SIGN[row.sign] if row.count else ''}{words.number(row.count)}"


def _label(name: str) -> str:
    half = name.find(" ", len(name) // 2)
    parts = (name[:half], name[half + 1 :]) if len(name) > 24 and half > 0 else (name,)
    return "<br>".join(plain(part) for part in parts)


def _mark(row: Stretch, palette: Palette) -> Mark:
    if row.name in (OPENING, CLOSING):
        return palette.filled(palette.quiet)
    if row.name == Step.DONE:
        return palette.status(Status.DONE_ON_TIME)
    if row.sign > 0:
        return palette.filled(palette.open_in_time if row.name == Step.NEW else palette.due_soon)
    return (
        Mark(palette.overdue, palette.ink, outlined=True)
        if row.name == Step.VANISHED
        else palette.status(Status.OPEN_NO_DEADLINE)
    )


def _said(place: int, row: Stretch, words: Words) -> Figure:
    """Return the number at the end of a bar."""
    end = row.start + row.count
    return {
        "x": end, "y": place, "xanchor": "left", "yanchor": "middle", "xshift": 6, "showarrow": False,
        "text": f"<b>{text(row, words)}</b>",
    }  # fmt: skip


def _thread(place: int, row: Stretch, palette: Palette) -> Figure:
    """Return the line from the level that a row ends at down to the next row."""
    level = row.start if row.sign < 0 else row.start + row.count
    return {
        "type": "line", "x0": level, "x1": level, "y0": place, "y1": place + 1, "layer": "below",
        "line": {"color": palette.quiet, "width": 1, "dash": "dot"},
    }  # fmt: skip
