"""How the open tasks stood at each end, and what the snapshots of those days had reported."""

from dataclasses import replace

from analytics.charts import GLYPH
from analytics.charts.stacks import Series, Stacks, stacks
from analytics.locale import Words, words
from analytics.model.filters import OPEN_ENDED
from analytics.model.reading import Beside, Point, Trend
from analytics.model.status import DONE, LEAVES, OPEN, Status
from analytics.model.view import View
from analytics.service import access
from analytics.ui import linked_panel, over_time, person, window
from analytics.ui.chart_panel import HALF, palette
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

# From the ground up, so that what is overdue can be compared; then the others of the table.
LAYERS = (Status.OPEN_OVERDUE, Status.OPEN_NO_DEADLINE, Status.OPEN_IN_TIME)
COLUMNS = (*LAYERS, *DONE)
OVERDUE = Status.OPEN_OVERDUE
NARROW = 130


def statuses(view: View) -> None:
    """Draw the open tasks by status at each end, told by the view's own snapshot."""
    say, found = words(view.language), over_time.trend(view)
    days = tuple(point.as_of.day for point in found.points)
    series = [
        Series(
            GLYPH[status], say(f"status.{status}"), palette().status(status),
            [point.statuses[status] for point in found.points], place,
        )
        for place, status in enumerate(LAYERS)
    ]  # fmt: skip
    chart = Stacks(over_time.ticks(days, view), [say.day(day) for day in days], series)
    panel = LinkedPanel(
        name="trend",
        finding=_moved(found, say),
        measure=say(f"trend.measure_{view.every}"),
        figure=stacks(chart, say, palette(), window.width(HALF)) if days else None,
        table=_table(view, found, say),
        notes=_notes(view, found, say),
    )
    linked_panel.draw(panel, say)


def _moved(found: Trend, say: Words) -> str:
    """Say how many tasks are overdue at the end, and how many were at the beginning."""
    if not found.points:
        return say("trend.nothing")
    first, last = found.points[0], found.points[-1]
    before, after = first.statuses[OVERDUE], last.statuses[OVERDUE]
    key = "more" if after > before else "fewer" if after < before else "same"
    days = {"first": first.as_of.day, "last": last.as_of.day}
    return say(f"trend.{key}", before=before, after=after, **days)


def _table(view: View, found: Trend, say: Words) -> Table:
    heads = (
        say("trend.day"),
        *(say(f"short.{status}") for status in COLUMNS),
        say("trend.open"),
        say("trend.total"),
    )
    return Table(heads, [(say.day(point.as_of.day), _cells(view, point)) for point in found.points], NARROW)


def _cells(view: View, point: Point) -> tuple[Cell, ...]:
    cells = [
        Cell.of(point.statuses[status], over_time.stood(view, point.as_of, status)) for status in COLUMNS
    ]
    for statuses in (OPEN, LEAVES):
        total = sum(point.statuses[status] for status in statuses)
        cells.append(Cell.of(total, over_time.stood(view, point.as_of, *statuses)))
    return tuple(cells)


def _notes(view: View, found: Trend, say: Words) -> tuple[str, ...]:
    since = over_time.kept_since(view)
    early = since is not None and bool(found.points) and found.points[0].as_of.day < since
    kept = (say("trend.kept", day=since),) if early else ()
    return (*kept, *((say("trend.by_word", n=found.by_word),) if found.by_word else ()))


def reported(view: View) -> None:
    """Draw what the snapshots reported as overdue, beside what the view's tells of the same days."""
    say, found = words(view.language), over_time.reported(view)
    if len(found) < 2:
        return
    days = tuple(one.snapshot.as_of.day for one in found)
    told = Series(
        GLYPH[OVERDUE], say("reported.now"), palette().status(OVERDUE),
        [one.recomputed[OVERDUE] for one in found], 1,
    )  # fmt: skip
    apart = {place: one.reported[OVERDUE] for place, one in enumerate(found) if _differs(one)}
    chart = Stacks(
        over_time.ticks(days, view), [say.day(day) for day in days], [told], told=say("reported.then"),
        marks=apart,
    )  # fmt: skip
    panel = LinkedPanel(
        name="reported",
        finding=_apart(found, say),
        measure=say("reported.measure"),
        figure=stacks(chart, say, palette(), window.width(HALF)),
        table=_beside(view, found, say),
        notes=(say("reported.why"),),
    )
    linked_panel.draw(panel, say)


def _differs(one: Beside) -> bool:
    return one.reported[OVERDUE] != one.recomputed[OVERDUE]


def _apart(found: tuple[Beside, ...], say: Words) -> str:
    apart = [one for one in found if _differs(one)]
    if not apart:
        return say("reported.same", n=len(found))
    worst = max(apart, key=lambda one: abs(one.reported[OVERDUE] - one.recomputed[OVERDUE]))
    return say(
        "reported.finding", n=len(apart), of=len(found), day=worst.snapshot.as_of.day,
        then=worst.reported[OVERDUE], now=worst.recomputed[OVERDUE],
    )  # fmt: skip


def _beside(view: View, found: tuple[Beside, ...], say: Words) -> Table:
    counted = {"overdue": (OVERDUE,), "open": OPEN, "total": LEAVES}
    heads = [say(f"reported.{what}_{when}") for what in counted for when in ("then", "now")]
    rows = []
    for one in found:
        cells = []
        for which in counted.values():
            cells += [
                Cell.of(sum(one.reported[each] for each in which), _then(view, one, *which)),
                Cell.of(
                    sum(one.recomputed[each] for each in which),
                    over_time.stood(view, one.snapshot.as_of, *which),
                ),
            ]
        rows.append((say.day(one.snapshot.as_of.day), tuple(cells)))
    return Table((say("trend.day"), *heads), rows, NARROW)


def _then(view: View, one: Beside, *statuses: str) -> View | None:
    """Return the list of what a snapshot had at its own date; values it does not know have no tasks."""
    at = over_time.stood(view, one.snapshot.as_of, *statuses)
    if at is None:
        return None
    known = access.choices(access.named(person.reader(), view), one.snapshot.snapshot_id)
    filters = at.filters
    for name in OPEN_ENDED:
        filters = filters.having(name, [value for value in filters.values(name) if value in known[name]])
    return replace(at.filtered(filters), snapshot=one.snapshot.snapshot_id)
