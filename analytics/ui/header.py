"""The menu: the brand, the pages, Share and the language, each a link with the full view in it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlencode, urlsplit

import streamlit as st

from analytics.locale import Words
from analytics.model.view import DESK, LANGUAGES, LEADERS, MENU, PAGES, View
from analytics.ui import person, share, state, whoami, window
from analytics.ui.links import link
from analytics.ui.web.address import address, shared

Menu = Mapping[str, tuple[str, ...]]
# How wide the link and its QR code are drawn, in pixels of a desk.
SHARED = 520


def draw(view: View, words: Words) -> None:
    """Draw the menu above `view`: in a row, and, where there is no room for it, behind one button."""
    who = person.current()
    menu = {group: names for group, names in MENU.items() if group != DESK or person.at_desk(who)}
    with st.container(horizontal=True, key="header", vertical_alignment="center", gap="xxsmall"):
        _brand(words)
        (_wide if window.menu_fits() else _narrow)(view, menu, words)
        with st.container(horizontal=True, key="header-right", horizontal_alignment="right", gap="xsmall"):
            whoami.draw(words)
            _share(view, words)
            _language(view, words)


def bare(view: View, words: Words) -> None:
    """Draw the brand and the language alone, where nothing can be read."""
    with st.container(horizontal=True, key="header", vertical_alignment="center", gap="xxsmall"):
        _brand(words)
        with st.container(horizontal=True, key="header-right", horizontal_alignment="right", gap="xsmall"):
            _language(view, words)


def _brand(words: Words) -> None:
    st.markdown(f":material/task_alt: **{words('brand.name')}**", width="content")


def _wide(view: View, menu: Menu, words: Words) -> None:
    with st.container(
        horizontal=True, key="menu-wide", width="content", vertical_alignment="center", gap="xxsmall"
    ):
        for group, names in menu.items():
            if group == LEADERS:
                _links(view, names, words)
            else:
                _group(view, group, words)


def _links(view: View, names: Iterable[str], words: Words) -> None:
    for name in names:
        link(view.on(name), words(f"page.{name}"))


def _group(view: View, group: str, words: Words) -> None:
    """Draw the pages of a group behind its name, to which the name of the page is added where one is open."""
    name, here = words(f"menu.{group}"), view.page in MENU[group]
    label = f"{name}: {words(f'page.{view.page}')}" if here else name
    with st.popover(label, type="tertiary", key=f"menu-{group}{'-here' * here}"):
        _links(view, MENU[group], words)


def _narrow(view: View, menu: Menu, words: Words) -> None:
    """Draw what stands behind the one button of a narrow screen."""
    button = st.container(key="menu-narrow", width="content").popover(
        words("menu.button"), icon=":material/menu:", type="tertiary", key="menu-all"
    )
    with button:
        for group, names in menu.items():
            st.caption(words(f"menu.{group}"))
            _links(view, names, words)


def full_link(view: View) -> str:
    """Return the address that opens `view` for others."""
    path = "" if view.page == PAGES[0] else view.page
    return f"{_base()}/{path}?{urlencode(view.to_query(), doseq=True)}"


def _share(view: View, words: Words) -> None:
    popover = st.popover(
        words("share.button"), icon=":material/share:", key="share", type="primary", on_change=state.keep
    )
    if popover.open:
        with popover, st.container(width=window.grown(SHARED)):
            st.markdown(words("share.explained"))
            if not shared(_base()):
                st.warning(words("share.local"), icon=":material/warning:")
            share.draw(full_link(view), words)
            if person.at_desk(person.current()):
                link(view.on("shares"), words("share.ending"), icon=":material/timer:")


def _language(view: View, words: Words) -> None:
    for language in LANGUAGES:
        if language != view.language:
            link(replace(view, language=language), words(f"language.{language}"), icon=":material/translate:")


def _base() -> str:
    """Return where others reach this server: as set, as the reader reached it, or as it is served."""
    opened = urlsplit(st.context.url or "")
    seen = f"{opened.scheme}://{opened.netloc}"
    if not os.environ.get("DUNGHAN_URL") and opened.netloc and shared(seen):
        return seen
    return address()
