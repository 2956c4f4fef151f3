"""The way from one number to the next: which brackets and lists stand open, and what parts the numbers."""

import re

from analytics.report.figure_check.figures import Figure, Group, Share
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.joints import (
    AND,
    BULLET,
    CLOSE,
    COLON,
    COMMA,
    INTRODUCTION,
    LINE,
    OPEN,
    SEMICOLON,
    SEPARATOR,
    STOP,
    Joint,
    joints,
)  # fmt: skip
from analytics.report.figure_check.vocabulary import PARTIAL_INTRO

COMPLETE, PARTIAL, BRACKET, MARKED = "complete", "partial", "bracket", "marked"
# A bracket this far behind a number is not the number's own.
_NEAR = 60
_BACK = 12
# Words that lead back to the total of the sentence before.
_POINTING = re.compile(r"\b(?:nay|tren|do)\b")


class Walk:
    """Where the reading of a text stands; `strength`, `mark`, `intro` tell what parts two numbers."""

    def __init__(self, text: Folded) -> None:
        self.text = text
        self.figures: list[Figure] = []
        self.shares: list[Share] = []
        self.groups: list[Group] = []
        self.stack: list[Group] = []
        self.depth = self.sentence = self.strength = self.lines = self.apart = self.line = self.block = 0
        self.mark = ""
        self.intro: tuple[str, str, int] | None = None
        self.counted = self.continued = self.joined = self.stopped = False
        self.bracket = self.broke = -1
        self.loose = False
        self.ended: list[Figure] = []
        self.outside: list[tuple[int, str, tuple[str, str, int] | None, int]] = []

    def between(self, first: int, last: int) -> None:
        self.strength, self.lines, self.mark, self.intro, self.continued = 0, 0, "", None, False
        self.joined = self.stopped = False
        met = False
        for one in joints(self.text.letters, first, last):
            if one.kind == OPEN:
                self._open(one)
            elif one.kind == CLOSE:
                self._close()
            elif one.kind == INTRODUCTION:
                self._introduce(PARTIAL if PARTIAL_INTRO.match(one.word) else COMPLETE, one.word, one.at)
            elif one.kind == COLON:
                if self.counted and not met and self.intro is None:
                    self._introduce(COMPLETE, ":", one.at)
            else:
                self._part(one)
            met = met or one.kind in (SEPARATOR, OPEN, CLOSE)

    def _part(self, one: Joint) -> None:
        if one.strength in (STOP, LINE, BULLET):
            self.sentence += 1
        self.lines += one.strength in (LINE, BULLET)
        self.line += one.strength in (LINE, BULLET)
        self.block += one.strength == LINE and self.lines == 2 and self.stopped
        if one.strength in (STOP, LINE, BULLET):
            self.broke = one.at + 1
        self.stopped = self.stopped or one.strength == STOP
        self.continued = self.continued or one.strength in (COMMA, SEMICOLON)
        if one.strength == STOP and self.depth:
            self.outside.clear()
            self.depth, self.stack = 0, [group for group in self.stack if group.depth == 0]
        if self.intro is not None and one.strength == STOP:
            self.intro = None
        if self.intro is not None:
            self.mark = one.word if one.strength == BULLET else self.mark
            if one.strength in (LINE, BULLET):
                self.intro = (self.intro[0], self.intro[1] + "\n", self.intro[2])
            return
        self.strength = max(self.strength, one.strength)
        self.apart = max(self.apart, one.strength)
        self.joined = one.word == AND
        self.mark = one.word if one.strength == BULLET else self.mark
        self.counted = False

    def _introduce(self, kind: str, word: str, at: int) -> None:
        if self.intro is None:
            self._settle_before_intro()
            words = self.text.letters[max(self.broke, 0) : at] if self.strength >= LINE else ""
            self.loose = len(words.split()) > 1 and not _POINTING.search(words)
        self.intro = (kind, word if self.intro is None else self.intro[1] + word, at)

    def _settle_before_intro(self) -> None:
        """End the lists that a full stop ends, before a new one begins."""
        self.ended = []
        while (
            self.stack
            and self.stack[-1].kind != BRACKET
            and self.strength >= LINE
            and not self.stack[-1].lines
        ):
            gone = self.stack.pop()
            if gone.parent is not None:
                self.ended.append(gone.parent)

    def _open(self, one: Joint) -> None:
        before = self.latest()
        self.bracket = one.at
        near = before is not None and one.at - before.number.last < _NEAR
        parent = before if near and self.strength < SEMICOLON else None
        self.depth += 1
        self.outside.append((self.strength, self.mark, self.intro, self._read()))
        self.stack.append(Group(BRACKET, "(", self.depth, one.at, parent))
        self.strength, self.mark, self.intro = 0, "", None

    def _close(self) -> None:
        if self.depth:
            while self.stack and self.stack[-1].depth >= self.depth:
                self.stack.pop()
            self.depth -= 1
        self.strength, self.mark, self.intro = 0, "", None
        if self.outside:
            self.strength, self.mark, intro, read = self.outside.pop()
            self.intro = intro if read == self._read() else None
        self.bracket = -1

    def _read(self) -> int:
        """Return how many numbers were read: none between two brackets leaves all as it was before them."""
        return len(self.figures) + len(self.shares)

    def latest(self) -> Figure | None:
        return next((one for one in reversed(self.figures[-_BACK:]) if one.depth == self.depth), None)
