"""On time against the first deadline beside on time against the one in force, by unit and body."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.charts import named
from analytics.charts.dumbbell import Pair, dumbbell
from analytics.locale import Words, words
from analytics.model.change import Concern
from analytics.model.reliability import Reliability
from analytics.model.rounding import SMALL_BASE, percent
from analytics.model.status import Precision, Status
from analytics.model.view import View
from analytics.ui import analysis, linked_panel
from analytics.ui.chart_panel import HALF, palette
from analytics.ui.doubts import concerned
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table
from analytics.ui.links import behind

SHOWN = 12
# How a deadline can be written that is one.
DATED = tuple(
    one for one in Precision if one not in (Precision.RECURRING, Precision.NONE, Precision.UNREADABLE)
)
HEADS = ("dated", "extended", "late", "done", "now", "first", "saved")


def draw(view: View, dimension: str, part: float = HALF) -> None:
    """Draw both rates of the values of a dimension, its own filter aside, the farthest apart first."""
    view = view.filtered(view.filters.having(dimension, ()))
    say, found = words(view.language), analysis.reliability_by(view, dimension)
    order = sorted(found, key=lambda value: (_kept(found[value]), -found[value].done, value))
    large = [value for value in order if found[value].done >= SMALL_BASE][:SHOWN]
    pairs = [
        Pair(named(say, dimension, value), one.on_time_first, one.on_time, one.done, order.index(value))
        for value, one in ((value, found[value]) for value in large)
    ]
    heads = (say("extension.first"), say("extension.now"))
    panel = LinkedPanel(
        name=f"extensions-{dimension}",
        finding=_finding(found, large, dimension, say),
        measure=say("extension.measure", by=say(f"by.{dimension}")),
        figure=dumbbell(pairs, heads, say, palette()) if pairs else None,
        table=_table(view, found, order, dimension, say),
        notes=(say("extension.note"), *((say("note.units"),) if dimension == "unit" else ())),
        part=part,
    )
    linked_panel.draw(panel, say)


def _kept(one: Reliability) -> float:
    """Return how much of the rate is left against the first deadline; small bases come last."""
    return (one.on_time_first - one.on_time) / one.done if one.done >= SMALL_BASE else 1.0


def _finding(found: Mapping[str, Reliability], large: list[str], dimension: str, say: Words) -> str:
    one = found[large[0]] if large else None
    if one is None or one.on_time <= one.on_time_first:
        return say("extension.none")
    return say(
        "extension.worst",
        name=named(say, dimension, large[0]),
        now=percent(one.on_time, one.done),
        first=percent(one.on_time_first, one.done),
        total=one.done,
    )


def _table(
    view: View, found: Mapping[str, Reliability], order: list[str], dimension: str, say: Words
) -> Table:
    heads = (say(f"filter.{dimension}"), *(say(f"extension.head_{head}") for head in HEADS))
    rows = [(named(say, dimension, value), _cells(view, found[value], dimension, value)) for value in order]
    return Table(heads, rows)


def _cells(view: View, one: Reliability, dimension: str, value: str) -> tuple[Cell, ...]:
    own = view.filters.having(dimension, (value,))
    extended, late, saved = (
        Cell.of(one.concerns[concern].count, concerned(view, concern, own))
        for concern in (Concern.EXTENDED, Concern.EXTENDED_LATE, Concern.SAVED)
    )
    # As reports count, tasks without a deadline would be among those done on time.
    plain = replace(view, options=replace(view.options, compat=False)).filtered(own)
    return (
        Cell.of(one.concerns[Concern.EXTENDED].of, behind(view.filtered(own), "precision", DATED)),
        extended,
        late,
        Cell.of(one.done, behind(plain, "status", (Status.DONE_ON_TIME, Status.DONE_LATE))),
        Cell.of(one.on_time, behind(plain, "status", (Status.DONE_ON_TIME,))),
        Cell(one.on_time_first),
        saved,
    )
