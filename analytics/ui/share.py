"""The pinned link to hand on: to copy, to read, and as a QR code for the phones in the room."""

import html

import segno
import streamlit as st

from analytics.locale import Words
from analytics.report import qr
from analytics.ui.window import grown

# How wide the QR code is, and what is said of it beside it, in pixels of a desk.
SIDE, BESIDE = 240, 220


def draw(link: str, words: Words) -> None:
    """Draw `link` with a button that copies it, and its QR code, drawn here."""
    try:
        picture = qr.svg(link)
    except segno.DataOverflowError:
        _copied(link, words)
        st.caption(words("share.too_long"))
    else:
        with st.container(horizontal=True, key="qr", vertical_alignment="center", gap="small"):
            st.image(picture, width=grown(SIDE), alt=words("share.qr"))
            with st.container(width=grown(BESIDE), gap="xsmall"):
                _copied(link, words)
                st.caption(words("share.qr"))
    st.code(link, language=None, wrap_lines=True)


def _copied(link: str, words: Words) -> None:
    said, done = (html.escape(words(f"share.{name}")) for name in ("copy", "copied"))
    st.html(
        f'<button class="copy" data-copy="{html.escape(link)}" data-copied="{done}" aria-live="polite">'
        f"{said}</button>"
    )
