"""Filters by keyboard: search, the lists to choose from, and what is chosen, each to be taken off."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from analytics.charts import named
from analytics.locale import Words
from analytics.model.change import COUNTERPARTS, Concern, Step
from analytics.model.filters import (
    BY_PAIR,
    CHOSEN_BY,
    CLASSIFIED,
    OPEN_ENDED,
    PERIODS,
    UNCLASSIFIED,
    Filters,
    Period,
)  # fmt: skip
from analytics.model.forecast import Risk
from analytics.model.parameters import MAX_LENGTH
from analytics.model.status import (
    DISPLAY_ORDER,
    DUE_BANDS,
    OUTSIDE,
    OVERDUE_BANDS,
    WEEKS,
    DueDay,
    Late,
    Precision,
    Took,
)  # fmt: skip
from analytics.model.view import View
from analytics.service import access
from analytics.service.access import Resolved
from analytics.store import Readable
from analytics.ui import state
from analytics.ui.escape import escaped
from analytics.ui.window import grown

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
# What is asked most, and what else can be.
ORDER = (
    "assigning_body",
    "unit",
    "source",
    "status",
    "timing",
    "field",
    "leader",
    "classification",
)
FURTHER = (
    "precision",
    "late",
    "week",
    "due_day",
    "took",
    "risk",
    "concern",
)
CLOSED_ORDER: dict[str, tuple[str, ...]] = {
    "status": (*DISPLAY_ORDER, *OUTSIDE),
    "timing": (*OVERDUE_BANDS, *DUE_BANDS),
    "precision": tuple(Precision),
    "classification": (CLASSIFIED, UNCLASSIFIED),
    "late": tuple(Late),
    "week": WEEKS,
    "due_day": tuple(DueDay),
    "took": tuple(Took),
    "risk": tuple(Risk),
    "concern": tuple(Concern),
    "step": tuple(Step),
    "counterpart": COUNTERPARTS,
}
NAMED_ON_A_CHIP = 2
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def search(view: View, words: Words) -> None:
    """Draw the search box."""
    key = f"search-{words.language}"
    state.show(key, view.filters.text)
    st.text_input(
        words("filter.text"), key=key, type="search", placeholder=words("filter.text_placeholder"),
        label_visibility="collapsed", max_chars=MAX_LENGTH, width=grown(230), on_change=_searched,
        args=(key,),
    )  # fmt: skip


def choose(store: Readable, resolved: Resolved, words: Words) -> None:
    """Draw the button under which all filters stand."""
    popover = st.popover(
        words("filter.button"), icon=":material/filter_list:", key="filters", on_change=state.keep
    )
    # Drawn only while open: the browser forgets what a widget is told to show before it is there.
    if not popover.open:
        return
    view, known = resolved.view, access.choices(access.named(store, resolved.view), resolved.view.snapshot)
    with popover, st.container(width=grown(640)):
        with st.grid(2, min_column_width=grown(260), gap=("xsmall", "small")):
            for name in ORDER:
                values = CLOSED_ORDER.get(name) or known[name]
                if name not in OPEN_ENDED or len(values) > 1 or view.filters.values(name):
                    pick(view, name, values, words)
            for name in PERIODS:
                period(view, name, words)
        _further(view, words)


def _further(view: View, words: Words) -> None:
    """Draw the filters that are seldom asked for: those in use, and all once they are asked for."""
    names = (*FURTHER, *(BY_PAIR if view.compared else ()))
    asked = st.toggle(words("filter.more"), key=f"filters-more-{words.language}", on_change=state.keep)
    drawn = [name for name in names if asked or view.filters.values(name)]
    if drawn:
        with st.grid(2, min_column_width=grown(260), gap=("xsmall", "small")):
            for name in drawn:
                pick(view, name, CLOSED_ORDER[name], words)


def chips(view: View, words: Words) -> None:
    """Draw what is chosen, each with its own way out, and one that clears all."""
    active = view.filters.active()
    if not active:
        return
    with st.container(
        horizontal=True, key="chips", width="content", gap="xsmall", vertical_alignment="center"
    ):
        for name in active:
            st.button(
                f"{words(f'filter.{name}')}: {escaped(_said(view.filters, name, words))}", key=f"chip-{name}",
                icon=":material/close:", icon_position="right", on_click=_clear, args=(name,),
                help=words("filter.remove"), wrap=False,
            )  # fmt: skip
        st.button(
            words("filter.reset"),
            key="reset",
            type="tertiary",
            icon=":material/restart_alt:",
            on_click=_reset,
        )


def pick(view: View, name: str, values: tuple[str, ...], words: Words, place: str = "filter") -> None:
    """Draw the list from which values of the dimension `name` are chosen, at a `place` of the page."""
    key = f"{place}-{name}-{words.language}"
    state.show(key, list(view.filters.values(name)))
    st.multiselect(
        words(f"filter.{name}"), values, key=key, format_func=lambda value: named(words, name, value),
        placeholder=words("filter.all"), select_all=False, on_change=_picked, args=(name, key),
    )  # fmt: skip


def period(view: View, name: str, words: Words, place: str = "period") -> None:
    """Draw the two ends of a stretch of days, at a `place` of the page."""
    asked: Period | None = getattr(view.filters, name)
    begin, end = (asked.first, asked.last) if asked else (None, None)
    first, last = (f"{place}-{name}-{end}-{words.language}" for end in ("first", "last"))
    state.show(first, begin)
    state.show(last, end)
    with st.container(horizontal=True, gap="xsmall"):
        for key, label, earliest, latest in (
            (first, "from", FIRST_DAY, end or LAST_DAY),
            (last, "until", begin or FIRST_DAY, LAST_DAY),
        ):
            st.date_input(
                words(f"filter.{name}_{label}"), value=None, key=key, format="DD/MM/YYYY", min_value=earliest,
                max_value=latest, on_change=_set_period, args=(name, first, last),
            )  # fmt: skip


def _said(filters: Filters, name: str, words: Words) -> str:
    value = getattr(filters, name)
    if name in CHOSEN_BY:
        shown = [named(words, name, one) for one in value[:NAMED_ON_A_CHIP]]
        more = len(value) - len(shown)
        return ", ".join(shown) + (f" +{words.number(more)}" if more else "")
    if isinstance(value, Period) and value.absent:
        return words("filter.absent")
    if isinstance(value, Period):
        return words("filter.period", first=words.day(value.first), last=words.day(value.last))
    return f"“{value}”"


def _picked(name: str, key: str) -> None:
    state.edit_filters(lambda filters: filters.having(name, st.session_state[key]))


def _searched(key: str) -> None:
    text = _CONTROL.sub(" ", st.session_state[key] or "").strip()
    state.edit_filters(lambda filters: replace(filters, text=text))


def _set_period(name: str, first: str, last: str) -> None:
    begin, end = st.session_state[first], st.session_state[last]
    if begin and end and begin > end:
        begin, end = end, begin
    chosen: dict[str, Any] = {name: Period(begin, end) if begin or end else None}
    state.edit_filters(lambda filters: replace(filters, **chosen))


def _clear(name: str) -> None:
    empty = getattr(Filters(), name)
    state.edit_filters(lambda filters: replace(filters, **{name: empty}))


def _reset() -> None:
    state.edit_filters(lambda _: Filters())
