"""Reads the numbers of a text one after the other: what each counts, and whose share each percentage is."""

import re

from analytics.report.figure_check import labels
from analytics.report.figure_check.figures import Figure, Group, Share, names_unit
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.joints import COLON, COMMA, LINE, SEMICOLON, SEPARATOR, joints
from analytics.report.figure_check.labels import Label, label
from analytics.report.figure_check.numbers import Number
from analytics.report.figure_check.placing import Placing
from analytics.report.figure_check.vocabulary import IN_TURN

_REACH = 400
_LINKED = re.compile(r"[,:=]|\b(?:dat|chiem|bang|ty le|ti le|tuong ung|tuong duong|tuc|la|lan luot)\b|^\s*$")
_OPENING = re.compile(r"[^(;.\n]{0,24}\((?:dat |tuong ung |voi |bang |la )?")


class Reading(Placing):
    """The figures, shares and groups of one stretch of running text."""

    def __init__(self, text: Folded, numbers: list[Number], first: int, last: int) -> None:
        super().__init__(text)
        self.first = place = first
        for at, number in enumerate(numbers):
            self.between(place, number.first)
            following = numbers[at + 1].first if at + 1 < len(numbers) else last
            self._take(number, place, min(following, number.last + _REACH))
            place = number.last

    def _take(self, number: Number, place: int, until: int) -> None:
        before, own = self._words_before(place, number.first)
        after = labels.after_label(self.text.letters[number.last : until])
        if number.is_percent:
            self._share(number, own, until)
            return
        figure = Figure(number, self._label(before, own, after), own, after, self.depth, self.sentence)
        figure.line, figure.block = self.line, self.block
        if figure.of_others:
            figure.label = Label()
        figure.entity = names_unit(self.text, number.first - len(own), number.first)
        self.begin(figure)
        self.place(figure)
        self._share_before(figure, place)
        self.figures.append(figure)
        self.counted = True
        self.apart = 0

    def _share_before(self, figure: Figure, place: int) -> None:
        """Give a figure in brackets the percentage that stands right before them: 67,6% (46/68)."""
        share = self.shares[-1] if self.shares else None
        if share is None or share.number.last != place or self.bracket < place:
            return
        between = self.text.letters[place : figure.number.first]
        if _OPENING.fullmatch(between) and (share.figure is None or figure.number.whole is not None):
            if share.figure is not None:
                share.figure.shares.remove(share)
            share.figure = figure
            figure.shares.append(share)
            if not figure.label.known:
                figure.label = share.label

    def _words_before(self, place: int, last: int) -> tuple[str, str]:
        """Return the words since the last strong mark, and those since the last mark of any kind."""
        cut = max(place, last - _REACH)
        words = self.text.letters[cut:last]
        colon = self.intro[2] if self.intro is not None and self.intro[1].startswith(":") else -1
        marks = [one for one in joints(self.text.letters, cut, last) if one.kind != COLON or one.at == colon]
        ends = [(one, one.at + max(1, len(one.word)) - cut) for one in marks]
        strong = [end for one, end in ends if one.strength > COMMA or one.kind not in (SEPARATOR, COLON)]
        first = [ends[0][1]] if ends and place > self.first else []
        return words[max([0, *strong, *first]) :], words[max([0, *(end for _, end in ends)]) :]

    def _label(self, before: str, own: str, after: str) -> Label:
        found = label(own)
        if found.timing and not found.state:
            wider = label(before)
            found = wider if wider.state and wider.timing == found.timing else found
        more = label(after)
        if not found.known:
            return more if more.known else Label(total=found.total or more.total)
        if found.state and not found.timing and more.timing and more.state in ("", found.state):
            return Label(found.state, more.timing, found.total)
        if found.timing and not found.state and more.state:
            return Label(more.state, found.timing if found.timing != "due" else more.timing, found.total)
        return found

    def _share(self, number: Number, words: str, until: int) -> None:
        after = self.text.letters[number.last : min(until, number.last + 60)]
        share = Share(number, label(words), words, after, bracket=self.bracket if self.depth else -1)
        group = self.stack[-1] if self.stack else None
        if self.intro is not None:
            candidates = [one for one in reversed(self.figures[-6:]) if one.depth == self.depth]
            group = Group(
                self.intro[0], self.intro[1], self.depth, self.intro[2], candidates[0] if candidates else None
            )
            self.stack.append(group)
        share.group = group
        latest = self.figures[-1] if self.figures else None
        if latest is not None and self._belongs(share, latest):
            share.figure = latest
            latest.shares.append(share)
        elif group is not None:
            group.shares.append(share)
        self.shares.append(share)

    def _belongs(self, share: Share, latest: Figure) -> bool:
        """Tell whether a percentage is that of the count before it."""
        own, kin = share.label, latest.label
        if not self._within_reach(share, latest):
            return False
        same = own.what(labels.family(latest.what)) == latest.what
        return not own.known or same or (own.state == kin.state and own.timing in ("", kin.timing))

    def _within_reach(self, share: Share, latest: Figure) -> bool:
        """Tell whether nothing between a count and a percentage keeps them apart."""
        if self.intro is not None and not IN_TURN.search(self.intro[1]):
            return False
        strength, inside = max(self.strength, self.apart), bool(self.depth) and latest.depth < self.depth
        if strength >= LINE or (strength >= SEMICOLON and not inside):
            return False
        if latest.shares and not (inside and not share.label.known):
            return False
        between = self.text.letters[latest.number.last : share.number.first]
        return "(" in between or bool(_LINKED.search(between))
