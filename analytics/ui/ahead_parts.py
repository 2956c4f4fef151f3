"""What is coming: who must act this week, what falls due where, and what is likely to be late."""

from collections.abc import Iterable, Mapping
from datetime import date

from analytics.charts import named
from analytics.charts.calibration import calibration
from analytics.locale import Words, words
from analytics.model.asof import AsOf
from analytics.model.calendar import week_ahead
from analytics.model.counts import Counts
from analytics.model.forecast import HORIZON, WEEKS_BEFORE, WEIGHT, Ahead, Forecast, Risk, Told
from analytics.model.rounding import SMALL_BASE, percent
from analytics.model.status import LEAVES, OVERDUE_BANDS, WEEKS, Status, Timing
from analytics.model.view import View
from analytics.ui import analysis, linked_panel, over_time
from analytics.ui.chart_panel import palette
from analytics.ui.escape import escaped
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table
from analytics.ui.links import narrowed

SENTENCES, NEAR, WIDE = 5, 4, 210
LATE = (Status.DONE_LATE, Status.OPEN_OVERDUE)
NOW = (*OVERDUE_BANDS, Timing.DUE_0_7)


def who_must_act(view: View) -> None:
    """Draw how many tasks of each unit are overdue, or due within 7 days, those with most first."""
    say, found = words(view.language), analysis.units_ahead(view)
    counted = {name: (one.open_overdue, one.due_soon) for name, one in found.now.items()}
    order = sorted(
        (name for name in counted if sum(counted[name])), key=lambda name: (-sum(counted[name]), name)
    )
    rows = [(named(say, "unit", name), _acting(view, name, counted[name])) for name in order]
    if rows:
        rows.insert(
            0, (say("likely.whole"), _acting(view, None, (found.whole.open_overdue, found.whole.due_soon)))
        )
    heads = (say("filter.unit"), *(say(f"acting.{head}") for head in ("overdue", "soon", "both")))
    panel = LinkedPanel(
        name="acting",
        finding=_must_act(found.whole, len(order), say),
        measure=say("acting.measure", day=_day(view)),
        figure=None,
        table=Table(heads, rows),
        claims=tuple(_acts(view, name, counted[name], say) for name in order[:SENTENCES]),
        notes=(say("note.units"),),
    )  # fmt: skip
    linked_panel.draw(panel, say)


def _must_act(whole: Counts, units: int, say: Words) -> str:
    if not units:
        return say("acting.nothing")
    return say("acting.finding", n=whole.open_overdue, soon=whole.due_soon, units=units)


def _acting(view: View, unit: str | None, counts: tuple[int, int]) -> tuple[Cell, ...]:
    overdue, soon = counts
    return (
        Cell.of(overdue, _open(view, unit, timing=OVERDUE_BANDS)),
        Cell.of(soon, _open(view, unit, timing=(Timing.DUE_0_7,))),
        Cell.of(overdue + soon, _open(view, unit, timing=NOW)),
    )


def _acts(view: View, unit: str, counts: tuple[int, int], say: Words) -> tuple[str, View | None]:
    name = f"**{escaped(named(say, 'unit', unit))}**"
    return say("acting.claim", name=name, both=sum(counts), overdue=counts[0], soon=counts[1]), _open(
        view, unit, timing=NOW
    )


def load(view: View) -> None:
    """Draw how many tasks of each unit fall due in each of the coming weeks."""
    say, found = words(view.language), analysis.units_ahead(view)
    near, later = WEEKS[:NEAR], WEEKS[NEAR:]
    columns: list[tuple[str, ...]] = [*((week,) for week in near), later, WEEKS]
    counts = {name: [_due(weeks, which) for which in columns] for name, weeks in found.weeks.items()}
    order = sorted(
        (name for name in counts if counts[name][-1]), key=lambda name: (-sum(counts[name][:NEAR]), name)
    )
    rows = [(named(say, "unit", name), _loaded(view, name, columns, counts[name])) for name in order]
    heads = (*(_week(view, place) for place in range(NEAR)), say("load.later"), say("load.all"))
    panel = LinkedPanel(
        name="load",
        finding=_fullest(view, counts, say),
        measure=say("load.measure", day=_day(view)),
        figure=None,
        table=Table((say("filter.unit"), *heads), rows, WIDE),
        notes=(say("note.units"),),
    )
    linked_panel.draw(panel, say)


def _loaded(view: View, unit: str, columns: Iterable[tuple[str, ...]], counts: list[int]) -> tuple[Cell, ...]:
    told = zip(counts, columns, strict=True)
    return tuple(Cell.of(n, _open(view, unit, week=which)) for n, which in told)


def _due(weeks: Mapping[str, Counts], which: Iterable[str]) -> int:
    return sum(weeks[week].open_in_time for week in which if week in weeks)


def _week(view: View, ahead: int) -> str:
    """Return the days of a week, as short as they are told: six columns stand beside the units' names."""
    first, last = week_ahead(_day(view), ahead)
    if first == last:
        return f"{last:%d/%m}"
    return f"{first:%d}–{last:%d/%m}" if first.month == last.month else f"{first:%d/%m}–{last:%d/%m}"


def _fullest(view: View, counts: Mapping[str, list[int]], say: Words) -> str:
    found = [(n, -place, name) for name, row in counts.items() for place, n in enumerate(row[:NEAR])]
    n, place, name = max(found, default=(0, 0, ""))
    if not n:
        return say("load.nothing")
    return say("load.finding", n=n, name=named(say, "unit", name), days=_week(view, -place))


