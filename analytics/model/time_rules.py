"""The rules of the headlines of pages on time: what rose, how long it takes, what is likely to be late."""

from analytics.model.claim import Claim, Evidence
from analytics.model.forecast import Risk
from analytics.model.headline_rules import LEAST, MOVED, claimed, timed
from analytics.model.rounding import SMALL_BASE
from analytics.model.status import OPEN, Status

OVERDUE = Status.OPEN_OVERDUE


def overdue_moved(evidence: Evidence) -> Claim | None:
    """Tell by how much the overdue tasks became more or fewer since the first point of the trend."""
    points, view = evidence.trend.points, evidence.view
    if len(points) < 2 or points[-1].as_of != view.as_of or timed(evidence):
        return None
    before, now = points[0].statuses[OVERDUE], points[-1].statuses[OVERDUE]
    if not now or abs(now - before) < max(LEAST, MOVED * before):
        return None
    key = "overdue_rose" if now > before else "overdue_fell"
    filters = view.filters.having("status", (OVERDUE,))
    return claimed(evidence, key, now, filters, before=before, day=points[0].as_of.day)


def half_done(evidence: Evidence) -> Claim | None:
    """Tell by which day half of the tasks are done, where open ones belong into the answer.

    Open tasks without a day of assignment are in no estimate, but would be in the list of the open ones.
    """
    found = evidence.durations
    lasting, dated = found.whole, found.view.filters.assigned is not None
    if lasting.median is None or lasting.unfinished < LEAST or lasting.total < SMALL_BASE:
        return None
    if lasting.unknown and not dated:
        return None
    filters = found.view.filters.having("status", OPEN)
    return claimed(evidence, "half_done", lasting.unfinished, filters, half=lasting.median)


def likely_late(evidence: Evidence) -> Claim | None:
    """Tell how many of the tasks that fall due soon are likely to be late."""
    found = evidence.forecast
    n = found.whole.by_risk[Risk.HIGH]
    if not found.before or n < LEAST or timed(evidence) or evidence.view.filters.risk:
        return None
    filters = found.view.filters.having("risk", (Risk.HIGH,))
    return claimed(evidence, "likely_late", n, filters, total=found.whole.tasks)
