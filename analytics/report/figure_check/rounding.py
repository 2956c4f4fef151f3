"""How a printed percentage came from its share: the habits of reports, and what none of them explains."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from analytics.report.figure_check.claim import Rounding

# How far "about" and "nearly" may be from the share, in points.
_ABOUT = Fraction(3, 2)


def ulp(percent: Decimal) -> Fraction:
    """Return one unit of the last printed place."""
    exponent = percent.as_tuple().exponent
    return Fraction(10) ** min(int(exponent), 0)


def habit(part: int, whole: int, percent: Decimal, hedge: str = "") -> Rounding:
    """Tell how `percent` came from `part` of `whole`; OFF where no habit explains it.

    `hedge` is the word before it: "over" (more than), "under" (nearly), "about", or none.
    """
    if whole <= 0:
        return Rounding.OFF
    share, printed, unit = Fraction(100 * part, whole), Fraction(percent), ulp(percent)
    if share == printed:
        return Rounding.EXACT
    if abs(share - printed) <= unit / 2:
        return Rounding.ROUNDED
    if 0 < share - printed < unit:
        return Rounding.TRUNCATED
    return _hedged(share - printed, hedge)


def _hedged(above: Fraction, hedge: str) -> Rounding:
    if hedge in ("over", "about") and 0 <= above <= _ABOUT:
        return Rounding.TRUNCATED
    if hedge in ("under", "about") and -_ABOUT <= above <= 0:
        return Rounding.ROUNDED
    return Rounding.OFF


def near(part: int, whole: int, percent: Decimal) -> bool:
    """Tell whether a percentage that no habit explains is within one unit of its last place."""
    return whole > 0 and abs(Fraction(100 * part, whole) - Fraction(percent)) <= ulp(percent)


def as_percent(part: int, whole: int, like: Decimal, *, truncated: bool = False) -> Decimal:
    """Return the share as a percentage with as many places as `like` has."""
    exact = Decimal(100 * part) / Decimal(whole)
    mode = ROUND_FLOOR if truncated else ROUND_HALF_UP
    return exact.quantize(Decimal(1).scaleb(min(int(like.as_tuple().exponent), 0)), mode)
