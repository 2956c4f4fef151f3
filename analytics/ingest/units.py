"""Several units in one cell, taken apart."""

import re
from collections.abc import Iterable
from functools import lru_cache

from analytics.model.text import REMEMBERED, clean, fold_key

_BETWEEN = re.compile(r"[\n;,]")
# "và" parts two units only between names of units: it is also a word inside their names, as in
# Bộ Tài nguyên và Môi trường. Accents matter: Ban is a unit, "bản" in Đo đạc và Bản đồ is not.
_UNIT = (
    r"(?:Vụ|Cục|Sở|Viện|Văn phòng|VP|Thanh tra|Tổng cục|Trung tâm|Trường|Ban|UBND|Ủy ban|Uỷ ban|Học viện|HV"
    r"|Chi cục|Công ty|Tổng công ty|Tập đoàn|Dự án|Đề án|Nhà xuất bản|Tạp chí|Đại học|Phòng(?! cháy| chống)"
    r"|các đơn vị|các vụ|các cục|các sở)\b"
)
_AND = re.compile(rf"\s+và\s+(?={_UNIT})", re.IGNORECASE)
_LEADING = re.compile(_UNIT, re.IGNORECASE)
# What parts units where nobody says otherwise, and what else parts them in some lists.
USUAL = ("\n", ";", ",")
COMMON = (*USUAL, "|", "/", "&", " - ")
# So many cells show how a column is parted; what is longer than a screen shows nothing.
_SHOWN, _LONGEST = 3, 240
_MISSING = frozenset(("", "na", "n a", "khong", "khong co"))


@lru_cache(REMEMBERED)
def split_units(cell: str, separators: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the distinct units of a cell as written, in order; `separators` replace the usual ones."""
    if separators:
        parts = re.split("|".join(map(re.escape, separators)), cell)
    else:
        parts = [name for part in _BETWEEN.split(cell) for name in _parted_by_and(part.strip())]
    names = (clean(part) for part in parts)
    return tuple(dict.fromkeys(name for name in names if fold_key(name) not in _MISSING))


def several(cells: Iterable[str]) -> tuple[str, ...]:
    """Return cells that may name several units, the first of each way in which they may be parted."""
    ways: dict[tuple[str, ...], str] = {}
    for cell in map(clean, cells):
        marks = tuple(mark for mark in COMMON if mark in cell)
        if (marks or len(split_units(cell)) > 1) and len(cell) <= _LONGEST:
            ways.setdefault(marks, cell)
        if len(ways) == _SHOWN:
            break
    return tuple(ways.values())


def _parted_by_and(part: str) -> list[str]:
    return _AND.split(part) if _LEADING.match(part) else [part]
