"""Units and bodies compared fairly: a funnel in place of a league table."""

from dataclasses import replace
from math import sqrt

import streamlit as st

from analytics.charts import named
from analytics.charts.funnel_plot import funnel_plot
from analytics.locale import Words, words
from analytics.model import behind
from analytics.model.filters import Filters
from analytics.model.funnel import Flag, Funnel, Place
from analytics.model.measure import MEASURE, RATES
from analytics.model.rounding import SMALL_BASE, percent
from analytics.model.view import View
from analytics.ui import analysis, linked_panel, state, window
from analytics.ui.chart_panel import WHOLE, palette
from analytics.ui.escape import escaped
from analytics.ui.figures import definition, label
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table
from analytics.ui.window import grown

SENTENCES = 6


def funnel(view: View, *, by: str) -> None:
    """Draw the rates by `by`, a dimension, between the limits of chance; the reader chooses the rate."""
    say, chart = words(view.language), analysis.compared(view, by)
    compared = bool(chart.compared) and 0 < chart.rate < 1
    panel = LinkedPanel(
        name=f"funnel-{by}",
        finding=finding(chart, by, say),
        measure=_measure(view, chart, by, say),
        figure=funnel_plot(chart, dimension=by, words=say, palette=palette(), width=window.width(WHOLE))
        if compared
        else None,
        table=_table(view, chart, by, say),
        claims=tuple(_claim(view, chart, by, place, say) for place in chart.flagged[:SENTENCES]),
        notes=_notes(chart, by, say),
        part=WHOLE,
    )
    linked_panel.draw(panel, say, lambda: _choose(view, by, say))


def finding(chart: Funnel, by: str, say: Words) -> str:
    """Say which places are worse than chance explains."""
    if not chart.compared:
        return say(f"funnel.small_{by}")
    worse = [place for place in chart.flagged if chart.worse(chart.flag(place))]
    far = [place for place in worse if abs(chart.flag(place)) == Flag.FAR_ABOVE]
    if len(far) == 1:
        return say(f"funnel.one_{by}", name=named(say, by, far[0].name))
    if far:
        return say(f"funnel.worse_{by}", n=len(far))
    if worse:
        return say(f"funnel.watch_{by}", n=len(worse))
    return say(f"funnel.better_{by}" if chart.flagged else f"funnel.none_{by}")


def flag_text(chart: Funnel, place: Place, say: Words) -> str:
    """Return where a place lies, as a sign and words."""
    flag = chart.flag(place)
    if flag == Flag.WITHIN:
        key = "sources" if chart.plain_flag(place) else "small" if place.base < SMALL_BASE else "within"
        return say(f"funnel.flag_{key}")
    sign = "▼" if flag < 0 else "▲"
    return f"{sign} {say(f'funnel.flag_{flag.name.lower()}')}"


def _choose(view: View, by: str, say: Words) -> None:
    key = f"measure-{by}-{say.language}"
    state.show(key, view.measure)
    st.selectbox(
        say("funnel.measure"), RATES, key=key, format_func=lambda name: label(MEASURE[name], say),
        width=grown(420),
        help=definition(MEASURE[view.measure], say), label_visibility="collapsed",
        on_change=lambda: state.edit(replace(state.shown(), measure=st.session_state[key])),
    )  # fmt: skip


def _measure(view: View, chart: Funnel, by: str, say: Words) -> str:
    overall = _rate(chart.overall.numerator, chart.overall.denominator or 0, say)
    day = say.day(view.as_of.day if view.as_of else None)
    measure = label(chart.measure, say)
    return say("funnel.title", measure=measure, by=say(f"by.{by}"), overall=overall, day=day)


def _table(view: View, chart: Funnel, by: str, say: Words) -> Table:
    heads = ("count", "base", "rate", "expected", "verdict")
    rows = [(named(say, by, place.name), _row(view, chart, by, place, say)) for place in chart.places]
    rows.append((say("funnel.all"), _overall(view, chart, by, say)))
    return Table((say(f"filter.{by}"), *(say(f"funnel.{head}") for head in heads)), rows)


def _row(view: View, chart: Funnel, by: str, place: Place, say: Words) -> tuple[Cell, ...]:
    counted, base = behind_place(view, chart, by, place)
    return (
        Cell.of(place.count, counted),
        Cell.of(place.base, base),
        Cell(_rate(place.count, place.base, say)),
        Cell(say.number(place.expected, 1)),
        Cell(flag_text(chart, place, say)),
    )


def _overall(view: View, chart: Funnel, by: str, say: Words) -> tuple[Cell, ...]:
    """Return the row of all distinct tasks, which each place is compared with."""
    own = view.filters.having(by, ()).having("status", ())
    counted, base = _behind(view, chart, own)
    n, of = chart.overall.numerator, chart.overall.denominator or 0
    return Cell.of(n, counted), Cell.of(of, base), Cell(_rate(n, of, say)), Cell(""), Cell("")


def behind_place(view: View, chart: Funnel, by: str, place: Place) -> tuple[View | None, View | None]:
    """Return the lists of the tasks that a place's rate counts, and of those of its base."""
    return _behind(view, chart, view.filters.having(by, (place.name,)).having("status", ()))


def _behind(view: View, chart: Funnel, own: Filters) -> tuple[View | None, View | None]:
    assert view.as_of is not None
    parts = (find(own, chart.measure, view.as_of) for find in (behind.counted, behind.base))
    counted, base = (None if one is None else _listed(view, one) for one in parts)
    return counted, base


def _listed(view: View, filters: Filters) -> View:
    return view.on("tasks").filtered(filters)


def _rate(count: int, base: int, say: Words) -> str:
    said = say("chart.n_of_n", count=count, total=base)
    return f"{said} ({percent(count, base)})" if base >= SMALL_BASE else said


def _notes(chart: Funnel, by: str, say: Words) -> tuple[str, ...]:
    notes = []
    if len(chart.flagged) > SENTENCES:
        notes.append(say("funnel.more", n=len(chart.flagged) - SENTENCES))
    if chart.compared:
        notes += [say("funnel.limits"), say("funnel.sources")]
        notes += [say(f"funnel.chance_{by}", n=len(chart.compared), few=say.number(chart.by_chance, 1))]
    if chart.dispersion > 1:
        phi, factor = say.number(chart.dispersion, 1), say.number(sqrt(chart.dispersion), 1)
        notes.append(say("funnel.widened", phi=phi, factor=factor))
    small = len(chart.places) - len(chart.compared)
    notes += [say(f"funnel.few_{by}", n=small)] if small and chart.compared else []
    return (*notes, *((say("note.units"),) if by == "unit" else ()))


def _claim(view: View, chart: Funnel, by: str, place: Place, say: Words) -> tuple[str, View | None]:
    _, base = behind_place(view, chart, by, place)
    text = say(
        "funnel.sentence",
        name=f"**{escaped(named(say, by, place.name))}**",
        flag=flag_text(chart, place, say),
        rate=escaped(_rate(place.count, place.base, say)),
        expected=say.number(place.expected, 1),
    )
    return text, base
