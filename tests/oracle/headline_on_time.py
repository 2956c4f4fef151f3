"""What the headlines of pages on time should be, from the rows alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from analytics.model.forecast import FROM, Risk
from analytics.model.status import Reported, Status
from tests.oracle.forecast import rates
from tests.oracle.over_time import durations
from tests.oracle.reading import selected
from tests.oracle.task import Task, When, day

if TYPE_CHECKING:
    from tests.oracle.headline import Asked

Sentence = tuple[str, dict[str, object]]
SMALL, MONTHS, GAP = 10, 12, 90


def first_end(at: date) -> date:
    """The last day of the month that is eleven months before."""
    months = 12 * at.year + at.month - 1 - (MONTHS - 1) + 1
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def overdue_moved(asked: Asked) -> Sentence | None:
    first = first_end(day(asked.question.at))
    was, now = (one.counts[Status.OPEN_OVERDUE] for one in (replace(asked, at=first), asked))
    if not now or abs(now - was) < 3 or 10 * abs(now - was) < was:
        return None
    return ("overdue_rose" if now > was else "overdue_fell"), {"n": now, "before": was, "day": first}


def kept_since(tasks: tuple[Task, ...]) -> date | None:
    """From which day on a list seems to hold every done task; None where it holds all."""
    listed = [task for task in tasks if task.word not in (Reported.WITHDRAWN, Reported.MOVED)]
    began = sorted(day(task.assigned) for task in listed if task.assigned)
    ended = sorted(day(task.completed) for task in listed if task.completed)
    if not began or not ended:
        return None
    first, since = began[ceil(0.05 * len(began)) - 1], ended[ceil(0.005 * len(ended)) - 1]
    done = [task.assigned for task in listed if task.completed and task.assigned]
    later = sum(day(one) >= since for one in done)
    return since if (since - first).days > GAP and later >= len(done) - later else None


def half_done(asked: Asked) -> Sentence | None:
    since = kept_since(asked.question.tasks)
    tasks = [task for task in selected(asked.question, asked.filters) if _from(task.assigned, since)]
    done, still, unknown = durations(asked.question, tasks)
    n, total = sum(still.values()), sum(still.values()) + sum(done.values())
    left, half = 1.0, None
    for length in sorted({*done, *still}):
        there = sum(one for took, one in [*done.items(), *still.items()] if took >= length)
        left *= 1 - done[length] / there
        if half is None and left <= 0.5:
            half = length
    if half is None or (unknown and since is None) or n < 3 or total < SMALL:
        return None
    return "half_done", {"n": n, "half": half}


def _from(assigned: When | None, since: date | None) -> bool:
    return since is None or (assigned is not None and day(assigned) >= since)


def likely_late(asked: Asked) -> Sentence | None:
    question = asked.question
    own = {task.row_no for task in selected(question, asked.filters)}
    told = rates(question.tasks, day(question.at), question.own, question.options.roll)
    mine = [rate for row, rate in told.items() if row in own]
    n = sum(rate >= FROM[Risk.HIGH] for rate in mine)
    return ("likely_late", {"n": n, "total": len(mine)}) if n >= 3 else None
