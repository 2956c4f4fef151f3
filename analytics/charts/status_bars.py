"""Stacked bars by status, in the fixed order of the statuses."""

from collections.abc import Sequence

from analytics.charts.look import Look
from analytics.charts.pieces import Series, Stack
from analytics.charts.stacked import stacked_bars
from analytics.charts.theme import GLYPH, Figure, Palette
from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.status import DISPLAY_ORDER


def statuses(words: Words, palette: Palette) -> list[Series]:
    """Return the statuses as the parts of a bar."""
    return [
        Series(str(status), GLYPH[status], words(f"status.{status}"), palette.status(status))
        for status in DISPLAY_ORDER
    ]


def status_bars(groups: Sequence[Group], look: Look, *, dimension: str, shares: bool = False) -> Figure:
    """Return one bar a group, split by status; with `shares` all bars are 100 % long."""
    stacks = [
        Stack(group.name, tuple(group.counts.of(status) for status in DISPLAY_ORDER)) for group in groups
    ]
    series = statuses(look.words, look.palette)
    return stacked_bars(stacks, series, look, dimension=dimension, shares=shares)
