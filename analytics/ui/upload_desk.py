"""A file goes in, step by step: received, columns matched, day told, checked, looked at, published."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from analytics.locale import Words, words
from analytics.model.errors import Fault
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import View
from analytics.service import publishing, reception, runtime
from analytics.service.publishing import Submission
from analytics.service.reception import Received
from analytics.store import snapshots
from analytics.ui import (
    analyst,
    check_result,
    person,
    progress,
    state,
    upload,
    upload_columns,
    upload_day,
    upload_source,
)
from analytics.ui.controls import plain
from analytics.ui.escape import escaped
from analytics.ui.links import link
from analytics.ui.upload import Upload
from analytics.ui.upload_day import Told
from analytics.ui.window import grown

_CHECKED, _PUBLISHED = "checked_file", "published_snapshot"
# The refusal of a whole file after which its refused rows can be taken away, to be corrected.
_TOO_MANY = "too_many_refused"


def draw(view: View) -> None:
    """Draw the steps that the file has come to."""
    say = words(view.language)
    with st.container(border=True, key="panel-publish"):
        st.header(say("data.new"), anchor=False)
        if analyst.admitted(say):
            _steps(say)
            _done(view, say)


def _steps(say: Words) -> None:
    st.subheader(say("upload.step_file"), anchor=False)
    held = upload_source.draw(say)
    if held is None:
        return
    st.subheader(say("upload.step_columns"), anchor=False)
    mapping = upload_columns.draw(held, say)
    st.subheader(say("upload.step_day"), anchor=False)
    told = upload_day.draw(held, say)
    asked = st.button(
        say("data.check"), type="primary", icon=":material/fact_check:", on_click=state.keep,
        disabled=mapping is None,
    )  # fmt: skip
    if asked and told.as_of is None:
        st.warning(say("upload.no_day"), icon=":material/event:")
    elif mapping is not None and told.as_of is not None:
        _checked(_submission(held, mapping, told), held, asked, say)


def _submission(held: Upload, mapping: Mapping[str, Any], told: Told) -> Submission:
    assert told.as_of is not None
    return Submission(
        source=held.content, name=held.name, as_of=told.as_of, list_name=told.task_list, label=told.label,
        mapping=mapping, max_refused=told.max_refused,
    )  # fmt: skip


def _checked(submission: Submission, held: Upload, asked: bool, say: Words) -> None:
    """Check the file where that is asked for, and draw what came of it while nothing was changed since."""
    if asked:
        _check(submission, held, say)
    desk: Received | None = st.session_state.get(_CHECKED)
    if desk is None:
        return
    if desk.submission != submission:
        st.info(say("upload.changed"), icon=":material/refresh:")
        return
    st.subheader(say("upload.step_rows"), anchor=False)
    check_result.draw(desk.submission, desk.checked, say)
    if desk.checked.there is None:
        st.subheader(say("upload.step_publish"), anchor=False)
        _publish(desk, say)


def _check(submission: Submission, held: Upload, say: Words) -> None:
    st.session_state.pop(_CHECKED, None)
    st.session_state.pop(_PUBLISHED, None)
    try:
        with progress.shown(say) as tell:
            checked = publishing.check(person.desk(), submission, tell)
            st.session_state[_CHECKED] = Received(submission, checked, held.recognised.shape)
    except Fault as fault:
        st.subheader(say("upload.refused"), anchor=False)
        upload.refused(fault, held.token, held.name, say)
        if fault.code == _TOO_MANY:
            look = partial(reception.findings_of_refused, submission)
            n = int(str(fault.values["refused"]))
            check_result.take_away(submission, n, held.recognised.encoding, look, say)


def _publish(desk: Received, say: Words) -> None:
    known = snapshots.snapshots(runtime.store(), desk.checked.task_list.list_id)
    others = {one.snapshot_id: one for one in known if one.state == PUBLISHED}
    replaced, reason = _replaced(others, say) if others else ("", "")
    asked = st.button(
        say("data.publish"), type="primary", icon=":material/publish:", on_click=state.keep, key="publish-now"
    )
    if asked and replaced and not reason.strip():
        st.warning(say("snapshots.no_reason"))
    elif asked:
        _release(desk, (replaced, reason.strip()), say)


def _replaced(others: Mapping[str, Snapshot], say: Words) -> tuple[str, str]:
    """Ask which snapshot this one takes the place of, if any, and why."""

    def shown(one: str) -> str:
        return (
            f"{say.day(others[one].as_of.day)} – {others[one].label}" if one else say("upload.replaces_none")
        )

    with st.container(horizontal=True, vertical_alignment="bottom"):
        replaced = st.selectbox(
            say("upload.replaces"), ["", *others], format_func=shown, help=say("upload.replaces_help"),
            key="publish-replaces", width=grown(360), on_change=state.keep,
        )  # fmt: skip
        if not replaced:
            return "", ""
        reason = st.text_input(
            say("snapshots.reason"),
            max_chars=300,
            key="publish-reason",
            width=grown(420),
            on_change=state.keep,
        )
    return replaced, reason or ""


def _release(desk: Received, instead: tuple[str, str], say: Words) -> None:
    try:
        with progress.shown(say) as tell:
            published = reception.publish_and_remember(runtime.store(), desk, analyst.who(), instead, tell)
    except Fault as fault:
        analyst.failed(fault, say)
    else:
        st.session_state.pop(_CHECKED, None)
        st.session_state[_PUBLISHED] = published
        upload.clear()
        st.rerun()


def _done(view: View, say: Words) -> None:
    published = st.session_state.get(_PUBLISHED)
    if published is not None:
        name = escaped(f"{published.list_name} – {published.label}")
        st.success(say("data.published", name=name, n=published.tasks, snapshot_id=published.snapshot_id))
        link(plain(view, published), say("data.open"), icon=":material/arrow_forward:")
