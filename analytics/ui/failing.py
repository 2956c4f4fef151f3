"""A page that failed says so in the reader's language, in place of Streamlit's own words."""

import streamlit as st

from analytics.locale import words
from analytics.model.errors import Fault
from analytics.ui import panels, state


def shown(error: Exception) -> bool:
    """Say that the page failed; what happened stands in the server's log, and never on the page."""
    say = words(state.language())
    if isinstance(error, Fault):
        panels.fault(say, error)
        return True
    with st.container(border=True, key="panel-fault"):
        st.title(say("panel.failed"), anchor=False)
        st.markdown(say("panel.failed_what"))
    return True
