"""Counts and percentages as they stand in a text: with their labels, their lists and their brackets."""

from dataclasses import dataclass, field

from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.labels import Label
from analytics.report.figure_check.numbers import Number
from analytics.report.figure_check.vocabulary import OTHER_NOUN, TASK, UNIT, What


def names_unit(text: Folded, first: int, last: int) -> bool:
    """Tell whether the words name a unit (a kind of unit, and then a name): a number after is its own."""
    return any(
        text.written(match.end(), match.end() + 1).isupper()
        for match in UNIT.finditer(text.letters, first, last)
    )


@dataclass(eq=False)
class Figure:
    """One count, or a fraction's upper number; `group` is the list or bracket that it is a part of."""

    number: Number
    label: Label
    before: str
    after: str
    depth: int
    sentence: int
    what: What = What.UNKNOWN
    group: "Group | None" = None
    parts: list["Group"] = field(default_factory=list)
    shares: list["Share"] = field(default_factory=list)
    frame: int = -1
    line: int = 0
    block: int = 0
    entity: bool = False

    @property
    def value(self) -> int:
        """The count."""
        return self.number.part

    @property
    def of_tasks(self) -> bool:
        """Tell whether the noun after the number is one of tasks."""
        return bool(TASK.match(self.after))

    @property
    def of_others(self) -> bool:
        """Tell whether the noun after the number is one of units, regions or people."""
        return bool(OTHER_NOUN.match(self.after)) and not self.of_tasks


@dataclass(eq=False)
class Group:
    """What a word such as "gồm", a colon or a bracket opens: parts of `parent`, or of one of `others`."""

    kind: str
    word: str
    depth: int
    first: int
    parent: Figure | None = None
    others: tuple[Figure, ...] = ()
    items: list[Figure] = field(default_factory=list)
    shares: list["Share"] = field(default_factory=list)
    strength: int = 0
    mark: str = ""
    lines: bool = False
    sum: int = 0
    named: bool = False
    loose: bool = False

    def add(self, figure: Figure) -> None:
        """Take in one more part."""
        self.items.append(figure)
        self.sum += figure.value
        self.named = self.named or figure.label.known

    @property
    def exact(self) -> bool:
        """Tell whether two parts or more make the parent."""
        return self.parent is not None and len(self.items) > 1 and self.sum == self.parent.value


@dataclass(eq=False)
class Share:
    """One percentage; `figure` is the count it belongs to, `label` what it says itself."""

    number: Number
    label: Label
    words: str
    after: str
    figure: Figure | None = None
    group: Group | None = None
    bracket: int = -1
