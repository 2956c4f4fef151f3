"""How long tasks take, those still open counted for as long as they have been: the Kaplan–Meier estimate.

E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
Statistical Association 53, 1958, 457–481; limits by Greenwood's variance on the scale log(−log S), those of
the median by inverting them (R. Brookmeyer, J. Crowley, Biometrics 38, 1982, 29–41).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, inf, log, sqrt

from analytics.model.filters import Period
from analytics.model.funnel import WARNING
from analytics.model.view import View


@dataclass(frozen=True)
class Step:
    """A day on which tasks were done: `done` of the `at_risk`, those not done, or seen no longer, before it.
    `left` is the estimated share that is not done after it, between `low` and `high`."""

    day: int
    at_risk: int
    done: int
    left: float
    low: float
    high: float


@dataclass(frozen=True)
class Lasting:
    """Tasks by the days they took, `done`, or have been open for, `open`; `unknown` more have no days."""

    done: Mapping[int, int]
    open: Mapping[int, int]
    unknown: int = 0

    @property
    def finished(self) -> int:
        """How many were done on a known day."""
        return sum(self.done.values())

    @property
    def unfinished(self) -> int:
        """How many are open."""
        return sum(self.open.values())

    @property
    def total(self) -> int:
        """How many the estimate rests on."""
        return self.finished + self.unfinished

    @property
    def mean_of_finished(self) -> float | None:
        """The mean that leaves the open tasks out, and is too low for it."""
        days = sum(day * n for day, n in self.done.items())
        return days / self.finished if self.finished else None

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The estimate: a step for each day on which tasks were done."""
        steps, at_risk, left, variance = [], self.total, 1.0, 0.0
        for day in sorted({*self.done, *self.open}):
            done = self.done.get(day, 0)
            if done:
                left *= 1 - done / at_risk
                variance = variance + done / (at_risk * (at_risk - done)) if done < at_risk else inf
                steps.append(Step(day, at_risk, done, left, *_limits(left, variance)))
            # Who has been open to this very day was still at risk on it.
            at_risk -= done + self.open.get(day, 0)
        return tuple(steps)

    @property
    def median(self) -> int | None:
        """The day by which half are done; None where the tasks do not tell yet."""
        return next((step.day for step in self.steps if step.left <= 0.5), None)

    @property
    def median_limits(self) -> tuple[int | None, int | None]:
        """The median's 95 % limits; None for one that lies beyond what the tasks tell."""
        low = next((step.day for step in self.steps if step.low <= 0.5), None)
        return low, next((step.day for step in self.steps if step.high <= 0.5), None)

    def by(self, day: int) -> Step | None:
        """Return the estimate at the end of a day; None where no task has been open, or took, so long."""
        if day > max((*self.done, *self.open), default=-1):
            return None
        before = [step for step in self.steps if step.day <= day]
        return before[-1] if before else Step(day, self.total, 0, 1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Durations:
    """What the tasks of `view` took: of all, and of each value of a dimension. The view leaves out tasks that
    were assigned before `since`, of which the list has only those that took long."""

    view: View
    since: Period | None
    whole: Lasting
    groups: Mapping[str, Lasting]


def _limits(left: float, variance: float) -> tuple[float, float]:
    """Return the 95 % limits of a share that is left."""
    if left <= 0:
        return 0.0, 0.0
    if left >= 1:
        return 1.0, 1.0
    middle, reach = log(-log(left)), WARNING * sqrt(variance) / abs(log(left))
    return exp(-exp(middle + reach)), exp(-exp(middle - reach))
