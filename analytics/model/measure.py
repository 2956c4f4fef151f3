"""Every number that has a name: what it is called, what it counts, and over which base.

Cards, tables, links, documentation (docs/measures.md) and tests follow from this registry.
"""

from dataclasses import dataclass
from enum import Enum

from analytics.model.counts import Counts
from analytics.model.rounding import EMPTY
from analytics.model.status import DONE, LEAVES, Status


class Unit(Enum):
    """What a measure is counted in."""

    TASKS = "tasks"
    PERCENT = "percent"


class Direction(Enum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True)
class Text:
    """The same words in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One number, with all that is needed to compute, show and explain it.

    `numerator` and `denominator` name counters of `Counts` whose sum they are; a measure without a
    denominator is a number of tasks.
    """

    name: str
    label: Text
    definition: Text
    unit: Unit
    direction: Direction
    numerator: tuple[str, ...]
    denominator: tuple[str, ...] | None = None

    def read(self, counts: Counts) -> "Reading":
        """Return the measure's value over `counts`."""
        base = None if self.denominator is None else counts.of(*self.denominator)
        share = counts.share(self.numerator, self.denominator or LEAVES)
        return Reading(self, counts.of(*self.numerator), base, share)


@dataclass(frozen=True)
class Reading:
    """A measure's value: `numerator` tasks of `denominator`; None where the measure has no base.

    `share` is the percentage as it is told everywhere; that of a measure without a base is of all tasks.
    """

    measure: Measure
    numerator: int
    denominator: int | None
    share: str = EMPTY

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or the number of tasks; None over an empty base."""
        if self.denominator is None:
            return float(self.numerator)
        return self.numerator / self.denominator if self.denominator else None


_DATED_DONE = (Status.DONE_ON_TIME, Status.DONE_LATE)

MEASURES = (
    Measure(
        name="total",
        label=Text("Tổng số nhiệm vụ", "Total tasks"),
        definition=Text(
            "Số nhiệm vụ được giao, không tính nhiệm vụ đã rút, bị huỷ, đã chuyển đơn vị khác "
            "hoặc chưa giao tại ngày tính. Mỗi nhiệm vụ chỉ được tính một lần.",
            "Tasks assigned, leaving out those withdrawn, cancelled, moved to another body or not yet "
            "assigned on the as-of date. Each task counts once.",
        ),
        unit=Unit.TASKS,
        direction=Direction.NEITHER,
        numerator=LEAVES,
    ),
    Measure(
        name="completion_rate",
        label=Text("Tỷ lệ hoàn thành", "Completion rate"),
        definition=Text(
            "Số nhiệm vụ đã hoàn thành trên tổng số nhiệm vụ.",
            "Tasks that are done, out of all tasks.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.HIGHER,
        numerator=DONE,
        denominator=LEAVES,
    ),
    Measure(
        name="on_time_rate",
        label=Text("Tỷ lệ hoàn thành đúng hạn", "On-time completion rate"),
        definition=Text(
            "Số nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ đã hoàn thành có thời hạn. "
            "Nhiệm vụ hoàn thành không có thời hạn không nằm trong mẫu số.",
            "Tasks done on time, out of the done tasks that had a deadline. Done tasks without a "
            "deadline are not in the base.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.HIGHER,
        numerator=(Status.DONE_ON_TIME,),
        denominator=_DATED_DONE,
    ),
    Measure(
        name="on_time_of_total",
        label=Text("Tỷ lệ hoàn thành đúng hạn trên tổng số", "On-time completion out of all tasks"),
        definition=Text(
            "Số nhiệm vụ hoàn thành đúng hạn trên tổng số nhiệm vụ.",
            "Tasks done on time, out of all tasks.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.HIGHER,
        numerator=(Status.DONE_ON_TIME,),
        denominator=LEAVES,
    ),
    Measure(
        name="overdue_of_total",
        label=Text("Tỷ lệ quá hạn trên tổng số", "Overdue out of all tasks"),
        definition=Text(
            "Số nhiệm vụ chưa hoàn thành đã quá hạn trên tổng số nhiệm vụ.",
            "Open tasks past their deadline, out of all tasks.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.LOWER,
        numerator=(Status.OPEN_OVERDUE,),
        denominator=LEAVES,
    ),
    Measure(
        name="overdue_of_due",
        label=Text("Tỷ lệ quá hạn trên nhiệm vụ đến hạn", "Overdue out of done and overdue tasks"),
        definition=Text(
            "Số nhiệm vụ chưa hoàn thành đã quá hạn trên tổng của số nhiệm vụ đã hoàn thành và số "
            "nhiệm vụ chưa hoàn thành đã quá hạn.",
            "Open tasks past their deadline, out of the done tasks and the overdue tasks together.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.LOWER,
        numerator=(Status.OPEN_OVERDUE,),
        denominator=(*DONE, Status.OPEN_OVERDUE),
    ),
    Measure(
        name="overdue_of_due_dated",
        label=Text(
            "Tỷ lệ quá hạn trên nhiệm vụ đến hạn có thời hạn",
            "Overdue out of dated done and overdue tasks",
        ),
        definition=Text(
            "Số nhiệm vụ chưa hoàn thành đã quá hạn trên tổng của số nhiệm vụ đã hoàn thành có thời "
            "hạn và số nhiệm vụ chưa hoàn thành đã quá hạn.",
            "Open tasks past their deadline, out of the done tasks that had a deadline and the overdue "
            "tasks together.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.LOWER,
        numerator=(Status.OPEN_OVERDUE,),
        denominator=(*_DATED_DONE, Status.OPEN_OVERDUE),
    ),
    Measure(
        name="on_time_when_due",
        label=Text("Tỷ lệ đúng hạn khi đến hạn", "On time when due"),
        definition=Text(
            "Trong số nhiệm vụ có thời hạn không muộn hơn ngày tính, tỷ lệ đã hoàn thành đúng hạn.",
            "Of the tasks whose deadline is on or before the as-of date, the share done on time.",
        ),
        unit=Unit.PERCENT,
        direction=Direction.HIGHER,
        numerator=("fell_due_on_time",),
        denominator=("fell_due",),
    ),
    Measure(
        name="overdue",
        label=Text("Chưa hoàn thành, quá hạn", "Overdue"),
        definition=Text(
            "Số nhiệm vụ chưa hoàn thành mà thời hạn đã qua tại ngày tính. Nhiệm vụ đến hạn đúng "
            "ngày tính chưa bị coi là quá hạn.",
            "Open tasks whose deadline has passed on the as-of date. A task due on that very day is not "
            "overdue.",
        ),
        unit=Unit.TASKS,
        direction=Direction.LOWER,
        numerator=(Status.OPEN_OVERDUE,),
    ),
    Measure(
        name="due_soon",
        label=Text("Đến hạn trong 7 ngày tới", "Due within 7 days"),
        definition=Text(
            "Số nhiệm vụ đang thực hiện, trong hạn, đến hạn từ ngày tính đến hết 7 ngày sau.",
            "Open tasks in time whose deadline falls between the as-of date and 7 days later.",
        ),
        unit=Unit.TASKS,
        direction=Direction.NEITHER,
        numerator=("due_soon",),
    ),
    Measure(
        name="no_deadline",
        label=Text("Không có thời hạn", "No deadline"),
        definition=Text(
            "Số nhiệm vụ không xác định được thời hạn, đã hoàn thành hoặc đang thực hiện.",
            "Tasks without a known deadline, done or open.",
        ),
        unit=Unit.TASKS,
        direction=Direction.NEITHER,
        numerator=(Status.DONE_NO_DEADLINE, Status.OPEN_NO_DEADLINE),
    ),
)
MEASURE = {measure.name: measure for measure in MEASURES}
# The rates, first the one that units are compared by unless another is chosen: it leaves no overdue task out.
RATES = (
    "on_time_when_due",
    *(one.name for one in MEASURES if one.denominator is not None and one.name != "on_time_when_due"),
)
