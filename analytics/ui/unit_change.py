"""A decision about units is prepared: what it would change is told before it is made."""

from dataclasses import replace
from datetime import date

import streamlit as st

from analytics.locale import Words
from analytics.model.snapshot import Snapshot
from analytics.model.units import ALIAS, OWN, PARENT, RENAME, SUCCESSOR, VALIDITY, Decision
from analytics.model.view import View
from analytics.service import naming, unit_register
from analytics.service.publishing import now
from analytics.service.unit_register import Effect, RegisterFault, Unit
from analytics.ui import person, state
from analytics.ui.analyst import failed, who
from analytics.ui.controls import DAY_FORMAT, FIRST_DAY, LAST_DAY
from analytics.ui.escape import escaped
from analytics.ui.links import link
from analytics.ui.window import grown

KINDS = (ALIAS, RENAME, PARENT, SUCCESSOR, VALIDITY)
# Of a long list of names the first ones are told.
NAMED = 8
_DONE = "unit_decided"


def draw(view: View, newest: Snapshot, units: tuple[Unit, ...], say: Words) -> None:
    """Draw the choice of a decision, its effect, and the button that makes it."""
    with st.container(border=True, key="panel-unit-change"):
        st.header(say("register.change"), anchor=False)
        kind = st.segmented_control(
            say("register.kind"), KINDS, default=ALIAS, required=True, key="unit-kind", on_change=state.keep,
            format_func=lambda one: say(f"register.kind_{one}"), label_visibility="collapsed",
        )  # fmt: skip
        st.caption(say(f"register.help_{kind}"))
        asked = _asked(kind or ALIAS, units, say)
        if asked is not None:
            prepared(asked, newest, say, "unit-decide")
        _done(view, say)


def prepared(asked: Decision, newest: Snapshot, say: Words, key: str) -> None:
    """Draw what a decision would change, and the button that makes it; or what stands against it."""
    try:
        told = unit_register.effect(person.reader(), newest.snapshot_id, asked)
    except RegisterFault as fault:
        failed(fault, say)
        return
    effect(told, newest, say)
    if st.button(say("register.decide"), type="primary", key=key, icon=":material/check:"):
        decide(asked, say)


def decide(asked: Decision, say: Words) -> None:
    """Make a decision, and draw the page anew; or say what stands against it."""
    try:
        made = unit_register.decide(person.reader(), asked, person.current(), who())
    except RegisterFault as fault:
        failed(fault, say)
        return
    st.session_state[_DONE] = made.version
    state.keep()
    st.rerun()


def effect(told: Effect, newest: Snapshot, say: Words) -> None:
    """Draw which names are told otherwise, and of how many tasks."""
    if not told.changes:
        st.markdown(say("register.no_effect", day=newest.as_of.day))
        return
    key = "register.effect" if told.rollup == OWN else f"register.effect_{told.rollup}"
    lines = [say(key, n=told.tasks, day=newest.as_of.day)]
    for one in told.changes[:NAMED]:
        values = {name: escaped(getattr(one, name)) for name in ("name", "before", "after")}
        lines.append("- " + say("register.effect_line", **values))
    if len(told.changes) > NAMED:
        lines.append("- " + say("register.effect_more", n=len(told.changes) - NAMED))
    st.markdown("\n".join(lines))


def _asked(kind: str, units: tuple[Unit, ...], say: Words) -> Decision | None:
    """Return what is asked for; None while something of it is not said."""
    names = {one.name: one.shown for one in units}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = _name(kind, names, say)
        target = "" if kind == VALIDITY else _target(kind, names, say)
        first = _day(f"register.day_{kind}", say) if kind in (SUCCESSOR, VALIDITY) else None
        last = _day("register.day_last", say) if kind == VALIDITY else None
    reason = st.text_input(
        say("register.reason"), key=_key("reason"), max_chars=unit_register.LONGEST, on_change=state.keep
    )
    if not name or (kind == VALIDITY and not (first or last)) or (kind == SUCCESSOR and not first):
        return None
    if target and target not in names and kind != RENAME:
        st.caption(escaped(say("register.new_name", name=target)))
    made = Decision(
        kind=kind, at=now(), name=name, target=target, first=first, last=last, reason=reason or ""
    )
    return made if target or kind == VALIDITY else None


def _key(name: str) -> str:
    """Return the key of a field: after a decision they are empty again, and offer what there is then."""
    return f"unit-{name}-{naming.newest(person.reader())}"


def _name(kind: str, names: dict[str, str], say: Words) -> str:
    return (
        st.selectbox(
            say("register.name" if kind == ALIAS else "register.unit"), list(names), index=None,
            key=_key("name"), format_func=lambda one: names.get(one, one), on_change=state.keep,
            width=grown(380),
            placeholder=say("register.choose"),
        )
        or ""
    )  # fmt: skip


def _target(kind: str, names: dict[str, str], say: Words) -> str:
    label, key = say(f"register.target_{kind}"), _key(f"target-{kind}")
    if kind == RENAME:
        return (
            st.text_input(
                label, key=key, max_chars=unit_register.LONGEST, on_change=state.keep, width=grown(380)
            )
            or ""
        )
    return (
        st.selectbox(
            label, list(names), index=None, key=key, format_func=lambda one: names.get(one, one),
            on_change=state.keep, width=grown(380), placeholder=say("register.choose"),
            accept_new_options=kind != ALIAS,
        )
        or ""
    )  # fmt: skip


def _day(label: str, say: Words) -> date | None:
    return st.date_input(
        say(label), value=None, key=_key(label), format=DAY_FORMAT, min_value=FIRST_DAY,
        max_value=LAST_DAY, on_change=state.keep, width=grown(180),
    )  # fmt: skip


def _done(view: View, say: Words) -> None:
    """Say what was decided, with the way to the figures under it: those open stay as they are."""
    version: int | None = st.session_state.get(_DONE)
    if version is None:
        return
    st.success(say("register.decided", version=version))
    newest = naming.newest(person.reader())
    link(
        replace(view.on("units"), options=replace(view.options, register=newest)),
        say("register.figures", version=newest),
    )
