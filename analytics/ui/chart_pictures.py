"""A chart to take away as a picture, with what its numbers are about beneath it."""

from functools import partial

import streamlit as st

from analytics.charts import Figure
from analytics.locale import Words, words
from analytics.report.scope import strip
from analytics.service.access import Resolved
from analytics.ui import cache, header, person, state
from analytics.ui.taking import taken

_KINDS = {"png": "image/png", "svg": "image/svg+xml"}


def draw(name: str, figure: Figure, title: str, subtitle: str, say: Words) -> None:
    """Draw the ways to the picture of the chart called `name`; it is drawn when one is clicked."""
    view = state.shown()
    who, day = person.current(), view.as_of.day if view.as_of else ""
    drawn = (title, subtitle, header.full_link(view), figure)
    with st.container(horizontal=True, key=f"picture-{name}", gap="xsmall"):
        for form, kind in _KINDS.items():
            made = partial(taken, who, view, f"{name} {form}", partial(_picture, form, drawn))
            st.download_button(
                say(f"download.{form}"), made, f"{name}-{day}.{form}", kind, key=f"picture-{name}-{form}",
                on_click="ignore", icon=":material/image:", type="tertiary",
            )  # fmt: skip


def _picture(form: str, drawn: tuple[str, str, str, Figure], resolved: Resolved) -> bytes:
    from analytics.report import picture  # noqa: PLC0415 - half a second, for who wants one

    title, subtitle, link, figure = drawn
    numbers, say = cache.readings(resolved.view), words(resolved.view.language)
    about = strip(resolved.view, resolved.snapshot, numbers.whole, numbers.selected, say)
    caption = picture.Caption(title=title, subtitle=subtitle, strip=about, link=link)
    return picture.svg(figure, caption) if form == "svg" else picture.png(figure, caption)
