"""Columns side by side: how many tasks each step of a scale counts, week by week or by days late."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from analytics.charts.chosen import Chosen
from analytics.charts.labels import plain
from analytics.charts.look import Look
from analytics.charts.rows import LEFT_OUT, PICKED
from analytics.charts.theme import CLEAR, Figure, Mark, Palette, base_layout, outlines_last
from analytics.locale import Words

HEIGHT, SIZE = 250, 12.5
# Above the tallest column there is room for its number.
HEAD = 1.16
# What stands under the columns, and how high a segment must be for its number, in pixels.
FOOT, LINE = 24, 15


@dataclass(frozen=True)
class Layer:
    """One part of every column: its value in links, its sign, what it is called, and how it is drawn."""

    value: str
    sign: str
    name: str
    mark: Mark


@dataclass(frozen=True)
class Column:
    """One column: its value in links, what stands under it, what it is called, and its numbers."""

    value: str
    tick: str
    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many tasks the column counts."""
        return sum(self.counts)


def columns(drawn: Sequence[Column], layers: Sequence[Layer], look: Look, *, legend: bool = True) -> Figure:
    """Return one column for each of `drawn`, split by `layers` from the ground up, its number above it."""
    top = (max((column.total for column in drawn), default=0) or 1) * HEAD
    told = _legend(layers) if legend and len(layers) > 1 else ""
    room = top * LINE / (HEIGHT - FOOT - 22 * told.count("■"))
    order = outlines_last([layer.mark for layer in layers])
    traces = [_trace(place, layers[place], drawn, look, room) for place in order]
    figure = base_layout(look.words, look.palette, HEIGHT)
    figure |= {"bargap": 0.16, "margin": {"l": 4, "r": 4, "t": 22 * told.count("■") + 2, "b": 2}}
    figure |= _axes(drawn, top, look.chosen)
    if told:
        place = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"}
        figure["annotations"] = [place | {"text": told, "align": "left", "showarrow": False}]
    return {"data": [_sky(drawn, top, look.words, look.palette), *traces], "layout": figure}


def _legend(layers: Sequence[Layer]) -> str:
    """Return the sign and colour of every layer, one below the other: side by side a phone has no room."""
    return "<br>".join(
        f'<span style="color:{one.mark.colour}">■</span> {one.sign} {plain(one.name)}' for one in layers
    )


def _trace(place: int, layer: Layer, drawn: Sequence[Column], look: Look, room: float) -> Figure:
    """Return the segments of one layer: the chosen ones have a dark edge, the others step back.

    Those that count as many as there is `room` for have their number on them.
    """
    words, palette, chosen = look.words, look.palette, look.chosen
    outlined = layer.mark.outlined
    fill, edge = (palette.paper, layer.mark.colour) if outlined else (layer.mark.colour, palette.paper)
    counts = [column.counts[place] for column in drawn]
    bases = [list(accumulate(column.counts, initial=0))[place] for column in drawn]
    picked = [chosen.has(column.value, layer.value or None) for column in drawn]
    lit = [mine or not chosen.any for mine in picked]
    split = len(drawn[0].counts) > 1 if drawn else False
    said = [words.number(n) if split and n >= room else "" for n in counts]
    return {
        "type": "bar", "name": f"{layer.sign} {layer.name}".strip(), "x": list(range(len(drawn))),
        "y": counts, "base": bases, "customdata": [[column.value, layer.value] for column in drawn],
        "text": said, "textposition": "inside", "insidetextanchor": "middle", "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"color": [layer.mark.text if on else palette.ink for on in lit], "size": SIZE},
        "hovertext": [_hover(column, layer, n, words) for column, n in zip(drawn, counts, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": [look.fill(fill, mine=mine) for mine in picked],
            "line": {
                "color": [palette.ink if mine else edge for mine in picked],
                "width": [3 if mine else 1 for mine in picked],
            },
        },
    }  # fmt: skip


def _sky(drawn: Sequence[Column], top: float, words: Words, palette: Palette) -> Figure:
    """Return what lies above the columns: their numbers, and room to click where a column is low."""
    return {
        "type": "bar", "x": list(range(len(drawn))), "base": [column.total for column in drawn],
        "y": [top - column.total for column in drawn],
        "customdata": [[column.value, ""] for column in drawn],
        "text": [f"<b>{words.number(column.total)}</b>" for column in drawn], "textposition": "inside",
        "insidetextanchor": "start", "textangle": 0, "constraintext": "none", "cliponaxis": False,
        "insidetextfont": {"color": palette.ink, "size": SIZE},
        "hovertext": [_told(one, "", words("chart.tasks", n=one.total)) for one in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>", "marker": {"color": CLEAR, "line": {"width": 0}},
    }  # fmt: skip


def _hover(column: Column, layer: Layer, count: int, words: Words) -> str:
    if not layer.sign:
        return _told(column, "", words("chart.tasks", n=count))
    return _told(
        column, f"{layer.sign} {layer.name}: ", words("chart.n_of_n", count=count, total=column.total)
    )


def _told(column: Column, what: str, number: str) -> str:
    return f"<b>{plain(column.name)}</b><br>{plain(what + number)}"


def _axes(drawn: Sequence[Column], top: float, chosen: Chosen) -> Figure:
    axis = {"fixedrange": True, "zeroline": False, "showgrid": False, "title": ""}
    ticks = {
        "tickmode": "array", "tickvals": list(range(len(drawn))), "automargin": True, "ticks": "",
        "ticktext": [_tick(column, chosen) for column in drawn], "tickfont": {"size": 12},
        "range": [-0.5, len(drawn) - 0.5], "autotickangles": [0, 90],
    }  # fmt: skip
    return {"xaxis": axis | ticks, "yaxis": axis | {"range": [0, top], "showticklabels": False}}


def _tick(column: Column, chosen: Chosen) -> str:
    if not chosen.values:
        return plain(column.tick)
    mine = chosen.row(column.value)
    text = f"{PICKED if mine else LEFT_OUT} {plain(column.tick)}"
    return f"<b>{text}</b>" if mine else text
