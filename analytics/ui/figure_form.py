"""A report's text goes in, and comes back with its figures checked; it stays in the reader's session."""

import streamlit as st

from analytics.locale import Words, words
from analytics.model.errors import Fault
from analytics.model.view import View
from analytics.report.figure_check import Checked, check
from analytics.report.figure_check.documents import FORMATS, MAX_BYTES, MAX_LETTERS, bounded, text_of
from analytics.ui import figure_beside, figure_claims, figure_marks, state
from analytics.ui.escape import escaped
from analytics.ui.window import grown

_TEXT, _CHECKED, _FAULT = "check-text", "checked_figures", "check_fault"
_KEPT = "checked_text"


def draw(view: View) -> None:
    """Draw the form, and under it what was found; both stay until another text is checked."""
    say = words(view.language)
    with st.container(border=True, key="panel-check"):
        st.caption(say("check.explained"))
        _ask(say)
        _complain(say)
    checked: Checked | None = st.session_state.get(_CHECKED)
    if checked is not None:
        _show(view, checked, say)
    else:
        _guide(say)


def _ask(say: Words) -> None:
    st.session_state.setdefault(_TEXT, st.session_state.get(_KEPT, ""))
    with st.form("check-figures", border=False, enter_to_submit=False):
        with st.container(horizontal=True, key="check-inputs"):
            text = st.text_area(
                say("check.text"), key=_TEXT, height=grown(170), placeholder=say("check.placeholder"),
                max_chars=MAX_LETTERS,
            )  # fmt: skip
            file = st.file_uploader(
                say("check.file"),
                type=FORMATS,
                max_upload_size=MAX_BYTES >> 20,
                help=say("check.file_help", size=MAX_BYTES >> 20),
                width=grown(360),
            )
        with st.container(horizontal=True, key="check-buttons"):
            asked = st.form_submit_button(
                say("check.submit"), type="primary", icon=":material/fact_check:", on_click=state.keep
            )
            st.form_submit_button(say("check.use_example"), on_click=_example, args=(say,))
            st.form_submit_button(say("check.clear"), on_click=_clear)
    if asked:
        _read(file.getvalue() if file else None, file.name if file else "", text or "", say)


def _read(content: bytes | None, name: str, text: str, say: Words) -> None:
    for key in (_CHECKED, _FAULT):
        st.session_state.pop(key, None)
    try:
        found = text_of(content, name) if content is not None else bounded(text, say("check.text"))
    except Fault as fault:
        st.session_state[_FAULT] = fault
        return
    st.session_state[_KEPT] = text
    st.session_state[_CHECKED] = check(found)


def _example(say: Words) -> None:
    state.keep()
    st.session_state[_TEXT] = say("check.example")
    _read(None, "", st.session_state[_TEXT], say)


def _clear() -> None:
    state.keep()
    for key in (_CHECKED, _FAULT, _KEPT):
        st.session_state.pop(key, None)
    st.session_state[_TEXT] = ""


def _complain(say: Words) -> None:
    fault: Fault | None = st.session_state.get(_FAULT)
    if fault is not None:
        st.error(escaped(say(fault.key, **fault.values)), icon=":material/error:")


def _guide(say: Words) -> None:
    """Say what the page finds, before anything was checked."""
    with st.container(border=True, key="panel-guide"):
        st.header(say("check.guide"), anchor=False)
        sums, shares = say("check.guide_sums"), say("check.guide_shares")
        habits, beside = say("check.guide_habits"), say("check.guide_beside")
        st.markdown("\n".join(f"- {one}" for one in (sums, shares, habits, beside)))


def _show(view: View, checked: Checked, say: Words) -> None:
    if not checked.text.strip():
        st.info(say("check.empty"))
        return
    if not checked.claims:
        st.info(say("check.nothing"))
    else:
        figure_marks.draw(checked, say)
        figure_claims.corrections(checked, say)
        figure_claims.table(checked, say)
    figure_beside.draw(view, checked, say)
