"""What should stand there instead: the sentences with slips in them, put right where it is certain how."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analytics.report.figure_check.claim import Claim, Kind, Span

_ENDS = re.compile(r"\.(?=\s)|\n")


@dataclass(frozen=True)
class Correction:
    """A sentence with slips; `after` is it put right, None where nothing is sure; `open` is the rest."""

    before: str
    after: str | None
    open: tuple[Claim, ...]


def suggested(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, sums that do not add up with the replacement that the others leave no doubt of."""
    sound = {span for one in claims if one.kind == Kind.SUM and not one.flag for span in one.spans}
    sound |= {span for one in claims for span in one.confirms}
    bases = {one.base for one in claims if one.confirms}
    return tuple(_summed(text, one, sound, bases) if _is_short(one) else one for one in claims)


def _is_short(claim: Claim) -> bool:
    return (
        claim.kind == Kind.SUM
        and claim.flag
        and isinstance(claim.gap, int)
        and not claim.text.startswith("100%")
    )


def _summed(text: str, claim: Claim, sound: set[Span], bases: set[int | None]) -> Claim:
    total, *parts = claim.spans
    gap = int(claim.gap or 0)
    doubtful = [span for span in parts if span not in sound]
    if total not in sound and _value(text, total) not in bases:
        return replace(claim, edits=((total, _shifted(text, total, -gap)),))
    if len(doubtful) == 1:
        return replace(claim, edits=((doubtful[0], _shifted(text, doubtful[0], gap)),))
    return claim


def _shifted(text: str, span: Span, by: int) -> str:
    """Return the number at `span` with `by` added, in the manner in which it is written."""
    written = text[span[0] : span[1]]
    value = _value(text, span) + by
    mark = re.search(r"[^0-9]", written)
    told = f"{value:,}".replace(",", mark[0] if mark else "") if mark or len(written) < 4 else str(value)
    return told.zfill(2) if written.startswith("0") and len(written) == 2 else told


def _value(text: str, span: Span) -> int:
    return int(re.sub(r"[^0-9]", "", text[span[0] : span[1]]))


def corrections(text: str, claims: Iterable[Claim]) -> Iterator[Correction]:
    """Yield the sentences with slips, in order; the lines of a table that make one sum count as one."""
    placed = sorted(((_sentence(text, one), one) for one in claims if one.flag and one.spans), key=_place)
    together: list[tuple[Span, list[Claim]]] = []
    for (first, last), claim in placed:
        if together and first < together[-1][0][1]:
            (begin, end), found = together[-1]
            together[-1] = ((begin, max(end, last)), [*found, claim])
        else:
            together.append(((first, last), [claim]))
    for (first, last), found in together:
        edits = dict(edit for claim in found for edit in claim.edits)
        after = _edited(text, first, last, edits).strip() if edits else None
        yield Correction(text[first:last].strip(), after, tuple(one for one in found if not one.edits))


def _place(one: tuple[Span, Claim]) -> Span:
    return one[0]


def _sentence(text: str, claim: Claim) -> Span:
    begin, end = min(first for first, _ in claim.spans), max(last for _, last in claim.spans)
    ends = [match.end() for match in _ENDS.finditer(text, max(0, begin - 2000), begin)]
    after = _ENDS.search(text, end, end + 2000)
    return (ends[-1] if ends else max(0, begin - 2000)), (
        after.end() if after else min(len(text), end + 2000)
    )


def _edited(text: str, first: int, last: int, edits: dict[Span, str]) -> str:
    parts, place = [], first
    for (begin, end), words in sorted(edits.items()):
        if begin >= place:
            parts += [text[place:begin], words]
            place = end
    return "".join([*parts, text[place:last]])
