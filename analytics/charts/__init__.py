"""Readings as Plotly figures, written as plain dicts: they cost a tenth of Plotly's own objects."""

from analytics.charts.chosen import Chosen
from analytics.charts.labels import named
from analytics.charts.look import Look
from analytics.charts.plain_bars import Bar, plain_bars
from analytics.charts.status_bars import status_bars
from analytics.charts.theme import CONFIG, GLYPH, PALETTES, Figure, Palette

__all__ = [
    "CONFIG", "GLYPH", "PALETTES", "Bar", "Chosen", "Figure", "Look", "Palette", "named", "plain_bars",
    "status_bars",
]  # fmt: skip
