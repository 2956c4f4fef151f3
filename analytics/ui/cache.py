"""Numbers that were read once. Keys are views and nothing else: a pinned view never changes its answer."""

from dataclasses import replace
from functools import lru_cache

from analytics.model.measure import RATES
from analytics.model.reading import Readings
from analytics.model.view import LANGUAGES, PAGES, View
from analytics.service import access, runtime
from analytics.store import Store

# What each page breaks down, so that one scan answers all of its charts.
FACETS: dict[str, tuple[str, ...]] = {
    "overview": ("assigning_body", "timing", "unit"),
    "assigning_bodies": ("assigning_body", "source", "classification"),
    "units": ("unit",),
    "deadlines": ("timing", "precision"),
}


def readings(view: View) -> Readings:
    """Return all numbers of the view's page."""
    same = replace(view, page=PAGES[0], language=LANGUAGES[0], task=None, measure=RATES[0])
    return _readings(runtime.store(), same, FACETS.get(view.page, ()))


@lru_cache(maxsize=512)
def _readings(store: Store, view: View, facets: tuple[str, ...]) -> Readings:
    return access.readings(store, view, facets)
