"""A chart to take away as a picture, with what its numbers are about beneath it."""

from functools import partial

import streamlit as st

from analytics.charts import Figure
from analytics.locale import Words, words
from analytics.model.view import View
from analytics.report.scope import strip
from analytics.service import exports
from analytics.service.access import Resolved
from analytics.ui import cache, person, state

_KINDS = {"png": "image/png", "svg": "image/svg+xml"}


def draw(name: str, figure: Figure, title: str, subtitle: str, say: Words) -> None:
    """Draw the ways to the picture of the chart called `name`; it is drawn when one is clicked."""
    view = state.shown()
    day = view.as_of.day if view.as_of else ""
    with st.container(horizontal=True, key=f"picture-{name}", gap="xsmall"):
        for form, kind in _KINDS.items():
            made = partial(_file, view, name, form, (title, subtitle, figure))
            st.download_button(
                say(f"download.{form}"), made, f"{name}-{day}.{form}", kind, key=f"picture-{name}-{form}",
                on_click="ignore", icon=":material/image:", type="tertiary",
            )  # fmt: skip


def _file(view: View, name: str, form: str, drawn: tuple[str, str, Figure]) -> bytes:
    return exports.export(person.reader(), view, f"{name} {form}", partial(_picture, form, drawn))


def _picture(form: str, drawn: tuple[str, str, Figure], resolved: Resolved) -> bytes:
    from analytics.report import picture  # noqa: PLC0415 - half a second, for who wants one

    title, subtitle, figure = drawn
    numbers, say = cache.readings(resolved.view), words(resolved.view.language)
    about = strip(resolved.view, resolved.snapshot, numbers.whole, numbers.selected, say)
    caption = picture.Caption(title=title, subtitle=subtitle, strip=about)
    return picture.svg(figure, caption) if form == "svg" else picture.png(figure, caption)
