"""What is shown to who may not read: why, and what to do about it."""

import streamlit as st

from analytics.locale import Words
from analytics.model.errors import Fault
from analytics.model.view import View
from analytics.service.people import AccessFault
from analytics.ui import person, state
from analytics.ui.escape import escaped
from analytics.ui.links import link

# What a log-in would help, and what somebody else's would.
LOG_IN = ("login_needed", "session_expired", "link_forged", "link_expired", "link_revoked")
NOT_NOTED = ("login_needed", "session_expired", "passphrase_needed")


def draw(view: View, fault: AccessFault, say: Words) -> None:
    """Say why nothing is shown, and offer what may help."""
    if fault.code not in NOT_NOTED:
        person.told(fault)
    with st.container(border=True, key="panel-denied"):
        st.title(say(f"access.title_{fault.code}"), anchor=False)
        st.markdown(escaped(say(fault.key, **fault.values)))
        if fault.code == "passphrase_needed":
            _passphrase(say)
        elif fault.code == "not_analyst":
            link(view.on("overview"), say("access.back"), icon=":material/arrow_back:")
        elif person.by_provider():
            _provider(fault, say)


def _provider(fault: AccessFault, say: Words) -> None:
    if fault.code in LOG_IN:
        st.button(say("access.log_in"), on_click=st.login, type="primary", icon=":material/login:")
    else:
        st.button(say("access.log_out"), on_click=st.logout, icon=":material/logout:")


def _passphrase(say: Words) -> None:
    with st.form("passphrase", border=False, clear_on_submit=True):
        typed = st.text_input(say("access.passphrase"), type="password", key="passphrase-text")
        asked = st.form_submit_button(say("access.enter"), type="primary", on_click=state.keep)
    if not asked:
        return
    try:
        right = person.passed(typed or "")
    except Fault as fault:
        st.error(escaped(say(fault.key, **fault.values)))
        return
    if right:
        st.rerun()
    st.error(say("access.wrong_passphrase"))
