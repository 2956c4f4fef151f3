"""Which tasks are newly overdue, newly done, reopened, or gone from the list: the first of each, and all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from textwrap import shorten

import streamlit as st

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model.bridge import Changes
from analytics.model.change import Step
from analytics.model.reading import TaskRow
from analytics.model.view import View
from analytics.service import access
from analytics.ui import analysis, person
from analytics.ui.change_links import ChangeLinks
from analytics.ui.change_parts import days
from analytics.ui.escape import escaped
from analytics.ui.links import link
from analytics.ui.task_table import due

FIRST = 3
TITLE, UNIT = 90, 40


@dataclass(frozen=True)
class News:
    """One kind of news: how many tasks, and the list of them."""

    name: str
    count: Callable[[Changes], int]
    tasks: Callable[[ChangeLinks], View | None]


NEWS = (
    News("overdue", lambda found: found.newly_overdue, lambda links: links.newly_overdue()),
    News("done", lambda found: found.steps.get(Step.DONE, 0), lambda links: links.steps(Step.DONE)),
    News(
        "reopened", lambda found: found.steps.get(Step.REOPENED, 0), lambda links: links.steps(Step.REOPENED)
    ),
    News(
        "vanished", lambda found: found.steps.get(Step.VANISHED, 0), lambda links: links.steps(Step.VANISHED)
    ),
)


def draw(view: View) -> None:
    """Draw all the news of a view that is compared."""
    if not view.compared:
        return
    for news in NEWS:
        one(view, news)


def one(view: View, news: News, brief: bool = False) -> None:
    """Draw one kind of news: how many, the first of them, on a line each where it is `brief`, and all."""
    say, changes = words(view.language), analysis.changes(view)
    n, tasks = news.count(changes), news.tasks(ChangeLinks(view, changes))
    with st.container(border=True, key=f"panel-news-{news.name}", gap="xxsmall"):
        st.header(say(f"news.{news.name}", n=n) if n else say(f"news.no_{news.name}"), anchor=False)
        st.caption(say(f"news.{news.name}_why", **days(changes)))
        if n and tasks is not None:
            with st.container(gap=None, key="brief-news" if brief else f"lines-{news.name}"):
                classified = _lines(tasks, "brief" if brief else "line", say)
            if classified:
                st.caption(escaped(say("tasks.classified", n=classified)))
            link(tasks, say("news.all", n=n), icon=":material/arrow_forward:")


def _lines(tasks: View, form: str, say: Words) -> int:
    """Draw the first of some tasks; return how many of all may only be counted."""
    found = access.tasks(person.reader(), tasks, limit=FIRST)
    for row in found.rows:
        link(replace(tasks, task=row.row_no), _line(row, form, say))
    return found.classified


def _line(row: TaskRow, form: str, say: Words) -> str:
    """Return a task on one line, as Markdown."""
    title = shorten(" ".join(row.title.split()) or row.document_no or row.task_id, TITLE, placeholder="…")
    units = [named(say, "unit", name) for name in row.lead_units] or [say("none.unit")]
    # Where there is one line only, the first of several units leaves room for what the task is.
    more = f" +{len(units) - 1}" if len(units) > 1 else ""
    unit = shorten(units[0], UNIT, placeholder="…") + more if form == "brief" else ", ".join(units)
    return say(f"news.{form}", title=escaped(title), unit=escaped(unit), due=escaped(due(row, say)))
