"""A sentence about tasks before it is put into words, and what it may be told from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from analytics.model.bridge import Changes
from analytics.model.forecast import Forecast
from analytics.model.funnel import Funnel
from analytics.model.measure import Measure
from analytics.model.reading import Readings, Trend
from analytics.model.reliability import Reliability, Share
from analytics.model.survival import Durations
from analytics.model.view import View


@dataclass(frozen=True)
class Name:
    """A value of a dimension, to be named in the reader's language; of dimension "by" a dimension itself."""

    dimension: str
    value: str


# Text is a share as figures tell it.
Said = int | str | date | Name | Share | Measure


@dataclass(frozen=True)
class Claim:
    """One sentence: `key` names its words, `n` is how many tasks it tells of, `tasks` the list of them.

    What else it says, `said`, stands on the page too.
    """

    key: str
    n: int
    tasks: View
    said: Mapping[str, Said]


class Evidence(Protocol):
    """What is known of a view; a rule asks only for what it needs, since not all of it is cheap."""

    @property
    def view(self) -> View:
        """The view itself."""

    @property
    def numbers(self) -> Readings:
        """Its counts, with the breakdowns of its page."""

    @property
    def before(self) -> Readings | None:
        """The same of the snapshot before; None where there is none."""

    @property
    def changes(self) -> Changes | None:
        """What changed since that one, or since what the view is compared with."""

    @property
    def doubts(self) -> Reliability:
        """How far the tasks' dates can be relied on."""

    @property
    def trend(self) -> Trend:
        """How it stood at one date after another."""

    @property
    def durations(self) -> Durations:
        """How long its tasks took."""

    @property
    def forecast(self) -> Forecast:
        """How likely its open tasks are to be late."""

    def doubts_by(self, dimension: str) -> Mapping[str, Reliability]:
        """The same for each value of a dimension."""

    def funnel(self, dimension: str, measure: str) -> Funnel:
        """The values of a dimension compared by a rate."""

    def open_now(self) -> View | None:
        """The list of what is open in the later of the two lists compared."""

    def newly_overdue(self) -> View | None:
        """The list of what is overdue in the later list and was not in the earlier one."""


@dataclass(frozen=True)
class Rule:
    """A claim that may be made, and the pages that show its numbers; None where it is not worth saying."""

    name: str
    pages: tuple[str, ...]
    tell: Callable[[Evidence], Claim | None]
