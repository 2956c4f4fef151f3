"""What publishing a checked file would change, before anything happens."""

from typing import Any

import streamlit as st

from analytics.charts import GLYPH
from analytics.locale import Words
from analytics.model.reading import Effect
from analytics.model.status import DISPLAY_ORDER, OUTSIDE
from analytics.service import reception
from analytics.service.publishing import Checked
from analytics.ui import person
from analytics.ui.escape import escaped

CHANGES = ("added", "removed", "completed", "reopened", "moved", "backdated")


def draw(checked: Checked, say: Words) -> None:
    """Draw what is added, gone and changed, the totals beside each other, and what should make one stop."""
    effect, before = checked.effect, checked.before
    if person.desk().apart:
        st.caption(say("check.apart"))
    if before is None or effect.before is None:
        st.markdown(say("check.first"))
        st.dataframe(_statuses(effect, say), hide_index=True, alt=say("check.statuses"))
        return
    for jump in effect.jumps:
        whole, now = effect.before.total, effect.after.total
        st.error(
            say(f"check.jump_{jump}", before=whole, after=now, removed=effect.removed),
            icon=":material/warning:",
        )
    st.markdown(say("check.compared", day=before.as_of.day, label=escaped(before.label)))
    with st.grid(6, min_column_width=130, gap="xsmall"):
        for name in CHANGES:
            st.metric(
                say(f"check.{name}"),
                say.number(getattr(effect, name)),
                border=True,
                help=say(f"check.{name}_help"),
            )
    st.dataframe(_statuses(effect, say), hide_index=True, alt=say("check.statuses"))
    _units(checked, say)


def _units(checked: Checked, say: Words) -> None:
    """Draw the units that the list has never named, with the known one that each most likely is."""
    units = reception.likely_units(person.desk(), checked)
    if not units:
        return
    st.markdown(say("check.new_units", n=len(units)))
    table = {
        say("check.unit"): [name for name, *_ in units],
        say("check.tasks"): [tasks for _, tasks, *_ in units],
        say("check.likely"): [f"{likely} ({alike}%)" if likely else "–" for _, _, likely, alike in units],
    }
    st.dataframe(table, hide_index=True, alt=say("check.new_units_alt"))


def _statuses(effect: Effect, say: Words) -> dict[str, list[Any]]:
    """Return the statuses before and after, by columns."""
    statuses = (*DISPLAY_ORDER, *OUTSIDE)
    table: dict[str, list[Any]] = {
        say("filter.status"): [
            *(f"{GLYPH[status]} {say(f'status.{status}')}" for status in statuses),
            say("table.total"),
        ]
    }
    for name, counts in (("before", effect.before), ("after", effect.after)):
        if counts is not None:
            table[say(f"check.{name}")] = [*(counts.of(status) for status in statuses), counts.total]
    return table
