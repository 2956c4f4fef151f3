"""Single bars: one number for each category."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.chosen import Chosen
from analytics.charts.labels import height, label, named, plain
from analytics.charts.theme import Figure, Mark, Palette, layout
from analytics.locale import Words

# How much longer than its longest bar a chart is where there are notes beside the numbers.
BESIDE = 2.0


@dataclass(frozen=True)
class Bar:
    """One bar: its category, how many tasks it counts, how it is drawn, and a note beside its number."""

    name: str
    count: int
    mark: Mark
    note: str = ""


def plain_bars(
    bars: Sequence[Bar],
    *,
    dimension: str,
    words: Words,
    palette: Palette,
    chosen: Chosen,
    status: str | None = None,
) -> Figure:
    """Return one bar a category with its number at the end; with `status` the bars count that status only."""
    if status is None:
        chosen = Chosen(chosen.values)
    names = [named(words, dimension, bar.name) for bar in bars]
    labels = [label(name, chosen=chosen.row(bar.name)) for name, bar in zip(names, bars, strict=True)]
    room = BESIDE if any(bar.note for bar in bars) else 1.0
    longest = room * (max((bar.count for bar in bars), default=0) or 1)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [bar.count for bar in bars],
        "y": list(range(len(bars))),
        "customdata": [[bar.name, status or ""] for bar in bars],
        "text": [f"<b>{words.number(bar.count)}</b> {plain(bar.note)}".rstrip() for bar in bars],
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"color": palette.ink, "size": 13},
        "hovertext": [
            f"<b>{plain(name)}</b><br>{plain(words('chart.tasks', n=bar.count))}"
            for name, bar in zip(names, bars, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": _marker(bars, [chosen.has(bar.name, status) for bar in bars], chosen.any, palette),
    }
    return {"data": [trace], "layout": layout(words, palette, height(labels), labels, longest)}


def _marker(bars: Sequence[Bar], picked: list[bool], any_chosen: bool, palette: Palette) -> Figure:
    """Return the fills and edges: the chosen bars have a dark edge, the others step back."""
    both = list(zip(bars, picked, strict=True))
    fills = [(palette.paper if bar.mark.outlined else bar.mark.colour, mine) for bar, mine in both]
    return {
        "color": [fill if mine or not any_chosen else palette.faded(fill) for fill, mine in fills],
        "line": {
            "color": [palette.ink if mine else bar.mark.colour for bar, mine in both],
            "width": [3 if mine else 1.5 if bar.mark.outlined else 0 for bar, mine in both],
        },
    }
