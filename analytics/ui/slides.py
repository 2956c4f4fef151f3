"""What a meeting looks at: one idea of the other pages to a screen."""

import streamlit as st

from analytics.model.view import PAGES, View
from analytics.ui import attention, deadline_parts, headline, news, parts, since, trend_parts

# So many bars have room on a screen in letters that are read from the back of the room.
BARS = 8


def draw(view: View) -> None:
    """Draw the slide of `view`."""
    with st.container(key="slide"):
        DRAWN[view.slide](view)


def _figures(view: View) -> None:
    """Draw what the first page says first."""
    first = view.on(PAGES[0])
    headline.draw(first)
    parts.figures(first)


def _bodies(view: View) -> None:
    parts.legend(view)
    parts.status_bars_by(view, by="assigning_body", first=BARS)


def _overdue(view: View) -> None:
    """Draw how long the overdue tasks have been so, and what became overdue since the snapshot before."""
    parts.overdue_by_age(view)
    beside = since.beside(view)
    if beside is not None:
        news.one(beside, news.NEWS[0])


def _attention(view: View) -> None:
    attention.draw(view, by="unit", first=BARS, part=1)


DRAWN = {
    "figures": _figures,
    "bodies": _bodies,
    "overdue": _overdue,
    "attention": _attention,
    "statuses": trend_parts.statuses,
    "weeks": deadline_parts.weeks_ahead,
}
