"""The sentences of a report, by rule, each with its numbers; what is not worth saying is not said."""

from collections.abc import Mapping, Sequence

from analytics.locale import Words
from analytics.model.counts import Counts, Group
from analytics.model.material import Material
from analytics.model.measure import MEASURE
from analytics.model.rounding import SMALL_BASE, percent
from analytics.model.status import LEAVES, OPEN, OVERDUE_BANDS, Status
from analytics.model.view import View
from analytics.report.report import Breakdown, Line, fraction

# More names than these do not help a reader; the tables have them all.
NAMED, PARTS = 3, 8

Sentences = tuple[str, ...]
Told = tuple[str, str] | None


def opening(
    material: Material, breakdowns: Mapping[str, Breakdown], statuses: Sequence[Line], words: Words
) -> Sentences:
    """Return the paragraph with which a report begins: total, parts by who assigned, and how they stand."""
    counts = material.selected
    if not counts.total:
        return (words("report.nothing", day=material.day),)
    said = [_total(material, words)]
    said += [_parts(breakdowns[name], words) for name in ("assigning_body", "source")]
    lines = {line.name: line for line in statuses}
    said += [_standing(lines, group, words) for group in ("done", "open") if lines[group].count]
    rate = MEASURE["on_time_rate"].read(counts)
    if rate.denominator:
        part = _fraction(rate.numerator, rate.denominator, rate.share, words)
        said.append(words("report.on_time", part=part))
    if counts.classified:
        said.append(words("report.classified", n=counts.classified))
    return tuple(one for one in said if one)


def assessed(material: Material, words: Words) -> tuple[Sentences, Sentences]:
    """Return what is to be said of the results, and what is proposed; every rule gives both its figures."""
    counts = material.selected
    said, proposed = [], []
    if counts.total and not counts.open_overdue:
        said.append(words("report.none_overdue"))
    for rule in (_overdue, _late, _in_time, _no_deadline):
        told = rule(material, words)
        if told is not None:
            said.append(told[0])
            proposed.append(told[1])
    return tuple(said), tuple(proposed)


def _total(material: Material, words: Words) -> str:
    n, day = material.selected.total, material.day
    if material.since is None or material.since > day:
        return words("report.total", day=day, n=n)
    return words("report.total_since", since=material.since, day=day, n=n)


def _late(material: Material, words: Words) -> Told:
    counts = material.selected
    if not counts.done_late:
        return None
    dated = (Status.DONE_ON_TIME, Status.DONE_LATE)
    part = _of(counts, (Status.DONE_LATE,), dated, words)
    said = words("report.late", part=part) + _most(material, Status.DONE_LATE, words)
    return said, words("report.late_proposed", n=counts.done_late)


def _overdue(material: Material, words: Words) -> Told:
    counts = material.selected
    if not counts.open_overdue:
        return None
    part = _of(counts, (Status.OPEN_OVERDUE,), LEAVES, words)
    said = words("report.overdue", part=part) + _most(material, Status.OPEN_OVERDUE, words)
    old = _overdue_for_long(material)
    key = "report.overdue_old_proposed" if old else "report.overdue_proposed"
    return said, words(key, n=counts.open_overdue, old=old)


def _in_time(material: Material, words: Words) -> Told:
    counts = material.selected
    if not counts.open_in_time:
        return None
    soon = counts.due_soon
    part = _of(counts, (Status.OPEN_IN_TIME,), LEAVES, words)
    said, proposed = "report.in_time", "report.in_time_proposed"
    if soon:
        said, proposed = "report.in_time_soon", "report.in_time_soon_proposed"
    return words(said, part=part, soon=soon), words(proposed, n=counts.open_in_time, soon=soon)


def _no_deadline(material: Material, words: Words) -> Told:
    counts = material.selected
    if not counts.open_no_deadline:
        return None
    part = _of(counts, (Status.OPEN_NO_DEADLINE,), OPEN, words)
    proposed = words("report.no_deadline_proposed", n=counts.open_no_deadline)
    return words("report.no_deadline", part=part), proposed


def _of(counts: Counts, part: Sequence[str], whole: Sequence[str], words: Words) -> str:
    """Return n of N, with its share where that is both the nearest and the one that adds to 100."""
    count, base, share = counts.of(*part), counts.of(*whole), counts.share(part, whole)
    return _fraction(count, base, share if share == percent(count, base) else "", words)


def _fraction(count: int, base: int, share: str, words: Words) -> str:
    return fraction(count, base, share if base >= SMALL_BASE else "", words)


def among(groups: Sequence[Group], view: View) -> Sequence[Group]:
    """Return the units that a view asks for: its tasks may have others too, which are not its matter."""
    chosen = view.filters.unit
    return [group for group in groups if not chosen or group.name in chosen]


def worst(groups: Sequence[Group], status: Status) -> list[Group]:
    """Return the groups with most tasks of a status that are named, by number; no more than are told."""
    found = [group for group in groups if group.name and group.counts.of(status)]
    return sorted(found, key=lambda group: (-group.counts.of(status), group.name))[:NAMED]


def _most(material: Material, status: Status, words: Words) -> str:
    """Return the units with most tasks of a status, by number; "" where no unit is named by the list."""
    groups = among(material.facets["unit"], material.view)
    told = [f"{group.name} ({words.number(group.counts.of(status))})" for group in worst(groups, status)]
    if not told:
        return ""
    more = sum(bool(group.name and group.counts.of(status)) for group in groups) > NAMED
    return " " + words("report.most" if more else "report.with", names="; ".join(told))


def _parts(breakdown: Breakdown, words: Words) -> str:
    """Return the parts that make the total; "" where there is only one."""
    rows = breakdown.rows
    if len(rows) < 2:
        return ""
    told = [f"{row.label} {words.number(row.total)}" for row in rows[:PARTS]]
    left = sum(row.total for row in rows[PARTS:])
    if left:
        told.append(words("report.parts_left", n=left))
    return words(f"report.parts.{breakdown.dimension}", parts="; ".join(told))


def _standing(lines: Mapping[str, Line], group: str, words: Words) -> str:
    whole = lines[group]
    parts = [line for name, line in lines.items() if name.startswith(f"{group}_") and line.count]
    told = ", ".join(words(f"report.part.{line.name}", n=line.count) for line in parts)
    return words(f"report.standing.{group}", part=whole.told(words), parts=told)


def _overdue_for_long(material: Material) -> int:
    """Return how many tasks have been overdue for more than 90 days."""
    found: dict[str, Group] = {group.name: group for group in material.facets["timing"]}
    last = found.get(OVERDUE_BANDS[-1])
    return last.counts.open_overdue if last else 0