def likely(view: View) -> None:
    """Draw how many of the tasks due within four weeks are likely to be late, by unit, with the reason."""
    say, found = words(view.language), analysis.forecast(view)
    order = sorted(found.units, key=lambda name: (-found.units[name].expected, name))
    heads = (say("filter.unit"), *(say(f"likely.head_{head}") for head in ("tasks", *Risk, "expected")))
    rows = [
        (named(say, "unit", name), _risks(found.view, found.units[name], say, unit=(name,))) for name in order
    ]
    whole = [(say("likely.whole"), _risks(found.view, found.whole, say))] if rows else []
    panel = LinkedPanel(
        name="likely",
        finding=_likely(found, say),
        measure=say("likely.measure", first=_day(view), last=_day(view) + HORIZON),
        figure=None,
        table=Table(heads, [*whole, *rows], WIDE),
        notes=_reasons(found, say),
    )  # fmt: skip
    linked_panel.draw(panel, say)


def _likely(found: Forecast, say: Words) -> str:
    if not found.before:
        return say("likely.nothing")
    expected = say.number(found.whole.expected)
    return say("likely.finding", n=found.whole.tasks, expected=expected, high=found.whole.by_risk[Risk.HIGH])


def _risks(view: View, ahead: Ahead, say: Words, unit: tuple[str, ...] = ()) -> tuple[Cell, ...]:
    filters = view.filters.having("unit", unit or view.filters.unit)
    tasks = view.on("tasks")
    return (
        Cell.of(ahead.tasks, tasks.filtered(filters.having("risk", tuple(Risk)))),
        *(Cell.of(ahead.by_risk[one], tasks.filtered(filters.having("risk", (one,)))) for one in Risk),
        Cell(say.number(ahead.expected, 1)),
    )


def _reasons(found: Forecast, say: Words) -> tuple[str, ...]:
    """Say what the rates are: how many were late of the tasks of the past, by how long there was to go."""
    if not found.before:
        return (say("likely.few"),)
    past = "; ".join(
        say("likely.past", first=7 * to_go, last=7 * to_go + 6, late=late, n=n, rate=percent(late, n))
        for to_go, (n, late) in found.before.items()
    )
    return (
        say("likely.why", weeks=WEEKS_BEFORE, weight=WEIGHT),
        say("likely.all", past=past),
        say("note.units"),
    )


def how_right(view: View) -> None:
    """Draw what the same rule would have foretold of past days, and what came."""
    say, found = words(view.language), analysis.forecast(view)
    if not found.looks:
        return
    levels = [one for _, one in sorted(found.levels.items())]
    told, expected = (
        sum(one.tasks for one in found.looks.values()),
        sum(one.expected for one in found.looks.values()),
    )
    late = sum(one.late for one in found.looks.values())
    panel = LinkedPanel(
        name="calibration",
        finding=say("likely.right", n=len(found.looks), expected=say.number(expected), late=late, of=told),
        measure=say("likely.right_measure"),
        figure=calibration(levels, say, palette()),
        table=_looks(found, say),
        notes=(say("likely.no_leak"), say("likely.extended")),
    )
    linked_panel.draw(panel, say)


def _looks(found: Forecast, say: Words) -> Table:
    heads = tuple(say(f"likely.head_{head}") for head in ("look", "tasks", "foretold", "came", "share"))
    rows = [
        (
            say("likely.look", first=day, last=day + HORIZON),
            (
                Cell.of(one.tasks, _then(found.view, day, LEAVES)),
                Cell(say.number(one.expected, 1)),
                Cell.of(one.late, _then(found.view, day, LATE)),
                Cell(_share(one)),
            ),
        )
        for day, one in found.looks.items()
    ]
    for level, one in sorted(found.levels.items()):
        name = say("likely.level", low=10 * level, high=10 * (level + 1))
        rows.append((name, (Cell(say.number(one.tasks)), Cell(say.number(one.expected, 1)),
                            Cell(say.number(one.late)), Cell(_share(one)))))  # fmt: skip
    return Table(heads, rows, WIDE)


def _share(one: Told) -> str:
    return percent(one.late, one.tasks) if one.tasks >= SMALL_BASE else "–"


def _then(view: View, day: date, statuses: tuple[Status, ...]) -> View | None:
    """Return the list of what was open in time on a past day and due soon after, by its status now."""
    tasks = over_time.fell_due(view, day, day + HORIZON, *statuses)
    if tasks is None:
        return None
    beside = tasks.beside(view.snapshot, AsOf.on(day))
    return beside.filtered(beside.filters.having("counterpart", (Status.OPEN_IN_TIME,)))


def _open(
    view: View, unit: str | None, *, timing: Iterable[str] = (), week: Iterable[str] = ()
) -> View | None:
    """Return the list of the open tasks, of one unit where it is named, by how far their deadlines are, or in
    which weeks they lie."""
    filters = view.filters if unit is None else view.filters.having("unit", (unit,))
    filters = filters.having("status", ())
    left = narrowed(filters, "timing", timing) if timing else narrowed(filters, "week", week)
    return None if left is None else view.on("tasks").filtered(left)


def _day(view: View) -> date:
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    return view.as_of.day
