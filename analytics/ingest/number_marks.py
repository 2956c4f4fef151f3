"""Which mark parts decimals and which thousands: a column's cells tell together what one cannot."""

import re
from collections.abc import Iterable

DECIMAL_COMMA, DECIMAL_POINT = ",", "."

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_OTHER = {DECIMAL_COMMA: DECIMAL_POINT, DECIMAL_POINT: DECIMAL_COMMA}


def decimal_mark(cells: Iterable[str]) -> str:
    """Return the mark before decimals on which a column's cells agree, "" where they do not or none tells."""
    marks = {mark for cell in cells if (mark := _told(cell))}
    return marks.pop() if len(marks) == 1 else ""


def whole_number(cell: str, decimal: str) -> int | None:
    """Return the whole number a cell says; None where it says none, or the marks could mean two."""
    if not _NUMBER.fullmatch(cell):
        return None
    if cell.isdigit():
        return int(cell)
    decimal = decimal or _told(cell)
    if not decimal:
        return None
    whole, _, part = cell.rpartition(decimal) if decimal in cell else (cell, "", "")
    thousands = _OTHER[decimal]
    if part.strip("0") or (thousands in whole and not _GROUPED.fullmatch(whole)) or decimal in whole:
        return None
    return int(whole.replace(thousands, ""))


def _told(cell: str) -> str:
    """Return the mark before decimals where a cell alone tells it: "1.234,5", "2,0", "1.234.567"."""
    marks = [letter for letter in cell if letter in _OTHER]
    if not marks or not _NUMBER.fullmatch(cell):
        return ""
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return _OTHER[marks[0]]
    return "" if _GROUPED.fullmatch(cell) else marks[0]
