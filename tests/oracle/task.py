"""A task as a list states it, and how its days and times compare."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import holidays

from analytics.model.status import Precision, Reported

# A date is a whole day; a datetime is a moment (the source gave a time of day).
When = date | datetime


_HOLIDAYS = holidays.country_holidays("VN")


@dataclass(frozen=True, kw_only=True)
class Task:
    """One row. "" and None are what the list does not say; `word` is what its status word means."""

    row_no: int = 1
    title: str = ""
    task_id: str = ""
    document_no: str = ""
    assigning_body: str = ""
    source: str = ""
    leader: str = ""
    field: str = ""
    leads: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    assigned: When | None = None
    due: When | None = None
    completed: When | None = None
    precision: Precision = Precision.NONE
    word: Reported | None = None
    classified: bool = False


def has_time(when: When) -> bool:
    """Whether a time of day was given."""
    return isinstance(when, datetime)


def day(when: When) -> date:
    """The day it is, or falls on."""
    return when.date() if isinstance(when, datetime) else when


def not_after(earlier: When, later: When) -> bool:
    """Compare the times where both carry one, else the days; inclusive."""
    if isinstance(earlier, datetime) and isinstance(later, datetime):
        return earlier <= later
    return day(earlier) <= day(later)


def is_free(on: date) -> bool:
    """Saturday, Sunday, or a public holiday in Việt Nam."""
    saturday = 5
    return on.weekday() >= saturday or on in _HOLIDAYS


def rolled(due: When) -> When:
    """A deadline on a free day ends with the next working day; any other stays."""
    if not is_free(day(due)):
        return due
    on = day(due)
    while is_free(on):
        on += timedelta(days=1)
    return on


def deadline(task: Task, roll: bool) -> When | None:
    """D: the deadline in force."""
    return rolled(task.due) if roll and task.due is not None else task.due
