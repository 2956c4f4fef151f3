"""How wide the reader's window is, and what fits in it."""

import streamlit as st

# Widths of windows that are believed; the one that most have until theirs is known.
NARROWEST, USUAL, WIDEST, DIGITS = 320, 1440, 1920, 5
# What stands round a chart, in pixels.
PHONE, PHONE_MARGIN = 640, 56
# Up to here columns stand under one another.
TABLET = 960
# Up to here the menu does not fit into one row.
MENU = 1200
MARGIN, FRAME = 64, 40


def on_a_phone() -> bool:
    """Whether the window is as narrow as a phone's."""
    return _window() <= PHONE


def menu_fits() -> bool:
    """Whether the menu has room in one row."""
    return _window() > MENU


def width(part: float) -> int:
    """Return how wide a chart is in the window, in pixels: all of it where columns are stacked."""
    if on_a_phone():
        return _window() - PHONE_MARGIN
    return int((_window() - MARGIN) * (1 if _window() <= TABLET else part)) - FRAME


def _window() -> int:
    told = st.context.cookies.get("width", "")
    return min(max(int(told), NARROWEST), WIDEST) if told.isdecimal() and len(told) <= DIGITS else USUAL
