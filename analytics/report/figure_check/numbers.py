"""Finds the numbers of a text that count something: counts, fractions, percentages; and no others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from analytics.report.figure_check import not_counts
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.vocabulary import HEDGES

# More digits than any count has: such a number is a code.
MOST_DIGITS = 12
_WINDOW = 110
_AFTER = 48
_COUNT = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?![0-9])"
_VALUE = (
    r"(?:[0-9]{1,3}(?:[. ][0-9]{3})+,[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]+(?:[.,][0-9]+)?)(?![0-9])"
)
_SIGN = r" ?(?:%|phan tram\b)"
_NOUN = r"(?: ?(?:nhiem vu|nv|viec|ho so|van ban|de an|don vi)\b)?"
_OF = r"(?: ?/ ?(?:tong so )?| (?:tren|trong) (?:tong so|tong|so) (?:la )?| tren )"
_OTHERS = (
    r"[0-9]+ ?/ ?[0-9]+ ?/ ?[0-9]+",
    r"[0-9]{1,2}([.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![0-9])",
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
    r"[0-9]{1,2}[h:][0-9]{2}(?![0-9])",
    rf"{_VALUE}(?:{_SIGN})? ?- ?{_VALUE}(?:{_SIGN})?",
)
_NUMBERS = re.compile(
    rf"(?<![0-9a-z])(?:(?:{'|'.join(_OTHERS)})"
    rf"|(?P<percent>{_VALUE}){_SIGN}"
    rf"|(?P<part>{_COUNT}){_NOUN}{_OF}(?P<whole>{_COUNT})(?![.,][0-9])"
    rf"|(?P<count>{_COUNT})(?![.,][0-9])"
    rf"|[0-9][0-9.,]*[0-9])"
)


@dataclass(frozen=True, kw_only=True)
class Number:
    """One number: a count `part`, a fraction `part`/`whole`, or a percentage; places are folded ones."""

    first: int
    last: int
    written: str
    part: int = 0
    whole: int | None = None
    percent: Decimal | None = None
    hedge: str = ""
    part_end: int = 0
    whole_start: int = 0

    @property
    def is_percent(self) -> bool:
        """Tell whether this is a percentage."""
        return self.percent is not None


def numbers(text: Folded, first: int, last: int) -> list[Number]:
    """Return the counts, fractions and percentages between two places of a text, in their order."""
    left_out = not_counts.places(text, first, last)
    return [one for one in _found(text, first, last) if one.first not in left_out and _counts(text, one)]


def _found(text: Folded, first: int, last: int) -> Iterator[Number]:
    for match in _NUMBERS.finditer(text.letters, first, last):
        if match["percent"]:
            yield _percentage(text, match)
        elif match["part"] and match["whole"]:
            yield from _fraction(text, match)
        elif match["count"] and len(match["count"]) <= MOST_DIGITS:
            yield _count(text, match, *match.span("count"))


def _percentage(text: Folded, match: re.Match[str]) -> Number:
    first, last = match.span()
    before = text.letters[max(0, first - 16) : first]
    hedge = next((name for name, pattern in HEDGES if pattern.search(before)), "")
    return Number(
        first=first,
        last=last,
        written=text.written(first, last),
        percent=decimal(match["percent"]),
        hedge=hedge,
    )


def _fraction(text: Folded, match: re.Match[str]) -> Iterator[Number]:
    if max(len(match["part"]), len(match["whole"])) > MOST_DIGITS:
        return
    if "/" not in match[0] and not not_counts.spoken_fraction(text.letters, match):
        yield _count(text, match, *match.span("part"))
        yield _count(text, match, *match.span("whole"))
        return
    yield Number(
        first=match.start(),
        last=match.end(),
        written=text.written(*match.span()),
        part=whole_number(match["part"]),
        whole=whole_number(match["whole"]),
        part_end=match.end("part"),
        whole_start=match.start("whole"),
    )


def _count(text: Folded, match: re.Match[str], first: int, last: int) -> Number:
    written = text.written(first, last)
    return Number(
        first=first, last=last, written=written, part=whole_number(match.string[first:last]), part_end=last
    )


def _counts(text: Folded, one: Number) -> bool:
    before = text.letters[max(0, one.first - _WINDOW) : one.first].rpartition("\n")[2]
    after = text.letters[one.last : one.last + _AFTER]
    if one.is_percent:
        return not_counts.is_share(before, after)
    if one.whole is not None:
        return not_counts.is_fraction(one.part, one.whole, before, after)
    return not_counts.is_count(text, one.first, before, after)


def whole_number(written: str) -> int:
    """Return the value of a count, whichever mark parts its thousands."""
    return int(re.sub(r"[^0-9]", "", written))


def decimal(written: str) -> Decimal:
    """Return the value of a percentage; the last mark is the decimal one."""
    whole, mark, rest = written.rpartition("," if written.rfind(",") > written.rfind(".") else ".")
    digits = re.sub(r"[^0-9]", "", whole)
    return Decimal(f"{digits}.{rest}") if mark else Decimal(re.sub(r"[^0-9]", "", written))


def plain(written: str) -> str:
    """Return a count as a claim writes it: with its marks, without zeros in front."""
    return re.sub(r"^0+(?=[0-9])", "", written)
