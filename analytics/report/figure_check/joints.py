"""What stands between two numbers: brackets, separators, words that open a list, marks of lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analytics.report.figure_check.vocabulary import INTRO

OPEN, CLOSE, COLON, INTRODUCTION, SEPARATOR = "(", ")", ":", "intro", "separator"
AND = "va"
COMMA, SEMICOLON, BULLET, LINE, STOP = 1, 2, 3, 4, 5

_EVENTS = re.compile(
    r"(?P<open>[(\[])|(?P<close>[)\]])|(?P<colon>:)|(?P<comma>,|\bva\b|&|/(?= )|\t)|(?P<semicolon>;)"
    r"|(?P<stop>(?<!\btp)(?<!\bths)(?<!\bts)\.(?=\s|$)|[!?](?=\s|$))"
    r"|\n[ \t]*(?P<mark>[-+*•·o▪●◦–](?=[ \t])|[-+•·▪●◦](?=[a-z0-9])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)](?=[ \t])|[a-z][.)](?=[ \t])|\([a-z0-9]{1,2}\)(?=[ \t]))?"
    rf"|(?P<intro>{INTRO.pattern})"
)
_STRENGTH = {"comma": COMMA, "semicolon": SEMICOLON, "stop": STOP}


@dataclass(frozen=True)
class Joint:
    """One event between two numbers: its kind, and the strength, mark or word that goes with it."""

    kind: str
    strength: int = 0
    word: str = ""
    at: int = 0


def joints(letters: str, first: int, last: int) -> Iterator[Joint]:
    """Yield what stands between the folded places `first` and `last`, in order."""
    for match in _EVENTS.finditer(letters, first, last):
        kind = match.lastgroup or "line"
        if kind in _STRENGTH:
            yield Joint(SEPARATOR, _STRENGTH[kind], AND if match[0] == AND else "", match.start())
        elif kind in ("mark", "line"):
            mark = _marked(match["mark"])
            yield Joint(SEPARATOR, BULLET if mark else LINE, mark, at=match.start())
        elif kind == "intro":
            yield Joint(INTRODUCTION, word=match[0], at=match.start())
        else:
            yield Joint({"open": OPEN, "close": CLOSE}.get(kind, COLON), at=match.start())


def _marked(mark: str | None) -> str:
    """Return the kind of a list's mark: all numbers are one kind, so are all letters."""
    if not mark:
        return ""
    digits = re.search(r"[0-9]+(?:\.[0-9]+)*", mark)
    if digits:
        return f"1{'.1' * digits[0].count('.')}{mark[-1]}"
    return re.sub(r"[a-z]", "a", mark) if mark != "o" else mark
