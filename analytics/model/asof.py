"""The day, or the moment, at which statuses are told."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DAY.pattern + r"T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?")


def parse_day(text: str) -> date:
    """Read YYYY-MM-DD; raise ValueError for anything else, other ISO forms too: a link has one spelling."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


@dataclass(frozen=True, order=True)
class AsOf:
    """An as-of date as the stretch of time it names: a whole day, or one moment where a time is given.

    With `first` a deadline is compared (a task due today is not overdue), with `last` a completion
    (a task completed today is done), so that days are inclusive and times exact, by one rule.
    """

    first: datetime
    last: datetime

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the whole of `day`."""
        start = datetime.combine(day, time.min)
        return cls(start, start + timedelta(days=1, microseconds=-1))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS[.ffffff]]; raise ValueError for anything else."""
        if not _MOMENT.fullmatch(text):
            return cls.on(parse_day(text))
        moment = datetime.fromisoformat(text)
        return cls(moment, moment)

    @property
    def day(self) -> date:
        """The day it is, or falls on."""
        return self.first.date()

    @property
    def whole_day(self) -> bool:
        """Whether no time of day was given."""
        return self.first != self.last

    def __str__(self) -> str:
        return self.day.isoformat() if self.whole_day else self.first.isoformat()
