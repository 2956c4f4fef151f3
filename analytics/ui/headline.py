"""A page's finding in a sentence or two at its top; each sentence leads to the tasks that it tells of."""

from collections.abc import Mapping
from functools import cached_property

import streamlit as st

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model import headline
from analytics.model.bridge import Changes
from analytics.model.change import CLOSING
from analytics.model.claim import Claim, Name, Said
from analytics.model.forecast import Forecast
from analytics.model.funnel import Funnel
from analytics.model.measure import Measure
from analytics.model.reading import Readings, Trend
from analytics.model.reliability import Reliability, Share
from analytics.model.rounding import percent
from analytics.model.survival import Durations
from analytics.model.view import COMPARE, View
from analytics.ui import analysis, cache, over_time, since
from analytics.ui.change_links import ChangeLinks
from analytics.ui.escape import escaped
from analytics.ui.figures import label
from analytics.ui.links import link


class Known:
    """What the rules may ask of a view: read when asked, and once."""

    def __init__(self, view: View) -> None:
        self.view = view

    @property
    def numbers(self) -> Readings:
        """Its counts."""
        return cache.readings(self.view)

    @property
    def before(self) -> Readings | None:
        """The same of the snapshot before."""
        return since.before(self.view)

    @cached_property
    def changes(self) -> Changes | None:
        """What changed since then."""
        beside = self.view if self.view.page == COMPARE else since.beside(self.view)
        return analysis.changes(beside) if beside is not None and beside.compared else None

    @property
    def doubts(self) -> Reliability:
        """The doubts about its tasks."""
        return analysis.reliability(self.view)

    @property
    def trend(self) -> Trend:
        """How it stood at one date after another."""
        return over_time.trend(self.view)

    @property
    def durations(self) -> Durations:
        """How long its tasks took."""
        return analysis.durations(self.view, "source")

    @property
    def forecast(self) -> Forecast:
        """How likely its open tasks are to be late."""
        return analysis.forecast(self.view)

    def doubts_by(self, dimension: str) -> Mapping[str, Reliability]:
        """The doubts about the tasks of each value of a dimension."""
        return analysis.reliability_by(self.view, dimension)

    def funnel(self, dimension: str, measure: str) -> Funnel:
        """Its values of a dimension compared by a rate."""
        return analysis.compared(self.view, dimension, measure)

    def open_now(self) -> View | None:
        """What is open in the later list."""
        return None if self.changes is None else ChangeLinks(self.view, self.changes).steps(*CLOSING)

    def newly_overdue(self) -> View | None:
        """What became overdue."""
        return None if self.changes is None else ChangeLinks(self.view, self.changes).newly_overdue()


def draw(view: View) -> None:
    """Draw what is most worth saying of the view's page, and where nothing is, that."""
    if view.page in headline.SILENT:
        return
    say, claims = words(view.language), headline.claims(view.page, Known(view))
    # There with nothing to tell too: what comes and goes above a chart would move it from under the mouse.
    with st.container(gap=None, key="headline"):
        for claim in claims:
            link(claim.tasks, sentence(claim, say))
        if not claims:
            st.caption(say("headline.none"))


def sentence(claim: Claim, say: Words) -> str:
    """Return a claim in words, as Markdown."""
    said = {name: _told(value, say) for name, value in claim.said.items()}
    return say(f"headline.{claim.key}", n=claim.n, **said)


def _told(value: Said, say: Words) -> object:
    if isinstance(value, Name):
        text = (
            say(f"by.{value.value}") if value.dimension == "by" else named(say, value.dimension, value.value)
        )
        return escaped(text) if value.dimension == "by" else f"**{escaped(text)}**"
    if isinstance(value, Share):
        return escaped(percent(value.count, value.of))
    if isinstance(value, Measure):
        return escaped(label(value, say))
    return escaped(value) if isinstance(value, str) else value
