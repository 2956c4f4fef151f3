"""Single bars: one number for each category."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.charts.chosen import Chosen
from analytics.charts.labels import named, plain
from analytics.charts.look import Look
from analytics.charts.rows import Head, name_width, rows, rows_figure
from analytics.charts.theme import Figure, Mark
from analytics.locale import Words

# How thick bars are beside their names, and under them.
BESIDE, UNDER = 18, 11


@dataclass(frozen=True)
class Bar:
    """One bar: its category, how many tasks it counts, how it is drawn, and a note beside its number."""

    name: str
    count: int
    mark: Mark
    note: str = ""


def plain_bars(bars: Sequence[Bar], look: Look, *, dimension: str, status: str | None = None) -> Figure:
    """Return one bar a category with its number; with `status` the bars count that status only."""
    if status is None:
        look = replace(look, chosen=Chosen(look.chosen.values))
    names = [named(look.words, dimension, bar.name) for bar in bars]
    heads = [_head(bar, name, look.words) for bar, name in zip(bars, names, strict=True)]
    width = UNDER if look.narrow else BESIDE
    placed = rows(heads, width, look)
    trace = {
        "type": "bar", "orientation": "h", "x": [bar.count for bar in bars], "width": width,
        "y": [row.bar_at for row in placed], "customdata": [[bar.name, status or ""] for bar in bars],
        "hovertext": [head.hover for head in heads], "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": _marker(bars, [look.chosen.has(bar.name, status) for bar in bars], look),
    }  # fmt: skip
    length = _length(bars, heads, look.width - name_width(names, look), look)
    ends = [float(bar.count) for bar in bars]
    return rows_figure(placed, ends, [trace], look, length=length, part=status or "")


def _length(bars: Sequence[Bar], heads: Sequence[Head], pixels: float, look: Look) -> float:
    """Return how many tasks the chart is wide: the longest bar leaves room for its number."""
    longest = max((bar.count for bar in bars), default=0) or 1
    said = max((head.said_width for head in heads), default=0)
    return longest if look.narrow else longest * pixels / max(pixels - said, pixels / 3)


def _head(bar: Bar, name: str, words: Words) -> Head:
    hover = f"<b>{plain(name)}</b><br>{plain(words('chart.tasks', n=bar.count))}"
    return Head(bar.name, name, words.number(bar.count), bar.note, hover)


def _marker(bars: Sequence[Bar], picked: Sequence[bool], look: Look) -> Figure:
    """Return the fills and edges: the chosen bars have a dark edge, the others step back."""
    both, palette = list(zip(bars, picked, strict=True)), look.palette
    return {
        "color": [
            look.fill(palette.paper if bar.mark.outlined else bar.mark.colour, mine=mine)
            for bar, mine in both
        ],
        "line": {
            "color": [palette.ink if mine else bar.mark.colour for bar, mine in both],
            "width": [3 if mine else 1.5 if bar.mark.outlined else 0 for bar, mine in both],
        },
    }
