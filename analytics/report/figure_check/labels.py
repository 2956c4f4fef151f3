"""What a number counts, told by the words before and after it."""

import re
from dataclasses import dataclass

from analytics.report.figure_check.vocabulary import (
    DONE_FAMILY,
    INTRO,
    OPEN_FAMILY,
    STATES,
    TIMINGS,
    TOTAL,
    What,
)

_CUT_AFTER = re.compile(
    rf"[;,.\n():\t]|\bva\b|{INTRO.pattern}|\b(?:dat|chiem|bang|tang|giam|so voi|cho den)\b"
)
_LEAVES = {
    ("done", "on"): What.DONE_ON_TIME,
    ("done", "ahead"): What.DONE_ON_TIME,
    ("done", "late"): What.DONE_LATE,
    ("done", "none"): What.DONE_NO_DEADLINE,
    ("open", "on"): What.OPEN_IN_TIME,
    ("open", "ahead"): What.OPEN_IN_TIME,
    ("open", "late"): What.OPEN_OVERDUE,
    ("open", "none"): What.OPEN_NO_DEADLINE,
}
_ALONE = {
    "done": What.DONE,
    "open": What.OPEN,
    "withdrawn": What.WITHDRAWN,
    "moved": What.MOVED,
    "must": What.DUE,
}
_BARE = {"on": What.DONE_ON_TIME, "ahead": What.OPEN_IN_TIME}


@dataclass(frozen=True)
class Label:
    """The state and the timing that words tell; "" where they tell none."""

    state: str = ""
    timing: str = ""
    total: bool = False

    def what(self, family: str = "") -> What:
        """Return what is counted; `family` ("done" or "open") is that of the list it stands in."""
        state = self.state
        if state in ("withdrawn", "moved"):
            return _ALONE[state]
        if self.timing == "due":
            return What.DUE if state in ("", "must") else _ALONE[state]
        if not state and self.timing:
            return _LEAVES.get((family, self.timing)) or _BARE.get(self.timing, What.UNKNOWN)
        if state:
            return _LEAVES.get((state, self.timing)) or _ALONE[state]
        return What.TOTAL if self.total else What.UNKNOWN

    @property
    def known(self) -> bool:
        """Tell whether the words say anything of a status."""
        return bool(self.state or self.timing)


def label(words: str) -> Label:
    """Read folded words; the state that stands last wins, and a negation over what it negates."""
    if not words.islower():
        return Label()
    whole = max((words.rfind(one) for one in ("tong so", "tong cong", "trong so")), default=-1)
    words = words[max(whole, 0) :]
    states = [
        (match.end(), order, name)
        for order, (name, pattern) in enumerate(STATES)
        for match in pattern.finditer(words)
    ]
    names = {name for _, _, name in states}
    state = ""
    if states:
        state = "open" if "open" in names and _negated(words, names) else max(states)[2]
        if "must" in names and names <= {"must", "done"}:
            state = "must"
        if "withdrawn" in names or "moved" in names:
            state = "withdrawn" if "withdrawn" in names else "moved"
    timing = next((name for name, pattern in TIMINGS if pattern.search(words)), "")
    return Label(state, timing, bool(TOTAL.search(words)))


def _negated(words: str, names: set[str]) -> bool:
    """Tell whether the only thing done in the words is what is not done."""
    bare = re.sub(r"\b(?:chua|khong) (?:duoc |the |kip )?(?:hoan thanh|hoan tat|thuc hien)", "", words)
    return "done" not in names or not re.search(r"\bhoan thanh\b|\bhoan tat\b|\bda (?:xong|xu ly)", bare)


def after_label(words: str) -> str:
    """Return the part of the words after a number that belongs to it."""
    cut = _CUT_AFTER.search(words)
    return words[: cut.start()] if cut else words


def family(what: What) -> str:
    """Return "done" or "open" for what is a part of either, or ""."""
    if what in DONE_FAMILY:
        return "done"
    return "open" if what in OPEN_FAMILY else ""
