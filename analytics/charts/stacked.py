"""Stacked bars: how the tasks of each category are split, by status or by age."""

from collections.abc import Sequence

from analytics.charts.labels import named, plain
from analytics.charts.look import Look
from analytics.charts.pieces import Piece, Series, Stack, ruler
from analytics.charts.rows import SIZE, Head, Row, name_width, rows, rows_figure
from analytics.charts.theme import Figure
from analytics.locale import Words

BAR = 20


def stacked_bars(
    stacks: Sequence[Stack], series: Sequence[Series], look: Look, *, dimension: str, shares: bool = False
) -> Figure:
    """Return one bar a category in the fixed order of `series`; with `shares` all bars are 100 % long.

    A number that has no room on its segment stands with its sign behind the bar, or above it.
    """
    names = [named(look.words, dimension, stack.name) for stack in stacks]
    pixels = look.width - name_width(names, look)
    rule = ruler(stacks, series, look, pixels=pixels, shares=shares)
    pieces = [rule.pieces(row, stack, series) for row, stack in enumerate(stacks)]
    heads = [
        _head(stack, name, rule.aside(mine), look.words)
        for stack, name, mine in zip(stacks, names, pieces, strict=True)
    ]
    placed = rows(heads, BAR, look)
    bars = []
    for one in sorted(series, key=lambda one: one.mark.outlined):
        mine = [piece for row in pieces for piece in row if piece.series is one]
        if mine:
            bars.append(_trace(mine, placed, look))
    ends = [100.0 if shares else float(stack.total) for stack in stacks]
    return rows_figure(placed, ends, bars, look, length=rule.length)


def _head(stack: Stack, name: str, aside: str, words: Words) -> Head:
    hover = f"<b>{plain(name)}</b><br>{plain(words('chart.tasks', n=stack.total))}"
    return Head(stack.name, name, words.number(stack.total), aside, hover)


def _trace(pieces: Sequence[Piece], placed: Sequence[Row], look: Look) -> Figure:
    """Return the segments of one series: the chosen ones have a dark edge, the others step back."""
    series, rows_of, palette = pieces[0].series, [placed[piece.row] for piece in pieces], look.palette
    mark, picked = series.mark, [look.chosen.has(row.head.value, series.value) for row in rows_of]
    fill = palette.paper if mark.outlined else mark.colour
    edge = mark.colour if mark.outlined else mark.edge
    return {
        "type": "bar", "orientation": "h", "name": f"{series.sign} {series.name}",
        "x": [piece.length for piece in pieces], "base": [piece.start for piece in pieces],
        "y": [row.bar_at for row in rows_of], "width": BAR,
        "customdata": [[row.head.value, series.value] for row in rows_of],
        "text": [piece.said for piece in pieces], "textposition": "inside", "textangle": 0,
        "insidetextanchor": "middle", "constraintext": "none",
        "insidetextfont": {
            "color": [mark.text if mine or not look.chosen.any else palette.ink for mine in picked],
            "size": SIZE,
        },
        "hovertext": [
            _hover(piece, row.head, look.words) for piece, row in zip(pieces, rows_of, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": [look.fill(fill, mine=mine) for mine in picked],
            "line": {
                "color": [palette.ink if mine else edge or palette.paper for mine in picked],
                "width": [3 if mine else 1.5 if edge else 2 for mine in picked],
            },
        },
    }  # fmt: skip


def _hover(piece: Piece, head: Head, words: Words) -> str:
    said = f"{piece.series.sign} {piece.series.name}: {piece.told(words)}"
    return f"<b>{plain(head.name)}</b><br>{plain(said)}"
