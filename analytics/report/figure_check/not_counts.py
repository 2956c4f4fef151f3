"""Numbers that count nothing: dates, numbers of documents and articles, phones, money, changes and goals."""

import re

from analytics.report.figure_check import markers as m
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.vocabulary import TASK

_SECTION = re.compile(
    r"(?:^|\n)[ \t]*((?:[0-9]{1,2}\.){1,4}(?=[ \t])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=[ \t]+[^0-9\n])|[0-9]{1,2}[)/](?=[ \t]))"
)
_BRACKETED = re.compile(r"\(([0-9]{1,2})\)(?= ?[a-z])|\[([0-9]{1,3})\]")
_DOCUMENT = re.compile(r"(?<![0-9a-z])[0-9]+[a-z]?(?:/[0-9]{4})? ?[/-] ?([a-z][a-z0-9]*)(?:[-/][a-z0-9]+)*")
_NOT_DOCUMENT = ("tong", "nv", "nhiem")
_CODED = re.compile(r"[a-z0-9]-$|[a-z]\.$|[a-z0-9]$|[0-9][.,:]$|/$")
_JOINED = re.compile(r"[a-z%°‰]|[-/][0-9a-z]")
_SIGNED = re.compile(r"[+±]\s?$")
_BULLET = re.compile(r"^\s*\+ $")
_YEAR = range(1950, 2101)
_PHONE_DIGITS = 8
# All rules but those on goals and other periods look back no further than this.
_NEAR = 44


def places(text: Folded, first: int, last: int) -> set[int]:
    """Return where the numbers begin that are marks of a list, or parts of a document's number."""
    found: set[int] = set()
    for match in _SECTION.finditer(text.letters, first, last):
        found |= _digits(match[1], match.start(1))
    for match in _DOCUMENT.finditer(text.letters, first, last):
        capital = text.written(match.start(1), match.start(1) + 1).isupper()
        if capital and match[1] not in _NOT_DOCUMENT:
            found |= _digits(match[0], match.start())
    return found | _bracketed(text, first, last)


def _digits(words: str, place: int) -> set[int]:
    return {place + one.start() for one in re.finditer(r"[0-9]+", words)}


def _bracketed(text: Folded, first: int, last: int) -> set[int]:
    """Return the places of (1), (2), (3)…: marks where they run from one upwards, counts otherwise."""
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for match in _BRACKETED.finditer(text.letters, first, last):
        if match[2]:
            found.add(match.start(2))
            continue
        number, place = int(match[1]), match.start(1)
        if run and number == run[-1][0] + 1:
            run.append((number, place))
            found |= {run[0][1], run[-2][1], place}
        elif number == 1:
            run = [(number, place)]
    return found


def spoken_fraction(letters: str, match: re.Match[str]) -> bool:
    """Tell whether "46 trên 68" is a fraction: of so many, or of things counted."""
    between = letters[match.end("part") : match.start("whole")]
    if "tong" in between or " so " in between:
        return True
    tasks = TASK.match(letters, match.end()) or TASK.match(between)
    return bool(tasks) and not m.MEASURED.match(letters, match.end())


def is_share(before: str, after: str) -> bool:
    """Tell whether a percentage is a share; changes, goals and comparisons are not."""
    near = before[-_NEAR:]
    if not near.islower():
        return not before.endswith(("+", "-")) and not m.COMPARED.match(after)
    changed = m.CHANGED.search(near) or m.UP_TO.search(near) or m.CHANGED_FROM.search(near)
    if m.GOAL.search(near) or m.GOAL_OF_SHARE.search(before):
        return False
    if changed or before.endswith(("+", "-")) or _elsewhere(before):
        return False
    return not (m.COMPARED.match(after) or after.startswith(" diem") or m.RANGE_TO.match(after))


def is_fraction(part: int, whole: int, before: str, after: str) -> bool:
    """Tell whether "a/b" is a fraction and not a date, a time or a number of a document."""
    if part < whole <= 10 and m.SIMPLE.match(after):
        return False
    if whole == 0 or after[:1] == "/" or re.match(r"-[a-z]", after) or m.MEASURED.match(after):
        return False
    near = before[-_NEAR:]
    if _CODED.search(near) or _numbered(near) or _elsewhere(before):
        return False
    sure = bool(TASK.match(after) or m.SHARE_AFTER.match(after) or after.startswith(" don vi"))
    if m.LABELLED.search(near) and not sure:
        return False
    if (1 <= part <= 31 and 1 <= whole <= 12) or (1 <= part <= 12 and whole in _YEAR):
        dated = m.DATED.search(near) and not m.TIMED.search(near)
        return not dated and (sure or bool(m.STATUS_BEFORE.search(near)))
    return not (part == 24 and whole in (7, 24))


def is_count(text: Folded, first: int, before: str, after: str) -> bool:
    """Tell whether a whole number counts things."""
    near = before[-_NEAR:]
    if _CODED.search(near) or (_JOINED.match(after) and not re.match(r"nv\b|/ ?tong", after)):
        return False
    if m.MEASURED.match(after) or m.MONEY.match(after) or _phone(text, first, near):
        return False
    if m.OTHER_PERIOD_AFTER.match(after) or m.RANGE_TO.match(after):
        return False
    return not near.islower() or _counted_by(before, near, after)


def _counted_by(before: str, near: str, after: str) -> bool:
    """Tell whether the words before a number leave it a count."""
    if m.YEARS.search(near) or m.CHANGED.search(near) or m.GOAL.search(before) or m.RANGE_FROM.search(near):
        return False
    if _elsewhere(before):
        return False
    if _SIGNED.search(near) and not _BULLET.search(before):
        return False
    labelled = _numbered(near) or m.LABELLED.search(near) or m.IN_A_ROW.search(near)
    return not labelled or bool(TASK.match(after))


def _numbered(before: str) -> bool:
    return bool(m.NUMBERED.search(before)) and not m.COUNTED.search(before)


def _elsewhere(before: str) -> bool:
    """Tell whether a number is that of another period, or of what is compared with."""
    clause = re.split(r"[;,.()]", before.rstrip("( "))[-1]
    return bool(m.OTHER_PERIOD.search(clause)) or (before.rstrip().endswith("(") and "so voi" in clause)


def _phone(text: Folded, first: int, before: str) -> bool:
    if m.PHONE.search(before):
        return True
    run = re.match(r"0[0-9 .-]*", text.letters[first : first + 24])
    return run is not None and len(re.sub(r"[^0-9]", "", run[0])) >= _PHONE_DIGITS
