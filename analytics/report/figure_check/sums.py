"""Sums: parts that are told to make a total, by the way they are listed or by what their statuses mean."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, product

from analytics.report.figure_check.claim import Claim, Kind
from analytics.report.figure_check.figures import Figure, Group, Share
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.frames import Frame
from analytics.report.figure_check.labels import family
from analytics.report.figure_check.numbers import plain
from analytics.report.figure_check.passages import of_one_passage
from analytics.report.figure_check.rounding import ulp
from analytics.report.figure_check.vocabulary import DONE_LEAVES, ONLY_SOME, OPEN_LEAVES, OUTSIDE, What

_ON_TIME, _LATE = (What.DONE_ON_TIME, What.OPEN_IN_TIME), (What.DONE_LATE, What.OPEN_OVERDUE)
_MOST_ITEMS = 400
_WIDE, _NEVER = (0.4, 1.7), (1.0, 0.0)

Sum = tuple[Figure, tuple[Figure, ...]]


def listed(text: Folded, groups: Iterable[Group]) -> Iterator[Sum]:
    """Yield the sums that lists and brackets claim."""
    for group in groups:
        if 2 <= len(group.items) <= _MOST_ITEMS and group.parent is not None:
            found = _claimed(text, group, group.parent)
            if found is not None:
                yield found


def _claimed(text: Folded, group: Group, parent: Figure) -> Sum | None:
    items = tuple(group.items)
    candidates = [parent, *(one for one in group.others if one not in items)]
    for one in candidates:
        if one.value == group.sum:
            return one, items
    if group.loose:
        return None
    for one in candidates if group.kind != "bracket" else [parent]:
        if one.sentence == parent.sentence and one.block == items[0].block and _plausible(text, group, one):
            return one, items
    return None


def _plausible(text: Folded, group: Group, parent: Figure) -> bool:
    """Tell whether a list whose parts do not make `parent` was meant to."""
    if not parent.value or parent.of_others != group.items[0].of_others:
        return False
    if any(2 * one.value > 3 * parent.value for one in group.items):
        return False
    low, high = _bounds(text, group, parent)
    return low <= group.sum / parent.value <= high


def _bounds(text: Folded, group: Group, parent: Figure) -> tuple[float, float]:
    """Return between which shares of the total the parts must lie to be meant to make it; (1, 0) for none."""
    whats = [one.what for one in group.items]
    by_deadline = sorted(one.label.timing for one in group.items) == ["due", "none"]
    if any(family(one) or one in (What.DUE, *OUTSIDE) for one in whats):
        return _WIDE if by_deadline or _exhaustive(parent, whats) else _NEVER
    if _only_some(text, group):
        return _NEVER
    if group.kind == "complete" or by_deadline:
        return 0.5, 1.5
    if len({one.of_others for one in group.items}) > 1:
        return _NEVER
    return (0.9, 1.1) if group.word.endswith("co") or group.kind == "marked" else (0.6, 1.4)


def _only_some(text: Folded, group: Group) -> bool:
    until = group.items[-1].number.last + 40
    return bool(ONLY_SOME.search(text.letters, max(0, group.first - 8), until))


def _exhaustive(parent: Figure, whats: Sequence[What]) -> bool:
    """Tell whether statuses leave nothing out: done and open, on time and late."""
    told = set(whats)
    # Before time and on time are both on time; any other status told twice is told of different things.
    if any(whats.count(one) > 1 for one in told - {What.UNKNOWN, What.DONE_ON_TIME}):
        return False
    kin = {family(one) for one in whats} - {""}
    if family(parent.what):
        return kin == {family(parent.what)} and bool(told & set(_ON_TIME)) and bool(told & set(_LATE))
    done = What.DONE in told or {What.DONE_ON_TIME, What.DONE_LATE} <= told
    opened = What.OPEN in told or {What.OPEN_IN_TIME, What.OPEN_OVERDUE} <= told
    if parent.what == What.DUE:
        return (done and bool(kin & {"open"})) or {What.DONE_ON_TIME, What.DONE_LATE} == told
    double = What.DONE in told and told & set(DONE_LEAVES)
    return done and opened and not double


def meant(frame: Frame, figures: Sequence[Figure]) -> Iterator[Sum]:
    """Yield the sums that the statuses of a frame must make, whichever way they are listed."""
    slots = {what: one for what, one in frame.slots.items() if what not in frame.unsure}
    total = frame.total_figure
    found: list[Sum] = []
    for whole, leaves in ((What.DONE, DONE_LEAVES), (What.OPEN, OPEN_LEAVES)):
        parts = tuple(slots[one] for one in leaves if one in slots)
        if whole in slots and leaves[0] in slots and leaves[1] in slots:
            found.append((slots[whole], parts))
    if total is not None and What.TOTAL not in frame.unsure:
        found += _whole(slots, total)
    yield from (one for one in found if _adds(one[1]) == one[0].value or of_one_passage(one, figures))


def _whole(slots: dict[What, Figure], total: Figure) -> Iterator[Sum]:
    done, opened = _ways(slots, What.DONE, DONE_LEAVES), _ways(slots, What.OPEN, OPEN_LEAVES)
    full = list(_readings(done, opened, _outside(slots)))
    # What is not told may be none: "46 done, 22 in time" of 68 leaves nothing overdue.
    some = list(
        _readings(
            done if What.DONE in slots else [*done, *_alone(slots, DONE_LEAVES)],
            opened if What.OPEN in slots else [*opened, *_alone(slots, OPEN_LEAVES)],
            _outside(slots),
        )
    )
    exact = [one for one in (*full, *some) if _adds(one) == total.value]
    near = [one for one in full if 2 * total.value <= 5 * _adds(one) <= 9 * total.value]
    if not exact and not near and not opened and What.OPEN_OVERDUE not in slots:
        near = [one for one in some if abs(total.value - _adds(one)) * 20 <= total.value]
    if exact or near:
        yield total, tuple(sorted((exact or near)[0], key=lambda one: one.number.first))


def _readings(*ways: Sequence[tuple[Figure, ...]]) -> Iterator[tuple[Figure, ...]]:
    return (tuple(chain.from_iterable(parts)) for parts in product(*ways))


def _alone(slots: dict[What, Figure], leaves: Sequence[What]) -> list[tuple[Figure, ...]]:
    """Return each leaf that is told in a sentence of its own: the others may be told of something else."""
    told = [slots[one] for one in leaves if one in slots]
    return [(one,) for one in told if sum(other.sentence == one.sentence for other in told) == 1]


def _adds(parts: Sequence[Figure]) -> int:
    return sum(one.value for one in parts)


def _ways(slots: dict[What, Figure], whole: What, leaves: Sequence[What]) -> list[tuple[Figure, ...]]:
    """Return the ways in which all that is done, or all that is open, is told."""
    parts = tuple(slots[one] for one in leaves if one in slots)
    ways: list[tuple[Figure, ...]] = []
    if whole in slots:
        ways.append((slots[whole],))
        beside = tuple(one for one in parts if one.group is slots[whole].group)
        if beside:
            ways.append((slots[whole], *beside))
    if leaves[0] in slots and leaves[1] in slots:
        ways.append(parts)
    return ways


def _outside(slots: dict[What, Figure]) -> list[tuple[Figure, ...]]:
    parts = tuple(slots[one] for one in OUTSIDE if one in slots)
    return [parts, ()] if parts else [()]


def claim(found: Sum) -> Claim:
    """Return what is said of a sum of counts."""
    total, parts = found
    gap = total.value - sum(one.value for one in parts)
    written = " + ".join(plain(_written(one)) for one in parts)
    printed = plain(_written(total))
    return Claim(
        text=f"{printed} = {written}",
        kind=Kind.SUM,
        printed=printed,
        gap=gap,
        flag=gap != 0,
        reason="" if not gap else "short" if gap > 0 else "over",
        values={"parts": written, "sum": total.value - gap, "total": printed, "gap": abs(gap)} if gap else {},
        spans=tuple((one.number.first, one.number.part_end) for one in (total, *parts)),
    )


def _written(one: Figure) -> str:
    number = one.number
    return number.written[: number.part_end - number.first] if number.whole is not None else number.written


def has_status(figure: Figure) -> bool:
    """Tell whether a part is named by a status."""
    return bool(family(figure.what)) or figure.what in OUTSIDE


def hundreds(shares: Iterable[Share]) -> Iterator[Claim | None]:
    """Yield what is said of the percentages that stand for parts without their counts."""
    together: dict[int, list[Share]] = {}
    for one in shares:
        if one.figure is None and one.group is not None:
            together.setdefault(id(one.group), []).append(one)
    for kin in together.values():
        whats = {one.label.what("done") for one in kin}
        group = kin[0].group
        listed = group is not None and group.kind == "complete"
        yield hundred(kin, complete=listed or {What.DONE_ON_TIME, What.DONE_LATE} <= whats)


def hundred(group: Sequence[Share], *, complete: bool) -> Claim | None:
    """Return what is said of bare percentages that are the parts of a hundred; None where they may not be."""
    percents = [one.number.percent or Decimal(0) for one in group]
    if len(group) < 2:
        return None
    total = sum(percents, Decimal(0))
    gap = 100 - total
    rounded = abs(gap) <= max(map(ulp, percents)) * len(group)
    if not rounded and not (complete and -100 <= gap <= 15):
        return None
    off = bool(gap) and not rounded
    written = " + ".join(one.number.written for one in group)
    return Claim(
        text=f"100% = {written}",
        kind=Kind.SUM,
        printed="100%",
        gap=gap if gap % 1 else int(gap),
        flag=off,
        reason="hundred" if off else "",
        values={"sum": str(total).replace(".", ","), "parts": written} if off else {},
        spans=tuple((one.number.first, one.number.last) for one in group),
    )
