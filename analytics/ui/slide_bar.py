"""The row above a slide: where one is, and the way to the next, back, and out; slides.js does it by key."""

from dataclasses import replace

import streamlit as st

from analytics.locale import Words
from analytics.model.view import PAGES, SLIDES, View
from analytics.ui import state
from analytics.ui.links import link

BACK, NEXT = -1, 1


def draw(view: View, words: Words) -> None:
    """Draw the page's name, which slide of how many is shown, and the ways from it."""
    place = SLIDES.index(view.slide)
    with st.container(horizontal=True, key="slide-bar", vertical_alignment="center", gap="small"):
        st.title(words("page.present"), anchor=False, width="content")
        told = words("slide.place", place=place + 1, whole=len(SLIDES), name=words(f"slide.{view.slide}"))
        st.caption(told, width="content")
        with st.container(
            horizontal=True, key="slide-ways", horizontal_alignment="right", vertical_alignment="center"
        ):
            _step("back", BACK, ":material/arrow_back:", words, last=place == 0)
            _step("next", NEXT, ":material/arrow_forward:", words, last=place == len(SLIDES) - 1)
            with st.container(key="slide-leave", width="content"):
                link(view.on(PAGES[0]), words("slide.leave"), icon=":material/close:")


def _step(way: str, by: int, icon: str, words: Words, *, last: bool) -> None:
    st.button(
        words(f"slide.{way}"), icon=icon, disabled=last, key=f"slide-{way}", on_click=_stepped, args=(by,)
    )


def _stepped(by: int) -> None:
    """Show the slide so many further on from what the reader sees now, however fast they press."""
    view = state.shown()
    place = min(max(SLIDES.index(view.slide) + by, 0), len(SLIDES) - 1)
    state.edit(replace(view, slide=SLIDES[place]))
