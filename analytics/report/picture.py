"""Any chart as a picture, PNG or SVG, drawn without a browser: the marks of its figure, once more."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Canvas

from analytics.charts import PALETTES, Figure, Palette
from analytics.report import picture_marks, qr

# Pixels of a screen to an inch, and points of type to a pixel.
DPI, POINT = 96, 0.75
WIDTH, HEIGHT = 860, 320
SCALE = 2
# How far beneath the chart its strip stands: there is room for a legend of two rows.
_BENEATH = 50
# The side of the QR code, and how many letters of the link stand in a line beside it.
_CODE, _LINE = 128, 96
# Drawn in the typeface that comes with matplotlib: it has every Vietnamese letter; a server may have none.
# In SVG text stays text: it can be selected, searched and read aloud.
_LOOK: Any = {"font.family": "DejaVu Sans", "svg.fonttype": "none", "svg.hashsalt": "dunghan"}
_DRAWN, _SHOWN = b"'DejaVu Sans'", b"'Be Vietnam Pro', 'DejaVu Sans', Arial, sans-serif"


@dataclass(frozen=True, kw_only=True)
class Caption:
    """What stands round a chart: what it shows and measures above it, what its numbers are about beneath.

    `link` is the pinned address of the view, written out and as a QR code; "" for none.
    """

    title: str = ""
    subtitle: str = ""
    strip: str = ""
    link: str = ""


def svg(figure: Figure, caption: Caption, width: int = WIDTH) -> bytes:
    """Return a chart as SVG, its title and description inside."""
    told = {"Title": caption.title, "Description": f"{caption.subtitle}. {caption.strip}", "Date": None}
    return _saved(figure, caption, width, format="svg", metadata=told).replace(_DRAWN, _SHOWN)


def png(figure: Figure, caption: Caption, width: int = WIDTH) -> bytes:
    """Return a chart as PNG, sharp enough for print."""
    told = {"Title": caption.title, "Description": f"{caption.subtitle}. {caption.strip}"}
    return _saved(figure, caption, width, format="png", dpi=DPI * SCALE, metadata=told)


def _saved(figure: Figure, caption: Caption, width: int, **how: Any) -> bytes:
    target = BytesIO()
    with mpl.rc_context(_LOOK):
        canvas = _drawn(figure, caption, width)
        canvas.savefig(target, bbox_inches="tight", pad_inches=0.08, facecolor=_palette(figure).paper, **how)
    return target.getvalue()


def _palette(figure: Figure) -> Palette:
    """Return the colours that a figure was drawn in."""
    ink = figure["layout"].get("font", {}).get("color")
    return next((one for one in PALETTES.values() if one.ink == ink), PALETTES["light"])


def _drawn(figure: Figure, caption: Caption, width: int) -> Canvas:
    layout = figure["layout"]
    height = layout.get("height", HEIGHT)
    canvas = Canvas(figsize=(width / DPI, height / DPI), dpi=DPI)
    FigureCanvasAgg(canvas)
    axes = canvas.add_axes((0, 0, 1, 1))
    picture_marks.draw(axes, figure)
    _legend(axes, figure, height)
    _caption(axes, layout, caption, height, _palette(figure))
    return canvas


def _caption(axes: Axes, layout: Figure, caption: Caption, height: float, palette: Palette) -> None:
    top = 1 + (layout.get("margin", {}).get("t", 0) + 10) / height
    lines: Sequence[tuple[str, float, str]] = ((caption.subtitle, 12, "normal"), (caption.title, 15, "bold"))
    for text, size, weight in lines:
        if text:
            axes.text(
                0, top, text, transform=axes.transAxes, va="bottom", weight=weight, fontsize=size * POINT,
                color=palette.ink, parse_math=False,
            )  # fmt: skip
            top += size * 1.5 / height
    beneath = [caption.strip, *textwrap.wrap(caption.link, _LINE, break_on_hyphens=False)]
    if any(beneath):
        axes.text(
            0, -_BENEATH / height, "\n".join(beneath), transform=axes.transAxes, va="top",
            fontsize=10 * POINT, color=palette.quiet, parse_math=False,
        )  # fmt: skip
    if dots := qr.dots(caption.link) if caption.link else []:
        _code(axes, dots, height)


def _code(axes: Axes, dots: list[list[int]], height: float) -> None:
    """Draw a QR code under the right end of a chart, dark on white in either theme."""
    width = axes.get_window_extent().width
    place = (1 - _CODE / width, -(_BENEATH + _CODE) / height, _CODE / width, _CODE / height)
    corner = axes.inset_axes(place)
    corner.imshow(dots, cmap="binary", interpolation="nearest", aspect="auto")
    corner.set_axis_off()


def _legend(axes: Axes, figure: Figure, height: float) -> None:
    """Name the colours under a chart, where it has several."""
    shown = [trace for trace in figure["data"] if trace.get("name") and trace["type"] == "bar"]
    if len(shown) > 1:
        patches = [picture_marks.patch(trace) for trace in shown]
        names = [str(trace["name"]) for trace in shown]
        axes.legend(
            patches, names, loc="upper left", bbox_to_anchor=(0, -6 / height), ncols=3, frameon=False,
            fontsize=11 * POINT, borderaxespad=0, handlelength=1, handleheight=1,
        )  # fmt: skip
