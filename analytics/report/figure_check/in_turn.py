"""Counts and percentages that are told in turn ("lần lượt", "tương ứng"), and percentages told by name."""

import re
from bisect import bisect_right
from itertools import pairwise

from analytics.report.figure_check.figures import Figure, Share, names_unit
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.frames import Frame
from analytics.report.figure_check.labels import family, label
from analytics.report.figure_check.reading import Reading
from analytics.report.figure_check.vocabulary import IN_TURN, TASK, What

_JOINED = re.compile(r"(?:[ ,;/%()]|\bva\b|\b(?:nhiem vu|viec|nv)\b)*")
_RATE = re.compile(r"\b(?:ty le|ti le|chiem|dat|bang)\b")
_NOUNS = re.compile(r"\b(?:van ban|ho so|thu tuc|kien nghi|don thu|de an|du an|bao cao)\b")
_STOP = re.compile(r"\.\s")
_REACH = 240
_NEAR = 1200
_LINES = 2


def assign(text: Folded, reading: Reading) -> None:
    """Give every count of a series its label, and every percentage of a series or with a name its count."""
    for run in _runs(text, reading.figures):
        _name(text, run)
    for shares in _runs(text, reading.shares):
        _pair(text, shares, reading.figures)


def name_shares(text: Folded, reading: Reading, told: list[Frame]) -> None:
    """Give a percentage that names its status ("tỷ lệ hoàn thành đạt …") the count of that status."""
    at = 0
    for share in reading.shares:
        while at < len(reading.figures) and reading.figures[at].number.first < share.number.first:
            at += 1
        named = share.label.known and _RATE.search(share.words) and not TASK.match(share.after)
        series = share.group is not None and len(share.group.shares) > 1
        if share.figure is None and named and not series and at and not _of_unit(text, share):
            after = [one for one in reading.figures[at : at + 2] if _answers(text, share, one)]
            figure = after[0] if after else _told(text, share, told[reading.figures[at - 1].frame])
            if figure is not None and not figure.shares:
                share.figure = figure
                figure.shares.append(share)


def _answers(text: Folded, share: Share, figure: Figure) -> bool:
    """Tell whether a count right after a percentage is the one that it was made of."""
    between = text.letters[share.number.last : figure.number.first]
    return share.label.what() == figure.what and len(between) < _REACH and not _STOP.search(between)


def _told(text: Folded, share: Share, frame: Frame) -> Figure | None:
    """Return the count of the status that a percentage names, where the same passage tells it."""
    parent = share.group.parent if share.group is not None else None
    what = share.label.what(family(parent.what) if parent is not None else "")
    figure = frame.slots.get(what)
    if figure is None or what in frame.unsure or what == What.DUE:
        return None
    nouns = _NOUNS.findall(share.words)
    if nouns and nouns[-1] not in figure.after + figure.before:
        return None
    first, last = sorted((figure.number.first, share.number.first))
    between = text.letters[first:last]
    lines = _LINES if "chiem" in share.words else 0
    near = len(between) < _NEAR and between.count("\n") <= lines and len(_STOP.findall(between)) <= 1
    return figure if near else None


def _of_unit(text: Folded, share: Share) -> bool:
    return names_unit(text, share.number.first - len(share.words), share.number.first)


def _runs(text: Folded, ones: list) -> list[list]:  # type: ignore[type-arg]
    """Return the series of two or more with nothing between them but commas and "và"."""
    found: list[list] = []  # type: ignore[type-arg]
    for one in ones:
        last = found[-1][-1] if found else None
        between = text.letters[last.number.last : one.number.first] if last is not None else None
        if between is not None and len(between) < 40 and _JOINED.fullmatch(between):
            found[-1].append(one)
        else:
            found.append([one])
    return [run for run in found if len(run) > 1]


def _name(text: Folded, run: list[Figure]) -> None:
    first = run[0].number.first
    before = re.split(r"[;.\n(:]", text.letters[max(0, first - _REACH) : first])[-1]
    turn = IN_TURN.search(before)
    if turn is None:
        return
    named = [label(one) for one in re.split(r",|\bva\b", before[: turn.start()])]
    named = [one for one in named if one.known][-len(run) :]
    if len(named) == len(run):
        kin = ""
        for figure, own in zip(run, named, strict=True):
            figure.label, figure.what = own, own.what(kin)
            kin = family(figure.what) or kin


def _pair(text: Folded, run: list[Share], figures: list[Figure]) -> None:
    end = bisect_right(figures, run[0].number.first, key=lambda one: one.number.last)
    before = figures[max(0, end - len(run)) : end]
    if len(before) < len(run) or run[0].label.known:
        return
    series = all(
        _JOINED.fullmatch(text.letters[one.number.last : two.number.first]) or one.sentence == two.sentence
        for one, two in pairwise(before)
    )
    between = text.letters[before[-1].number.last : run[0].number.first]
    if (
        not series
        or re.search(r"[.\n]\s", between)
        or any(one.shares and one is not before[-1] for one in before)
    ):
        return
    for figure, share in zip(before, run, strict=True):
        if share.figure is not None and share in share.figure.shares:
            share.figure.shares.remove(share)
        if share.group is not None and share in share.group.shares:
            share.group.shares.remove(share)
        share.figure = figure
        figure.shares.append(share)
