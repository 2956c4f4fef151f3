"""The register of units: how they stand, what looks alike, what can be decided, and what was."""

import streamlit as st

from analytics.locale import Words, words
from analytics.model.snapshot import Snapshot
from analytics.model.view import View
from analytics.service import unit_register
from analytics.service.unit_register import Unit
from analytics.store import snapshots
from analytics.ui import person, unit_change, unit_log_table, unit_suggestions, window
from analytics.ui.task_table import row_height
from analytics.ui.window import grown

WIDTHS = {"shown": 400, "tasks": 90, "aliases": 210, "parent": 190, "successor": 270, "validity": 170}


def draw(view: View) -> None:
    """Draw the units of the view's list by the newest register, and what changes it."""
    say, newest = words(view.language), _newest(view)
    units = unit_register.units(person.reader(), newest.snapshot_id)
    if unit_register.may_decide(person.current()):
        unit_suggestions.draw(newest, say)
        unit_change.draw(view, newest, units, say)
    else:
        st.info(say("register.not_allowed"))
    _table(units, newest, say)
    unit_log_table.draw(newest, say)


def _newest(view: View) -> Snapshot:
    """Return the newest snapshot of the view's list: what is decided is told by it."""
    own = snapshots.snapshot(person.reader(), view.snapshot)
    newest = None if own is None else snapshots.newest(person.reader(), own.list_id)
    if newest is None:
        raise ValueError("the view is not pinned")
    return newest


def _table(units: tuple[Unit, ...], newest: Snapshot, say: Words) -> None:
    with st.container(border=True, key="panel-units"):
        st.header(say("register.units", n=len(units)), anchor=False)
        st.caption(say("register.units_told", day=newest.as_of.day))
        rows = [_row(one, say) for one in units]
        widths = WIDTHS | ({"shown": 190} if window.on_a_phone() else {})
        st.dataframe(
            {name: [row[place] for row in rows] for place, name in enumerate(WIDTHS)},
            hide_index=True,
            row_height=row_height(rows, widths.values()),
            alt=say("register.alt"),
            column_config={
                name: st.column_config.Column(say(f"register.{name}"), width=grown(width))
                for name, width in widths.items()
            },
        )


def _row(one: Unit, say: Words) -> tuple[str | int, ...]:
    names = (*((one.name,) if one.name != one.shown else ()), *one.aliases)
    successor = say("register.from_day", name=one.successor, day=one.since or "") if one.successor else "–"
    return one.shown, one.tasks, "; ".join(names) or "–", one.parent or "–", successor, _span(one, say)


def _span(one: Unit, say: Words) -> str:
    return unit_log_table.span(one.first, one.last, say) if one.first or one.last else "–"
