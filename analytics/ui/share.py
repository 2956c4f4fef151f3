"""The pinned link to hand on: to copy, to read, and as a QR code for the phones in the room."""

import html

import segno
import streamlit as st

from analytics.locale import Words
from analytics.report import qr
from analytics.ui.window import grown

SIDE = 260


def draw(link: str, words: Words) -> None:
    """Draw `link` with a button that copies it, and its QR code, drawn here."""
    said, done = (html.escape(words(f"share.{name}")) for name in ("copy", "copied"))
    st.html(
        f'<button class="copy" data-copy="{html.escape(link)}" data-copied="{done}" aria-live="polite">'
        f"{said}</button>"
    )
    st.code(link, language=None, wrap_lines=True)
    try:
        picture = qr.svg(link)
    except segno.DataOverflowError:
        st.caption(words("share.too_long"))
    else:
        with st.container(key="qr", gap="xsmall"):
            st.image(picture, width=grown(SIDE), alt=words("share.qr"))
            st.caption(words("share.qr"))
