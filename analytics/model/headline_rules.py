"""The rules of the headlines: each tells one claim, or nothing.

A rule is silent where its claim would be small, or where the filters in force have already chosen it.
"""

from dataclasses import replace
from datetime import date

from analytics.model import behind
from analytics.model.bridge import Changes
from analytics.model.change import Concern
from analytics.model.claim import Claim, Evidence, Name, Said
from analytics.model.counts import Group
from analytics.model.filters import RELATIVE, Filters
from analytics.model.funnel import Flag, Funnel, Place
from analytics.model.measure import MEASURE
from analytics.model.reliability import KNOWN, Reliability, Share
from analytics.model.rounding import SMALL_BASE
from analytics.model.status import OVERDUE_BANDS, Status, Timing
from analytics.model.view import View

# Fewer tasks than these are no finding.
LEAST = 3
# The part of its base from which on a number is large, and from which on a doubt is one.
LARGE, DOUBTFUL = 0.15, 0.10
# The part of what was there by which a number must have moved; how far apart two rates must lie.
MOVED, APART = 0.10, 0.15
# From one weekly list to the next most open tasks need not change: only those that stand still for long tell.
NO_DOUBT = (*KNOWN, Concern.NOT_UPDATED)


def most_overdue(evidence: Evidence, by: str) -> Claim | None:
    """Tell which value of a dimension has most overdue tasks, and whether that is more than chance."""
    if _chosen(evidence.view, by, "status"):
        return None
    groups = evidence.numbers.facets[by]
    worst = max(groups, key=_overdue, default=None)
    if (
        worst is None
        or _overdue(worst) < LEAST
        or sum(_overdue(one) == _overdue(worst) for one in groups) > 1
    ):
        return None
    filters = evidence.view.filters.having(by, (worst.name,)).having("status", (Status.OPEN_OVERDUE,))
    key = f"most_overdue{_verdict(evidence, by, worst.name)}"
    total, name = worst.counts.total, Name(by, worst.name)
    return claimed(evidence, key, _overdue(worst), filters, name=name, total=total, by=Name("by", by))


def worse_than_chance(evidence: Evidence, by: str) -> Claim | None:
    """Tell which place is furthest on the bad side of a rate, if one is beyond the outer limits."""
    view = evidence.view
    chart = evidence.funnel(by, view.measure)
    worst = next((one for one in chart.flagged if _far(chart, one)), None)
    if worst is None or view.as_of is None or _chosen(view, by, "status"):
        return None
    base = behind.base(view.filters.having(by, (worst.name,)), chart.measure, view.as_of)
    if base is None:
        return None
    said: dict[str, Said] = {"name": Name(by, worst.name), "measure": chart.measure, "count": worst.count}
    return claimed(evidence, "worse", worst.base, base, share=Share(worst.count, worst.base), **said)


def overdue_change(evidence: Evidence) -> Claim | None:
    """Tell by how much the overdue tasks became more or fewer, where that is more than a little."""
    before, now = evidence.before, evidence.numbers.selected.open_overdue
    if before is None or timed(evidence) or _chosen(evidence.view, *RELATIVE):
        return None
    was, day = before.selected.open_overdue, _day(before.view)
    if not now or abs(now - was) < max(LEAST, MOVED * was):
        return None
    filters = evidence.view.filters.having("status", (Status.OPEN_OVERDUE,))
    key = "overdue_more" if now > was else "overdue_fewer"
    return claimed(evidence, key, now, filters, change=abs(now - was), day=day)


def due_rush(evidence: Evidence) -> Claim | None:
    """Tell of the tasks that fall due within 7 days, where they are at least twice as many as before."""
    before, n = evidence.before, evidence.numbers.selected.due_soon
    if before is None or timed(evidence) or _chosen(evidence.view, *RELATIVE):
        return None
    if n < LEAST or n < 2 * before.selected.due_soon:
        return None
    change = n - before.selected.due_soon
    filters = _timing(evidence, Timing.DUE_0_7)
    return claimed(evidence, "due_rush", n, filters, change=change, day=_day(before.view))


def due_soon(evidence: Evidence) -> Claim | None:
    """Tell how many tasks fall due within 7 days."""
    counts = evidence.numbers.selected
    if counts.due_soon < LEAST or timed(evidence):
        return None
    filters = _timing(evidence, Timing.DUE_0_7)
    return claimed(evidence, "due_soon", counts.due_soon, filters, total=counts.total)


def long_overdue(evidence: Evidence) -> Claim | None:
    """Tell how many of the overdue tasks have been so for more than 90 days."""
    bands = {group.name: group.counts.open_overdue for group in evidence.numbers.facets["timing"]}
    n, total = bands.get(Timing.OVERDUE_OVER_90, 0), sum(bands.get(band, 0) for band in OVERDUE_BANDS)
    if n < LEAST or n < LARGE * total or timed(evidence):
        return None
    return claimed(evidence, "long_overdue", n, _timing(evidence, Timing.OVERDUE_OVER_90), total=total)


