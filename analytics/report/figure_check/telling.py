"""A fraction or share with what was found of it, told as a claim."""

from decimal import Decimal

from analytics.report.figure_check.claim import Base, Claim, Kind, Rounding, Span
from analytics.report.figure_check.folded import Folded
from analytics.report.figure_check.rounding import as_percent
from analytics.report.figure_check.shares import Rested
from analytics.report.figure_check.vocabulary import What

_TWO = Decimal("0.01")
# A percentage farther away than this is told apart from its fraction.
_NEAR = 80


def claim(text: Folded, found: Rested) -> Claim:
    """Return what is said of a fraction or share."""
    number, share = found.figure.number, found.share
    is_fraction = number.whole is not None
    spans = [(number.first, number.last)] if is_fraction or share is None else []
    if share is not None:
        spans.append((share.number.first, share.number.last))
    flag = found.verdict in (Base.WRONG, Base.NONE) or found.rounding == Rounding.OFF
    reason, values = _reason(found)
    return Claim(
        text=_written(text, found),
        kind=Kind.FRACTION if is_fraction else Kind.SHARE,
        base_verdict=found.verdict,
        rounding_verdict=found.rounding,
        printed=number.written if is_fraction or share is None else share.number.written,
        expected=_expected(found),
        base=None if found.verdict == Base.NONE else found.whole,
        flag=flag,
        reason=reason,
        values=values,
        spans=tuple(spans),
        edits=_edits(found) if flag else (),
        confirms=((number.first, number.part_end),) if _borne_out(found) else (),
    )


def _borne_out(found: Rested) -> bool:
    """Tell whether a percentage follows from its count and a base of the text."""
    return found.rounding not in (Rounding.OFF, Rounding.NOT_APPLICABLE)


def _written(text: Folded, found: Rested) -> str:
    """Return the claim as it is printed; what stands between a fraction and its bracket is left out."""
    number, share = found.figure.number, found.share
    if share is None:
        return number.written
    if number.whole is None:
        return share.number.written
    if share.number.first < number.first:
        return f"{share.number.written} ({number.written})"
    between = text.letters[number.last : share.number.first]
    bracket = between.rfind("(")
    if bracket < 0 or "\n" in between or len(between) > _NEAR:
        return f"{number.written} ({share.number.written})"
    return f"{number.written} ({text.written(number.last + bracket + 1, share.number.last)})"


def _expected(found: Rested) -> str | None:
    part = found.figure.value
    if found.verdict in (Base.WRONG, Base.OTHER) and found.whole:
        return f"{part}/{found.whole}"
    percent = _right_percent(found)
    return None if percent is None else _percent(percent)


def _right_percent(found: Rested) -> Decimal | None:
    """Return the percentage that should stand there, where the base is certain; None otherwise."""
    whole = found.whole or found.figure.number.whole
    if found.rounding != Rounding.OFF or found.percent is None or not whole:
        return None
    return as_percent(found.figure.value, whole, found.percent)


def _likely_percent(found: Rested) -> Decimal | None:
    """Return the percentage over the base that such a share has in most reports, for a sentence put right."""
    usual = found.figure.what in (What.DONE, What.OPEN) and found.verdict == Base.NONE and found.tried
    if not usual or found.percent is None:
        return _right_percent(found)
    return as_percent(found.figure.value, found.figure.number.whole or found.tried[0], found.percent)


def _reason(found: Rested) -> tuple[str, dict[str, object]]:
    part, whole, printed = found.figure.value, found.whole, found.figure.number.whole
    values: dict[str, object] = {"part": part}
    if whole:
        values |= {"whole": whole, "share": _share(part, whole)}
    if found.verdict == Base.NONE:
        return _no_base(found, values)
    if found.verdict == Base.WRONG and whole:
        if found.reason:
            return found.reason, values
        told = values | {"printed": printed or 0, "printed_share": _share(part, printed or 1)}
        return ("wrong_base" if found.percent is not None else "wrong_whole"), told
    if found.percent is None or (found.rounding == Rounding.EXACT and found.verdict == Base.FITS):
        return "", {}
    if found.rounding == Rounding.OFF:
        return "off", values
    return ("other_base" if found.verdict == Base.OTHER else str(found.rounding)), values


def _no_base(found: Rested, values: dict[str, object]) -> tuple[str, dict[str, object]]:
    part, printed = found.figure.value, found.figure.number.whole
    tried = [one for one in dict.fromkeys((*((printed,) if printed else ()), *found.tried)) if one][:5]
    listed = "; ".join(f"{part}/{one} = {_share(part, one)}%" for one in tried)
    return "no_base", values | {"tried": listed}


def _share(part: int, whole: int) -> str:
    return str((Decimal(100 * part) / whole).quantize(_TWO)).replace(".", ",")


def _percent(value: Decimal) -> str:
    return f"{value}%".replace(".", ",")


def _edits(found: Rested) -> tuple[tuple[Span, str], ...]:
    """Return the replacements that make a fraction or share right, where it is certain which."""
    number, edits = found.figure.number, []
    if found.verdict == Base.WRONG and found.whole and number.whole is not None:
        edits.append(
            (
                (number.whole_start, number.whole_start + _digits(number.written, number)),
                _like(found.whole, number.written),
            )
        )
    percent = _likely_percent(found)
    if percent is not None and found.share is not None:
        share = found.share.number
        mark = "." if "." in share.written and "," not in share.written else ","
        end = share.first + len(share.written.rstrip("% ").split()[0])
        edits.append(((share.first, end), str(percent).replace(".", mark)))
    return tuple(edits)


def _digits(written: str, number: object) -> int:
    whole = written[getattr(number, "whole_start", 0) - getattr(number, "first", 0) :]
    return len(whole)


def _like(value: int, written: str) -> str:
    """Return a count with the mark for thousands that the text itself uses."""
    mark = next((one for one in ".," if one in written), ".")
    return f"{value:,}".replace(",", mark)
