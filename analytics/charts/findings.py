"""What a chart shows, as a sentence: its title, and its text for those who do not see it."""

from collections.abc import Mapping, Sequence

from analytics.charts.labels import named
from analytics.locale import Words
from analytics.model.counts import Group
from analytics.model.filters import CLASSIFIED
from analytics.model.status import DUE_BANDS, OVERDUE_BANDS, Precision, Status, Timing

NOT_A_DAY = (Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR)

# Two places that share the first place are both named where a title has room for so many letters.
ROOM = 60

NO_DEADLINE = (Precision.NONE, Precision.RECURRING, Precision.UNREADABLE)


def most_overdue(words: Words, dimension: str, groups: Sequence[Group]) -> str:
    """Say who has most overdue tasks; where nothing is overdue, who finished most of them late."""
    if not groups:
        return words("finding.nothing")
    for status, key in ((Status.OPEN_OVERDUE, "most_overdue"), (Status.DONE_LATE, "most_late")):
        worst = max(groups, key=lambda group: group.counts.of(status))
        count = worst.counts.of(status)
        if count:
            most = [group for group in groups if group.counts.of(status) == count]
            name, other = (named(words, dimension, group.name) for group in (worst, most[-1]))
            pair = len(most) == 2 and len(name + other) <= ROOM
            tied = "" if len(most) == 1 else "_pair" if pair else "_tied"
            told = {"total": worst.counts.total, "same": len(most) - 1, "other": other}
            return words(f"finding.{key}{tied}", name=name, n=count, **told)
    return words("finding.none_overdue")


def ageing(words: Words, groups: Sequence[Group]) -> str:
    """Say how many tasks are overdue, and how many of them for long."""
    bands = _bands(groups)
    total = sum(bands.get(band, 0) for band in OVERDUE_BANDS)
    old = bands.get(Timing.OVERDUE_OVER_90, 0)
    if not total:
        return words("finding.none_overdue")
    return words("finding.overdue_old" if old else "finding.overdue", n=total, old=old)


def ahead(words: Words, groups: Sequence[Group]) -> str:
    """Say how many tasks fall due soon."""
    bands = _bands(groups)
    total = sum(bands.get(band, 0) for band in DUE_BANDS)
    if not total:
        return words("finding.none_ahead")
    soon = bands.get(Timing.DUE_0_7, 0)
    return words("finding.due_soon" if soon else "finding.none_soon", n=soon, total=total)


def precision(words: Words, groups: Sequence[Group]) -> str:
    """Say how many deadlines do not name a day."""
    counts = {group.name: group.counts.total for group in groups if group.name not in NO_DEADLINE}
    total = sum(counts.values())
    vague = sum(counts.get(name, 0) for name in NOT_A_DAY)
    return words("finding.vague", n=vague, total=total) if vague else words("finding.none_vague")


def classification(words: Words, groups: Sequence[Group]) -> str:
    """Say how many tasks are only counted."""
    secret = next((group.counts.total for group in groups if group.name == CLASSIFIED), 0)
    return words("finding.classified", n=secret) if secret else words("finding.none_classified")


def _bands(groups: Sequence[Group]) -> Mapping[str, int]:
    return {group.name: group.counts.open for group in groups}
