"""What a test of the rules of headlines says is known of a view."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from analytics.model.asof import AsOf
from analytics.model.bridge import Changes
from analytics.model.claim import Claim
from analytics.model.counts import Counts, Group
from analytics.model.filters import Filters
from analytics.model.forecast import Ahead, Forecast, Risk
from analytics.model.funnel import Funnel, Place
from analytics.model.measure import MEASURE
from analytics.model.reading import Point, Readings, Trend
from analytics.model.reliability import Reliability
from analytics.model.survival import Durations, Lasting
from analytics.model.view import View

VIEW = View(snapshot="0" * 12, as_of=AsOf.on(date(2025, 6, 30)))
EARLIER = replace(VIEW, as_of=AsOf.on(date(2025, 6, 23)))
NONE = Filters()
SURE = Reliability(concerns={}, done=0, on_time=0, on_time_first=0)


@dataclass
class Told:
    """What a test says is known."""

    selected: Counts = field(default_factory=Counts)
    groups: tuple[Group, ...] = ()
    view: View = VIEW
    before: Readings | None = None
    changes: Changes | None = None
    doubts: Reliability = SURE
    by_unit: Mapping[str, Reliability] = field(default_factory=dict)
    chart: Funnel | None = None
    points: tuple[Point, ...] = ()
    lasting: Lasting = field(default_factory=lambda: Lasting({}, {}))
    likely: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(Risk, 0))

    @property
    def trend(self) -> Trend:
        return Trend(self.view, self.points, 0)

    @property
    def durations(self) -> Durations:
        return Durations(self.view, None, self.lasting, {})

    @property
    def forecast(self) -> Forecast:
        past = {0: (100, 50)}
        return Forecast(self.view, Ahead(self.likely, 0.0), {}, {}, {}, past)

    @property
    def numbers(self) -> Readings:
        facets = dict.fromkeys(("unit", "source", "assigning_body", "timing"), self.groups)
        return Readings(self.view, self.selected, self.selected, facets)

    def doubts_by(self, _: str) -> Mapping[str, Reliability]:
        return self.by_unit

    def funnel(self, _: str, measure: str) -> Funnel:
        places = tuple(Place(one.name, one.counts.open_overdue, one.counts.total, 5.0) for one in self.groups)
        return self.chart or Funnel(MEASURE[measure], MEASURE[measure].read(self.selected), places)

    def open_now(self) -> View | None:
        return self.view

    def newly_overdue(self) -> View | None:
        return self.view


def units(**overdue: int) -> tuple[Group, ...]:
    """Units of 100 tasks, some of them overdue."""
    return tuple(Group(name, Counts(done_on_time=100 - n, open_overdue=n)) for name, n in overdue.items())


def was(**counts: int) -> Readings:
    return Readings(EARLIER, Counts(), Counts(**counts))


def key(claim: Claim | None) -> tuple[str, int] | None:
    return None if claim is None else (claim.key, claim.n)
