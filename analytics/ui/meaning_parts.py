"""What the numbers mean: every measure with its sum in the present view, and the statuses they rest on."""

from dataclasses import replace
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.charts import GLYPH
from analytics.locale import Words, words
from analytics.model.filters import CLASSIFIED, Period
from analytics.model.measure import MEASURES, Measure, Reading
from analytics.model.reading import Readings
from analytics.model.status import DISPLAY_ORDER, LEAVES, OUTSIDE, Status, Timing
from analytics.model.view import View
from analytics.ui import cache, provenance
from analytics.ui.figures import definition, label, main_text
from analytics.ui.links import behind, link

_STATUSES = frozenset(str(status) for status in Status)
# Counters that count by something else than the status alone.
TOTAL = "total"
_DUE_SOON, _FELL_DUE, _ON_TIME = "due_soon", "fell_due", "fell_due_on_time"


def measures(view: View) -> None:
    """Draw every measure: what it means, what it counts over what, and the sum with the view's numbers."""
    say, numbers = words(view.language), cache.readings(view)
    st.header(say("meaning.measures"), anchor="measures")
    st.caption(say("reference.intro"))
    # Two by two, so that they are read across, and in the same order on a phone.
    for first in range(0, len(MEASURES), 2):
        for column, measure in zip(st.columns(2), MEASURES[first : first + 2], strict=False):
            with column, card(f"measure-{measure.name}"):
                st.subheader(label(measure, say), anchor=measure.name)
                st.markdown(definition(measure, say))
                _sum(view, measure.read(numbers.selected), numbers, say)


def card(key: str, gap: Literal["xxsmall", "small"] = "xxsmall") -> DeltaGenerator:
    """Return a box as high as the one beside it."""
    return st.container(border=True, key=key, gap=gap, height="stretch")


def statuses(view: View) -> None:
    """Draw what each status means, and how many tasks of the view have it."""
    say, numbers = words(view.language), cache.readings(view)
    st.header(say("meaning.statuses"), anchor="statuses")
    st.caption(say("meaning.statuses_explained"))
    columns = st.columns(2)
    for column, part, group in zip(columns, ("inside", "outside"), (DISPLAY_ORDER, OUTSIDE), strict=True):
        with column, card(f"statuses-{part}", "small"):
            st.subheader(say(f"meaning.{part}"), anchor=False)
            for status in group:
                tasks = behind(view, "status", (status,))
                name = f"{GLYPH[status]} {say(f'status.{status}')}"
                _explained(name, say(f"rule.{status}"), numbers.selected.of(status), tasks, say)
            if part == "outside":
                _overlays(view, numbers, say)


def counted(view: View, names: tuple[str, ...]) -> View | None:
    """Return the tasks that the counters called `names` count; None where no list shows exactly those."""
    if _STATUSES.issuperset(names):
        return behind(view, "status", names)
    if names == (_DUE_SOON,):
        return behind(view, "timing", (Timing.DUE_0_7,))
    if names in ((_FELL_DUE,), (_ON_TIME,)):
        tasks = behind(view, "status", LEAVES if names == (_FELL_DUE,) else (Status.DONE_ON_TIME,))
        return None if tasks is None else _fallen_due(tasks)
    return None


def _fallen_due(view: View) -> View | None:
    """Return those of the view's tasks whose deadline is not after the as-of date."""
    asked = view.filters.due or Period(None, view.as_of.day if view.as_of else None)
    if view.as_of is None or asked.absent or (asked.first and asked.first > view.as_of.day):
        return None
    last = min(asked.last or view.as_of.day, view.as_of.day)
    return view.filtered(replace(view.filters, due=Period(asked.first, last)))


def _sum(view: View, reading: Reading, numbers: Readings, words: Words) -> None:
    """Draw the sum of a measure, its parts, and the ways to the tasks of both."""
    measure = reading.measure
    st.markdown(_worked(reading, words))
    over = "counted" if measure.denominator is None else "numerator"
    st.caption(f"{words(f'reference.{over}')}: {_added(measure.numerator, numbers, words)}")
    if measure.denominator is not None:
        st.caption(f"{words('reference.denominator')}: {_added(measure.denominator, numbers, words)}")
    _left_out(measure, numbers, words)
    with st.container(horizontal=True, key=f"behind-{measure.name}", gap="small"):
        _open(counted(view, measure.numerator), reading.numerator, "meaning.open", words)
        if measure.denominator is not None:
            _open(counted(view, measure.denominator), reading.denominator or 0, "meaning.open_base", words)


def _left_out(measure: Measure, numbers: Readings, words: Words) -> None:
    """Draw the tasks that a measure's base leaves out, by their status: its rule says why."""
    base = LEAVES if measure.name == TOTAL else measure.denominator
    if base is None:
        return
    if not _STATUSES.issuperset(base):
        if rest := numbers.selected.total - numbers.selected.of(*base):
            st.caption(words("reference.not_due", n=rest))
        return
    left = [one for one in (*DISPLAY_ORDER, *OUTSIDE) if one not in base and numbers.selected.of(one)]
    if left:
        out = "outside" if measure.name == TOTAL else "left_out"
        st.caption(f"{words(f'reference.{out}')}: {_added(tuple(left), numbers, words)}")


def _worked(reading: Reading, words: Words) -> str:
    """Return the sum as one writes it: 13 ÷ 46 = 28%."""
    if reading.denominator is None:
        return f"**{words('meaning.counts', n=reading.numerator)}**"
    if not reading.denominator:
        return f"**{words('meaning.no_base')}**"
    sum_ = f"{words.number(reading.numerator)} ÷ {words.number(reading.denominator)}"
    return f"**{sum_} = {main_text(reading, words)}**"


def _added(names: tuple[str, ...], numbers: Readings, words: Words) -> str:
    parts = [f"{_counter(str(name), words)} {words.number(numbers.selected.of(name))}" for name in names]
    return " + ".join(parts)


def _counter(name: str, words: Words) -> str:
    if name in _STATUSES:
        return f"{GLYPH[Status(name)]} {words(f'status.{name}')}"
    return words(f"counter.{name}")


def _open(tasks: View | None, count: int, key: str, words: Words) -> None:
    if tasks is not None and count:
        link(tasks, words(key, n=count), icon=":material/arrow_forward:")


def _explained(name: str, rule: str, count: int, tasks: View | None, words: Words) -> None:
    with st.container(gap=None):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f"**{name}**", width="content")
            _open(tasks, count, "meaning.open", words)
            if not count:
                st.markdown(words("chart.tasks", n=0), width="content")
        st.caption(rule)


def _overlays(view: View, numbers: Readings, words: Words) -> None:
    """Draw what is counted across the statuses."""
    st.subheader(words("meaning.overlays"), anchor=False)
    soon, classified = numbers.selected.due_soon, numbers.selected.classified
    _explained(words("counter.due_soon"), words("rule.due_soon"), soon, counted(view, (_DUE_SOON,)), words)
    inside = behind(view, "classification", (CLASSIFIED,))
    tasks = None if inside is None else behind(inside, "status", LEAVES)
    rule = provenance.apart(view, words) or words("rule.classified")
    _explained(words("classification.classified"), rule, classified, tasks, words)
