"""A checked text with every figure marked: a sign for its kind, its number in the table, a cross if wrong."""

import re
from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from analytics.charts import GLYPH
from analytics.locale import Words
from analytics.model.status import Status
from analytics.report.figure_check import Checked, Claim, Kind
from analytics.ui.chart_panel import palette

SIGNS = {Kind.SUM: "Σ", Kind.FRACTION: "÷", Kind.SHARE: "%"}
WRONG = GLYPH[Status.OPEN_OVERDUE]
SHOWN = 60_000
_BLOCK = re.compile(r"(?:[^\n]*\t[^\n]*(?:\n|$))+")

# What stands at one place of the text: the claims it belongs to, by their numbers in the table.
Marks = dict[tuple[int, int], list[tuple[int, Claim]]]


def draw(checked: Checked, say: Words) -> None:
    """Draw what was found in one sentence, the text with its marks, and what the marks mean."""
    flagged = len(checked.flagged)
    with st.container(border=True, key="panel-marked"):
        found = "check.found" if flagged else "check.all_right"
        st.header(
            say(found, n=len(checked.claims), **({"flagged": flagged} if flagged else {})), anchor=False
        )
        st.html(legend(say))
        st.html(f'<div class="checked" lang="vi">{marked(checked, say)}</div>')
        if len(checked.text) > SHOWN:
            st.caption(say("check.cut", letters=SHOWN))


def legend(say: Words) -> str:
    """Return the signs and what they stand for, as HTML."""
    kinds = [
        f'<span><mark class="{kind}">{sign}</mark> {say(f"check.kind.{kind}")}</span>'
        for kind, sign in SIGNS.items()
    ]
    wrong = f'<span><mark class="wrong" {_outline()}>{WRONG}</mark> {say("check.state.wrong")}</span>'
    return f'<div class="legend" role="note" aria-label="{say("check.legend")}">{"".join(kinds)}{wrong}</div>'


def marked(checked: Checked, say: Words) -> str:
    """Return the text as HTML, escaped, with its figures marked; lines of cells become tables."""
    marks = _marks(checked.claims)
    text, place, parts = checked.text[:SHOWN], 0, []
    for block in _BLOCK.finditer(text):
        parts += [
            _run(text, place, block.start(), marks, say),
            _table(text, block.start(), block.end(), marks, say),
        ]
        place = block.end()
    return "".join([*parts, _run(text, place, len(text), marks, say)])


def _marks(claims: Sequence[Claim]) -> Marks:
    """Return where the figures stand; places that overlap, as 46 and 46/63 do, are one."""
    placed = sorted(
        ((span, number, claim) for number, claim in enumerate(claims, 1) for span in claim.spans),
        key=lambda one: (one[0][0], -one[0][1]),
    )
    marks: Marks = {}
    latest = (0, 0)
    for span, number, claim in placed:
        if span[1] > SHOWN:
            continue
        if span[0] >= latest[1]:
            latest = span
        marks.setdefault(latest, []).append((number, claim))
    return marks


def _run(text: str, first: int, last: int, marks: Marks, say: Words) -> str:
    return "".join(_pieces(text, first, last, marks, say)).replace("\n", "<br>")


def _pieces(text: str, first: int, last: int, marks: Marks, say: Words) -> Iterator[str]:
    place = first
    for span in sorted(one for one in marks if first <= one[0] and one[1] <= last):
        if span[0] >= place:
            yield escape(text[place : span[0]])
            yield _mark(text[span[0] : span[1]], marks[span], say)
            place = span[1]
    yield escape(text[place:last])


def _mark(written: str, told: Sequence[tuple[int, Claim]], say: Words) -> str:
    told = sorted(dict(told).items())
    wrong = any(claim.flag for _, claim in told)
    kind = told[-1][1].kind
    states = "; ".join(_said(number, claim, say) for number, claim in told)
    signs = " ".join(f"{WRONG if claim.flag else ''}{SIGNS[claim.kind]}{number}" for number, claim in told)
    style = f'class="{kind} wrong" {_outline()}' if wrong else f'class="{kind}"'
    return f'<mark {style} title="{escape(states)}">{escape(written)}<sup>{signs}</sup></mark>'


def _said(number: int, claim: Claim, say: Words) -> str:
    state = say("check.state.wrong") if claim.flag else say("check.state.right")
    return f"{number}: {say(f'check.kind.{claim.kind}')} – {state}"


def _outline() -> str:
    return f'style="outline-color:{palette().status(Status.OPEN_OVERDUE).colour}"'


def _table(text: str, first: int, last: int, marks: Marks, say: Words) -> str:
    rows, place = [], first
    for line in text[first:last].splitlines(keepends=True):
        cells, at = [], place
        for cell in line.rstrip("\n").split("\t"):
            cells.append(f"<td>{_run(text, at, at + len(cell), marks, say)}</td>")
            at += len(cell) + 1
        rows.append(f"<tr>{''.join(cells)}</tr>")
        place += len(line)
    return f"<table>{''.join(rows)}</table>"
