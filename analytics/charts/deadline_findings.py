"""What the charts of deadlines show, as sentences."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.status import LATER, DueDay, Late


def weeks(words: Words, groups: Sequence[Group], days: Mapping[str, str]) -> str:
    """Say in which of the coming weeks most tasks fall due; `days` says of which days a week is."""
    near = [group for group in groups if group.name != LATER]
    total = sum(group.counts.total for group in groups)
    fullest = max(near, key=lambda group: group.counts.total, default=None)
    if not total or fullest is None:
        return words("finding.none_ahead")
    if not fullest.counts.total:
        return words("finding.all_later", n=total)
    return words("finding.fullest_week", days=days[fullest.name], n=fullest.counts.total, total=total)


def late(words: Words, groups: Sequence[Group]) -> str:
    """Say within how many days half of the late tasks lie."""
    known = [group for group in groups if group.name != Late.UNKNOWN]
    total = sum(group.counts.total for group in groups)
    if not total:
        return words("finding.none_late")
    sums = accumulate(group.counts.total for group in known)
    half = next(((group, n) for group, n in zip(known, sums, strict=True) if 2 * n >= total), None)
    if half is None:
        return words("finding.late", n=total)
    group, n = half
    if group.name == Late.OVER_180:
        return words("finding.late_long", n=group.counts.total, total=total)
    return words("finding.late_half", n=n, total=total, days=int(group.name.rpartition("_")[2]))


def due_days(words: Words, groups: Sequence[Group]) -> str:
    """Say how many deadlines fall on days off."""
    total = sum(group.counts.total for group in groups)
    off = sum(group.counts.total for group in groups if group.name != DueDay.WORKING)
    return words("finding.days_off", n=off, total=total) if off else words("finding.no_days_off")
