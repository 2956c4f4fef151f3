"""The report of a view: what it says, and the files that it can be had as, made while one reads on."""

from functools import lru_cache

import streamlit as st

from analytics.locale import Words, words
from analytics.model.material import Material
from analytics.model.view import View
from analytics.report.compose import compose
from analytics.report.report import Report
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.material import material
from analytics.store import Readable
from analytics.ui import header, person, report_files, report_numbers
from analytics.ui.escape import escaped


def draw(view: View) -> None:
    """Draw the files on one side, what they say on the other."""
    say = words(view.language)
    files, text = st.columns([5, 7])
    with files, st.container(border=True, key="panel-report-files", gap="xsmall"):
        st.header(say("making.title"), anchor=False)
        st.caption(say("making.explained"))
        report_files.draw(view)
    found = _material(person.reader(), view)
    if found is None:
        return
    report = compose(found, header.full_link(view))
    with text:
        with st.container(border=True, key="panel-report-text", gap="xsmall"):
            _preview(report, say)
        report_numbers.draw(view, report, say)


def _preview(report: Report, say: Words) -> None:
    st.header(escaped(report.summary), anchor=False)
    _said(say("report.head.results"), report.opening)
    _said(say("report.head.assessed"), report.assessment or (say("report.no_assessment"),))
    _said(say("report.head.proposed"), report.proposals or (say("report.no_proposals"),))


def _said(head: str, sentences: tuple[str, ...]) -> None:
    st.subheader(escaped(head), anchor=False)
    st.markdown("\n\n".join(map(escaped, sentences)))


@lru_cache(maxsize=64)
def _material(reader: Readable, view: View) -> Material | None:
    """Return what the sentences are made from; of the tasks only how many there are."""
    resolved = access.resolve(reader, view)
    return material(reader, resolved, most=1) if isinstance(resolved, Resolved) else None
