"""Deadline texts, read word by word from left to right; the last day that is named counts."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from analytics.model.status import Precision
from tests.oracle.reading import bare
from tests.oracle.task import When

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
SEPARATORS = ("/", "-", ".")
RECURRING = ("thuong xuyen", "hang nam", "hang thang", "hang quy", "hang tuan")
MISSING = ("", "-", "?", "na", "n/a", "khong co han", "chua co han")
VIETNAM = timedelta(hours=7)
EXCEL_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Point:
    """A named last day; `when` None is a day that does not exist."""

    when: When | None
    precision: Precision


@dataclass
class Words:
    """A text's words, numbers and signs; `read` takes the next ones when they fit."""

    left: list[str]
    order: str

    def fits(self, *pattern: str) -> bool:
        return len(self.left) >= len(pattern) and all(
            fits(word, form) for word, form in zip(self.left, pattern, strict=False)
        )

    def read(self, *pattern: str) -> list[str]:
        """Take the next words if they fit the pattern; [] if not."""
        if not self.fits(*pattern):
            return []
        taken, self.left = self.left[: len(pattern)], self.left[len(pattern) :]
        return taken


def fits(word: str, form: str) -> bool:
    """N is a number, Y a year, S a separator, Q a quarter, `a|b` one of these words."""
    if form in ("N", "Y"):
        return word.isdigit() and (form == "N" or len(word) == 4)
    if form == "S":
        return word in SEPARATORS or word == "nam"
    return (word in ROMAN or word in ("1", "2", "3", "4")) if form == "Q" else word in form.split("|")


def deadline(text: str, order: str = "dmy") -> tuple[When | None, Precision]:
    """Return the last day (or moment) that a deadline text names, and how exactly it names it."""
    folded = bare(text)
    if folded in MISSING:
        return None, Precision.NONE
    points = named_points(Words(re.findall(r"\d+|[a-z]+|[^\sa-z\d]", folded), order))
    if not points:
        recurring = any(word in folded for word in RECURRING)
        return None, Precision.RECURRING if recurring else Precision.UNREADABLE
    last = points[-1]
    if last.when is None:
        return None, Precision.UNREADABLE
    if last.when.year == 1 or (last.when.year, last.when.month, last.when.day) == (1970, 1, 1):
        return None, Precision.NONE
    return last.when, last.precision


def named_points(words: Words) -> list[Point]:
    """Every day named, in the order of the text; a word that names none is passed over."""
    points = []
    while words.left:
        point = next((point for reader in READERS if (point := reader(words)) is not None), None)
        if point is None:
            words.left.pop(0)
        else:
            points.append(point)
    return points


def half(words: Words) -> Point | None:
    """6 tháng đầu năm 2018."""
    if taken := words.read("6", "thang", "dau|cuoi", "nam", "Y"):
        first = taken[2] == "dau"
        return Point(month_end(taken[4], 6 if first else 12), Precision.HALF)
    return None


def part_of_month(words: Words) -> Point | None:
    """giữa tháng 5/2018."""
    if taken := words.read("dau|giua|cuoi", "thang", "N", "S", "Y"):
        end = month_end(taken[4], int(taken[2]))
        on = {"dau": 1, "giua": 15}.get(taken[0])
        return Point(end if end is None or on is None else end.replace(day=on), Precision.MONTH)
    return None


def spelt_date(words: Words) -> Point | None:
    """ngày 15 tháng 5 năm 2018."""
    if taken := words.read("N", "thang", "N", "S", "Y"):
        return Point(existing(taken[4], taken[2], taken[0]), Precision.DAY)
    return None


def numeric_date(words: Words) -> Point | None:
    """15/5/2018, 2018-05-15, either with a time of day."""
    if taken := words.read("Y", "S", "N", "S", "N"):
        on = existing(taken[0], taken[2], taken[4])
    elif taken := words.read("N", "S", "N", "S", "Y"):
        first, second = taken[0], taken[2]
        month, of_month = (first, second) if words.order == "mdy" else (second, first)
        on = existing(taken[4], month, of_month)
    else:
        return None
    words.read("t")
    clock = words.read("N", ":", "N")
    if not clock or on is None:
        return Point(on, Precision.DAY)
    at = moment(on, clock, words)
    if at.time() == time.min:  # what exports write for a day without a time
        return Point(at.date(), Precision.DAY)
    return Point(at, Precision.TIME)


def moment(on: date, clock: list[str], words: Words) -> datetime:
    """The moment in Việt Nam; a zone is Z here."""
    seconds = words.read(":", "N")
    fraction = words.read(".", "N")
    micro = int(fraction[1].ljust(6, "0")[:6]) if fraction else 0
    told = time(int(clock[0]), int(clock[2]), int(seconds[1]) if seconds else 0, micro)
    at = datetime.combine(on, told, timezone.utc)  # noqa: UP017
    return (at + VIETNAM if words.read("z") else at).replace(tzinfo=None)


def month(words: Words) -> Point | None:
    """tháng 5/2018, 5/2018, 2018-05."""
    if words.fits("thang", "N", "S", "Y"):
        words.read("thang")
    if taken := words.read("N", "S", "Y"):
        return Point(month_end(taken[2], int(taken[0])), Precision.MONTH)
    return None


def quarter(words: Words) -> Point | None:
    """Quý II/2018."""
    if taken := words.read("quy", "Q", "S", "Y"):
        number = ROMAN.get(taken[1]) or int(taken[1])
        return Point(month_end(taken[3], 3 * number), Precision.QUARTER)
    return None


def year(words: Words) -> Point | None:
    """năm 2018, 2018."""
    if taken := words.read("nam", "Y") or words.read("Y"):
        return Point(month_end(taken[-1], 12), Precision.YEAR)
    return None


def serial(words: Words) -> Point | None:
    """43235: Excel's number of a day."""
    if words.left and len(words.left[0]) == 5 and words.left[0].isdigit():
        return Point(EXCEL_EPOCH + timedelta(days=int(words.left.pop(0))), Precision.DAY)
    return None


READERS: tuple[Callable[[Words], Point | None], ...] = (
    half, part_of_month, spelt_date, numeric_date, month, quarter, year, serial,
)  # fmt: skip


def existing(in_year: str, in_month: str, of_month: str) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(int(in_year), int(in_month), int(of_month))
    except ValueError:
        return None


def month_end(in_year: str, in_month: int) -> date | None:
    """The last day of a month, or None where there is no such month."""
    if not 1 <= in_month <= 12:
        return None
    return date(int(in_year), in_month, calendar.monthrange(int(in_year), in_month)[1])
