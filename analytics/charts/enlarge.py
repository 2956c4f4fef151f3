"""A chart drawn larger: all that its figure measures in pixels grows alike, so that nothing moves on it."""

from typing import Any

from analytics.charts.theme import Figure

# What is told in pixels wherever it stands; all else that has numbers is told on the axes.
_PIXELS = frozenset({"size", "height", "standoff", "ticklabelstandoff", "xshift", "yshift", "borderpad"})


def enlarged(figure: Figure, scale: float) -> Figure:
    """Return a figure that was laid out for one part in `scale` of the room it has, for all of it."""
    grown: Figure = figure if scale == 1 else _grown(figure, scale, "", "")
    return grown


def _grown(value: Any, scale: float, name: str, within: str) -> Any:
    if isinstance(value, dict):
        return {key: _grown(one, scale, key, name) for key, one in value.items()}
    if isinstance(value, list):
        return [_grown(one, scale, name, within) for one in value]
    # The width of a bar is told on its axis.
    pixels = name in _PIXELS or within == "margin" or (within, name) == ("line", "width")
    if not pixels or not isinstance(value, int | float):
        return value
    return round(value * scale) if isinstance(value, int) else round(value * scale, 1)
