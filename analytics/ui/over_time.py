"""Analyses over months or weeks, made once; and how the months and weeks of a view are called."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

import streamlit as st

from analytics.locale import Words, words
from analytics.model.asof import AsOf
from analytics.model.behind import cut
from analytics.model.calendar import EVERY, MONTH, WEEK, back, start_of
from analytics.model.filters import Period
from analytics.model.flow import Flows
from analytics.model.reading import Beside, Cohorts, Trend
from analytics.model.view import View
from analytics.service import access, analyses
from analytics.store import Readable
from analytics.ui import analysis, person, state
from analytics.ui.links import narrowed

# How far back a page looks.
NUMBER = {MONTH: 12, WEEK: 26}
FLOWS = 12


def choose(view: View) -> None:
    """Draw the choice of months or weeks."""
    say = words(view.language)
    key = f"every-{say.language}"
    state.show(key, view.every)
    st.segmented_control(
        say("every.label"), EVERY, key=key, format_func=lambda every: say(f"every.{every}"), required=True,
        label_visibility="collapsed",
        on_change=lambda: state.edit(replace(state.shown(), every=st.session_state[key] or EVERY[0])),
    )  # fmt: skip


def stretch(view: View, number: int = 0) -> Period:
    """Return the last months or weeks up to the view's date, that of the date with them."""
    return Period(back(_day(view), view.every, (number or NUMBER[view.every]) - 1), _day(view))


def trend(view: View) -> Trend:
    """Return how the view stood at each end."""
    return _trend(person.reader(), analysis.asked(view))


@lru_cache(maxsize=128)
def _trend(store: Readable, view: View) -> Trend:
    return access.trend(store, view, stretch(view), view.every)


def reported(view: View) -> tuple[Beside, ...]:
    """Return what each snapshot reported, beside what the view's tells of its date."""
    return _reported(person.reader(), analysis.asked(view), access.past(person.reader(), view))


@lru_cache(maxsize=128)
def _reported(store: Readable, view: View, _past: tuple[str, ...]) -> tuple[Beside, ...]:
    return analyses.reported(store, view, stretch(view), view.every)


def flows(view: View) -> Flows:
    """Return what came in and went out."""
    return _flows(person.reader(), analysis.asked(view), access.past(person.reader(), view))


@lru_cache(maxsize=128)
def _flows(store: Readable, view: View, _past: tuple[str, ...]) -> Flows:
    return analyses.flows(store, view, stretch(view, FLOWS + 1), view.every)


def cohorts(view: View) -> Cohorts:
    """Return the tasks by when they fall due, and the open ones by year of assignment."""
    return _cohorts(person.reader(), analysis.asked(view))


@lru_cache(maxsize=128)
def _cohorts(store: Readable, view: View) -> Cohorts:
    return analyses.cohorts(store, view, stretch(view), view.every)


def kept_since(view: View) -> date | None:
    """Return from which day on the view's list holds every done task; None where it holds all."""
    return analyses.kept_since(person.reader(), view.snapshot)


def stood(view: View, at: AsOf, *statuses: str) -> View | None:
    """Return the list of the view's tasks that had any of `statuses` at a date; None where there are none."""
    filters = narrowed(view.filters, "status", statuses)
    return None if filters is None else replace(view.on("tasks").filtered(filters), as_of=at)


def fell_due(view: View, first: date, last: date, *statuses: str) -> View | None:
    """Return the list of the tasks that fall due in some days, with `statuses`, or all."""
    due = cut(view.filters.due, Period(first, last))
    if due is None:
        return None
    filters = replace(view.filters.having("status", statuses), due=due)
    return view.on("tasks").filtered(filters)


def within(view: View, end: date) -> tuple[date, date]:
    """Return the first and the last day of the month or week that ends on `end`, as far as the page looks."""
    period = stretch(view)
    return max(start_of(end, view.every), period.first or end), min(end, period.last or end)


def name(end: date, view: View, say: Words) -> str:
    """Return what the month or week that ends on `end` is called."""
    if view.every == MONTH:
        return f"{end:%m/%Y}"
    return say("every.days", first=f"{start_of(end, WEEK):%d/%m}", last=end)


def ticks(ends: tuple[date, ...], view: View) -> list[str]:
    """Return what stands under the columns of some ends: a year where it begins."""
    told, year = [], 0
    for end in ends:
        text = f"{end:%m}" if view.every == MONTH else f"{end:%d/%m}"
        told.append(text if end.year == year else f"{text}\n{end.year}")
        year = end.year
    return told


def _day(view: View) -> date:
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    return view.as_of.day
