"""Lists of tasks: sorted and cut into pages by the database, a row opening the task's record."""

from dataclasses import replace

import streamlit as st

from analytics.locale import Words, words
from analytics.model.filters import Filters
from analytics.model.reading import TaskPage
from analytics.model.status import Timing
from analytics.model.view import View
from analytics.service import access
from analytics.ui import downloads, person, state, task_record, task_table
from analytics.ui.escape import escaped
from analytics.ui.links import behind, link
from analytics.ui.task_table import Table
from analytics.ui.window import grown, turning

PAGE = 50
FEW = 8
SORTS = (
    "due_at", "assigned_at", "completed_at", "title", "document_no", "assigning_body", "lead_units", "status",
)  # fmt: skip
# The columns of a list, and how wide they are.
WIDTHS = {
    "title": 286, "lead_units": 186, "due_at": 126, "status": 212, "assigning_body": 166, "document_no": 154,
    "assigned_at": 110, "completed_at": 134,
}  # fmt: skip
NARROW = {"title": 300, "lead_units": 190, "due_at": 110}
_ASCENDING, _DESCENDING = "ascending", "descending"
_SORT, _ORDER = "task-sort", "task-order"


@st.fragment
def draw(view: View) -> None:
    """Draw the tasks of `view`, fifty a page; sorting and turning pages draw nothing else anew."""
    state.follow(view)
    say = words(view.language)
    key = f"task-page-{hash(replace(view, task=None))}"
    number, (sort, descending) = st.session_state.get(key, 1), _asked()
    found = access.tasks(
        person.reader(), view, sort=sort, descending=descending, limit=PAGE, offset=(number - 1) * PAGE
    )
    if not found.rows:
        _nothing(view, found, say)
        return
    with st.container(horizontal=True, key="task-controls", vertical_alignment="bottom", gap="small"):
        _sorting(say)
        pages = -(-found.shown // PAGE)
        if pages > 1:
            st.pagination(pages, key=key, width=turning(pages))
        downloads.tasks(view, sort, descending, say)
    _counted(found, number, say)
    task_table.draw(Table(name="tasks", rows=found.rows, columns=WIDTHS, sort=_sort_by), say)


def due_soon(view: View) -> None:
    """Draw the tasks that fall due first in the coming week."""
    say = words(view.language)
    coming = behind(view, "timing", (Timing.DUE_0_7,))
    found = TaskPage((), 0, 0) if coming is None else access.tasks(person.reader(), coming, limit=FEW)
    with st.container(border=True, key="panel-due-soon", gap="xsmall"):
        total = found.shown + found.classified
        st.header(say("tasks.due_soon", n=total) if total else say("finding.none_soon_short"), anchor=False)
        if found.rows:
            task_table.draw(Table(name="due-soon", rows=found.rows, columns=NARROW), say)
        if found.classified:
            st.caption(escaped(say("tasks.classified", n=found.classified)))
        if coming is not None and total:
            link(
                coming,
                say("table.open", n=total, what=say("timing.due_0_7")),
                icon=":material/arrow_forward:",
            )


def opened(view: View) -> None:
    """Draw the record of the task that the view opens, in a drawer; closing it is a step of its own."""
    if view.task is None:
        return
    record = access.task(person.reader(), view)
    if record is not None:
        task_record.draw(view, record)


def _asked() -> tuple[str, bool]:
    """Return the order that the reader chose."""
    return st.session_state.get(_SORT) or SORTS[0], st.session_state.get(_ORDER) == _DESCENDING


def _sorting(say: Words) -> None:
    """Draw the choice of the order."""
    st.selectbox(
        say("tasks.sort"), SORTS, key=_SORT, format_func=lambda name: say(f"column.{name}"), width=grown(240),
    )  # fmt: skip
    st.segmented_control(
        say("tasks.order"), (_ASCENDING, _DESCENDING), key=_ORDER, default=_ASCENDING, required=True,
        format_func=lambda name: say(f"tasks.{name}"),
    )  # fmt: skip


def _counted(found: TaskPage, number: int, say: Words) -> None:
    first = (number - 1) * PAGE + 1
    last = first + len(found.rows) - 1
    shown = say("tasks.counted", first=first, last=last, n=found.shown)
    only_counted = [escaped(say("tasks.classified", n=found.classified))] if found.classified else []
    st.caption(" · ".join([shown, *only_counted, say("tasks.hint")]))


def _nothing(view: View, found: TaskPage, say: Words) -> None:
    """Say that there is no task to show, and lead back to all where filters leave none."""
    with st.container(border=True, key="panel-no-tasks", gap="xxsmall"):
        st.header(say("tasks.none"), anchor=False)
        if found.classified:
            st.caption(escaped(say("tasks.classified", n=found.classified)))
        elif view.filters.active():
            st.markdown(say("tasks.none_filtered"))
        if view.filters.active():
            link(view.filtered(Filters()), say("filter.reset"), icon=":material/restart_alt:")


def _sort_by(column: str) -> None:
    """Sort by the heading that was clicked; again, the other way round."""
    if column in SORTS:
        again = st.session_state.get(_SORT) == column and st.session_state.get(_ORDER) == _ASCENDING
        st.session_state[_SORT] = column
        st.session_state[_ORDER] = _DESCENDING if again else _ASCENDING
