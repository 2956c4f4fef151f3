"""Deadline texts: the last day, or moment, that a text names, and how exactly it names it.

Every word of a text must be understood: a text with a word that is not is UNREADABLE, never a guess.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

from analytics.model.deadline_forms import MISSING, TOKEN
from analytics.model.status import Precision
from analytics.model.text import REMEMBERED, fold, fold_key

YEARS = range(1990, 2101)
ORDERS = ("dmy", "mdy", "ymd")

_VIET_NAM = timezone(timedelta(hours=7))
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_SERIAL_EPOCH = datetime.combine(date(1899, 12, 30), time.min)
# What exports write where no date was entered.
_UNSET = (date(1, 1, 1), date(1970, 1, 1))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


@dataclass(frozen=True)
class Deadline:
    """What a text says: `at` is None where it names no day."""

    at: datetime | None
    precision: Precision


_UNREADABLE = Deadline(None, Precision.UNREADABLE)
_NONE = Deadline(None, Precision.NONE)


@dataclass(frozen=True)
class _Point:
    """One named stretch of time, by its last day; `day` None is the month's last, `year` None not said."""

    year: int | None
    month: int | None
    day: int | None
    precision: Precision

    def last_day(self) -> date:
        """Return the last day; raise ValueError where there is no such day."""
        if self.year is None or self.month is None:
            raise ValueError(self)
        if not 1 <= self.month <= 12:
            raise ValueError(self)
        return date(self.year, self.month, self.day or monthrange(max(self.year, 1), self.month)[1])

    def first_day(self) -> date:
        """Return the first day; raise ValueError where there is no such day."""
        last = self.last_day()
        return last if self.day else last.replace(day=1, month=last.month - _MONTHS[self.precision] + 1)


@lru_cache(REMEMBERED)
def parse_deadline(text: str, order: str = "dmy") -> Deadline:
    """Read a deadline; `order` is how its numeric dates are written. Days end with their last instant."""
    found = _parse(text, order)
    if found.at is None or found.precision is Precision.TIME:
        return found
    return replace(found, at=datetime.combine(found.at.date(), time.max))


@lru_cache(REMEMBERED)
def parse_instant(text: str, order: str = "dmy") -> Deadline:
    """Read a day or moment on which something happened; a day begins at midnight.

    Anything less exact than one day is UNREADABLE.
    """
    found = _parse(text, order)
    exact = found.precision in (Precision.DAY, Precision.TIME, Precision.NONE)
    return found if exact else _UNREADABLE


def _parse(text: str, order: str) -> Deadline:
    if fold_key(text) in MISSING:
        return _NONE
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", fold(text)).replace("\n", " ")
    try:
        if _SERIAL.fullmatch(folded):
            moment = _SERIAL_EPOCH + timedelta(days=float(folded.replace(",", ".")))
            return _within((moment + timedelta(milliseconds=500)).replace(microsecond=0))
        return _last(_Scan(order).read(folded))
    except (ValueError, OverflowError):
        return _UNREADABLE


def _last(scan: "_Scan") -> Deadline:
    """Return what the text comes to: the end of a range, the dated part of a recurring deadline."""
    if not scan.points or scan.points[-1].year is None:
        return Deadline(None, Precision.RECURRING) if scan.recurring else _UNREADABLE
    end = scan.points[-1]
    if (last := end.last_day()) in _UNSET:
        return _NONE
    if any(day > last for day in _earlier(scan.points)):
        return _UNREADABLE
    if scan.clock is None:
        return _within(datetime.combine(last, time.min), end.precision)
    return _at(last, scan.clock) if end.precision is Precision.DAY else _UNREADABLE


def _at(day: date, clock: time) -> Deadline:
    """Return a moment of `day`; one with a zone is told in Việt Nam's."""
    moment = datetime.combine(day, clock)
    return _within(moment if moment.tzinfo is None else moment.astimezone(_VIET_NAM).replace(tzinfo=None))


