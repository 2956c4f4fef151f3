"""What a report's files must say, worked out from what the screen reads."""

from dataclasses import dataclass, field
from typing import Any

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model.counts import Counts
from analytics.model.rounding import SMALL_BASE
from analytics.model.status import DONE, LEAVES, OPEN
from analytics.model.view import View
from analytics.report.compose import compose
from analytics.report.link import pinned
from analytics.report.report import STATUSES, Report
from analytics.service import access
from analytics.service.access import Resolved
from analytics.service.material import material
from analytics.store import Store

BASE = "http://localhost:8501"
DIMENSIONS = ("assigning_body", "source", "unit")
# A label, how many, of how many, and the percentage: "–" where the base bears none.
Line = tuple[str, int, int, str]
# A name, the total, and the six statuses.
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Numbers:
    """The statuses of a report, and its breakdowns, each with the row of sums at its end."""

    statuses: list[Line]
    groups: dict[str, list[Row]] = field(default_factory=dict)


def reported(store: Store, view: View, language: str = "") -> Report:
    """Return the report of a pinned view."""
    resolved = access.resolve(store, view)
    assert isinstance(resolved, Resolved)
    return compose(material(store, resolved), pinned(BASE, resolved.view), language)


def expected(store: Store, view: View) -> Numbers:
    """Return what every file of a view must say, from what the screen reads."""
    say = words(view.language)
    read = access.readings(store, view, DIMENSIONS, cross=False)
    groups = {
        name: [_row(named(say, name, one.name), one.counts) for one in read.facets[name] if one.counts.total]
        for name in DIMENSIONS
    }
    for name, rows in groups.items():
        double = sum(row[1] for row in rows) > read.selected.total
        total = say("report.row.distinct" if double else "report.row.total")
        groups[name] = [*rows, _row(total, read.selected)] if rows else []
    return Numbers(_statuses(read.selected, say), groups)


def _statuses(counts: Counts, say: Words) -> list[Line]:
    parts = (("done", DONE), *((s, (s,)) for s in DONE), ("open", OPEN), *((s, (s,)) for s in OPEN))
    return [
        (
            say(f"report.line.{name}"), counts.of(*part), counts.total,
            counts.share(part, LEAVES) if counts.total >= SMALL_BASE else "–",
        )
        for name, part in parts
    ]  # fmt: skip


def _row(label: str, counts: Counts) -> Row:
    return (label, counts.total, *(counts.of(status) for status in STATUSES))


def shares(store: Store, view: View) -> dict[str, list[tuple[str, ...]]]:
    """Return the percentages of the rows of every breakdown, sums last: those of a chart on the screen."""
    read = access.readings(store, view, DIMENSIONS, cross=False)
    groups = {
        name: [*(one.counts for one in read.facets[name] if one.counts.total), read.selected]
        for name in DIMENSIONS
    }
    return {
        name: [_shares(counts) for counts in found] if len(found) > 1 else []
        for name, found in groups.items()
    }


def _shares(counts: Counts) -> tuple[str, ...]:
    if counts.total < SMALL_BASE:
        return ("",) * len(STATUSES)
    return tuple(counts.shares()[status] for status in STATUSES)


def spoken(store: Store, view: View) -> list[str]:
    """Return the rows of a report as they read from left to right."""
    numbers, told, say = expected(store, view), shares(store, view), words(view.language)
    lines = [
        f"{label} {say.number(count)}/{say.number(base)} {share}"
        for label, count, base, share in numbers.statuses
    ]
    for name, rows in numbers.groups.items():
        for (label, *counts), parts in zip(rows, told[name], strict=True):
            cells = [
                f"{say.number(count)} {share if count else ''}".strip()
                for count, share in zip(counts, ("", *parts), strict=True)
            ]
            lines.append(" ".join(" ".join([label, *cells]).split()))
    return lines
