"""How large the reader's window is, and what fits in it."""

import streamlit as st

from analytics.model.view import PRESENT
from analytics.ui import state

# Widths of windows that are believed; the one that most have until theirs is known.
NARROWEST, USUAL, WIDEST, DIGITS = 320, 1440, 3200, 5
# What stands round a chart, in pixels.
PHONE, PHONE_MARGIN = 640, 56
# Up to here columns stand under one another.
TABLET = 960
# Up to here the menu does not fit into one row.
MENU = 1200
MARGIN, FRAME = 64, 40
# Which part of the window opens over the page at most, and what stands round what is in it, in pixels.
OVER, OVER_FRAME = 0.94, 52
# From here on a window is on a wall, for those who sit far away: all is drawn larger, as the screen of this
# shape that has room in it is wider, up to the largest. At the last two widths a page, and a chart, would be
# as large as on a desk: letters of charts are smaller than those around them, and grow more. The style says
# the same of the page.
SHAPE = 16 / 9
WALL, LARGEST, PAGE, CHART = 1800, 2560, 1536, 1372
# A slide is drawn larger on any window: at these widths it would be as large as a page on a desk. So letters
# of charts are 28 pixels high and more on a wall of 1920 × 1080.
SLIDE_PAGE, SLIDE_CHART = 1280, 822
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
    return int(room(part) * _page() / scale())


def room(part: float) -> float:
    """Return how wide what stands in a panel on a part of the window is, in pixels of a desk."""
    if on_a_phone():
        return _window() - PHONE_MARGIN
    page, alone = _page(), _window() <= TABLET or _presenting()
    return int((_window() - MARGIN * page) * (1 if alone else part)) / page - FRAME


def behind_button() -> int:
    """Return how wide what opens over the page can be, in pixels of a desk; the style says the same."""
    return int(OVER * _window() / _page()) - OVER_FRAME


def turning(pages: int) -> int:
    """Return how wide what turns so many pages is."""
    return grown(PAGES[pages > FIVE])


def scale() -> float:
    """Return how many pixels of the window a chart has for each of its own."""
    return _grown(CHART, SLIDE_CHART)


def grown(pixels: int) -> int:
    """Return a length beside text, in pixels of a desk, as it is on the reader's window."""
    return round(pixels * _page())


def _page() -> float:
    return _grown(PAGE, SLIDE_PAGE)


def _grown(desk: int, slide: int) -> float:
    screen = min(_window(), _told("height", LARGEST) * SHAPE, LARGEST)
    if _presenting():
        return max(1, screen / slide)
    return max(1, screen / desk) if _window() >= WALL else 1


def _presenting() -> bool:
    return state.is_on(PRESENT)


def _window() -> int:
    return min(_told("width", USUAL), WIDEST)


def _told(name: str, unknown: int) -> int:
    """Return what the browser tells of its window, in pixels; no less than the narrowest."""
    told = st.context.cookies.get(name, "")
    return max(int(told), NARROWEST) if told.isdecimal() and 0 < len(told) <= DIGITS else unknown
