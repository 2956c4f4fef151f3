"""From material to report: the numbers put in order, and the sentences said."""

from collections.abc import Sequence

from analytics.charts import findings, named
from analytics.locale import Words, words
from analytics.model.counts import Counts, Group
from analytics.model.material import Material
from analytics.model.measure import MEASURES
from analytics.model.rounding import SMALL_BASE, share_texts
from analytics.model.status import DONE, DUE_BANDS, LEAVES, OPEN, OVERDUE_BANDS, Status
from analytics.report import narrative
from analytics.report.report import (
    LISTINGS,
    STATUS_BREAKDOWNS,
    STATUSES,
    Breakdown,
    Line,
    Listing,
    Report,
    Row,
)
from analytics.report.scope import scope, strip

_LINES: tuple[tuple[str, tuple[Status, ...]], ...] = (
    ("done", DONE),
    *((str(status), (status,)) for status in DONE),
    ("open", OPEN),
    *((str(status), (status,)) for status in OPEN),
)


def compose(material: Material, link: str, language: str = "") -> Report:
    """Return the report of a view; `link` is the pinned address that opens the same view."""
    view, counts = material.view, material.selected
    say = words(language or view.language)
    breakdowns = {name: _breakdown(material, name, say) for name in STATUS_BREAKDOWNS}
    statuses = _statuses(counts, say)
    assessment, proposals = narrative.assessed(material, say)
    told = scope(view, material.snapshot, material.whole, counts, say)
    return Report(
        language=say.language,
        day=material.day,
        title=say("report.title"),
        summary=say("report.summary", day=material.day),
        scope=told,
        strip=strip(view, material.snapshot, material.whole, counts, say),
        link=link,
        counts=counts,
        statuses=statuses,
        rates=_rates(counts, say),
        timing=_timing(material, say),
        timing_finding=findings.ageing(say, material.facets["timing"]),
        opening=narrative.opening(material, breakdowns, statuses, say),
        breakdowns=breakdowns,
        listings={name: _listing(material, name, say) for name in LISTINGS},
        assessment=assessment,
        proposals=proposals,
    )


def _statuses(counts: Counts, say: Words) -> tuple[Line, ...]:
    return tuple(
        Line(
            name, say(f"report.line.{name}"), counts.of(*parts), counts.total,
            _bearing(counts.total, counts.share(parts, LEAVES)),
        )
        for name, parts in _LINES
    )  # fmt: skip


def _rates(counts: Counts, say: Words) -> tuple[Line, ...]:
    read = [one.read(counts) for one in MEASURES if one.denominator is not None]
    return tuple(
        Line(
            one.measure.name, getattr(one.measure.label, say.language), one.numerator, one.denominator or 0,
            _bearing(one.denominator or 0, one.share),
        )
        for one in read
    )  # fmt: skip


def _bearing(base: int, share: str) -> str:
    """Return a share where its base bears one."""
    return share if base >= SMALL_BASE else ""


def _timing(material: Material, say: Words) -> tuple[Line, ...]:
    """Return the open tasks by how far their deadline is, those without one last: they add to all open."""
    found = {group.name: group.counts.open for group in material.facets["timing"]}
    counts = {say(f"timing.{band}"): found.get(band, 0) for band in (*reversed(OVERDUE_BANDS), *DUE_BANDS)}
    counts[say("report.line.open_no_deadline")] = material.selected.open_no_deadline
    names = (*reversed(OVERDUE_BANDS), *DUE_BANDS, Status.OPEN_NO_DEADLINE)
    base = material.selected.open
    shares = share_texts(list(counts.values()))
    return tuple(
        Line(str(name), label, count, base, _bearing(base, share))
        for name, (label, count), share in zip(names, counts.items(), shares, strict=True)
    )


def _breakdown(material: Material, name: str, say: Words) -> Breakdown:
    groups = tuple(group for group in material.facets[name] if group.counts.total)
    adds = sum(group.counts.total for group in groups) > material.selected.total
    return Breakdown(
        dimension=name,
        title=say(f"report.by.{name}"),
        column=say(f"filter.{name}"),
        finding=findings.most_overdue(say, name, groups),
        rows=tuple(_row(named(say, name, group.name), group) for group in groups),
        total=_row(say("report.row.distinct" if adds else "report.row.total"), Group("", material.selected)),
        note=say("note.units") if adds else "",
    )


def _row(label: str, group: Group) -> Row:
    counts = group.counts
    shares = counts.shares()
    return Row(
        label, group, _numbers(counts, STATUSES),
        tuple(_bearing(counts.total, shares[status]) for status in STATUSES),
    )  # fmt: skip


def _numbers(counts: Counts, names: Sequence[str]) -> tuple[int, ...]:
    return tuple(counts.of(name) for name in names)


def _listing(material: Material, name: str, say: Words) -> Listing:
    page = material.lists[name]
    return Listing(name, say(f"report.list.{name}"), page.rows, page.shown, page.classified)
