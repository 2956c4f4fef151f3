"""The bars, points, lines and words of a figure, drawn on axes."""

import html
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from analytics.charts import Figure

POINT, INCH = 0.75, 96
_TAG = re.compile(r"<[^>]*>")
_DASH = {"dot": ":", "dash": "--", "dashdot": "-."}
_SYMBOL = {"triangle-down": "v", "triangle-up": "^", "diamond": "D", "square": "s", "x": "x", "line-ew": "_"}
_ANCHOR = {"left": "left", "center": "center", "right": "right", "auto": "center", None: "center"}
_UPRIGHT = {"top": "top", "middle": "center", "bottom": "bottom", "auto": "center", None: "center"}


def draw(axes: Axes, figure: Figure) -> None:
    """Draw a figure's marks on axes."""
    layout = figure["layout"]
    for side in axes.spines.values():
        side.set_visible(False)
    for trace in figure["data"]:
        (_bars if trace["type"] == "bar" else _points)(axes, trace, layout)
    for shape in layout.get("shapes", ()):
        _line(axes, shape)
    for note in layout.get("annotations", ()):
        _note(axes, note, layout)
    _axis(axes, "x", layout.get("xaxis", {}))
    _axis(axes, "y", layout.get("yaxis", {}))


def words_of(said: object) -> str:
    """Return the text of what Plotly takes as simple HTML."""
    return html.unescape(_TAG.sub("", str(said).replace("<br>", "\n")))


def patch(trace: Figure) -> Patch:
    """Return a piece of a trace's colour."""
    marker = trace.get("marker", {})
    fill, line = (
        _each(one, 1)[0] for one in (marker.get("color"), marker.get("line", {}).get("color", "none"))
    )
    return Patch(facecolor=_colour(fill), edgecolor=_colour(line))


def _axis(axes: Axes, name: str, told: Figure) -> None:
    axis = axes.xaxis if name == "x" else axes.yaxis
    first, last = _places(told.get("range") or (None, None))
    if first is not None:
        (axes.set_xlim if name == "x" else axes.set_ylim)(first, last)
    font = told.get("tickfont", {})
    size = font.get("size", 12.5) * POINT
    axis.set_tick_params(length=0, labelsize=size, labelcolor=font.get("color", "black"))
    if told.get("showticklabels") is False:
        axis.set_ticks([])
    elif told.get("tickvals") is not None:
        texts = told["ticktext"] if "ticktext" in told else told["tickvals"]
        axis.set_ticks(_places(told["tickvals"]), [words_of(one) for one in texts], parse_math=False)
    elif told.get("tickformat", "").endswith("%"):
        axis.set_major_formatter(lambda value, _: f"{value:.0%}")
    if told.get("gridcolor") and told.get("showgrid", True):
        axis.grid(True, color=told["gridcolor"], linewidth=0.8)
        axes.set_axisbelow(True)
    title = told.get("title")
    text = title.get("text", "") if isinstance(title, dict) else title or ""
    axis.set_label_text(words_of(text), fontsize=size, parse_math=False)


def _bars(axes: Axes, trace: Figure, layout: Figure) -> None:
    flat = trace.get("orientation") == "h"
    lengths, places = (trace["x"], trace["y"]) if flat else (trace["y"], trace["x"])
    count, thick = len(lengths), 1 - layout.get("bargap", 0.2)
    marker, edge = trace.get("marker", {}), trace.get("marker", {}).get("line", {})
    columns = (
        _places(places), _places(lengths), _each(trace.get("base", 0), count),
        _each(trace.get("width") or thick, count),
        _each(marker.get("color", "black"), count), _each(edge.get("color", "none"), count),
        _each(edge.get("width", 0), count), _each(trace.get("text", ""), count),
    )  # fmt: skip
    for place, length, base, width, fill, line, line_width, said in zip(*columns, strict=True):
        how = {"color": _colour(fill), "edgecolor": _colour(line), "linewidth": line_width * POINT}
        if flat:
            axes.barh(place, length, width, left=base, **how)
        else:
            axes.bar(place, length, width, bottom=base, **how)
        if said:
            _on_bar(axes, trace, flat, (place, base, length), str(said))


def _on_bar(axes: Axes, trace: Figure, flat: bool, bar: tuple[Any, float, float], said: str) -> None:
    """Write on a bar, or at its end, where the figure says so."""
    place, base, length = bar
    outside = trace.get("textposition") == "outside"
    anchor = "beyond" if outside else trace.get("insidetextanchor", "end")
    along = {"start": base, "middle": base + length / 2, "end": base + length, "beyond": base + length}[
        anchor
    ]
    side = {"start": "left", "middle": "center", "end": "right", "beyond": "left"}[anchor]
    up = {"left": "bottom", "center": "center", "right": "top"}[side]
    font = trace.get("textfont" if outside else "insidetextfont", {})
    colours = _each(font.get("color", "black"), len(trace["x"]))
    colour = colours[[*_places(trace["y" if flat else "x"])].index(place)]
    at = (along, place) if flat else (place, along)
    shift = {"left": 4, "center": 0, "right": -4}[side]
    axes.annotate(
        words_of(said), at, xytext=(shift, 0) if flat else (0, shift), textcoords="offset points",
        ha=side if flat else "center", va="center" if flat else up, color=_colour(colour),
        fontsize=font.get("size", 12.5) * POINT, weight="bold" if said.startswith("<b>") else "normal",
        parse_math=False, annotation_clip=False,
    )  # fmt: skip


