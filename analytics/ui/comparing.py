"""What a snapshot is compared with, to be chosen."""

import streamlit as st

from analytics.locale import Words, words
from analytics.model.asof import AsOf
from analytics.model.snapshot import PUBLISHED, Snapshot
from analytics.model.view import View
from analytics.store import snapshots
from analytics.ui import person, state
from analytics.ui.controls import DAY_FORMAT, FIRST_DAY, LAST_DAY
from analytics.ui.window import grown


def chooser(view: View) -> None:
    """Draw what the view is compared with, to be chosen otherwise."""
    say = words(view.language)
    own = snapshots.snapshot(person.reader(), view.snapshot)
    if own is None:
        return
    known = {one.snapshot_id: one for one in snapshots.snapshots(person.reader(), own.list_id)}
    known = {key: one for key, one in known.items() if one.state == PUBLISHED}
    with st.container(horizontal=True, key="comparing", vertical_alignment="bottom", gap="small"):
        _choose(view, known, say)
    if not view.compared:
        st.info(say("compare.none"), icon=":material/info:")


def _choose(view: View, known: dict[str, Snapshot], say: Words) -> None:
    one, day = f"compared-{say.language}", f"compared-day-{say.language}"
    state.show(one, view.compared or view.snapshot)
    at = view.compared_as_of or view.as_of
    state.show(day, at.day if at else None)
    st.selectbox(
        say("compare.snapshot"), list(known), key=one, width=grown(420),
        on_change=lambda: _chosen(known, one),
        format_func=lambda key: _named(known[key], view, say),
    )  # fmt: skip
    st.date_input(
        say("compare.as_of"), key=day, format=DAY_FORMAT, min_value=FIRST_DAY, max_value=LAST_DAY,
        width=grown(170),
        on_change=lambda: _dated(known, one, day), help=say("compare.as_of_help"),
    )  # fmt: skip


def _named(one: Snapshot, view: View, say: Words) -> str:
    own = f" ({say('compare.own')})" if one.snapshot_id == view.snapshot else ""
    return f"{say.day(one.as_of.day)} – {one.label}{own}"


def _chosen(known: dict[str, Snapshot], key: str) -> None:
    """Compare with the snapshot that was chosen, at its own date."""
    one = known[st.session_state[key]]
    state.edit(state.shown().beside(one.snapshot_id, one.as_of))


def _dated(known: dict[str, Snapshot], key: str, day: str) -> None:
    one, chosen = known[st.session_state[key]], st.session_state[day]
    own = chosen is None or chosen == one.as_of.day
    state.edit(state.shown().beside(one.snapshot_id, one.as_of if own else AsOf.on(chosen)))
