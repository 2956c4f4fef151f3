"""What should stand there instead: the sentences with slips in them, put right where it is certain how."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analytics.report.figure_check.claim import Base, Claim, Kind, Span

_ENDS = re.compile(r"\.(?=\s)|\n")


@dataclass(frozen=True)
class Correction:
    """A sentence with a slip; `after` is the sentence put right, None where it is not certain how."""

    before: str
    after: str | None
    claims: tuple[Claim, ...]


def suggested(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, sums that do not add up with the replacement that the others leave no doubt of."""
    sound = {span for one in claims if one.kind == Kind.SUM and not one.flag for span in one.spans}
    sound |= {span for one in claims if one.base_verdict == Base.FITS and not one.flag for span in one.spans}
    return tuple(_summed(text, one, sound) if _is_short(one) else one for one in claims)


def _is_short(claim: Claim) -> bool:
    return (
        claim.kind == Kind.SUM
        and claim.flag
        and isinstance(claim.gap, int)
        and not claim.text.startswith("100%")
    )


def _summed(text: str, claim: Claim, sound: set[Span]) -> Claim:
    total, *parts = claim.spans
    gap = int(claim.gap or 0)
    doubtful = [span for span in parts if span not in sound]
    if total not in sound:
        return replace(claim, edits=((total, _shifted(text, total, -gap)),))
    if len(doubtful) == 1:
        return replace(claim, edits=((doubtful[0], _shifted(text, doubtful[0], gap)),))
    return claim


def _shifted(text: str, span: Span, by: int) -> str:
    """Return the number at `span` with `by` added, in the manner in which it is written."""
    written = text[span[0] : span[1]]
    value = int(re.sub(r"[^0-9]", "", written)) + by
    mark = re.search(r"[^0-9]", written)
    told = f"{value:,}".replace(",", mark[0] if mark else "") if mark or len(written) < 4 else str(value)
    return told.zfill(2) if written.startswith("0") and len(written) == 2 else told


def corrections(text: str, claims: Iterable[Claim]) -> Iterator[Correction]:
    """Yield the sentences with slips, in order; a line of a table counts as a sentence."""
    together: dict[Span, list[Claim]] = {}
    for claim in claims:
        if claim.flag and claim.spans:
            together.setdefault(_sentence(text, claim), []).append(claim)
    for (first, last), found in sorted(together.items()):
        edits = dict(edit for claim in found for edit in claim.edits)
        known = all(claim.edits for claim in found)
        before = text[first:last].strip()
        yield Correction(before, _edited(text, first, last, edits).strip() if known else None, tuple(found))


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
