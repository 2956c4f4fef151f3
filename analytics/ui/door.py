"""The door to the analysts' pages: open to who has the role, or shows the key."""

import streamlit as st

from analytics.locale import words
from analytics.model.view import View
from analytics.ui import person, state
from analytics.ui.analyst import allowed
from analytics.ui.window import grown


def opened(view: View) -> bool:
    """Tell whether an analyst is here; else ask for the key."""
    if person.current().scope.analyst:
        return True
    say = words(view.language)
    with st.container(border=True, key="panel-door"), st.form("door", border=False, clear_on_submit=True):
        st.markdown(say("access.desk"))
        key = st.text_input(
            say("data.key"), type="password", help=say("data.key_help"), key="door-key", width=grown(360)
        )
        asked = st.form_submit_button(say("access.open_desk"), icon=":material/key:", on_click=state.keep)
    if asked and allowed(key or "", say):
        st.rerun()
    return False
