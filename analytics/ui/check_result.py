"""What the checks found in a file, and what publishing it would change."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from analytics.locale import Words, words
from analytics.model.reading import Finding
from analytics.report.refused_file import written
from analytics.service import reception
from analytics.service.publishing import Checked, Submission
from analytics.service.reception import REFUSED
from analytics.ui import check_effect
from analytics.ui.escape import escaped

_KINDS = (REFUSED, "problem", "warning", "left_out")


def draw(submission: Submission, checked: Checked, say: Words) -> None:
    """Draw the numbers of rows, every finding, the refused rows to take away, and the effect."""
    staged = checked.staged
    st.markdown(say("check.title", name=escaped(staged.source_file)))
    if checked.there is not None:
        st.info(say("check.there", snapshot_id=checked.there.snapshot_id), icon=":material/info:")
    numbers = (staged.rows_read, staged.tasks.num_rows, staged.rows_refused, staged.rows_left_out)
    with st.grid(4, min_column_width=150, gap="xsmall"):
        for name, number in zip(("read", "tasks", "refused", "left_out"), numbers, strict=True):
            st.metric(say(f"check.{name}"), say.number(number), border=True)
    findings(checked.findings, say)
    if staged.rows_refused:
        take_away(submission, staged.rows_refused, staged.encoding, lambda: checked.findings, say)
    st.subheader(say("upload.step_effect"), anchor=False)
    check_effect.draw(checked, say)


def take_away(
    submission: Submission, n: int, encoding: str, look: Callable[[], tuple[Finding, ...]], say: Words
) -> None:
    """Draw the way to the `n` refused rows, as a file like the one that came, with the reason beside each;
    `look` finds them, when the file is asked for."""
    stem, _, _ = submission.name.rpartition(".")
    book = encoding in ("xlsx", "xls")
    ending = "xlsx" if book else "csv"
    st.download_button(
        say("check.take_refused", n=n), partial(_file, submission, look, book, say.language),
        f"{stem}-{REFUSED}.{ending}", key="download-refused", on_click="ignore", icon=":material/download:",
    )  # fmt: skip


def _file(
    submission: Submission, look: Callable[[], tuple[Finding, ...]], book: bool, language: str
) -> bytes:
    """Return the file; runs when its button is clicked."""
    say, found = words(language), look()
    reasons = {one.reason: say(f"reason.{one.reason}") for one in found if one.kind == REFUSED}
    return written(reception.refused_rows(submission, found, reasons), book=book)


def findings(found: Sequence[Finding], say: Words) -> None:
    """Draw how often each reason was found, and every finding, row by row."""
    if not found:
        st.success(say("check.clean"), icon=":material/check:")
        return
    st.markdown(say("check.findings", n=len(found)))
    counted = Counter((one.kind, one.reason) for one in found)
    reasons = sorted(counted, key=lambda one: (_KINDS.index(one[0]), -counted[one], one))
    st.dataframe(
        {
            say("check.kind"): [say(f"kind.{kind}") for kind, _ in reasons],
            say("check.reason"): [say(f"reason.{reason}") for _, reason in reasons],
            say("check.rows"): [counted[one] for one in reasons],
        },
        hide_index=True,
        alt=say("check.reasons_alt"),
    )
    rows: dict[str, list[Any]] = {
        say("check.kind"): [say(f"kind.{one.kind}") for one in found],
        say("column.row_no"): [one.row_no for one in found],
        say("column.line_no"): [one.line_no for one in found],
        say("check.heading"): [one.heading for one in found],
        say("check.value"): [one.value for one in found],
        say("check.reason"): [say(f"reason.{one.reason}") for one in found],
    }
    st.dataframe(rows, hide_index=True, alt=say("check.findings_alt"))
