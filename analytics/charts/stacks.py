"""Columns over time, split by what they count; the points of another telling may stand on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from analytics.charts.labels import plain
from analytics.charts.plane import SMALL, note, plane
from analytics.charts.rows import text_width
from analytics.charts.theme import Figure, Mark, Palette, outlines_last
from analytics.locale import Words

HEIGHT, HEAD, SIZE = 250, 1.14, 12
# How large a total is where columns are narrower than it.
TIGHT = 10
# The part of the tallest column from which on a segment has room for its number.
ROOM = 0.06
# Up to so many columns, or pairs of them, there is room for numbers; beyond that an axis tells them.
FEW, FEW_BESIDE = 14, 7


@dataclass(frozen=True)
class Series:
    """One part of every column: its sign, what it is called, how it is drawn, its numbers, and the column of
    the table in which they stand."""

    sign: str
    name: str
    mark: Mark
    counts: Sequence[int]
    column: int


@dataclass(frozen=True)
class Stacks:
    """Columns with a tick and a name each, their parts from the ground up, or `beside` each other.

    `marks` are other numbers for some columns by their place, as `told` names them: they stand in the table's
    column `marks_column`.
    """

    ticks: Sequence[str]
    names: Sequence[str]
    series: Sequence[Series]
    beside: bool = False
    told: str = ""
    marks: Mapping[int, int] = field(default_factory=dict)
    marks_column: int = 0

    @property
    def roomy(self) -> bool:
        """Whether the numbers stand on the columns."""
        return len(self.ticks) <= (FEW_BESIDE if self.beside else FEW)


def stacks(chart: Stacks, words: Words, palette: Palette, width: int) -> Figure:
    """Return the columns in `width` pixels.

    A segment's custom data is the row and the column of its number in the table.
    """
    places = range(len(chart.ticks))
    totals = [sum(one.counts[place] for one in chart.series) for place in places]
    heights = [one.counts[place] for one in chart.series for place in places] if chart.beside else totals
    top = (max([*heights, *chart.marks.values()], default=0) or 1) * HEAD
    traces = [_trace(chart, place, top, words, palette) for place in _drawn(chart)]
    marks = [_marks(chart, words, palette)] if chart.marks else []
    x = {
        "tickmode": "array", "tickvals": list(places), "ticktext": list(map(_tick, chart.ticks)),
        "showgrid": False, "range": [-0.5, len(chart.ticks) - 0.5], "autotickangles": [0, 90],
        "tickfont": {"size": SIZE, "color": palette.ink},
    }  # fmt: skip
    legend = _legend(chart, palette)
    lines = len(chart.series) + bool(chart.marks)
    y = {"range": [0, top], "showticklabels": not chart.roomy, "showgrid": not chart.roomy}
    figure = plane(words, palette, HEIGHT + 18 * lines, x=x, y=y, bargap=0.2)
    figure |= {"barmode": "group" if chart.beside else "overlay"}
    figure |= {"margin": {"l": 4, "r": 4, "t": 19 * lines, "b": 2}}
    place = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left"}
    figure["annotations"] = [note(legend, x=0, y=1, **place)]
    if chart.roomy and len(chart.series) > 1 and not chart.beside:
        widest = max(text_width(words.number(n)) for n in totals)
        size = SMALL if widest <= width / len(totals) else TIGHT
        figure["annotations"] += [_total(place, n, size, words) for place, n in enumerate(totals)]
    return {"data": [*traces, *marks], "layout": figure}


def _drawn(chart: Stacks) -> list[int]:
    """Return the places of the parts as they are drawn."""
    marks = [one.mark for one in chart.series]
    return list(range(len(marks))) if chart.beside else outlines_last(marks)


def _trace(chart: Stacks, place: int, top: float, words: Words, palette: Palette) -> Figure:
    one = chart.series[place]
    columns = range(len(one.counts))
    below = [list(accumulate((each.counts[n] for each in chart.series), initial=0))[place] for n in columns]
    said = [words.number(n) if chart.roomy and n >= top * ROOM else "" for n in one.counts]
    return {
        "type": "bar", "name": f"{one.sign} {one.name}".strip(), "x": list(columns), "y": list(one.counts),
        "customdata": [[n, one.column] for n in columns], "text": said, "textposition": "inside",
        "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "insidetextfont": {"color": one.mark.text, "size": SIZE},
        "hovertext": [_hover(chart, one, n, words) for n in columns],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": palette.paper if one.mark.outlined else one.mark.colour,
            "line": {"color": one.mark.colour if one.mark.outlined else palette.paper, "width": 1},
        },
    } | ({} if chart.beside else {"base": below})  # fmt: skip


def _hover(chart: Stacks, one: Series, place: int, words: Words) -> str:
    said = words("chart.tasks", n=one.counts[place])
    return f"<b>{plain(chart.names[place])}</b><br>{plain(f'{one.sign} {one.name}: {said}')}"


def _marks(chart: Stacks, words: Words, palette: Palette) -> Figure:
    places = list(chart.marks)
    said = [plain(f"{chart.told}: {words('chart.tasks', n=chart.marks[place])}") for place in places]
    return {
        "type": "scatter", "mode": "markers", "x": places, "y": [chart.marks[place] for place in places],
        "customdata": [[place, chart.marks_column] for place in places],
        "hovertext": [
            f"<b>{plain(chart.names[place])}</b><br>{text}" for place, text in zip(places, said, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": "diamond", "size": 11, "color": palette.paper, "opacity": 1,
            "line": {"color": palette.ink, "width": 2},
        },
    }  # fmt: skip


def _legend(chart: Stacks, palette: Palette) -> str:
    """Return the sign and colour of every part, one below the other: side by side a phone has no room.

    They follow each other as the parts do, from the top or from the left.
    """
    rows = [
        f'<span style="color:{one.mark.colour}">{"□" if one.mark.outlined else "■"}</span> '
        f"{one.sign} {plain(one.name)}"
        for one in (chart.series if chart.beside else reversed(chart.series))
    ]
    if chart.marks:
        rows.append(f'<span style="color:{palette.ink}">◇</span> {plain(chart.told)}')
    return "<br>".join(rows)


def _total(place: int, n: int, size: float, words: Words) -> Figure:
    return note(f"<b>{words.number(n)}</b>", x=place, y=n, yanchor="bottom", font={"size": size})


def _tick(text: str) -> str:
    return "<br>".join(plain(line) for line in text.split("\n"))
