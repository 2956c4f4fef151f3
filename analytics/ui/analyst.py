"""Who may publish: whoever is an analyst by role, or shows the analyst key."""

import streamlit as st

from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.service.people import AccessFault
from analytics.ui import faults, person, state
from analytics.ui.window import grown

_WRONG = AccessFault("wrong_key")


def admitted(say: Words) -> bool:
    """Tell whether this person may publish; ask for the key where that is not known."""
    if person.current().scope.analyst:
        return True
    st.markdown(say("upload.closed"))
    with st.form("analyst-door", border=False, clear_on_submit=True):
        key = st.text_input(
            say("data.key"),
            type="password",
            help=say("data.key_help"),
            key="publish-key-text",
            width=grown(360),
        )
        asked = st.form_submit_button(
            say("upload.enter"), type="primary", icon=":material/lock_open:", on_click=state.keep
        )
    if asked and allowed(key or "", say):
        st.rerun()
    return False


def who() -> str:
    """Return by what name the audit knows who publishes."""
    return person.current().who or person.KEY_HOLDER


def ask_key(say: Words, name: str) -> str:
    """Ask for the analyst key, if an analyst is not here already."""
    if person.current().scope.analyst:
        return ""
    return st.text_input(say("data.key"), type="password", help=say("data.key_help"), key=name) or ""


def allowed(key: str, say: Words) -> bool:
    """Tell whether an analyst is here or `key` is the analyst key, and say so where it is not."""
    if person.current().scope.analyst:
        return True
    try:
        right = person.shows_key(key)
    except Fault as fault:
        failed(fault, say)
        return False
    if not right:
        person.told(_WRONG)
        st.error(say("data.wrong_key"))
    return right


def failed(fault: Fault, say: Words) -> None:
    """Say what went wrong, and what to do."""
    st.error(faults.said(fault, say), icon=":material/error:")
