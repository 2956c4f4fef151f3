"""What stands round every page: the menu, the controls, the scope strip; and the panels that replace it."""

from typing import NoReturn

import streamlit as st

from analytics.locale import words
from analytics.model.errors import Fault
from analytics.model.parameters import Refusal
from analytics.model.view import DESK, MENU, PRESENT, PUBLISHING, View
from analytics.service import access
from analytics.service.people import AccessFault
from analytics.store import Readable, Reader
from analytics.ui import (
    controls,
    denied,
    header,
    headline,
    opening,
    panels,
    person,
    scope_strip,
    slide_bar,
    state,
)


def begin(page: str) -> View:
    """Draw all that stands before a page's own parts; return the pinned view, or stop with a panel."""
    opening.follow()
    store = _reader(page)
    wanted = state.wanted(page)
    resolved = access.resolve(store, wanted) if isinstance(wanted, View) else wanted
    if isinstance(resolved, access.Resolved):
        state.settle(resolved.view)
        _draw(store, resolved)
        return resolved.view
    if page == PUBLISHING and isinstance(wanted, View) and panels.nothing_published(resolved):
        header.draw(wanted, words(wanted.language))
        return wanted
    return _refuse(store, page, wanted, resolved)


def _draw(store: Readable, resolved: access.Resolved) -> None:
    say = words(resolved.view.language)
    if resolved.view.page == PRESENT:
        slide_bar.draw(resolved.view, say)
    else:
        header.draw(resolved.view, say)
        controls.draw(store, resolved, say)
    scope_strip.draw(resolved, say)
    headline.draw(resolved.view)


def _refuse(
    store: Readable, page: str, wanted: View | tuple[Refusal, ...], refusals: tuple[Refusal, ...]
) -> NoReturn:
    query = wanted.to_query() if isinstance(wanted, View) else state.query()
    say = words(state.language())
    nearest = panels.nearest(store, page, query, refusals)
    header.draw(nearest or View(page=page, language=say.language), say)
    panels.refused(say, refusals, nearest)
    st.stop()


def _reader(page: str) -> Reader:
    say = words(state.language())
    try:
        if page in MENU[DESK] and not person.at_desk(person.current()):
            raise AccessFault("not_analyst")
        return person.reader()
    except AccessFault as fault:
        header.bare(state.left(page), say)
        denied.draw(state.left(page), fault, say)
        st.stop()
    except Fault as fault:
        header.bare(state.left(page), say)
        panels.fault(say, fault)
        st.stop()
