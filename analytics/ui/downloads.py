"""Tables to take away: the tasks of a list, the groups of a chart, each with what its numbers are about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import streamlit as st

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model.counts import Group
from analytics.model.reading import TaskPage, TaskRow
from analytics.model.status import DISPLAY_ORDER
from analytics.model.view import View
from analytics.report.scope import scope
from analytics.report.table_file import FORMS, Sheet, Value
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.exports import MOST_TASKS
from analytics.service.people import Person
from analytics.ui import cache, header, person, state, whoami
from analytics.ui.taking import taken

COLUMNS = (
    "row_no", "task_id", "title", "document_no", "assigning_body", "source", "lead_units", "assigned_at",
    "due_at", "due_text", "completed_at", "status", "days",
)  # fmt: skip

Make = Callable[[Resolved], Sheet]


def tasks(view: View, sort: str, descending: bool, say: Words) -> None:
    """Draw the way to all tasks of a list that may be shown, in its order."""
    popover = st.popover(
        say("download.button"), icon=":material/download:", key="download-tasks", on_change=state.keep
    )
    if popover.open:
        with popover:
            _buttons(view, "tasks", partial(tasks_sheet, sort, descending, say.language), say)


def groups(view: View, name: str, dimension: str, found: Sequence[Group], say: Words) -> None:
    """Draw the ways to the table behind the chart called `name`."""
    with st.container(horizontal=True, key=f"download-{name}", gap="xsmall"):
        _buttons(view, name, partial(groups_sheet, dimension, found, say.language), say)


def linked(name: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], say: Words) -> None:
    """Draw the ways to the table called `name`, as it stands on the page."""
    with st.container(horizontal=True, key=f"download-{name}", gap="xsmall"):
        _buttons(state.shown(), name, partial(linked_sheet, heads, rows, say.language), say)


def _buttons(view: View, name: str, make: Make, say: Words) -> None:
    who, day = person.current(), view.as_of.day if view.as_of else ""
    make = partial(_pinned, header.full_link(view), make, say)
    for form, (ending, kind, _) in FORMS.items():
        st.download_button(
            say(f"download.{form}"), partial(_file, who, view, name, form, make), f"{name}-{day}.{ending}",
            kind, key=f"download-{name}-{form}", on_click="ignore", icon=":material/download:",
            type="tertiary",
        )  # fmt: skip


def _file(who: Person, view: View, name: str, form: str, make: Make) -> bytes:
    write = FORMS[form][2]
    return taken(who, view, f"{name} {form}", lambda resolved: write(make(resolved)))


def tasks_sheet(sort: str, descending: bool, language: str, resolved: Resolved) -> Sheet:
    """Return the tasks of a view that may be shown, in an order, and how many are only counted."""
    say = words(language)
    found = access.tasks(person.reader(), resolved.view, sort=sort, descending=descending, limit=MOST_TASKS)
    return Sheet(
        scope=(*_scope(resolved, say), _listed(found, say)),
        heads=[say(f"column.{name}") for name in COLUMNS],
        rows=[[_value(row, name, say) for name in COLUMNS] for row in found.rows],
    )


def groups_sheet(dimension: str, found: Sequence[Group], language: str, resolved: Resolved) -> Sheet:
    """Return a breakdown as it stands on the page, and which filters it leaves aside."""
    say = words(language)
    statuses = [say(f"status.{status}") for status in DISPLAY_ORDER]
    return Sheet(
        scope=(*_scope(resolved, say), (say("download.note"), _aside(dimension, say))),
        heads=[say(f"filter.{dimension}"), *statuses, say("table.total")],
        rows=[
            [
                named(say, dimension, one.name),
                *(one.counts.of(status) for status in DISPLAY_ORDER),
                one.counts.total,
            ]
            for one in found
        ],
    )


def linked_sheet(
    heads: Sequence[str], rows: Sequence[Sequence[Value]], language: str, resolved: Resolved
) -> Sheet:
    """Return a table as it stands on the page."""
    return Sheet(scope=_scope(resolved, words(language)), heads=heads, rows=rows)


def _pinned(link: str, make: Make, say: Words, resolved: Resolved) -> Sheet:
    """Return a sheet with the pinned link of what it shows; the address is known on the page only."""
    sheet = make(resolved)
    return replace(sheet, scope=(*sheet.scope, (say("file.link"), link)))


def _aside(dimension: str, say: Words) -> str:
    aside = say("download.aside", by=say(f"filter.{dimension}"))
    return f"{aside} {say('note.units')}" if dimension == "unit" else aside


def _scope(resolved: Resolved, say: Words) -> tuple[tuple[str, str], ...]:
    numbers = cache.readings(resolved.view)
    told = scope(resolved.view, resolved.snapshot, numbers.whole, numbers.selected, say)
    return (*told, *((say("file.bound"), one) for one in whoami.bounds(person.current(), say)))


def _listed(found: TaskPage, say: Words) -> tuple[str, str]:
    """Return how many tasks the file lists, and how many more are only counted."""
    counted = say("file.n_of_n", count=len(found.rows), total=found.shown)
    more = f"; {say('file.and_classified', n=found.classified)}" if found.classified else ""
    return say("download.listed"), counted + more


def _value(row: TaskRow, name: str, say: Words) -> Value:
    value: str | int | datetime | tuple[str, ...] | None = getattr(row, name)
    if name == "status":
        return say(f"status.{value}")
    if isinstance(value, tuple):
        return "; ".join(named(say, "unit", unit) for unit in value)
    return value.date() if isinstance(value, datetime) else value
