"""How many tasks were assigned in each month, and how they stand; a column chooses its month."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from analytics.charts import GLYPH, Chosen
from analytics.charts.columns import Column, Layer, columns
from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.filters import Filters, Period
from analytics.model.status import DISPLAY_ORDER, Status
from analytics.model.view import View
from analytics.query.assigned import Months
from analytics.service import access
from analytics.store import Readable
from analytics.ui import analysis, chart_panel, person
from analytics.ui.chart_panel import Panel, palette, with_chosen
from analytics.ui.linked_table import Cell, Table

MONTHS = 12
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class _Month:
    """A month: its first day, and its counts."""

    first: date
    counts: Counts

    @property
    def value(self) -> str:
        """How the chart calls it."""
        return f"{self.first:%Y-%m}"

    @property
    def name(self) -> str:
        """How readers call it, in both languages."""
        return f"{self.first:%m/%Y}"

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, _last(self.first))


def draw(view: View) -> None:
    """Draw the tasks by the month in which they were assigned, the last twelve months one by one."""
    say, found = words(view.language), _assigned(person.reader(), analysis.asked(view))
    months = [_Month(first, found.get(first, Counts())) for first in _firsts(view)]
    layers = [
        Layer(str(status), GLYPH[status], say(f"status.{status}"), palette().status(status))
        for status in DISPLAY_ORDER
    ]
    drawn = [
        Column(one.value, one.name, say("assigned.month", month=one.name), _counts(one.counts))
        for one in months
    ]
    chosen = _chosen(view.filters, months)
    panel = Panel(
        name="assigned",
        dimension="assigned",
        finding=_finding(months, say),
        measure=say("assigned.measure", day=view.as_of.day if view.as_of else ""),
        figure=columns(drawn, layers, with_chosen(view, chosen), legend=False),
        groups=[Group(one.value, one.counts) for one in months]
        if any(one.counts.total for one in months)
        else (),
        notes=_notes(found, months, say),
        table=_table(view, months, say),
        toggle=toggled,
        chosen=chosen,
    )
    chart_panel.draw(view, panel, say)


def toggled(filters: Filters, value: str, status: str | None) -> Filters:
    """Return `filters` after a click on a month, or on its segment of `status`: again clears, another month
    makes a stretch of both and what lies between."""
    told = _MONTH.fullmatch(value)
    if told is None:
        return filters
    first = date(int(told[1]), int(told[2]), 1)
    own, statuses = Period(first, _last(first)), (status,) if status else ()
    if filters.assigned == own and (not status or filters.status == statuses):
        return replace(filters, assigned=None, status=())
    whole = own if filters.assigned in (None, own) else _both(filters.assigned, own)
    return replace(filters, assigned=whole).having("status", statuses)


def _both(one: Period | None, other: Period) -> Period:
    """Return the stretch over both; what is open, or no day at all, gives way."""
    if one is None or not (one.first and one.last and other.first and other.last):
        return other
    return Period(min(one.first, other.first), max(one.last, other.last))


@lru_cache(maxsize=128)
def _assigned(store: Readable, view: View) -> Months:
    return access.assigned(store, view)


def _last(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _firsts(view: View) -> list[date]:
    """Return the first days of the twelve months up to the as-of date's own."""
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    firsts = [view.as_of.day.replace(day=1)]
    while len(firsts) < MONTHS:
        firsts.insert(0, (firsts[0] - timedelta(days=1)).replace(day=1))
    return firsts


def _counts(counts: Counts) -> tuple[int, ...]:
    return tuple(counts.of(status) for status in DISPLAY_ORDER)


def _chosen(filters: Filters, months: Sequence[_Month]) -> Chosen:
    asked = filters.assigned
    if asked is None or asked.absent:
        return Chosen(frozenset(), frozenset(filters.status))
    inside = [
        one.value for one in months
        if (asked.first or date.min) <= one.first and _last(one.first) <= (asked.last or date.max)
    ]  # fmt: skip
    return Chosen(frozenset(inside), frozenset(filters.status))


def _finding(months: Sequence[_Month], say: Words) -> str:
    most = max(months, key=lambda one: one.counts.total)
    total = sum(one.counts.total for one in months)
    if not total:
        return say("assigned.none")
    return say(
        "assigned.most", month=most.name, n=most.counts.total, total=total, overdue=most.counts.open_overdue
    )


def _notes(found: Months, months: Sequence[_Month], say: Words) -> tuple[str, ...]:
    """Say how many tasks no column shows."""
    earlier = sum(counts.total for month, counts in found.items() if month and month < months[0].first)
    unknown = found[None].total if None in found else 0
    counted = {"assigned.earlier": earlier, "assigned.unknown": unknown}
    return tuple(say(key, n=n) for key, n in counted.items() if n)


def _table(view: View, months: Sequence[_Month], say: Words) -> Table:
    heads = (say("assigned.head"), *(say(f"short.{status}") for status in DISPLAY_ORDER), say("table.total"))
    return Table(heads, [(one.name, _cells(view, one)) for one in months], 110)


def _cells(view: View, month: _Month) -> tuple[Cell, ...]:
    asked: list[tuple[Status, ...]] = [*((status,) for status in DISPLAY_ORDER), ()]
    own = replace(view.filters, assigned=month.period)
    return tuple(
        Cell.of(n, view.on("tasks").filtered(own.having("status", statuses)))
        for n, statuses in zip((*_counts(month.counts), month.counts.total), asked, strict=True)
    )
