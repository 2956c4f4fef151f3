"""How a view stood at the end of each month or week, counted by events instead of tasks times months.

One scan tells of every task in which of them it is assigned, becomes overdue and is done; tasks that agree in
these are one group, and a group stays in each status from one of these ends to another.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from analytics.model.asof import AsOf
from analytics.model.calendar import MONTH, ends
from analytics.model.filters import Period
from analytics.model.reading import Point, Trend
from analytics.model.status import DUE_BANDS, OVERDUE_BANDS, PUBLISHED_AS, Status, Timing
from analytics.model.view import View
from analytics.query import beside
from analytics.query.breakdown import readings
from analytics.query.selection import selection
from analytics.store import Readable

# How many days before its deadline, to how many after, an open task is in a band; ends are few, so
# that a band without an end ends after all of them.
_ENDLESS = 40_000
_BANDS = {
    Timing.DUE_0_7: (-7, 0), Timing.DUE_8_30: (-30, -8), Timing.DUE_31_90: (-90, -31),
    Timing.DUE_OVER_90: (-_ENDLESS, -91), Timing.OVERDUE_1_7: (1, 7), Timing.OVERDUE_8_30: (8, 30),
    Timing.OVERDUE_31_90: (31, 90), Timing.OVERDUE_OVER_90: (91, _ENDLESS),
}  # fmt: skip
_BY_WORD = "reported IN ('withdrawn', 'moved') OR (completed_at IS NULL AND starts_with(reported, 'done'))"

_JUDGED = "judged CROSS JOIN (SELECT as_of_first FROM snapshot WHERE snapshot_id = $snapshot) AS own"


class _Group(NamedTuple):
    """Tasks that agree: `outside` is withdrawn, moved or ''; the others are numbers of ends, where that of
    what never happens is how many there are in all."""

    outside: str
    assigned: int
    done: int
    overdue: int
    dated: bool
    late: bool


def trend(store: Readable, view: View, period: Period, every: str = MONTH) -> Trend:
    """Return how a pinned view stood at every month's or week's end in `period`, and at its own as-of date.

    Each point says what the view says at that date: status and timing filters hold at the date of the
    point. A status that the list tells by a word alone has no date: it is counted as it is told at every
    point, and `by_word` says of how many tasks. Raises ValueError for a period without both ends.
    """
    if view.as_of is None or period.first is None or period.last is None:
        raise ValueError("the view is not pinned, or the period is open")
    days = tuple(ends(period.first, period.last, every))
    counted, by_word = stood(store, view, days)
    points = [Point(AsOf.on(day), statuses) for day, statuses in zip(days, counted, strict=True)]
    if period.first <= view.as_of.day <= period.last and view.as_of not in (one.as_of for one in points):
        points.append(Point(view.as_of, readings(store, view, ()).selected.statuses()))
    return Trend(view, tuple(sorted(points, key=lambda point: point.as_of)), by_word)


def stood(store: Readable, view: View, days: tuple[date, ...]) -> tuple[list[dict[str, int]], int]:
    """Return the statuses at the end of each of `days`, in their order, and how many are told by a word."""
    counted, by_word = _counted(store, _without_moving(view), days)
    if view != _without_moving(view):
        counted = [_at(store, view, day) for day in days]
    return counted, by_word


def _without_moving(view: View) -> View:
    """Return the view without the filters that events do not tell: lateness, weeks, lengths and risks."""
    return view.filtered(replace(view.filters, late=(), week=(), took=(), risk=()))


def _at(store: Readable, view: View, day: date) -> dict[str, int]:
    """Return the statuses at the end of a day, by a scan of its own."""
    return readings(store, replace(view, as_of=AsOf.on(day)), ()).selected.statuses()


def _counted(store: Readable, view: View, days: tuple[date, ...]) -> tuple[list[dict[str, int]], int]:
    """Return the statuses at each of `ends`, and how many of the tasks are told by a word alone."""
    steps = {str(status): [0] * (len(days) + 1) for status in Status}
    if not days:
        return [], 0
    by_word, bands = 0, [Timing(value) for value in view.filters.timing]
    for told, n, spans, group in _groups(store, view, days, bands):
        by_word += n * told
        stays = _stays(group, len(days))
        for status, first, beyond in _within(stays, bands, spans) if bands else stays:
            published = PUBLISHED_AS.get(status, status) if view.options.compat else status
            if first < beyond:
                steps[published][first] += n
                steps[published][beyond] -= n
    kept = view.filters.status or steps
    lines = {name: list(accumulate(one)) if name in kept else [0] * len(one) for name, one in steps.items()}
    return [{name: line[place] for name, line in lines.items()} for place in range(len(days))], by_word


def _stays(group: _Group, never: int) -> Iterator[tuple[str, int, int]]:
    """Yield each status of a group's tasks with its first end and the first one beyond; some are empty."""
    if group.outside:
        yield group.outside, 0, never
        return
    done = max(group.assigned, group.done)
    overdue = max(group.assigned, group.overdue)
    yield Status.NOT_YET_ASSIGNED, 0, group.assigned
    if not group.dated:
        yield Status.OPEN_NO_DEADLINE, group.assigned, done
        yield Status.DONE_NO_DEADLINE, done, never
        return
    yield Status.OPEN_IN_TIME, group.assigned, min(overdue, done)
    yield Status.OPEN_OVERDUE, overdue, done
    yield Status.DONE_LATE if group.late else Status.DONE_ON_TIME, done, never


