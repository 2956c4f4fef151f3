"""Two rates of each unit on one line: how far one is from the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.labels import label, plain
from analytics.charts.plane import plane
from analytics.charts.theme import Figure, Palette
from analytics.locale import Words
from analytics.model.rounding import percent

ROW = 34


@dataclass(frozen=True)
class Pair:
    """One line: of `of` tasks, `before` by one rule, `after` by the other; `row` is its place in a table."""

    name: str
    before: int
    after: int
    of: int
    row: int


def dumbbell(pairs: Sequence[Pair], heads: tuple[str, str], words: Words, palette: Palette) -> Figure:
    """Return a hollow point for `before`, a full one for `after`; custom data is the row, and the column."""
    places = list(range(len(pairs)))
    first = _points(places, pairs, "before", palette)
    second = _points(places, pairs, "after", palette)
    for trace, head, column in ((first, heads[0], 5), (second, heads[1], 4)):
        trace["customdata"] = [[pair.row, column] for pair in pairs]
        trace["hovertext"] = [f"<b>{plain(pair.name)}</b><br>{plain(head)}" for pair in pairs]
    y = {
        "tickmode": "array", "tickvals": places, "ticktext": [label(pair.name) for pair in pairs],
        "range": [len(pairs) - 0.5, -0.5], "showgrid": False,
        "tickfont": {"size": 12.5, "color": palette.ink},
    }  # fmt: skip
    ticks = [0, 25, 50, 75, 100]
    x = {"range": [-6, 112], "tickvals": ticks, "ticktext": [f"{tick}%" for tick in ticks]}
    figure = plane(words, palette, ROW * len(pairs) + 40, x=x, y=y)
    figure["shapes"] = [
        {"type": "line", "x0": _rate(pair.before, pair), "x1": _rate(pair.after, pair), "y0": place,
         "y1": place, "layer": "below", "line": {"color": palette.quiet, "width": 3}}
        for place, pair in enumerate(pairs)
    ]  # fmt: skip
    return {"data": [first, second], "layout": figure}


def _points(places: list[int], pairs: Sequence[Pair], which: str, palette: Palette) -> Figure:
    full = which == "after"
    counts = [getattr(pair, which) for pair in pairs]
    right = [full == (pair.after >= pair.before) for pair in pairs]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [_rate(count, pair) for count, pair in zip(counts, pairs, strict=True)],
        "y": places,
        "text": [
            "" if pair.before == pair.after and not full else percent(count, pair.of)
            for count, pair in zip(counts, pairs, strict=True)
        ],
        "textposition": ["middle right" if one else "middle left" for one in right],
        "textfont": {"size": 12, "color": palette.ink},
        "hovertemplate": "%{hovertext}: %{text}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "size": 12,
            "color": palette.done_on_time if full else palette.paper,
            "line": {"color": palette.done_on_time, "width": 2},
        },
    }


def _rate(count: int, pair: Pair) -> float:
    return 100 * count / pair.of if pair.of else 0
