"""Which list or bracket a count is a part of."""

from analytics.report.figure_check import labels
from analytics.report.figure_check.figures import Figure, Group
from analytics.report.figure_check.joints import BULLET, COMMA, LINE, SEMICOLON, STOP
from analytics.report.figure_check.vocabulary import OUTSIDE, What
from analytics.report.figure_check.walking import BRACKET, MARKED, Walk

_BACK = 12


class Placing(Walk):
    """Puts counts into lists, and ends the lists that a count cannot belong to."""

    def begin(self, figure: Figure) -> None:
        """Open the list that the words before the figure introduce."""
        if self.intro is None:
            return
        kind, word, at = self.intro
        nearest = [one for one in reversed(self.figures[-_BACK:]) if one.depth == self.depth][:4]
        candidates = [*self.ended, *nearest] if self.strength >= LINE else nearest
        if self.stack and self.stack[-1].kind == BRACKET and not self.stack[-1].items:
            self.stack[-1].word = word
            if self.stack[-1].parent is not None:
                return
        while self.stack and self.stack[-1].kind != BRACKET and self._ends_for_intro(self.stack[-1]):
            self.stack.pop()
        if candidates:
            group = Group(kind, word, self.depth, at, candidates[0], tuple(dict.fromkeys(candidates[1:])))
            group.lines = "\n" in word
            group.mark = self.mark
            group.loose = self.loose
            candidates[0].parts.append(group)
            self.stack.append(group)
            self.groups.append(group)
            self.strength = 0

    def _ends_for_intro(self, group: Group) -> bool:
        return group.exact or (self.strength >= SEMICOLON and group.strength == COMMA)

    def place(self, figure: Figure) -> None:
        self._marked(figure)
        while self.stack and self._ends(self.stack[-1], figure):
            self.stack.pop()
        group = self.stack[-1] if self.stack else None
        parent = group.parent if group else None
        figure.what = figure.label.what(self._family(group, parent))
        if group is None or self._beside(group, figure):
            return
        if group.items:
            group.strength = max(group.strength, self.strength)
        if group.kind == BRACKET and not group.items:
            self.groups.append(group)
            if parent is not None:
                parent.parts.append(group)
        if figure.what == What.TOTAL and figure.label.total:
            figure.what = What.UNKNOWN
        group.add(figure)
        figure.group = group

    def _beside(self, group: Group, figure: Figure) -> bool:
        """Tell whether a figure on the line of a list's part is told of that part, and no part itself."""
        if not (group.lines and group.mark and group.items) or self.mark:
            return False
        both = {figure.what, group.items[-1].what}
        return not (both <= set(OUTSIDE) or (self.joined and both == {What.UNKNOWN}))

    def _marked(self, figure: Figure) -> None:
        """Open a list of its own where a new kind of mark begins under a count that stands in a list."""
        if not self.mark or self.depth or self.intro is not None:
            return
        if self._begins_anew(figure):
            self.block += 1
            figure.block = self.block
            self.stack.clear()
            return
        top = self.stack[-1] if self.stack else None
        if top is not None and not top.mark and len(top.items) == 1 and self.continued and not top.exact:
            top.mark, top.lines = self.mark, True
            return
        marks = [group.mark for group in self.stack]
        if self.mark in marks:
            while self.stack[-1].mark != self.mark:
                self.stack.pop()
            return
        latest = self.latest()
        if latest is None or self.lines > 1:
            return
        group = Group(MARKED, "", 0, figure.number.first, latest)
        group.mark, group.lines = self.mark, True
        latest.parts.append(group)
        self.stack.append(group)
        self.groups.append(group)
        self.strength = 0

    def _begins_anew(self, figure: Figure) -> bool:
        """Tell whether a marked line is a passage of its own: a total, or numbered after a full stop."""
        total = figure.label.what() == What.TOTAL and "tong" in figure.before
        known = any(self.mark == one.mark for one in self.stack)
        status = labels.family(figure.label.what())
        return total or (self.stopped and self.mark[:1] in "1a(" and not known and not status)

    def _ends(self, group: Group, figure: Figure) -> bool:
        if group.kind == BRACKET:
            return False
        strength, several = self.strength, len(group.items) > 1
        if group.lines:
            if not self.mark and (strength == STOP or (self.lines and (self.lines > 1 or group.mark))):
                return True
            if group.mark and self.mark and self.mark != group.mark:
                return True
        elif strength >= BULLET or (strength == SEMICOLON and several and group.strength == COMMA):
            return True
        if strength == SEMICOLON and len(group.items) == 1 and self._within_semicolons(group):
            return True
        return self._foreign(group, figure)

    def _within_semicolons(self, group: Group) -> bool:
        outer = group.parent.group if group.parent is not None else None
        left = group.parent.value - group.sum if group.parent is not None else 0
        return outer is not None and outer.strength == SEMICOLON and left < 0

    def _foreign(self, group: Group, figure: Figure) -> bool:
        """Tell whether the figure cannot be a part of the group: other in kind, or one too many."""
        if not group.items or group.parent is None:
            return False
        own, parent = figure.label.what(), labels.family(group.parent.what)
        kin = labels.family(own) if figure.label.state else ""
        if (parent and kin and kin != parent) or (own == What.TOTAL and "tong" in figure.before):
            return True
        if parent and own == labels_alone(parent):
            return True
        if group.exact:
            return figure.value > 0 and not self._goes_on(group, figure, parent)
        several = len(group.items) > 1
        unlike = not group.named and bool(figure.label.state)
        return several and unlike and not parent

    def _goes_on(self, group: Group, figure: Figure, family: str) -> bool:
        """Tell whether a list that adds up has one more part: a status of the same kind, not yet told."""
        if self.strength > COMMA:
            return False
        what, told = figure.label.what(family), {one.what for one in group.items}
        if what in OUTSIDE:
            return group.items[-1].what in OUTSIDE
        return bool(family) and labels.family(what) == family and what not in told

    def _family(self, group: Group | None, parent: Figure | None) -> str:
        if parent is not None and labels.family(parent.what):
            return labels.family(parent.what)
        recent = self.figures[-6:]
        for one in reversed(recent):
            if labels.family(one.what):
                return labels.family(one.what)
        return ""


def labels_alone(family: str) -> What:
    """Return the whole of a family: what is done, or what is open."""
    return What.DONE if family == "done" else What.OPEN
