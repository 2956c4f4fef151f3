"""All snapshots: opened from here, withdrawn and restored with the key and a reason."""

from functools import partial
from typing import Any

import streamlit as st

from analytics.locale import Words, words
from analytics.model.errors import Fault
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import View
from analytics.service import access, publishing, runtime
from analytics.store import snapshots
from analytics.ui import check_result, person, state
from analytics.ui.analyst import allowed, ask_key, failed, who
from analytics.ui.controls import DAY_FORMAT, plain
from analytics.ui.linked_table import table_height
from analytics.ui.links import link
from analytics.ui.scope_strip import published_by

COLUMNS = ("list", "as_of", "label", "tasks", "refused", "left_out", "published_at", "who", "state", "id")
_CHOSEN = "chosen-snapshot"


def draw(view: View) -> None:
    """Draw the snapshots, newest first, and what can be done with one."""
    say = words(view.language)
    known = snapshots.snapshots(person.reader())
    if not known:
        return
    with st.container(border=True, key="panel-snapshots"):
        st.header(say("snapshots.title", n=len(known)), anchor=False)
        rows = [_row(one, say) for one in known]
        st.dataframe(
            {name: [row[name] for row in rows] for name in COLUMNS},
            hide_index=True,
            height=table_height(len(rows)),
            alt=say("snapshots.alt"),
            column_config=_config(say),
        )
        _one(view, {one.snapshot_id: one for one in known}, say)


def _row(one: Snapshot, say: Words) -> dict[str, object]:
    return {
        "list": one.list_name,
        "as_of": one.as_of.day,
        "label": one.label,
        "tasks": one.tasks,
        "refused": one.rows_refused,
        "left_out": one.rows_left_out,
        "published_at": say.moment(one.published_at),
        "who": published_by(one, say),
        "state": say(f"state.{one.state}"),
        "id": one.snapshot_id,
    }


def _config(say: Words) -> dict[str, Any]:
    """Return how the columns are written: dates to sort by, numbers with their marks."""
    number = partial(st.column_config.NumberColumn, format="localized")
    kinds: dict[str, Any] = {"as_of": partial(st.column_config.DateColumn, format=DAY_FORMAT)}
    kinds |= dict.fromkeys(("tasks", "refused", "left_out"), number)
    return {name: kinds.get(name, st.column_config.TextColumn)(say(f"snapshots.{name}")) for name in COLUMNS}


def _one(view: View, known: dict[str, Snapshot], say: Words) -> None:
    """Draw what can be done with the snapshot that is chosen."""
    if st.session_state.get(_CHOSEN) not in known:
        state.show(_CHOSEN, view.snapshot if view.snapshot in known else next(iter(known)))
    chosen = st.selectbox(
        say("snapshots.chosen"), list(known), key=_CHOSEN, on_change=state.keep,
        format_func=lambda one: _named(known[one], say),
    )  # fmt: skip
    snapshot = known[chosen]
    if snapshot.state == PUBLISHED:
        link(plain(view, snapshot), say("data.open"), icon=":material/arrow_forward:")
        findings = access.findings(person.reader(), chosen)
        with st.expander(say("snapshots.findings", n=len(findings)), icon=":material/rule:"):
            check_result.findings(findings, say)
    _change(snapshot, say)


def _named(one: Snapshot, say: Words) -> str:
    return f"{say.day(one.as_of.day)} – {one.label} ({one.list_name})"


def _change(snapshot: Snapshot, say: Words) -> None:
    act = "withdraw" if snapshot.state == PUBLISHED else "restore"
    with st.expander(say(f"snapshots.{act}"), icon=":material/lock:"):
        st.markdown(say(f"snapshots.{act}_explained"))
        with st.form(f"change-{act}", border=False, clear_on_submit=True):
            reason = st.text_input(say("snapshots.reason"), max_chars=300, key="change-reason")
            key = ask_key(say, "change-key")
            asked = st.form_submit_button(say(f"snapshots.{act}"), on_click=state.keep)
    if asked and not (reason or "").strip():
        st.warning(say("snapshots.no_reason"))
    elif asked and allowed(key, say):
        try:
            change = publishing.withdraw if act == "withdraw" else publishing.restore
            change(runtime.store(), snapshot.snapshot_id, who(), (reason or "").strip())
        except Fault as fault:
            failed(fault, say)
        else:
            st.rerun()
