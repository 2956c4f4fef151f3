"""The report of a view: what it says, and the files that it can be had as, made while one reads on."""

from functools import lru_cache

import streamlit as st

from analytics.locale import Words, words
from analytics.model.material import Material
from analytics.model.status import LEAVES, Status, Timing
from analytics.model.view import View
from analytics.report.compose import compose
from analytics.report.report import Report
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.material import material
from analytics.store import Readable
from analytics.ui import header, person, report_files
from analytics.ui.escape import escaped
from analytics.ui.links import behind, link

# What a report lists, and which tasks these are.
_LISTS = {
    "overdue": ("status", (Status.OPEN_OVERDUE,)),
    "late": ("status", (Status.DONE_LATE,)),
    "due_soon": ("timing", (Timing.DUE_0_7,)),
    "tasks": ("status", LEAVES),
}


def draw(view: View) -> None:
    """Draw the files on one side, what they say on the other."""
    say = words(view.language)
    files, text = st.columns([5, 7])
    with files, st.container(border=True, key="panel-report-files", gap="xsmall"):
        st.header(say("making.title"), anchor=False)
        st.caption(say("making.explained"))
        report_files.draw(view)
    with text, st.container(border=True, key="panel-report-text", gap="xsmall"):
        found = _material(person.reader(), view)
        if found is not None:
            _preview(view, compose(found, header.full_link(view)), say)


def _preview(view: View, report: Report, say: Words) -> None:
    st.header(escaped(report.summary), anchor=False)
    _said(say("report.head.results"), report.opening)
    _said(say("report.head.assessed"), report.assessment or (say("report.no_assessment"),))
    _said(say("report.head.proposed"), report.proposals or (say("report.no_proposals"),))
    with st.container(gap=None, key="report-lists"):
        st.caption(say("making.lists"))
        for name, (dimension, values) in _LISTS.items():
            listing, tasks = report.listings[name], behind(view, dimension, values)
            text = f"{listing.title}: {say('chart.tasks', n=listing.total)}"
            if tasks is None or not listing.total:
                st.markdown(text)
            else:
                link(tasks, text)


def _said(head: str, sentences: tuple[str, ...]) -> None:
    st.markdown("\n\n".join([f"**{escaped(head)}**", *map(escaped, sentences)]))


@lru_cache(maxsize=64)
def _material(reader: Readable, view: View) -> Material | None:
    """Return what the sentences are made from; of the tasks only how many there are."""
    resolved = access.resolve(reader, view)
    return material(reader, resolved, most=1) if isinstance(resolved, Resolved) else None
