"""Shares and fractions: which base they rest on, and how they were rounded."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analytics.report.figure_check.claim import Base, Rounding
from analytics.report.figure_check.figures import Figure, Share
from analytics.report.figure_check.frames import Frame
from analytics.report.figure_check.labels import family
from analytics.report.figure_check.rounding import habit, near
from analytics.report.figure_check.vocabulary import DONE_LEAVES, OPEN_LEAVES, STATED, What

_DUE = re.compile(r"\b(?:den|toi|co) (?:thoi )?han\b|\bphai hoan thanh\b")
_SOUND = (Rounding.EXACT, Rounding.ROUNDED, Rounding.TRUNCATED)


@dataclass(eq=False)
class Rested:
    """A fraction or share with what was found of it; `whole` is the base it rests on."""

    figure: Figure
    share: Share | None
    whole: int | None = None
    verdict: Base = Base.NOT_APPLICABLE
    rounding: Rounding = Rounding.NOT_APPLICABLE
    reason: str = ""
    tried: tuple[int, ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """The printed percentage."""
        return self.share.number.percent if self.share is not None else None


def rest(figure: Figure, share: Share | None, frame: Frame, others: Sequence[int]) -> Rested | None:
    """Find the base of one fraction or share; None where the text gives no base to judge it by."""
    found = Rested(figure, share)
    near_bases, far_bases = bases(figure, share, frame, others)
    found.tried = (*near_bases, *far_bases)
    if figure.number.whole is not None:
        return _fraction(found, frame, near_bases, far_bases)
    if share is None or not near_bases:
        return None
    for verdict, wholes in ((Base.FITS, near_bases), (Base.OTHER, far_bases)):
        for whole in wholes:
            rounding = habit(figure.value, whole, found.percent or Decimal(0), share.number.hedge)
            if rounding != Rounding.OFF:
                found.whole, found.verdict, found.rounding = whole, verdict, rounding
                return found
    return _unexplained(found, near_bases)


def _unexplained(found: Rested, wholes: Iterable[int]) -> Rested:
    """Note that no habit explains a percentage; one unit beside the share, its base is plain all the same."""
    found.verdict, found.rounding = Base.NONE, Rounding.OFF
    for whole in wholes:
        if found.percent is not None and near(found.figure.value, whole, found.percent):
            found.verdict, found.whole = Base.FITS, whole
            break
    return found


def _fraction(found: Rested, frame: Frame, near_bases: Sequence[int], far_bases: Sequence[int]) -> Rested:
    figure, printed = found.figure, found.figure.number.whole or 0
    wrong = _contradicted(figure, frame, found)
    fits = _habit(found, printed)
    if found.share is None:
        found.whole, found.verdict = (wrong, Base.WRONG) if wrong else (printed, Base.FITS)
        return found
    if fits != Rounding.OFF and not wrong:
        found.whole, found.verdict, found.rounding = printed, Base.FITS, fits
        return found
    for whole in dict.fromkeys([*([wrong] if wrong else []), *near_bases, *far_bases]):
        rounding = _habit(found, whole)
        if whole != printed and rounding != Rounding.OFF:
            found.whole, found.verdict, found.rounding = whole, Base.WRONG, rounding
            return found
    if wrong and fits != Rounding.OFF:
        found.whole, found.verdict, found.rounding = wrong, Base.WRONG, Rounding.OFF
        return found
    return _unexplained(found, [printed])


def _habit(found: Rested, whole: int) -> Rounding:
    if found.share is None or found.percent is None:
        return Rounding.NOT_APPLICABLE
    return habit(found.figure.value, whole, found.percent, found.share.number.hedge)


def _contradicted(figure: Figure, frame: Frame, found: Rested) -> int | None:
    """Return the base that the text gives where the printed one cannot be it."""
    printed, kin, total = figure.number.whole or 0, family(figure.what), frame.total
    if total is None or printed == total or not kin or figure.value > total:
        return None
    done, opened, due = frame.value(What.DONE), frame.value(What.OPEN), frame.value(What.DUE)
    if kin == "open" and printed == done and printed not in (opened, due):
        found.reason = "open_over_done"
        return total
    if kin == "done" and printed == opened and printed != done:
        return total
    if printed in (*derived(frame), done, opened) or not _of_all(figure, frame):
        return None
    return total if figure.what in (What.DONE, What.OPEN) or not found.share else None


def _of_all(figure: Figure, frame: Frame) -> bool:
    """Tell whether a fraction must be one of the frame's total: nothing names another base."""
    counted = frame.slots.get(What.TOTAL)
    parent = figure.group.parent if figure.group is not None else None
    if counted is None or figure.entity or (parent is not None and family(parent.what)):
        return False
    near = abs(figure.line - counted.line) <= 1 or figure.group is not None
    return near and not _DUE.search(figure.before + figure.after)


