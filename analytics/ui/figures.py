"""The figures of a page: each says n of N, what it means, and opens exactly its tasks."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from analytics.locale import Words
from analytics.model.measure import MEASURE, Measure, Reading, Unit
from analytics.model.reading import Readings
from analytics.model.rounding import SMALL_BASE, percent
from analytics.model.status import LEAVES, Status, Timing
from analytics.model.view import View
from analytics.ui.escape import escaped
from analytics.ui.links import address, behind, link


@dataclass(frozen=True)
class Figure:
    """A measure on a card, and the tasks that it counts: those with `values` in `dimension`."""

    measure: str
    dimension: str
    values: tuple[str, ...]

    def tasks(self, view: View) -> View | None:
        """Return the list of exactly the counted tasks; None where there can be none."""
        return behind(view, self.dimension, self.values)


FIGURES = (
    Figure("total", "status", LEAVES),
    Figure("on_time_rate", "status", (Status.DONE_ON_TIME,)),
    Figure("overdue", "status", (Status.OPEN_OVERDUE,)),
    Figure("due_soon", "timing", (Timing.DUE_0_7,)),
    Figure("no_deadline", "status", (Status.DONE_NO_DEADLINE, Status.OPEN_NO_DEADLINE)),
)


def draw(view: View, numbers: Readings, words: Words, before: Readings | None = None) -> None:
    """Draw the five figures of `view`, with what they were `before`."""
    with st.grid(len(FIGURES), min_column_width=150, gap="xsmall", border=True, key="figures") as grid:
        for figure in FIGURES:
            with grid.cell(), st.container(key=f"figure-{figure.measure}", gap=None):
                _card(view, figure, numbers, before, words)


def main_text(reading: Reading, words: Words) -> str:
    """Return the number that stands large: a percentage where the base bears one."""
    if reading.measure.unit is Unit.TASKS:
        return words.number(reading.numerator)
    base = reading.denominator or 0
    if 0 < base < SMALL_BASE:
        return words("chart.n_of_n", count=reading.numerator, total=base)
    return reading.share


def base_text(reading: Reading, numbers: Readings, words: Words) -> str:
    """Return the line under it: n of N, over a base that is named."""
    name = reading.measure.name
    if reading.measure.unit is Unit.PERCENT:
        return words(f"figure.{name}", count=reading.numerator, n=reading.denominator or 0)
    counts = numbers.whole if name == "total" else numbers.selected
    share = percent(reading.numerator, counts.total) if name == "total" else reading.share
    shown = f" ({share})" if counts.total >= SMALL_BASE else ""
    return words(f"figure.{name}", n=counts.total) + shown


def _card(view: View, figure: Figure, numbers: Readings, before: Readings | None, words: Words) -> None:
    measure = MEASURE[figure.measure]
    reading = measure.read(numbers.selected)
    tasks = figure.tasks(view)
    st.caption(label(measure, words), help=explained(view, measure, words))
    text = f"**{escaped(main_text(reading, words))}**"
    with st.container(
        horizontal=True, key=f"number-{measure.name}", vertical_alignment="center", gap="small"
    ):
        if tasks is None or not reading.numerator:
            st.markdown(text, width="content")
        else:
            link(tasks, text)
        _change(measure, numbers, before, words)
    st.caption(base_text(reading, numbers, words))


def _change(measure: Measure, numbers: Readings, before: Readings | None, words: Words) -> None:
    if before is not None and before.view.as_of is not None:
        st.caption(change_text(measure, numbers, before, before.view.as_of.day, words), width="content")


def change_text(measure: Measure, now: Readings, before: Readings, day: date, words: Words) -> str:
    """Return by how much a number of tasks changed since `day`, or which rate it was."""
    was = measure.read(before.selected)
    if measure.unit is Unit.PERCENT:
        return words("since.rate", rate=main_text(was, words), day=day)
    change = measure.read(now.selected).numerator - was.numerator
    if not change:
        return words("since.same", day=day)
    sign = "+" if change > 0 else "−"
    return words("since.count", change=escaped(f"{sign}{words.number(abs(change))}"), day=day)


def explained(view: View, measure: Measure, words: Words) -> str:
    """Return what a measure means, with the way to the sum behind it."""
    counted = address(view.on("meaning"), measure.name)
    return f"{definition(measure, words)}\n\n[{words('meaning.how')}]({counted})"


def label(measure: Measure, words: Words) -> str:
    """Return what a measure is called."""
    text: str = getattr(measure.label, words.language)
    return text


def definition(measure: Measure, words: Words) -> str:
    """Return what a measure means."""
    text: str = getattr(measure.definition, words.language)
    return text