def _within(
    stays: Iterator[tuple[str, int, int]], bands: list[Timing], spans: list[int]
) -> Iterator[tuple[str, int, int]]:
    """Yield what of the stays lies in the bands asked for, of which `spans` has first and beyond."""
    for status, first, beyond in stays:
        allowed = {Status.OPEN_IN_TIME: DUE_BANDS, Status.OPEN_OVERDUE: OVERDUE_BANDS}.get(Status(status), ())
        for place, band in enumerate(bands):
            if band in allowed:
                yield status, max(first, spans[2 * place]), min(beyond, spans[2 * place + 1])


def _groups(
    store: Readable, view: View, days: tuple[date, ...], bands: list[Timing]
) -> list[tuple[bool, int, list[int], _Group]]:
    """Return the groups of the view's tasks: whether told by a word alone, how many, the spans of bands."""
    chosen = selection(view, (), beside.tables(store, view))
    missed = [sql for name, sql in chosen.by_dimension.items() if name not in ("status", "timing")]
    kept = " AND ".join(f"NOT ({sql})" for sql in [*missed, chosen.by_row] if sql) or "TRUE"
    sql = (
        f"{chosen.sql} SELECT {_BY_WORD}, count(*), {_dated(bands)} FROM {_JUDGED} WHERE {kept} GROUP BY ALL"
    )
    values = chosen.parameters | {"never": len(days), "base": days[0], "places": _places(days)}
    with store.cursor() as cursor:
        named = {name: value for name, value in values.items() if f"${name}" in sql}
        rows = cursor.execute(sql, named).fetchall()
    return [(by_word, n, spans, _Group(*cells)) for by_word, n, spans, *cells in rows]


def _dated(bands: list[Timing]) -> str:
    """Return the SQL of the spans of `bands`, and of a group's fields.

    A deadline on the very day has not passed at its end: what is overdue begins a day later.
    """
    days = chain.from_iterable((first, last + 1) for first, last in map(_BANDS.__getitem__, bands))
    spans = ", ".join(_place(f"CAST(due AS DATE) + ({day})") for day in days)
    return f"""
    [{spans}] AS spans,
    CASE WHEN reported IN ('withdrawn', 'moved') THEN reported ELSE '' END AS outside,
    least(coalesce({_place("assigned_at")}, 0), {_place("own.as_of_first")}) AS assigned,
    coalesce({_place("completed_at")}, CASE WHEN {_BY_WORD} THEN 0 ELSE $never END) AS done,
    coalesce({_place("CAST(due AS DATE) + 1")}, $never) AS overdue,
    due IS NOT NULL AS dated,
    coalesce(completed_at > due, reported = 'done_late') AS late
    """


def _place(sql: str) -> str:
    """Return the SQL of the number of the first end that is not before a day or an instant."""
    day = f"least(greatest(date_diff('day', $base, CAST({sql} AS DATE)), 0), len($places) - 1)"
    return f"CASE WHEN {sql} IS NOT NULL THEN $places[1 + {day}] END"


def _places(days: tuple[date, ...]) -> list[int]:
    """Return of every day from the first of `days` to one beyond the last how many of them it has passed."""
    steps = ((after - before).days for before, after in pairwise(days))
    return [0, *chain.from_iterable([place] * step for place, step in enumerate(steps, 1)), len(days)]
