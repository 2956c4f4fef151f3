"""Counts that speak of the same tasks: one total, and the statuses told after it."""

from dataclasses import dataclass, field, replace

from analytics.report.figure_check.figures import Figure
from analytics.report.figure_check.labels import family
from analytics.report.figure_check.vocabulary import What

_AHEAD = 3


@dataclass(eq=False)
class Frame:
    """A total and its statuses, each the first time it is told; `unsure` are those told with two values."""

    slots: dict[What, Figure] = field(default_factory=dict)
    unsure: set[What] = field(default_factory=set)
    whole: int | None = None
    stated: bool = False

    @property
    def total(self) -> int | None:
        """The number of all tasks: as counted, or as the base of a fraction of all tasks."""
        counted = self.slots.get(What.TOTAL)
        return counted.value if counted is not None else self.whole

    def value(self, what: What) -> int | None:
        """Return how many are told to be `what`; None where that is not told, or told twice differently."""
        one = self.slots.get(what)
        return None if one is None or what in self.unsure else one.value

    @property
    def total_figure(self) -> Figure | None:
        """The total where it stands in the text: a count, or the lower number of a fraction of all tasks."""
        if What.TOTAL in self.slots:
            return self.slots[What.TOTAL]
        for what in (What.DONE, What.OPEN):
            one = self.slots.get(what)
            if one is not None and one.number.whole is not None and one.number.whole == self.whole:
                return _lower(one)
        return None

    def values(self, *whats: What) -> list[int | None]:
        """Return what is told of each."""
        return [self.value(one) for one in whats]


def _lower(figure: Figure) -> Figure:
    """Return the lower number of a fraction as a count of its own."""
    number = figure.number
    written = number.written[number.whole_start - number.first :]
    lower = replace(
        number,
        first=number.whole_start,
        part_end=number.last,
        part=number.whole or 0,
        whole=None,
        written=written,
    )
    return replace(figure, number=lower, what=What.TOTAL, group=None, parts=[], shares=[])


def frames(figures: list[Figure]) -> list[Frame]:
    """Put the figures into frames, and note the frame of each."""
    found = [Frame()]
    own: dict[int, int] = {}
    main = 0
    item: Figure | None = None
    for at, figure in enumerate(figures):
        item = figure if _is_item(figure) else item
        owner = _owner(figure, item)
        if owner is not None and figure.what != What.UNKNOWN:
            if id(owner) not in own:
                own[id(owner)] = len(found)
                found.append(Frame({What.TOTAL: owner}))
            figure.frame = own[id(owner)]
            _tell(found[figure.frame], figure)
            continue
        if _begins(found[main], figure, figures[at + 1 : at + 1 + _AHEAD]):
            found.append(Frame())
            main = len(found) - 1
        figure.frame = main
        _tell(found[main], figure)
    return found


def _is_item(figure: Figure) -> bool:
    """Tell whether a count is a part of a list by something else than status, such as by who assigned."""
    return figure.group is not None and figure.what == What.UNKNOWN


def _owner(figure: Figure, item: Figure | None) -> Figure | None:
    """Return the part of a list whose own tasks a count is told of: in its brackets, or on its line."""
    if item is None or figure is item:
        return None
    group = figure.group
    while group is not None and group.parent is not None:
        if group.parent is item:
            return item
        group = group.parent.group
    same_line = item.group is not None and item.group.lines and item.sentence == figure.sentence
    return item if same_line and figure.group is None and figure.value <= item.value else None


def _begins(frame: Frame, figure: Figure, ahead: list[Figure]) -> bool:
    told = frame.slots
    if family(figure.what) and _is_of_another(frame, figure):
        return True
    if figure.what == What.TOTAL and _closes(frame, figure, ahead):
        return False
    if figure.what == What.TOTAL:
        whole = What.TOTAL in told or frame.whole is not None or len(told) > 1
        return bool(told) and figure.value != frame.total and whole
    if figure.what in (What.UNKNOWN, What.DUE) and figure.group is None and figure.number.whole is None:
        return not figure.of_others and figure.value != frame.total and _leads(frame, figure, ahead)
    if figure.what in told and figure.value != told[figure.what].value:
        return _restarts(frame, figure)
    return False


def _leads(frame: Frame, figure: Figure, ahead: list[Figure]) -> bool:
    """Tell whether the statuses after a count are told of that count, and no longer of the frame's total."""
    after = next((one for one in ahead if family(one.what)), None)
    if after is None or after.value > figure.value:
        return False
    if after.group is not None and after.group in figure.parts and figure.what == What.UNKNOWN:
        return bool(frame.slots)
    fresh = any(family(one) for one in frame.slots)
    near = figure.of_tasks and after.sentence == figure.sentence
    return fresh and (figure.entity or near)


def _is_of_another(frame: Frame, figure: Figure) -> bool:
    """Tell whether a status cannot be of the frame's total: it states another, or is more than all of it."""
    total, whole = frame.total, figure.number.whole
    if total is None or figure.group is not None:
        return False
    counted = frame.slots.get(What.TOTAL)
    named = counted is None or counted.label.total
    if whole is not None and whole != total and figure.what in (What.DONE, What.OPEN):
        return not named or "/" not in figure.number.written
    return figure.value > total


def _closes(frame: Frame, figure: Figure, ahead: list[Figure]) -> bool:
    """Tell whether a total told last is that of the statuses told before it."""
    done, opened = frame.value(What.DONE), frame.value(What.OPEN)
    if What.TOTAL in frame.slots or done is None or opened is None or frame.whole is not None:
        return False
    more = any(one.what in (What.DONE, What.OPEN) for one in ahead)
    return not more and 0.8 <= (done + opened) / max(figure.value, 1) <= 1.25


def _restarts(frame: Frame, figure: Figure) -> bool:
    """Tell whether a status told again is another unit's: with a total of its own, or when all is told."""
    if figure.group is not None and figure.what != What.DONE:
        return False
    if (
        figure.group is None
        and figure.what == What.DONE
        and figure.sentence != frame.slots[What.DONE].sentence
    ):
        return True
    return figure.what in (What.DONE, What.DUE) and (
        figure.number.whole not in (None, frame.total) or figure.entity or _complete(frame)
    )


def _complete(frame: Frame) -> bool:
    return What.DONE in frame.slots and any(family(one) == "open" for one in frame.slots)


def _tell(frame: Frame, figure: Figure) -> None:
    what = figure.what
    if what == What.UNKNOWN:
        statuses = any(family(item.what) for group in figure.parts for item in group.items)
        if (
            frame.slots
            or figure.group is not None
            or figure.number.whole is not None
            or not (figure.of_tasks or statuses)
            or figure.of_others
        ):
            return
        what = What.TOTAL
        figure.what = What.TOTAL
    if what in frame.slots:
        if frame.slots[what].value != figure.value:
            frame.unsure.add(what)
        return
    frame.slots[what] = figure
    whole = figure.number.whole
    if (
        whole is not None
        and frame.whole is None
        and What.TOTAL not in frame.slots
        and what in (What.DONE, What.OPEN)
    ):
        frame.whole = whole
