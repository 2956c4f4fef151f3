"""What the checks found in a file, and what publishing it would change."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from analytics.charts import GLYPH
from analytics.locale import Words
from analytics.model.reading import Effect, Finding
from analytics.model.status import DISPLAY_ORDER, OUTSIDE
from analytics.service.publishing import Checked
from analytics.ui.escape import escaped


def draw(checked: Checked, say: Words) -> None:
    """Draw the numbers of rows, what was recognised, every finding, and the effect."""
    staged = checked.staged
    st.subheader(say("check.title", name=escaped(staged.source_file)), anchor=False)
    if checked.there is not None:
        st.info(say("check.there", snapshot_id=checked.there.snapshot_id), icon=":material/info:")
    numbers = (staged.rows_read, staged.tasks.num_rows, staged.rows_refused, staged.rows_left_out)
    with st.grid(4, min_column_width=150, gap="xsmall"):
        for name, number in zip(("read", "tasks", "refused", "left_out"), numbers, strict=True):
            st.metric(say(f"check.{name}"), say.number(number), border=True)
    left, right = st.columns(2)
    with left:
        _recognised(checked, say)
    with right:
        _effect(checked, say)
    findings(checked.findings, say)


def _recognised(checked: Checked, say: Words) -> None:
    staged = checked.staged
    st.markdown(say("check.recognised", encoding=escaped(staged.encoding), row=staged.header_row))
    mapping = {
        say("check.field"): [say(f"column.{field}") for field in staged.mapping],
        say("check.heading"): list(staged.mapping.values()),
    }
    st.dataframe(mapping, hide_index=True, alt=say("check.mapping"), height=320)


def _effect(checked: Checked, say: Words) -> None:
    effect, before = checked.effect, checked.before
    if before is None:
        st.markdown(say("check.first"))
    else:
        st.markdown(
            say(
                "check.effect",
                day=before.as_of.day,
                added=effect.added,
                removed=effect.removed,
                changed=effect.changed,
            )
        )
    st.dataframe(_statuses(effect, say), hide_index=True, alt=say("check.statuses"), height=320)


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


def findings(found: Sequence[Finding], say: Words) -> None:
    """Draw every finding, row by row."""
    if not found:
        st.success(say("check.clean"), icon=":material/check:")
        return
    st.markdown(say("check.findings", n=len(found)))
    rows: dict[str, list[Any]] = {
        say("check.kind"): [say(f"kind.{one.kind}") for one in found],
        say("column.row_no"): [one.row_no for one in found],
        say("column.line_no"): [one.line_no for one in found],
        say("check.heading"): [one.heading for one in found],
        say("check.value"): [one.value for one in found],
        say("check.reason"): [say(f"reason.{one.reason}") for one in found],
    }
    st.dataframe(rows, hide_index=True, alt=say("check.findings_alt"))