def _points(axes: Axes, trace: Figure, _: Figure) -> None:
    xs, ys, mode = _places(trace["x"]), _places(trace["y"]), trace.get("mode", "markers")
    line, marker = trace.get("line", {}), trace.get("marker", {})
    if "lines" in mode:
        style = _DASH.get(line.get("dash", ""), "-")
        axes.plot(
            xs, ys, style, color=_colour(line.get("color", "black")), linewidth=line.get("width", 2) * POINT
        )
    count, edge = len(xs), marker.get("line", {})
    columns = (
        xs, ys, _each(marker.get("symbol", "circle"), count), _each(marker.get("size", 8), count),
        _each(marker.get("color", "black"), count),
    )  # fmt: skip
    for x, y, symbol, size, colour in zip(*columns, strict=True) if "markers" in mode else ():
        hollow = str(symbol).endswith("-open")
        axes.plot(
            x, y, _SYMBOL.get(str(symbol).removesuffix("-open"), "o"), markersize=size * POINT, clip_on=False,
            color="white" if hollow else _colour(colour), markeredgewidth=edge.get("width", 1) * POINT,
            markeredgecolor=_colour(colour if hollow else edge.get("color", colour)),
        )  # fmt: skip
    if "text" in mode:
        _beside_points(axes, trace, xs, ys)


def _beside_points(axes: Axes, trace: Figure, xs: Sequence[Any], ys: Sequence[Any]) -> None:
    texts, spots = (
        _each(trace.get("text", ""), len(xs)),
        _each(trace.get("textposition", "middle center"), len(xs)),
    )
    for x, y, said, spot in zip(xs, ys, texts, spots, strict=True):
        upright, _, level = str(spot).partition(" ")
        shift = ({"right": 8, "left": -8}.get(level, 0), {"top": 8, "bottom": -8}.get(upright, 0))
        font = trace.get("textfont", {})
        axes.annotate(
            words_of(said), (x, y), xytext=shift, textcoords="offset points", annotation_clip=False,
            ha={"right": "left", "left": "right"}.get(level, "center"),
            va={"top": "bottom", "bottom": "top"}.get(upright, "center"),
            color=_colour(font.get("color", "black")), fontsize=font.get("size", 12) * POINT,
            parse_math=False,
        )  # fmt: skip


def _line(axes: Axes, shape: Figure) -> None:
    line = shape.get("line", {})
    (x0, x1), (y0, y1) = _places([shape["x0"], shape["x1"]]), _places([shape["y0"], shape["y1"]])
    if shape["type"] == "rect":
        axes.axvspan(x0, x1, color=_colour(shape.get("fillcolor", "#EEEEEE")), zorder=0)
        return
    style = _DASH.get(line.get("dash", ""), "-")
    place = blended_transform_factory(
        axes.transAxes if shape.get("xref") == "paper" else axes.transData,
        axes.transAxes if shape.get("yref") == "paper" else axes.transData,
    )
    axes.plot(
        [x0, x1], [y0, y1], style, color=_colour(line.get("color", "black")), transform=place,
        linewidth=line.get("width", 1) * POINT, clip_on=False,
        zorder=0 if shape.get("layer") == "below" else 3,
    )  # fmt: skip


def _note(axes: Axes, note: Figure, layout: Figure) -> None:
    place = blended_transform_factory(
        axes.transAxes if note.get("xref") == "paper" else axes.transData,
        axes.transAxes if note.get("yref") == "paper" else axes.transData,
    )
    # Bounded by the picture's own dots: sizes here are in inches.
    shift = ScaledTranslation(
        note.get("xshift", 0) / INCH, note.get("yshift", 0) / INCH, axes.get_figure().dpi_scale_trans  # type: ignore[union-attr]
    )  # fmt: skip
    font = layout.get("font", {}) | note.get("font", {})
    (x,), (y,) = _places([note["x"]]), _places([note["y"]])
    axes.text(
        x, y, words_of(note["text"]), transform=place + shift, parse_math=False, clip_on=False,
        ha=_ANCHOR[note.get("xanchor")], va=_UPRIGHT[note.get("yanchor")],
        fontsize=font.get("size", 13) * POINT, color=_colour(font.get("color", "black")),
        weight="bold" if str(note["text"]).startswith("<b>") else "normal",
    )  # fmt: skip


def _each(value: Any, count: int) -> list[Any]:
    """Return one value for each mark; figures give one for all, or a list."""
    return list(value) if isinstance(value, list | tuple) else [value] * count


def _places(values: Sequence[Any]) -> list[Any]:
    """Return where values stand on an axis: numbers as they are, days as days."""
    return [datetime.fromisoformat(one) if isinstance(one, str) else one for one in values]


def _colour(said: Any) -> Any:
    """Return a colour: CSS writes a clear one by name or by a last 0."""
    text = str(said)
    if text in ("none", "transparent") or (text.replace(" ", "").startswith("rgba(") and text.endswith("0)")):
        return "none"
    return text
