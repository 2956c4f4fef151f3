"""Stacked bars: how the tasks of each category stand."""

from collections.abc import Sequence
from itertools import accumulate

from analytics.charts.chosen import Chosen
from analytics.charts.labels import height, label, named, plain
from analytics.charts.theme import GLYPH, Figure, Palette, layout
from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.rounding import SMALL_BASE, share_texts
from analytics.model.status import DISPLAY_ORDER, Status

# The percentage of a bar from which on a segment has room for its share.
WIDE = 14


def status_bars(
    groups: Sequence[Group],
    *,
    dimension: str,
    words: Words,
    palette: Palette,
    chosen: Chosen,
    shares: bool = False,
) -> Figure:
    """Return one bar a group, split by status in the fixed order; with `shares` all bars are 100 % long."""
    names = [named(words, dimension, group.name) for group in groups]
    labels = [label(name, chosen=chosen.row(group.name)) for name, group in zip(names, groups, strict=True)]
    longest = 100.0 if shares else float(max((group.counts.total for group in groups), default=1) or 1)
    pieces = [piece for row, group in enumerate(groups) for piece in _pieces(row, group, shares)]
    traces = [
        _trace(status, [piece for piece in pieces if piece.status == status], names, words, palette, chosen)
        for status in sorted(DISPLAY_ORDER, key=lambda status: palette.status(status).outlined)
    ]
    figure = layout(words, palette, height(labels), labels, longest)
    figure["annotations"] = [
        _total(row, longest if shares else group.counts.total, words.number(group.counts.total))
        for row, group in enumerate(groups)
    ]
    return {"data": [trace for trace in traces if trace["x"]], "layout": figure}


class _Piece:
    """One segment: where it starts, how long it is, and what it counts."""

    def __init__(self, row: int, group: Group, status: Status, start: float, share: str, scale: float):
        self.row, self.name, self.status, self.start, self.share = row, group.name, status, start, share
        self.count, self.total = group.counts.of(status), group.counts.total
        self.length = self.count * scale
        self.says_share = scale != 1 and self.length >= WIDE and self.total >= SMALL_BASE

    def text(self, words: Words) -> str:
        """Return what stands on the segment: its count, and its share where there is room."""
        count = words.number(self.count)
        return f"{count} ({self.share})" if self.says_share else count


def _pieces(row: int, group: Group, shares: bool) -> list[_Piece]:
    counts = [group.counts.of(status) for status in DISPLAY_ORDER]
    scale = 100 / (group.counts.total or 1) if shares else 1.0
    starts = accumulate(counts, initial=0)
    pieces = [
        _Piece(row, group, status, start * scale, share, scale)
        for status, start, share in zip(DISPLAY_ORDER, starts, share_texts(counts), strict=False)
    ]
    return [piece for piece in pieces if piece.count]


def _trace(
    status: Status, pieces: list[_Piece], names: list[str], words: Words, palette: Palette, chosen: Chosen
) -> Figure:
    mark = palette.status(status)
    picked = [chosen.has(piece.name, status) for piece in pieces]
    fill = palette.paper if mark.outlined else mark.colour
    edge = palette.no_deadline if mark.outlined else palette.paper
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{GLYPH[status]} {words(f'status.{status}')}",
        "x": [piece.length for piece in pieces],
        "y": [piece.row for piece in pieces],
        "base": [piece.start for piece in pieces],
        "customdata": [[piece.name, str(status)] for piece in pieces],
        "text": [piece.text(words) for piece in pieces],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {
            "color": [mark.text if mine or not chosen.any else palette.ink for mine in picked],
            "size": 13,
        },
        "hovertext": [_hover(piece, names[piece.row], words) for piece in pieces],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": [fill if mine or not chosen.any else palette.faded(fill) for mine in picked],
            "line": {
                "color": [palette.ink if mine else edge for mine in picked],
                "width": [3 if mine else 1.5 if mark.outlined else 2 for mine in picked],
            },
        },
    }


def _hover(piece: _Piece, name: str, words: Words) -> str:
    said = words("chart.n_of_n", count=piece.count, total=piece.total)
    share = f" ({piece.share})" if piece.total >= SMALL_BASE else ""
    status = plain(f"{GLYPH[piece.status]} {words(f'status.{piece.status}')}")
    return f"<b>{plain(name)}</b><br>{status}: {plain(said + share)}"


def _total(row: int, at: float, text: str) -> Figure:
    place = {"x": at, "y": row, "xanchor": "left", "yanchor": "middle", "xshift": 4}
    return place | {"text": f"<b>{text}</b>", "showarrow": False}
