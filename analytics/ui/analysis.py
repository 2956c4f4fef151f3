"""Analyses that were made once, like the numbers in `cache`: keys are views and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from analytics.model.bridge import Changes
from analytics.model.counts import Counts
from analytics.model.forecast import Forecast
from analytics.model.funnel import Funnel, funnel
from analytics.model.measure import MEASURE
from analytics.model.reliability import Reliability
from analytics.model.survival import Durations
from analytics.model.view import LANGUAGES, PAGES, View
from analytics.service import access, analyses
from analytics.store import Readable
from analytics.ui import person

BY = ("assigning_body", "unit")


def asked(view: View) -> View:
    """Return what of a view the data is asked: neither its page nor its language."""
    return replace(view.on(PAGES[0]), language=LANGUAGES[0], share="")


def compared(view: View, dimension: str, measure: str = "") -> Funnel:
    """Return the funnel by `dimension` of a measure, the view's own where none is named.

    Filters on the dimension itself and on status are set aside, and are no reason to ask again.
    """
    aside = asked(view).filtered(view.filters.having(dimension, ()).having("status", ()))
    return _compared(person.reader(), replace(aside, measure=measure or view.measure), dimension)


@lru_cache(maxsize=256)
def _compared(store: Readable, view: View, dimension: str) -> Funnel:
    found = access.strata(store, view, dimension, "source")
    return funnel(MEASURE[view.measure], found.groups, found.overall)


def durations(view: View, dimension: str) -> Durations:
    """Return how long the view's tasks took, of all and by a dimension."""
    found = _durations(person.reader(), asked(view), dimension)
    return replace(found, view=view.filtered(found.view.filters))


@lru_cache(maxsize=256)
def _durations(store: Readable, view: View, dimension: str) -> Durations:
    return analyses.durations(store, view, dimension)


def forecast(view: View) -> Forecast:
    """Return how likely the view's open tasks are to be late."""
    found = _forecast(person.reader(), asked(view))
    return replace(found, view=view.filtered(found.view.filters))


@lru_cache(maxsize=256)
def _forecast(store: Readable, view: View) -> Forecast:
    return analyses.forecast(store, view)


@dataclass(frozen=True)
class UnitsAhead:
    """The counts of the tasks in view, of those of each unit, and of these by the week they fall due in."""

    whole: Counts
    now: Mapping[str, Counts]
    weeks: Mapping[str, Mapping[str, Counts]]


def units_ahead(view: View) -> UnitsAhead:
    """Return what lies ahead of each unit that the view's filters leave."""
    return _units_ahead(person.reader(), asked(view))


@lru_cache(maxsize=256)
def _units_ahead(store: Readable, view: View) -> UnitsAhead:
    view = view.filtered(view.filters.having("status", ()))
    found = access.readings(store, view, ("unit",), cross=False)
    weeks = access.strata(store, view, "unit", "week").groups
    chosen = view.filters.unit
    now = {one.name: one.counts for one in found.facets["unit"] if not chosen or one.name in chosen}
    return UnitsAhead(found.selected, now, {name: by for name, by in weeks.items() if name in now})


def changes(view: View) -> Changes:
    """Return what changed between the view's two snapshots, also by unit and by assigning body."""
    return _changes(person.reader(), asked(view), BY)


@lru_cache(maxsize=256)
def _changes(store: Readable, view: View, dimensions: tuple[str, ...]) -> Changes:
    return access.changes(store, view, dimensions)


def reliability(view: View) -> Reliability:
    """Return the doubts about the view's tasks."""
    return _reliability(person.reader(), asked(view), "", access.past(person.reader(), view))[""]


def reliability_by(view: View, dimension: str) -> Mapping[str, Reliability]:
    """Return the doubts about the tasks of each value of a dimension."""
    return _reliability(person.reader(), asked(view), dimension, access.past(person.reader(), view))


@lru_cache(maxsize=256)
def _reliability(
    store: Readable, view: View, dimension: str, _past: tuple[str, ...]
) -> Mapping[str, Reliability]:
    """A list published later for an earlier day, or withdrawn, changes what is known: it is in the key."""
    if not dimension:
        return {"": access.reliability(store, view)}
    return access.reliability_by(store, view, dimension)
