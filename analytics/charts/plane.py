"""What charts with two axes have in common."""

from typing import Any

from analytics.charts.theme import Figure, Palette, base_layout
from analytics.locale import Words

SMALL = 12.5


def plane(words: Words, palette: Palette, height: int, *, x: Figure, y: Figure, **more: Any) -> Figure:
    """Return the layout of a chart with the axes `x` and `y`: quiet lines, no frame, no zoom."""
    axis = {"fixedrange": True, "zeroline": False, "gridcolor": faint(palette), "automargin": True}
    axis |= {"tickfont": {"size": SMALL, "color": palette.quiet}, "ticks": ""}
    return (
        base_layout(words, palette, height)
        | {
            "margin": {"l": 4, "r": 12, "t": 8, "b": 4},
            "xaxis": axis | x,
            "yaxis": axis | y,
        }
        | more
    )


def title(text: str) -> Figure:
    """Return the title of an axis."""
    return {"text": text, "font": {"size": SMALL}, "standoff": 6}


def faint(palette: Palette) -> str:
    """Return the colour of lines that only guide the eye."""
    return palette.faded(palette.faded(palette.quiet))


def note(text: str, *, x: object, y: object, **place: Any) -> Figure:
    """Return a text on the chart at a point of its axes."""
    return {"x": x, "y": y, "text": text, "showarrow": False, "font": {"size": SMALL}} | place
