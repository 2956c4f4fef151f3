"""A click on a point leads to its tasks: a step of its own, which Back undoes."""

import streamlit as st

from analytics.model.view import View
from analytics.ui import sitemap

_NEXT = "opening"


def later(view: View) -> None:
    """Lead to `view` when the page is run again; for callbacks, which cannot leave a page."""
    st.session_state[_NEXT] = view


def follow() -> None:
    """Go where a click has led to, if one has."""
    view: View | None = st.session_state.pop(_NEXT, None)
    if view is not None:
        st.switch_page(sitemap.page(view.page), query_params=view.to_query())
