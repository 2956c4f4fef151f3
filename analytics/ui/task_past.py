"""What the snapshots of its list have said of a task, in its record: what changed, and by which list."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from analytics.charts import GLYPH
from analytics.locale import Words
from analytics.model.life import BACK, FIRST, GONE, Change, Event
from analytics.model.status import Status
from analytics.model.view import View
from analytics.service import access
from analytics.ui import person
from analytics.ui.escape import escaped
from analytics.ui.links import link

Said = Callable[[object, str, Words], str]
# What a sentence about a change can say; of longer texts it says only that they changed.
LONGEST = 160


def draw(view: View, words: Words, said: Said) -> None:
    """Draw the events of the task that `view` opens, the newest first; `said` shows a field's value."""
    past = access.task_life(person.reader(), view)
    if not past.events:
        return
    st.subheader(words("past.title"), anchor=False)
    changes = sum(event.kind != FIRST for event in past.events)
    if changes:
        st.caption(words("past.changes", n=changes, snapshots=past.snapshots))
    else:
        st.caption(words("past.no_changes", n=past.snapshots))
    for event in past.events:
        _event(view, event, words, said)
    if past.earlier:
        st.caption(words("past.earlier", n=past.earlier))


def _event(view: View, event: Event, words: Words, said: Said) -> None:
    told = event.telling
    with st.container(border=True, key=f"past-{told.snapshot_id}", gap="xxsmall"):
        day = f"**{words.day(told.as_of.day)}** · {escaped(told.label)}"
        if told.snapshot_id == view.snapshot or told.row_no is None:
            st.markdown(day)
        else:
            link(replace(view, snapshot=told.snapshot_id, as_of=told.as_of, task=told.row_no), day)
        st.markdown(
            "\n".join([_standing(event, words), "", *(f"- {one}" for one in _lines(event, words, said))])
        )


def _standing(event: Event, words: Words) -> str:
    """Return the status of the task in the snapshot, and how it came to be there."""
    if event.kind == GONE:
        return words("past.gone")
    now = _status(event.telling.fields["status"], words)
    if event.kind in (FIRST, BACK):
        return f"{words(f'past.{event.kind}')}: {now}"
    before = next((one.before for one in event.changes if one.field == "status"), None)
    return now if before is None else f"{_status(before, words)} → **{now}**"


def _status(status: object, words: Words) -> str:
    one = Status(str(status))
    return f"{GLYPH[one]} {words(f'status.{one}')}"


def _lines(event: Event, words: Words, said: Said) -> list[str]:
    """Return what else changed, and for how long it stayed so."""
    lines = [_change(change, words, said) for change in event.changes if change.field != "status"]
    return lines + ([words("past.unchanged", n=event.unchanged)] if event.unchanged else [])


def _change(change: Change, words: Words, said: Said) -> str:
    """Return what a field was, and what it is now."""
    name = words(f"column.{change.field}")
    before, after = (said(value, change.field, words) or "–" for value in (change.before, change.after))
    if len(before) + len(after) > LONGEST:
        return words("past.reworded", name=name)
    return words("past.from_to", name=name, before=before, after=after)
