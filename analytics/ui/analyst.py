"""Who may publish: whoever is an analyst by role, or shows the analyst key, once a session."""

import streamlit as st

from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.service import keys
from analytics.ui import person, state
from analytics.ui.escape import escaped

WHO = "analyst"
_ADMITTED = "analyst-admitted"


def admitted(say: Words) -> bool:
    """Tell whether this person may publish; ask for the key where that is not known."""
    if person.scope().analyst or st.session_state.get(_ADMITTED):
        return True
    st.markdown(say("upload.closed"))
    with st.form("analyst-door", border=False, clear_on_submit=True):
        key = st.text_input(
            say("data.key"), type="password", help=say("data.key_help"), key="publish-key-text", width=360
        )
        asked = st.form_submit_button(
            say("upload.enter"), type="primary", icon=":material/lock_open:", on_click=state.keep
        )
    if asked and allowed(key or "", say):
        st.session_state[_ADMITTED] = True
        st.rerun()
    return False


def allowed(key: str, say: Words) -> bool:
    """Tell whether `key` is the analyst key, and say so where it is not."""
    try:
        right = keys.check(key)
    except Fault as fault:
        failed(fault, say)
        return False
    if not right:
        st.error(say("data.wrong_key"))
    return right


def failed(fault: Fault, say: Words) -> None:
    """Say what went wrong, and what to do."""
    st.error(escaped(say(fault.key, **fault.values)), icon=":material/error:")
