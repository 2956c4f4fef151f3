"""What a task's status is called: six leaves inside every base, three outside, and the overlays.

The rule that gives a task its status on a day stands in `analytics/store/schema.sql`, as a macro.
"""

from enum import StrEnum


class Status(StrEnum):
    """A task has exactly one status on a day."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE_NO_DEADLINE = "done_no_deadline"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"
    OPEN_NO_DEADLINE = "open_no_deadline"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    NOT_YET_ASSIGNED = "not_yet_assigned"


DONE = (Status.DONE_ON_TIME, Status.DONE_LATE, Status.DONE_NO_DEADLINE)
OPEN = (Status.OPEN_IN_TIME, Status.OPEN_OVERDUE, Status.OPEN_NO_DEADLINE)
LEAVES = DONE + OPEN
OUTSIDE = (Status.WITHDRAWN, Status.MOVED, Status.NOT_YET_ASSIGNED)

# As reports tell it that count a task without a deadline as on time, or in time.
PUBLISHED_AS: dict[str, str] = {
    Status.DONE_NO_DEADLINE: Status.DONE_ON_TIME,
    Status.OPEN_NO_DEADLINE: Status.OPEN_IN_TIME,
}

# The order of every stacked bar: the two bad ones stand together at the right end.
DISPLAY_ORDER = (
    Status.DONE_ON_TIME,
    Status.DONE_NO_DEADLINE,
    Status.OPEN_IN_TIME,
    Status.OPEN_NO_DEADLINE,
    Status.DONE_LATE,
    Status.OPEN_OVERDUE,
)


class Timing(StrEnum):
    """How far an open task's deadline is from the as-of date, in days. Done tasks have none."""

    OVERDUE_OVER_90 = "overdue_over_90"
    OVERDUE_31_90 = "overdue_31_90"
    OVERDUE_8_30 = "overdue_8_30"
    OVERDUE_1_7 = "overdue_1_7"
    DUE_0_7 = "due_0_7"
    DUE_8_30 = "due_8_30"
    DUE_31_90 = "due_31_90"
    DUE_OVER_90 = "due_over_90"


OVERDUE_BANDS = (Timing.OVERDUE_1_7, Timing.OVERDUE_8_30, Timing.OVERDUE_31_90, Timing.OVERDUE_OVER_90)
DUE_BANDS = (Timing.DUE_0_7, Timing.DUE_8_30, Timing.DUE_31_90, Timing.DUE_OVER_90)


class Late(StrEnum):
    """How many days past its deadline a task was done, or is still open; all others have none."""

    DAYS_1_3 = "late_1_3"
    DAYS_4_7 = "late_4_7"
    DAYS_8_14 = "late_8_14"
    DAYS_15_30 = "late_15_30"
    DAYS_31_60 = "late_31_60"
    DAYS_61_90 = "late_61_90"
    DAYS_91_180 = "late_91_180"
    OVER_180 = "late_over_180"
    # Done late by the list's word, on a day that it does not say.
    UNKNOWN = "late_unknown"


class Took(StrEnum):
    """How many days a done task took from its assignment; open tasks have none."""

    DAYS_0_15 = "took_0_15"
    DAYS_16_30 = "took_16_30"
    DAYS_31_60 = "took_31_60"
    DAYS_61_90 = "took_61_90"
    OVER_90 = "took_over_90"
    # Done, or assigned, on a day that the list does not say.
    UNKNOWN = "took_unknown"


class DueDay(StrEnum):
    """What kind of day a deadline is, as the list has it; a holiday on a weekend is a weekend day."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


# In which week, from Monday to Sunday, an open task in time falls due: week_0 is the as-of date's own.
WEEKS_AHEAD = 12
LATER = "week_later"
WEEKS = (*(f"week_{ahead}" for ahead in range(WEEKS_AHEAD)), LATER)


class Reported(StrEnum):
    """What the source's own status word says."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE = "done"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"
    OPEN_NO_DEADLINE = "open_no_deadline"
    OPEN = "open"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"


class Precision(StrEnum):
    """How exactly a deadline text names its last day."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RECURRING = "recurring"
    NONE = "none"
    UNREADABLE = "unreadable"
