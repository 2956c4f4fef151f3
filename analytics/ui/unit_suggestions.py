"""Names that look like one unit: for a person to accept or to decline, one by one."""

import streamlit as st

from analytics.locale import Words
from analytics.model.snapshot import Snapshot
from analytics.model.units import ALIAS, APART, Decision
from analytics.query.unit_counts import Standing
from analytics.service import unit_register
from analytics.service.publishing import now
from analytics.service.unit_register import Suggestion
from analytics.ui import person, state, unit_change
from analytics.ui.escape import escaped

# So many at a time; the next ones come as these are decided.
SHOWN = 5


def draw(newest: Snapshot, say: Words) -> None:
    """Draw the likest pairs, each with its two answers."""
    found = unit_register.suggestions(person.reader(), newest.snapshot_id)
    with st.container(border=True, key="panel-unit-suggestions"):
        st.header(
            say("register.suggestions", n=len(found)) if found else say("register.no_suggestion"),
            anchor=False,
        )
        if found:
            st.caption(say("register.suggestions_told", day=newest.as_of.day))
        for place, one in enumerate(found[:SHOWN]):
            _one(place, one, say)
        if len(found) > SHOWN:
            st.caption(say("register.suggestions_more", n=len(found) - SHOWN))


def _one(place: int, one: Suggestion, say: Words) -> None:
    told, answers = st.columns((4, 1), vertical_alignment="center")
    told.markdown(
        say("register.suggestion", name=_told(one.name, say), unit=_told(one.unit, say), alike=one.alike)
    )
    with answers, st.container(horizontal=True, horizontal_alignment="right", gap="xsmall"):
        for kind in (ALIAS, APART):
            asked = st.button(
                say(f"register.answer_{kind}"), key=f"unit-{kind}-{place}", on_click=state.keep,
                type="secondary" if kind == ALIAS else "tertiary",
            )  # fmt: skip
            if asked:
                unit_change.decide(_decision(kind, one, say), say)


def _decision(kind: str, one: Suggestion, say: Words) -> Decision:
    return Decision(
        kind=kind, at=now(), name=one.name.name, target=one.unit.name,
        reason=say("register.by_suggestion", alike=one.alike),
    )  # fmt: skip


def _told(one: Standing, say: Words) -> str:
    """Return a name with its tasks, and since when and until when lists have it."""
    where = say(
        "register.standing",
        n=one.tasks,
        snapshots=one.snapshots,
        first=say.day(one.first),
        last=say.day(one.last),
    )
    return f"**{escaped(one.name)}** ({where})"
