"""Every claim of a checked text with its verdict and why; and the sentences put right, to copy."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from analytics.locale import Words
from analytics.report.figure_check import Checked, Claim, Kind
from analytics.report.figure_check.correcting import corrections as corrected
from analytics.ui.escape import escaped
from analytics.ui.figure_marks import SIGNS, WRONG

_COLUMNS = ("no", "text", "kind", "verdict", "gap", "expected", "why")
_SHOWN = 1000


def table(checked: Checked, say: Words) -> None:
    """Draw every claim: what is printed, of which kind, the verdict, the gap, what is expected, and why."""
    with st.container(border=True, key="panel-claims"):
        st.header(say("check.claims"), anchor=False)
        heads = "".join(f'<th scope="col">{say(f"check.column.{name}")}</th>' for name in _COLUMNS)
        rows = (_row(number, claim, say) for number, claim in enumerate(checked.claims[:_SHOWN], 1))
        st.html(
            f'<table class="claims"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
        )


def _row(number: int, claim: Claim, say: Words) -> str:
    cells = {
        "no": f"{SIGNS[claim.kind]}{number}",
        "text": claim.text,
        "kind": say(f"check.kind.{claim.kind}"),
        "verdict": verdict(claim, say),
        "gap": "" if not claim.gap else say.number(float(claim.gap), 0 if claim.gap % 1 == 0 else 2),
        "expected": claim.expected or "",
        "why": claim.why(say),
    }
    told = (
        f'<td class="{name}" data-label="{say(f"check.column.{name}")}">{escape(words)}</td>'
        for name, words in cells.items()
        if words or name in ("gap", "expected")
    )
    kept = "".join(told) + ("" if cells["why"] else "<td></td>")
    return f'<tr class="{"wrong" if claim.flag else "right"}">{kept}</tr>'


def verdict(claim: Claim, say: Words) -> str:
    """Return the verdict in words, a cross before what must be corrected."""
    told = [str(one) for one in (claim.base_verdict, claim.rounding_verdict) if one != "not_applicable"]
    if claim.kind == Kind.SUM:
        told = ["does_not_add" if claim.flag else "adds"]
    state = say("check.state.wrong") if claim.flag else say("check.state.right")
    sign = WRONG if claim.flag else say("check.mark_right")
    return f"{sign} {state}: {', '.join(say(f'check.verdict.{one}') for one in told)}"


def corrections(checked: Checked, say: Words) -> None:
    """Draw the sentences that have slips, put right where it is certain how."""
    found = list(corrected(checked.text, checked.claims))
    if not found:
        return
    with st.container(border=True, key="panel-corrections"):
        st.header(say("check.corrections"), anchor=False)
        st.caption(say("check.corrected_how"))
        for one in found[:50]:
            st.caption(say("check.original", text=escaped(one.before[:600])))
            if one.after is not None:
                st.code(one.after, language=None, wrap_lines=True)
            if one.open:
                st.warning(escaped(say("check.uncertain", why="; ".join(_reasons(one.open, say)))))


def _reasons(claims: tuple[Claim, ...], say: Words) -> Iterator[str]:
    for claim in claims:
        why = claim.why(say)
        yield f"{claim.text} ({why})" if why else claim.text
