"""How long tasks take, those still open with them: of all, by source and by unit."""

from analytics.charts import named
from analytics.charts.done_by import Span, curve, spans
from analytics.locale import Words, words
from analytics.model.rounding import SMALL_BASE
from analytics.model.status import DONE, LEAVES, OPEN, Took
from analytics.model.survival import Durations, Lasting
from analytics.model.view import View
from analytics.ui import analysis, linked_panel
from analytics.ui.chart_panel import palette
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

# By which days the share done is told, and how long a task took that counts by then.
BANDS = {15: Took.DAYS_0_15, 30: Took.DAYS_16_30, 60: Took.DAYS_31_60, 90: Took.DAYS_61_90}
LAST, SHOWN = 180, 20
WIDE, NARROW = 300, 110


def overall(view: View) -> None:
    """Draw the share done by each day, against the mean that leaves the open tasks out."""
    say, found = words(view.language), analysis.durations(view, "source")
    lasting = found.whole
    told = {day: _share(lasting, day, say) for day in BANDS}
    last = min(LAST, max((*lasting.done, *lasting.open), default=0))
    panel = LinkedPanel(
        name="done-by",
        finding=_finding(lasting, say),
        measure=say("took.measure"),
        figure=curve(lasting, told, last, say, palette()) if lasting.finished else None,
        table=_by_day(found, told, say),
        claims=_naive(found, say),
        notes=_notes(view, found, say),
    )
    linked_panel.draw(panel, say)


def _finding(lasting: Lasting, say: Words) -> str:
    if not lasting.finished:
        return say("took.nothing")
    if lasting.median is None:
        return say("took.not_half", n=lasting.total)
    return say("took.half", n=lasting.median, limits=_limits(lasting, say))


def _limits(lasting: Lasting, say: Words) -> str:
    low, high = (
        say.number(day) if day is not None else say("took.open_end") for day in lasting.median_limits
    )
    return say("took.limits", low=low, high=high)


def _share(lasting: Lasting, day: int, say: Words) -> str:
    """Return the share done by a day, as text; a dash where no task tells, or too few do."""
    step = lasting.by(day)
    if step is None or lasting.total < SMALL_BASE:
        return "–"
    return f"{say.number(100 * (1 - step.left))}%"


def _naive(found: Durations, say: Words) -> tuple[tuple[str, View | None], ...]:
    """Say what the mean of the finished is, and why it is the wrong answer."""
    mean, lasting = found.whole.mean_of_finished, found.whole
    if mean is None or not lasting.unfinished:
        return ()
    days = say.number(mean, 1)
    text = say("took.naive", days=days, done=lasting.finished, n=lasting.unfinished)
    return ((text, _tasks(found, *OPEN)),)


def _by_day(found: Durations, told: dict[int, str], say: Words) -> Table:
    heads = tuple(say(f"took.head_{head}") for head in ("day", "done", "share", "limits", "at_risk"))
    rows = []
    for place, (day, share) in enumerate(told.items()):
        step, bands = found.whole.by(day), tuple(BANDS.values())[: place + 1]
        done = sum(n for took, n in found.whole.done.items() if took <= day)
        limits = _between(found.whole, day, say)
        cells = (
            Cell.of(done, _took(found, *bands)), Cell(share), Cell(limits),
            Cell(say("took.at_risk_n", n=step.at_risk - step.done) if step else "–"),
        )  # fmt: skip
        rows.append((say("took.by_day", n=day), cells))
    return Table(heads, rows, WIDE)


def _between(lasting: Lasting, day: int, say: Words) -> str:
    step = lasting.by(day)
    if step is None or lasting.total < SMALL_BASE:
        return "–"
    return f"{say.number(100 * (1 - step.high))}–{say.number(100 * (1 - step.low))}%"


def _notes(view: View, found: Durations, say: Words) -> tuple[str, ...]:
    notes = [say("took.method")]
    if found.since is not None:
        notes.append(say("took.since", day=found.since.first))
    if found.whole.unknown:
        notes.append(say("took.unknown", n=found.whole.unknown))
    if any(view.filters.values(name) for name in ("status", "timing")):
        notes.append(say("took.aside"))
    return tuple(notes)


def by(view: View, dimension: str) -> None:
    """Draw by when half of the tasks of each value of a dimension are done, those with most tasks first."""
    say, found = words(view.language), analysis.durations(view, dimension)
    groups = sorted(found.groups.items(), key=lambda one: (-one[1].total, one[0]))
    large = [one for one in groups if one[1].total >= SMALL_BASE][:SHOWN]
    drawn = [
        Span(named(say, dimension, name), _half(lasting, say), lasting.median, *lasting.median_limits)
        for name, lasting in large
    ]
    rows = [(named(say, dimension, name), _cells(found, dimension, name, one, say)) for name, one in groups]
    heads = ("total", "finished", "open", "median", "limits_median", "mean", *(str(day) for day in BANDS))
    panel = LinkedPanel(
        name=f"lasting-{dimension}",
        finding=_apart(found, dict(large), dimension, say),
        measure=say("took.measure_by", by=say(f"by.{dimension}")),
        figure=spans(drawn, found.whole.median, say, palette()) if drawn else None,
        table=Table((say(f"filter.{dimension}"), *(say(f"took.head_{head}") for head in heads)), rows, WIDE),
        notes=(say("took.small"), *((say("note.units"),) if dimension == "unit" else ())),
    )
    linked_panel.draw(panel, say)


def _half(lasting: Lasting, say: Words) -> str:
    if lasting.median is None:
        return say("took.not_half", n=lasting.total)
    return say("took.half", n=lasting.median, limits=_limits(lasting, say))


def _apart(found: Durations, large: dict[str, Lasting], dimension: str, say: Words) -> str:
    """Say how many have limits wholly above the median of all, and which of them has most tasks."""
    half = found.whole.median
    if half is None or not large:
        return say(f"took.apart_nothing_{dimension}")
    slow = [name for name, one in large.items() if (low := one.median_limits[0]) is None or low > half]
    slow = [name for name in slow if large[name].finished]
    if not slow:
        return say(f"took.apart_none_{dimension}", n=half)
    first = named(say, dimension, slow[0])
    return say(f"took.apart_{dimension}", n=len(slow), name=first, half=half)


def _cells(found: Durations, dimension: str, name: str, one: Lasting, say: Words) -> tuple[Cell, ...]:
    own = found.view.filtered(found.view.filters.having(dimension, (name,)))
    part = Durations(own, found.since, one, {})
    bears = one.total >= SMALL_BASE
    mean = one.mean_of_finished
    return (
        Cell.of(one.total + one.unknown, _tasks(part, *LEAVES)),
        Cell.of(one.finished, _took(part, *(took for took in Took if took != Took.UNKNOWN))),
        Cell.of(one.unfinished, _tasks(part, *OPEN)),
        Cell("–" if one.median is None or not bears else say.number(one.median)),
        Cell(_limits(one, say) if bears and one.finished else "–"),
        Cell("–" if mean is None or not bears else say.number(mean, 1)),
        *(Cell(_share(one, day, say)) for day in BANDS),
    )


def _tasks(found: Durations, *statuses: str) -> View:
    return found.view.on("tasks").filtered(found.view.filters.having("status", statuses))


def _took(found: Durations, *bands: str) -> View:
    """Return the list of the tasks that were done in some bands of days."""
    filters = found.view.filters.having("status", DONE).having("took", bands)
    return found.view.on("tasks").filtered(filters)
