"""Whether a column's dates are written day first or month first: its cells tell together what one cannot."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.model.deadline import ORDERS

DAY_FIRST, MONTH_FIRST = ORDERS[:2]
# What is told of a column: nothing tells, so that the day is taken to stand first; the month stands first;
# some of its dates can be the one only, and some the other.
ASSUMED, MONTHS_FIRST, MIXED = "dates_assumed", "dates_month_first", "dates_mixed"

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})(?!\d)")
# So few that can be the other order only are slips of the pen.
_SLIPS = 0.1


@dataclass(frozen=True)
class Order:
    """In which order a column is read, and what is to be told of that."""

    order: str
    told: str = ""


@dataclass(frozen=True)
class _Tally:
    day_first: int
    month_first: int
    either: int

    @property
    def slips(self) -> float:
        return min(self.day_first, self.month_first) / max(self.day_first + self.month_first, 1)


def decided(columns: Mapping[str, Iterable[str]], said: Mapping[str, str]) -> dict[str, Order]:
    """Return the order of each column from its cells; `said` is what somebody says of some of them.

    A column that could be either is read as all others are that could not.
    """
    tallies = {name: _tally(cells) for name, cells in columns.items()}
    known = {name: _of(tally) for name, tally in tallies.items() if tally.day_first or tally.month_first}
    orders = {one.order for one in known.values()}
    usual = orders.pop() if len(orders) == 1 else ""
    return {
        name: Order(said[name]) if said.get(name) else known.get(name) or _unknown(tally, usual)
        for name, tally in tallies.items()
    }


def _of(tally: _Tally) -> Order:
    order = MONTH_FIRST if tally.month_first > tally.day_first else DAY_FIRST
    if tally.slips > _SLIPS:
        return Order(order, MIXED)
    return Order(order, MONTHS_FIRST if order == MONTH_FIRST else "")


def _unknown(tally: _Tally, usual: str) -> Order:
    if not tally.either:
        return Order(DAY_FIRST)
    return Order(usual or DAY_FIRST, {"": ASSUMED, MONTH_FIRST: MONTHS_FIRST}.get(usual, ""))


def _tally(cells: Iterable[str]) -> _Tally:
    day_first = month_first = either = 0
    for found in (one for cell in cells for one in _NUMERIC.finditer(cell)):
        first, second = int(found[1]), int(found[3])
        day_first += first > 12 >= second
        month_first += second > 12 >= first
        either += first != second and max(first, second) <= 12
    return _Tally(day_first, month_first, either)
