"""Numbers that were read once. Keys are views and nothing else: a pinned view never changes its answer."""

from dataclasses import replace
from functools import lru_cache

from analytics.model.calendar import EVERY
from analytics.model.counts import Group
from analytics.model.measure import RATES
from analytics.model.reading import Readings
from analytics.model.view import LANGUAGES, PAGES, View
from analytics.service import access
from analytics.store import Readable
from analytics.ui import person

# What each page breaks down, so that one scan answers all of its charts.
FACETS: dict[str, tuple[str, ...]] = {
    "overview": ("assigning_body", "timing", "unit"),
    "assigning_bodies": ("assigning_body", "source", "classification"),
    "units": ("unit",),
    "deadlines": ("timing", "precision", "week", "late", "due_day"),
    "present": ("assigning_body", "timing", "unit", "week"),
}


def readings(view: View) -> Readings:
    """Return all numbers of the view's page."""
    return _readings(person.reader(), _asked(view), FACETS.get(view.page, ()))


def broken_down(view: View, dimension: str) -> tuple[Group, ...]:
    """Return a breakdown of any view, its filters on the dimension and on status left aside."""
    return _readings(person.reader(), _asked(view), (dimension,)).facets[dimension]


def _asked(view: View) -> View:
    """Return what of a view decides its numbers."""
    return replace(view.on(PAGES[0]), language=LANGUAGES[0], measure=RATES[0], every=EVERY[0], share="")


@lru_cache(maxsize=512)
def _readings(store: Readable, view: View, facets: tuple[str, ...]) -> Readings:
    return access.readings(store, view, facets)
