"""The menu: the brand, the pages, Share and the language, each a link with the full view in it."""

import os
from dataclasses import replace
from urllib.parse import urlencode, urlsplit

import streamlit as st

from analytics.locale import Words
from analytics.model.view import LANGUAGES, PAGES, View
from analytics.ui import state
from analytics.ui.links import link
from analytics.ui.web.address import address, shared


def draw(view: View, words: Words) -> None:
    """Draw the menu above `view`."""
    with st.container(horizontal=True, key="header", vertical_alignment="center", gap="xxsmall"):
        st.markdown(f":material/task_alt: **{words('brand.name')}**", width="content")
        for name in PAGES:
            link(view.on(name), words(f"page.{name}"))
        with st.container(horizontal=True, key="header-right", horizontal_alignment="right", gap="xsmall"):
            _share(view, words)
            _language(view, words)


def full_link(view: View) -> str:
    """Return the address that opens `view` for others."""
    path = "" if view.page == PAGES[0] else view.page
    return f"{_base()}/{path}?{urlencode(view.to_query(), doseq=True)}"


def _share(view: View, words: Words) -> None:
    popover = st.popover(
        words("share.button"), icon=":material/share:", key="share", type="primary", on_change=state.keep
    )
    if popover.open:
        with popover:
            st.markdown(words("share.explained"))
            st.code(full_link(view), language=None, wrap_lines=True)
            if not shared(_base()):
                st.warning(words("share.local"), icon=":material/warning:")


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
