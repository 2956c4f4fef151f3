"""The decisions about units, the newest first, each of which can be taken back by another one."""

from datetime import date

import streamlit as st

from analytics.locale import Words
from analytics.model.snapshot import Snapshot
from analytics.model.units import REVOKE, VALIDITY, Decision, standing
from analytics.service import runtime, unit_register
from analytics.service.publishing import now
from analytics.store import unit_log
from analytics.ui import person, state, unit_change
from analytics.ui.task_table import row_height
from analytics.ui.window import grown

WIDTHS = {"version": 80, "at": 140, "who": 180, "decision": 460, "reason": 260, "state": 150}


def draw(newest: Snapshot, say: Words) -> None:
    """Draw all decisions, and how one is taken back."""
    log = unit_log.log(runtime.store())
    holding = {one.version: one for one in standing(log)}
    with st.container(border=True, key="panel-unit-log"):
        st.header(say("register.log", n=len(log)) if log else say("register.no_log"), anchor=False)
        if not log:
            return
        rows = [_row(one, one.version in holding, say) for one in reversed(log)]
        st.dataframe(
            {name: [row[place] for row in rows] for place, name in enumerate(WIDTHS)},
            hide_index=True,
            row_height=row_height(rows, WIDTHS.values()),
            alt=say("register.log_alt"),
            column_config={
                name: st.column_config.Column(say(f"register.{name}"), width=grown(width))
                for name, width in WIDTHS.items()
            },
        )
        if unit_register.may_decide(person.current()) and holding:
            _undo(dict(reversed(holding.items())), newest, say)


def _row(one: Decision, holds: bool, say: Words) -> tuple[str | int, ...]:
    who = say("who.analyst") if one.who == person.KEY_HOLDER else one.who
    holding = say("register.holds" if holds else "register.taken_back")
    return one.version, say.moment(one.at), who, said(one, say), one.reason or "–", holding


def said(one: Decision, say: Words) -> str:
    """Return a decision as a sentence, in plain text."""
    if one.kind == REVOKE:
        return say("register.said_revoke", version=one.revokes)
    if one.kind == VALIDITY:
        return say("register.said_validity", name=one.name, span=span(one.first, one.last, say))
    return say(f"register.said_{one.kind}", name=one.name, target=one.target, day=say.day(one.first))


def span(first: date | None, last: date | None, say: Words) -> str:
    """Return from when to when, where one of both may be open."""
    if first and last:
        return say("filter.period", first=say.day(first), last=say.day(last))
    return say("register.since", day=say.day(first)) if first else say("register.until", day=say.day(last))


def _undo(holding: dict[int, Decision], newest: Snapshot, say: Words) -> None:
    chosen = st.selectbox(
        say("register.undo"), list(holding), index=None, key="unit-undo", width=grown(620),
        on_change=state.keep,
        format_func=lambda version: f"{version} – {said(holding[version], say)}",
        placeholder=say("register.choose"),
    )  # fmt: skip
    if chosen in holding:
        unit_change.prepared(Decision(kind=REVOKE, at=now(), revokes=chosen), newest, say, "unit-undo-decide")