def _earlier(points: Sequence[_Point]) -> list[date]:
    """Return where the earlier stretches begin; a year not said is that of the next, or the one before."""
    days: list[date] = []
    following = points[-1]
    for point in reversed(points[:-1]):
        if point.month is None:
            continue
        named = point if point.year is not None else replace(point, year=following.year)
        if point.year is None and following.year and named.first_day() > following.last_day():
            named = replace(point, year=following.year - 1)
        days.append(named.first_day())
        following = named
    return days


def _within(moment: datetime, precision: Precision | None = None) -> Deadline:
    """Return `moment`, UNREADABLE outside the years that tasks can have; midnight is the day alone."""
    if moment.year not in YEARS:
        return _UNREADABLE
    if precision is None:
        precision = Precision.DAY if moment.time() == time.min else Precision.TIME
    return Deadline(moment, precision)


class _Scan:
    """A text read token by token, every one of which must be known."""

    def __init__(self, order: str) -> None:
        self.order = order
        self.points: list[_Point] = []
        self.recurring = False
        self.clock: time | None = None

    def read(self, folded: str) -> "_Scan":
        """Read all of `folded`; raise ValueError at the first thing that is not understood."""
        at = 0
        while at < len(folded):
            token = TOKEN.match(folded, at)
            if token is None:
                raise ValueError(folded[at:])
            said = {name: value for name, value in token.groupdict().items() if value is not None}
            if said:
                self.take(said, next(iter(said)))
            at = token.end()
        return self

    def take(self, said: dict[str, str], form: str) -> None:
        if form == "recurring":
            self.recurring = True
        elif form == "clock":
            self.clock = _clock(said)
        else:
            self.points.append(self.point(form, {name.partition("_")[2]: said[name] for name in said}))

    def point(self, form: str, said: dict[str, str]) -> _Point:
        """Return the stretch of time that a token of `form` names."""
        year = int(said["y"]) if "y" in said else None
        if form in ("ymd", "spelt"):
            return _Point(year, int(said["m"]), _positive(said["d"]), Precision.DAY)
        if form in ("num", "dm"):
            return self.numeric(said, year)
        if form in ("quarter", "roman") or (form == "bare" and self.in_quarters(said["m"])):
            number = said.get("n") or said["m"]
            return _Point(year, 3 * (_ROMAN.get(number) or int(number)), None, Precision.QUARTER)
        if form in ("half", "year"):
            precision = Precision.HALF if form == "half" else Precision.YEAR
            return _Point(year, 6 if said.get("n") == "dau" else 12, None, precision)
        day = {"dau": 1, "giua": 15}.get(said.get("n", ""))
        return _Point(year, int(said["m"]) if "m" in said else None, day, Precision.MONTH)

    def numeric(self, said: dict[str, str], year: int | None) -> _Point:
        first, second = int(said["1"]), int(said["2"])
        if year is not None and len(said["y"]) == 2:
            if self.order == "ymd":
                return _Point(2000 + first, second, _positive(said["y"]), Precision.DAY)
            year += 2000
        elif self.order == "ymd" and year is not None:
            raise ValueError(said)
        day, month = (second, first) if self.order == "mdy" else (first, second)
        return _Point(year, month, _positive(day), Precision.DAY)

    def in_quarters(self, number: str) -> bool:
        """Whether `number` continues a list of quarters: the 2 of "quý 1, 2/2018"."""
        last = self.points[-1] if self.points else None
        return (
            last is not None
            and last.precision is Precision.QUARTER
            and last.year is None
            and int(number) <= 4
        )


def _positive(day: str | int) -> int:
    if int(day) < 1:
        raise ValueError(day)
    return int(day)


def _clock(said: dict[str, str]) -> time:
    hour = int(said["clock_h"])
    half = said.get("clock_half")
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half in ("pm", "ch") else 0)
    micro = int(said.get("clock_f", "0").ljust(6, "0")[:6])
    told = time(hour, int(said.get("clock_m", 0)), int(said.get("clock_s", 0)), micro)
    zone = said.get("clock_z")
    if zone is None:
        return told
    digits = re.sub(r"\D", "", zone)
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) if digits else timedelta()
    return told.replace(tzinfo=timezone(-shift if zone[0] == "-" else shift))