def no_deadline(evidence: Evidence) -> Claim | None:
    """Tell how many tasks have no deadline, where they are many: no rate of what is on time counts them."""
    reading, total = MEASURE["no_deadline"].read(evidence.numbers.selected), evidence.numbers.selected.total
    n, view = reading.numerator, evidence.view
    if view.filters.status or view.as_of is None or n < LEAST or n < LARGE * total or total < SMALL_BASE:
        return None
    filters = behind.counted(view.filters, reading.measure, view.as_of)
    return (
        None
        if filters is None
        else claimed(evidence, "no_deadline", n, filters, total=total, share=reading.share)
    )


def open_change(evidence: Evidence) -> Claim | None:
    """Tell by how much the open tasks became more or fewer."""
    changes, tasks = evidence.changes, evidence.open_now()
    if changes is None or tasks is None or abs(changes.closing - changes.opening) < LEAST:
        return None
    key = "open_more" if changes.closing > changes.opening else "open_fewer"
    change = abs(changes.closing - changes.opening)
    said: dict[str, Said] = {"change": change, "before": changes.opening}
    return Claim(key, changes.closing, tasks, said | _days(changes)) if changes.closing else None


def newly_overdue(evidence: Evidence) -> Claim | None:
    """Tell how many tasks are overdue that were not."""
    changes, tasks = evidence.changes, evidence.newly_overdue()
    if changes is None or tasks is None or changes.newly_overdue < LEAST:
        return None
    return Claim("newly_overdue", changes.newly_overdue, tasks, _days(changes))


def extended(evidence: Evidence) -> Claim | None:
    """Tell which unit's rate owes most to deadlines that were moved."""
    if _chosen(evidence.view, "unit", "status"):
        return None
    by_unit = {name: one for name, one in evidence.doubts_by("unit").items() if one.done >= SMALL_BASE}
    order = sorted(by_unit, key=lambda name: (-_gained(by_unit[name]), -by_unit[name].done, name))
    worst = next(iter(order), None)
    if worst is None or _gained(by_unit[worst]) < APART:
        return None
    one = by_unit[worst]
    dated = (Status.DONE_ON_TIME, Status.DONE_LATE)
    filters = evidence.view.filters.having("unit", (worst,)).having("status", dated)
    # As reports count, tasks without a deadline would be among those done on time.
    tasks = replace(evidence.view, options=replace(evidence.view.options, compat=False)).on("tasks")
    now, first = Share(one.on_time, one.done), Share(one.on_time_first, one.done)
    said: dict[str, Said] = {"name": Name("unit", worst), "now": now, "first": first}
    return Claim("extended", one.done, tasks.filtered(filters), said)


def doubt(evidence: Evidence) -> Claim | None:
    """Tell the largest doubt about the data, where it is large enough to read figures with care."""
    found = evidence.doubts.concerns
    large = [one for one in found if one not in NO_DOUBT and _doubtful(found[one])]
    worst = max(large, key=lambda one: found[one].count / found[one].of, default=None)
    if worst is None or evidence.view.filters.concern:
        return None
    share = found[worst]
    filters = evidence.view.filters.having("concern", (worst,))
    what = Name("concern", worst)
    return claimed(evidence, "doubt", share.count, filters, what=what, total=share.of, share=share)


def claimed(evidence: Evidence, key: str, n: int, filters: Filters, **said: Said) -> Claim:
    """Return a claim about the tasks that `filters` choose."""
    return Claim(key, n, evidence.view.on("tasks").filtered(filters), said)


def _overdue(group: Group) -> int:
    return group.counts.open_overdue


def _verdict(evidence: Evidence, by: str, name: str) -> str:
    """Return whether a place has more overdue tasks than chance explains, its sources allowed for."""
    if by == "source":
        return ""
    chart = evidence.funnel(by, "overdue_of_total")
    place = next((one for one in chart.places if one.name == name), None)
    if place is None or place.base < SMALL_BASE:
        return "_few"
    flag = chart.flag(place)
    return {Flag.FAR_ABOVE: "_beyond", Flag.ABOVE: "_watch"}.get(flag, "_within")


def _far(chart: Funnel, place: Place) -> bool:
    flag = chart.flag(place)
    return chart.worse(flag) and abs(flag) == Flag.FAR_ABOVE


def _day(view: View) -> date:
    """Return the day at which a pinned view tells statuses."""
    assert view.as_of is not None
    return view.as_of.day


def _days(changes: Changes) -> dict[str, Said]:
    return {"first": _day(changes.sides.earlier), "last": _day(changes.sides.later)}


def _chosen(view: View, *dimensions: str) -> bool:
    return any(view.filters.values(name) for name in dimensions)


def timed(evidence: Evidence) -> bool:
    """Tell whether filters have already chosen among statuses, deadlines ahead or deadlines passed."""
    return _chosen(evidence.view, "status", "timing", "late", "week")


def _timing(evidence: Evidence, band: Timing) -> Filters:
    return evidence.view.filters.having("timing", (band,))


def _gained(one: Reliability) -> float:
    return (one.on_time - one.on_time_first) / one.done


def _doubtful(share: Share) -> bool:
    return share.of >= SMALL_BASE and share.count >= max(LEAST, DOUBTFUL * share.of)
