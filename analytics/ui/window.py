"""How wide the reader's window is, and what fits in it."""

import streamlit as st

# Widths of windows that are believed; the one that most have until theirs is known.
NARROWEST, USUAL, WIDEST, DIGITS = 320, 1440, 3200, 5
# What stands round a chart, in pixels.
PHONE, PHONE_MARGIN = 640, 56
# Up to here columns stand under one another.
TABLET = 960
# Up to here the menu does not fit into one row.
MENU = 1200
MARGIN, FRAME = 64, 40
# From here on a window is on a wall, for those who sit far away: all is drawn larger, as the window is wider,
# up to the largest. At the last two widths a page, and a chart, would be as large as on a desk: letters of
# charts are smaller than those around them, and grow more. The style says the same of the page.
WALL, LARGEST, PAGE, CHART = 1800, 2560, 1536, 1372
# How wide a table behind a chart is where the window has room for it.
BEHIND = 960
# How wide what turns up to five pages is, and more: with less room than for five Streamlit shows one or two.
FIVE, PAGES = 5, (270, 350)


def on_a_phone() -> bool:
    """Whether the window is as narrow as a phone's."""
    return _window() <= PHONE


def menu_fits() -> bool:
    """Whether the menu has room in one row."""
    return _window() > MENU


def width(part: float) -> int:
    """Return how wide a chart is in the window, in pixels of its own: all of it where columns are stacked."""
    if on_a_phone():
        return _window() - PHONE_MARGIN
    page = _grown(PAGE)
    wide = int((_window() - MARGIN * page) * (1 if _window() <= TABLET else part)) - FRAME * page
    return int(wide / scale())


def behind() -> int:
    """Return how wide a table behind a chart is, in pixels of a desk."""
    return min(BEHIND, width(1.0))


def turning(pages: int) -> int:
    """Return how wide what turns so many pages is."""
    return grown(PAGES[pages > FIVE])


def scale() -> float:
    """Return how many pixels of the window a chart has for each of its own."""
    return _grown(CHART)


def grown(pixels: int) -> int:
    """Return a length beside text, in pixels of a desk, as it is on the reader's window."""
    return round(pixels * _grown(PAGE))


def _grown(desk: int) -> float:
    return min(_window(), LARGEST) / desk if _window() >= WALL else 1


def _window() -> int:
    told = st.context.cookies.get("width", "")
    return min(max(int(told), NARROWEST), WIDEST) if told.isdecimal() and len(told) <= DIGITS else USUAL
