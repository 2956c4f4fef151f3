"""The figures of a checked text beside the snapshot in view, each with the way to its tasks."""

import streamlit as st

from analytics.locale import Words
from analytics.model.view import View
from analytics.report.figure_check import Checked
from analytics.report.figure_check.beside import Beside, beside
from analytics.ui import cache
from analytics.ui.escape import escaped
from analytics.ui.links import behind, link

_WIDTHS = (5, 2, 2, 2)
_SIGN = {-1: "▼ ", 0: "= ", 1: "▲ "}


def draw(view: View, checked: Checked, say: Words) -> None:
    """Draw each count of the text whose status is told, the snapshot's own, and how far they are apart."""
    found = beside(checked.told, cache.readings(view).selected.statuses())
    with st.container(border=True, key="panel-beside"):
        st.header(say("check.beside_title"), anchor=False)
        if not found:
            st.caption(say("check.beside_none"))
            return
        numbers = cache.readings(view)
        scope = say("scope.tasks", n=numbers.selected.total, whole=numbers.whole.total).replace("*", "")
        st.caption(say("check.beside_note", scope=scope, day=view.as_of.day if view.as_of else "–"))
        _head(say)
        for one in found:
            _row(view, one, say)


def _head(say: Words) -> None:
    columns = st.columns(_WIDTHS, gap="small")
    for column, name in zip(columns, ("what", "printed", "counted", "gap"), strict=True):
        column.markdown(f"**{say(f'check.column.{name}')}**")


def _row(view: View, one: Beside, say: Words) -> None:
    with st.container(key=f"beside-{one.told.what}"):
        what, printed, counted, gap = st.columns(_WIDTHS, gap="small", vertical_alignment="center")
        what.markdown(say(f"check.what.{one.told.what}"))
        printed.markdown(escaped(one.told.written))
        with counted:
            tasks = behind(view, "status", one.statuses) if one.statuses else view.on("tasks")
            if tasks is not None and one.counted:
                link(tasks, say.number(one.counted))
            else:
                st.markdown(say.number(one.counted))
        sign = (one.gap > 0) - (one.gap < 0)
        gap.markdown(_SIGN[sign] + (say.number(abs(one.gap)) if one.gap else ""))
