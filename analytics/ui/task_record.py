"""One task: everything that the snapshot holds of it."""

from dataclasses import replace
from datetime import date, datetime

import streamlit as st

from analytics.charts import GLYPH, named
from analytics.locale import Words, words
from analytics.model.reading import TaskRecord
from analytics.model.view import View
from analytics.service import access
from analytics.ui import person, state, task_past
from analytics.ui.escape import escaped
from analytics.ui.window import grown

FIELDS = (
    "task_id", "document_no", "document_date", "assigning_body", "source", "leader", "field", "lead_units",
    "cooperating_units", "assigned_at", "due_at", "due_text", "original_due_at", "extensions",
    "completed_at", "reported_status", "priority", "result", "note", "line_no",
)  # fmt: skip
UNITS = ("lead_units", "cooperating_units")


def draw(view: View, record: TaskRecord) -> None:
    """Draw the record in a drawer at the right; the link carries it."""
    say, listed = words(view.language), access.listed(person.reader(), view)

    @st.dialog(say("record.title"), width=grown(620), position="right", on_dismiss=_close)
    def drawer() -> None:
        st.markdown(f"**{escaped(record.title or record.document_no or record.task_id)}**")
        st.markdown(_standing(record, say))
        with st.container(key="record", gap="xsmall"):
            for name in FIELDS:
                _field(name, _said(getattr(record, name), name, say), say)
                _as_listed(name, record, listed, say)
        task_past.draw(view, say, _said)

    drawer()


def _field(name: str, value: str, say: Words) -> None:
    if value:
        name_column, value_column = st.columns([2, 3], gap="small")
        name_column.caption(say(f"column.{name}"))
        value_column.markdown(value)


def _as_listed(name: str, record: TaskRecord, listed: TaskRecord | None, say: Words) -> None:
    """Say how the list names units that are told by other names."""
    if name in UNITS and listed is not None and getattr(listed, name) != getattr(record, name):
        st.caption(escaped(say("record.written", names="; ".join(getattr(listed, name)))))


def _close() -> None:
    state.edit(replace(state.shown(), task=None))


def _standing(record: TaskRecord, say: Words) -> str:
    """Return the status, and how far the deadline is."""
    status = f"{GLYPH[record.status]} {say(f'status.{record.status}')}"  # type: ignore[index]
    if record.days is None:
        return status
    far = "record.overdue_by" if record.days < 0 else "record.due_in"
    return f"{status} · {say(far, n=abs(record.days)) if record.days else say('record.due_today')}"


def _said(value: object, name: str, say: Words) -> str:
    if isinstance(value, tuple):
        units = value or (("",) if name == "lead_units" else ())
        return "  \n".join(escaped(named(say, "unit", unit)) for unit in units)
    if isinstance(value, date):
        return say.day(value.date() if isinstance(value, datetime) else value)
    return "" if value is None else "  \n".join(escaped(line) for line in str(value).splitlines())