def derived(frame: Frame) -> list[int]:
    """Return the bases that reports make of figures: what fell due, has a deadline, is left."""
    total, done, opened = frame.total, frame.value(What.DONE), frame.value(What.OPEN)
    late, outside = (
        frame.value(What.OPEN_OVERDUE),
        sum(one or 0 for one in frame.values(What.WITHDRAWN, What.MOVED)),
    )
    if done is None:
        told = frame.values(*DONE_LEAVES)
        done = sum(one or 0 for one in told) if told[0] is not None and told[1] is not None else None
    found = [frame.value(What.DUE)]
    found.append(done + late if done is not None and late is not None else None)
    dated = frame.values(What.DONE_ON_TIME, What.DONE_LATE)
    if None not in dated:
        found += [sum(one or 0 for one in dated), sum(one or 0 for one in (*dated, late))]
    if total is not None:
        undated = sum(one or 0 for one in frame.values(What.DONE_NO_DEADLINE, What.OPEN_NO_DEADLINE))
        found += [
            total - outside if outside else None,
            total - undated if undated else None,
            total + outside if outside else None,
        ]
        in_time = frame.value(What.OPEN_IN_TIME)
        found.append(total - in_time if in_time else None)
    if done is not None and opened is not None:
        found.append(done + opened)
    return [one for one in found if one]


def bases(
    figure: Figure, share: Share | None, frame: Frame, others: Iterable[int]
) -> tuple[list[int], list[int]]:
    """Return the bases that a share may be expected to rest on, and the others that the text gives."""
    near_bases: list[int | None] = []
    kin = family(figure.what)
    if share is not None:
        near_bases += [
            frame.total if what == What.TOTAL else frame.value(what)
            for what, pattern in STATED
            if pattern.search(share.after)
        ]
    group = figure.group
    while group is not None and group.parent is not None and len(near_bases) < 8:
        near_bases.append(group.parent.value)
        group = group.parent.group
    counted = frame.slots.get(What.TOTAL)
    beside = figure.of_tasks and counted is not None and counted.line == figure.line
    if kin or group is not None or figure.what in (What.DUE, What.WITHDRAWN, What.MOVED) or beside:
        near_bases.append(frame.total if figure.what != What.TOTAL else None)
    if figure.what in DONE_LEAVES:
        near_bases.append(frame.value(What.DONE))
    if figure.what in OPEN_LEAVES:
        near_bases.append(frame.value(What.OPEN))
    known = [one for one in dict.fromkeys(near_bases) if one and one >= figure.value]
    far = [*derived(frame), frame.value(What.DONE), frame.value(What.OPEN), *others]
    if kin and not known:
        known = [one for one in derived(frame) if one >= figure.value]
    return known, [one for one in dict.fromkeys(far) if one and one > figure.value and one not in known]


def complements(found: Sequence[Rested]) -> None:
    """Recognise percentages that were given as what their neighbours leave of a hundred."""
    for one in found:
        if (one.rounding == Rounding.OFF or one.verdict == Base.OTHER) and one.percent is not None:
            _complement(one, found)


def _complement(one: Rested, found: Sequence[Rested]) -> None:
    sound = [other for other in found if other is not one and other.rounding in _SOUND and other.whole]
    for whole in dict.fromkeys(other.whole or 0 for other in sound):
        if one.verdict == Base.WRONG and one.whole not in (None, whole):
            continue
        kin = [other for other in sound if other.whole == whole]
        if habit(one.figure.value, whole, one.percent or Decimal(0)) != Rounding.OFF:
            continue
        if any(
            _leaves(one, neighbours, whole)
            for neighbours in ([kin] if len(kin) > 1 else []) + [[other] for other in kin]
        ):
            printed = one.figure.number.whole
            one.rounding, one.whole = Rounding.COMPLEMENT, whole
            if printed is not None:
                one.verdict = Base.FITS if printed == whole else Base.WRONG
            else:
                one.verdict = kin[0].verdict if kin[0].verdict in (Base.FITS, Base.OTHER) else Base.FITS
            return


def _leaves(one: Rested, neighbours: Sequence[Rested], whole: int) -> bool:
    counted = sum(other.figure.value for other in neighbours) + one.figure.value
    printed = sum((other.percent or Decimal(0) for other in neighbours), one.percent or Decimal(0))
    return counted == whole and printed == 100
