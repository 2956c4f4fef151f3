"""A file goes in: chosen, checked, looked at, and published with the analyst key."""

import streamlit as st

from analytics.locale import Words, words
from analytics.model.asof import AsOf
from analytics.model.errors import Fault
from analytics.model.snapshot import REAL
from analytics.model.view import View
from analytics.service import keys, publishing, runtime
from analytics.service.people import AccessFault
from analytics.service.publishing import DEFAULT_LIST, Checked, Submission
from analytics.store import snapshots
from analytics.ui import check_result, person, state
from analytics.ui.controls import DAY_FORMAT, FIRST_DAY, LAST_DAY, at
from analytics.ui.escape import escaped
from analytics.ui.links import link

FORMATS = ("csv", "tsv", "txt", "xlsx", "xls", "gz", "zip")
WHO = person.KEY_HOLDER
_WRONG = AccessFault("wrong_key")
_CHECKED, _PUBLISHED = "checked_file", "published_snapshot"


def draw(view: View) -> None:
    """Draw the form; what was checked stays until another file is."""
    say = words(view.language)
    with st.container(border=True, key="panel-publish"):
        st.header(say("data.new"), anchor=False)
        _ask(say)
        checked: Checked | None = st.session_state.get(_CHECKED)
        if checked is not None:
            check_result.draw(checked, say)
            if checked.there is None:
                _publish(checked, say)
        _done(view, say)


def _ask(say: Words) -> None:
    known = [one.name for one in snapshots.lists(runtime.store()) if one.kind == REAL] or [DEFAULT_LIST]
    with st.form("publishing", border=False, enter_to_submit=False):
        file = st.file_uploader(say("data.file"), type=FORMATS, help=say("data.file_help"))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day = st.date_input(
                say("data.as_of"), value=None, format=DAY_FORMAT, min_value=FIRST_DAY, max_value=LAST_DAY,
                help=say("data.as_of_help"), width=200, key="publish-as-of",
            )  # fmt: skip
            task_list = st.selectbox(
                say("data.list"),
                known,
                accept_new_options=True,
                help=say("data.list_help"),
                key="publish-list",
            )
            label = st.text_input(
                say("data.label"), help=say("data.label_help"), max_chars=120, key="publish-label"
            )
        asked = st.form_submit_button(
            say("data.check"), type="primary", icon=":material/fact_check:", on_click=state.keep
        )
    if asked and (file is None or day is None):
        st.warning(say("data.missing"))
    elif asked and file is not None and day is not None:
        _check(Submission(
            source=file.getvalue(), name=file.name, as_of=AsOf.on(day), list_name=task_list or "",
            label=label or "",
        ), say)  # fmt: skip


def _check(submission: Submission, say: Words) -> None:
    st.session_state.pop(_CHECKED, None)
    st.session_state.pop(_PUBLISHED, None)
    try:
        with st.spinner(say("data.checking")):
            st.session_state[_CHECKED] = publishing.check(runtime.store(), submission)
    except Fault as fault:
        failed(fault, say)


def _publish(checked: Checked, say: Words) -> None:
    with st.form("publish-key", border=False, clear_on_submit=True):
        key = ask_key(say, "publish-key-text")
        asked = st.form_submit_button(
            say("data.publish"), type="primary", icon=":material/publish:", on_click=state.keep
        )
    if asked and allowed(key, say):
        try:
            published = publishing.publish(runtime.store(), checked, person.current().who or WHO)
        except Fault as fault:
            failed(fault, say)
        else:
            st.session_state.pop(_CHECKED, None)
            st.session_state[_PUBLISHED] = published
            st.rerun()


def _done(view: View, say: Words) -> None:
    published = st.session_state.get(_PUBLISHED)
    if published is not None:
        name = escaped(f"{published.list_name} – {published.label}")
        st.success(say("data.published", name=name, n=published.tasks, snapshot_id=published.snapshot_id))
        bare = View(page="overview", language=view.language)
        link(at(bare, published), say("data.open"), icon=":material/arrow_forward:")


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
        right = keys.check(key)
    except Fault as fault:
        failed(fault, say)
        return False
    if not right:
        person.told(_WRONG)
        st.error(say("data.wrong_key"))
    return right


def failed(fault: Fault, say: Words) -> None:
    """Say what went wrong, and what to do."""
    st.error(escaped(say(fault.key, **fault.values)), icon=":material/error:")
