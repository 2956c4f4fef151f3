"""Checks a text: every sum, fraction and share that it claims, in the order of reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from analytics.report.figure_check import in_turn, sums, table_claims, tables, telling
from analytics.report.figure_check.beside import Told
from analytics.report.figure_check.claim import Claim, Kind
from analytics.report.figure_check.correcting import suggested
from analytics.report.figure_check.figures import Figure, Share
from analytics.report.figure_check.folded import Folded, folded
from analytics.report.figure_check.frames import Frame, frames
from analytics.report.figure_check.numbers import Number, numbers
from analytics.report.figure_check.reading import Reading
from analytics.report.figure_check.shares import Rested, complements, rest
from analytics.report.figure_check.vocabulary import What

_NEIGHBOURS = 8
_BACK = 2


@dataclass(frozen=True)
class Checked:
    """A text and what is said of its claims: sums first, then fractions and shares."""

    text: str
    claims: tuple[Claim, ...]
    told: tuple[Told, ...] = ()

    @property
    def flagged(self) -> tuple[Claim, ...]:
        """The claims that a reader must correct."""
        return tuple(claim for claim in self.claims if claim.flag)


def check(text: str) -> Checked:
    """Return the claims of a text with their verdicts. Never raises; time grows with length."""
    letters = folded(text)
    found: list[Claim] = []
    told: list[Told] = []
    for stretch in tables.stretches(letters):
        if stretch.table:
            found += table_claims.claims(letters, stretch)
        else:
            inside = numbers(letters, stretch.first, stretch.last)
            running, counts = _running(letters, inside, stretch.first, stretch.last)
            found += running
            told += counts
    order = {Kind.SUM: 0, Kind.FRACTION: 1, Kind.SHARE: 1}
    placed = [_placed(letters, one) for one in found]
    claims = tuple(sorted(placed, key=lambda one: order[one.kind]))
    return Checked(text, suggested(text, claims), tuple(told))


def _running(text: Folded, found: list[Number], first: int, last: int) -> tuple[list[Claim], list[Told]]:
    reading = Reading(text, found, first, last)
    in_turn.assign(text, reading)
    told = frames(reading.figures)
    in_turn.name_shares(text, reading, told)
    claims = [sums.claim(one) for one in _distinct(reading, told, text)]
    claims += [one for one in sums.hundreds(reading.shares) if one is not None]
    rested = list(_rested(reading, told))
    for _, kin in groupby(rested, key=lambda one: one.figure.frame):
        together = list(kin)
        for at in range(0, len(together), _NEIGHBOURS):
            complements(together[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS])
    counts = [
        Told(one.what, one.value, text.written(*_span(one)), text.span(*_span(one)), one.frame)
        for one in reading.figures if one.what
    ]  # fmt: skip
    return [*claims, *(telling.claim(text, one) for one in rested)], counts


def _span(one: Figure) -> tuple[int, int]:
    return one.number.first, one.number.part_end


def _distinct(reading: Reading, told: list[Frame], text: Folded) -> Iterator[sums.Sum]:
    seen: set[tuple[int, frozenset[int]]] = set()
    whole: dict[int, set[int]] = {}
    listed = list(sums.listed(text, reading.groups))
    by_status = {id(total) for total, parts in listed if all(sums.has_status(one) for one in parts)}
    meant = (
        one for frame in told for one in sums.meant(frame, reading.figures) if id(one[0]) not in by_status
    )
    ordered = sorted((*listed, *meant), key=lambda one: (one[0].number.first, one[1][0].number.first))
    for total, parts in ordered:
        if sum(one.value for one in parts) == total.value:
            whole.setdefault(id(total), set()).update(one.number.first for one in parts)
    for total, parts in ordered:
        places = frozenset(one.number.first for one in parts)
        exact = sum(one.value for one in parts) == total.value
        if (total.number.first, places) not in seen and (exact or not places <= whole.get(id(total), set())):
            seen.add((total.number.first, places))
            yield total, parts


def _rested(reading: Reading, told: Sequence[Frame]) -> Iterator[Rested]:
    for at, figure in enumerate(reading.figures):
        frame = told[figure.frame]
        others = [*_others(told, figure), *_before(reading.figures, at)]
        shares: list[Share | None] = [*figure.shares]
        if not shares and figure.number.whole is not None:
            shares = [None]
        for share in shares:
            found = rest(figure, share, frame, others)
            if found is not None:
                yield found


def _before(figures: Sequence[Figure], at: int) -> list[int]:
    """Return the counts of the same sentence that a share may rest on, though nothing names them a total."""
    near = figures[max(0, at - _BACK) : at]
    return [
        one.value
        for one in near
        if one.what == What.UNKNOWN and one.sentence == figures[at].sentence and one.of_tasks
    ]


def _others(told: Sequence[Frame], figure: Figure) -> list[int]:
    near = [*told[max(0, figure.frame - _BACK) : figure.frame], *told[figure.frame + 1 : figure.frame + 2]]
    return [frame.total for frame in near if frame.total]


def _placed(text: Folded, claim: Claim) -> Claim:
    """Return a claim with its places told in the text as it was given."""
    spans = tuple(text.span(*span) for span in claim.spans)
    edits = tuple((text.span(*span), words) for span, words in claim.edits)
    return replace(claim, spans=spans, edits=edits, confirms=tuple(text.span(*one) for one in claim.confirms))
