"""What changed between two snapshots: the bridge, the matrix, and the bridge of each unit and body."""

from collections.abc import Sequence

from analytics.charts import GLYPH, named
from analytics.charts.bridge import CLOSING, OPENING, Stretch, bridge, stretches
from analytics.locale import Words, words
from analytics.model.bridge import STANDINGS, Changes, Steps, total
from analytics.model.change import ABSENT, Step
from analytics.model.change import CLOSING as CLOSING_STEPS
from analytics.model.change import OPENING as OPENING_STEPS
from analytics.model.rounding import percent
from analytics.model.status import LEAVES, Status
from analytics.model.view import View
from analytics.ui import analysis, linked_panel, window
from analytics.ui.change_links import ChangeLinks
from analytics.ui.chart_panel import HALF, palette
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

# Below this share of the smaller list two lists may not name their tasks alike.
RECOGNISED = 0.5
WIDE, NARROW = 480, 230
COLUMNS: tuple[tuple[str, tuple[Step, ...]], ...] = (
    ("new", (Step.NEW,)), ("reopened", (Step.REOPENED,)), ("done", (Step.DONE,)),
    ("left", (Step.WITHDRAWN, Step.MOVED)), ("vanished", (Step.VANISHED,)),
)  # fmt: skip


def steps(view: View) -> None:
    """Draw the bridge from what was open to what is."""
    if not view.compared:
        return
    say, changes = words(view.language), analysis.changes(view)
    rows = stretches(changes)
    names = [_name(row, changes, say) for row in rows]
    panel = LinkedPanel(
        name="bridge",
        finding=_finding(changes, say),
        measure=say("bridge.measure", **days(changes)),
        figure=bridge(rows, names, say, palette(), window.width(HALF)),
        table=_steps(ChangeLinks(view, changes), changes, rows, names, say),
        notes=_notes(changes, say),
    )
    linked_panel.draw(panel, say)


def days(changes: Changes) -> dict[str, object]:
    """Return the days of the two sides, as sentences name them."""
    earlier, later = changes.sides.earlier.as_of, changes.sides.later.as_of
    return {"first": earlier.day if earlier else "", "last": later.day if later else ""}


def _name(row: Stretch, changes: Changes, say: Words) -> str:
    at = {OPENING: "first", CLOSING: "last"}.get(row.name)
    return say(f"bridge.{row.name}", day=days(changes)[at]) if at else say(f"step.{row.name}")


def _finding(changes: Changes, say: Words) -> str:
    before, after = changes.opening, changes.closing
    key = "fewer" if after < before else "more" if after > before else "same"
    if key == "same":
        return say("bridge.same", after=after)
    return say(f"bridge.{key}", change=abs(after - before), before=before, after=after)


def _steps(
    links: ChangeLinks, changes: Changes, rows: Sequence[Stretch], names: Sequence[str], say: Words
) -> Table:
    told = [(name, row.name, row.count) for name, row in zip(names, rows, strict=True)]
    told += [
        (say(f"step.{step}"), step, changes.steps.get(step, 0))
        for step in (Step.NEW_CLOSED, Step.GONE_CLOSED)
    ]
    heads = tuple(say(f"bridge.head_{head}") for head in ("step", "count", "meaning"))
    body = [
        (name, (Cell.of(count, _behind(links, step)), Cell(say(f"meant.{step}"))))
        for name, step, count in told
    ]
    return Table(heads, body)


def _behind(links: ChangeLinks, step: str) -> View | None:
    if step == OPENING:
        return links.opening()
    return links.steps(*CLOSING_STEPS) if step == CLOSING else links.steps(Step(step))


def _notes(changes: Changes, say: Words) -> tuple[str, ...]:
    least = min(changes.before, changes.after)
    matched = say("compare.matched", n=changes.matched, before=changes.before, after=changes.after)
    if least and changes.matched < RECOGNISED * least:
        share = percent(changes.matched, least)
        matched = say("compare.unmatched", n=changes.matched, share=share, least=least)
    outside = say(
        "bridge.outside",
        new=changes.steps.get(Step.NEW_CLOSED, 0),
        gone=changes.steps.get(Step.GONE_CLOSED, 0),
    )
    return (matched, outside, say("compare.aside"))


def matrix(view: View) -> None:
    """Draw how the tasks stood and how they stand, each cell opening its tasks."""
    if not view.compared:
        return
    say, changes = words(view.language), analysis.changes(view)
    worse = changes.matrix.get((Status.OPEN_IN_TIME, Status.OPEN_OVERDUE), 0)
    links = ChangeLinks(view, changes)
    panel = LinkedPanel(
        name="matrix",
        finding=say("matrix.worse", n=worse) if worse else say("matrix.none"),
        measure=say("matrix.measure", **days(changes)),
        figure=None,
        table=_matrix(links, changes, say),
        part=1.0,
    )
    linked_panel.draw(panel, say)


def _matrix(links: ChangeLinks, changes: Changes, say: Words) -> Table:
    was = [one for one in STANDINGS if any(pair[0] == one for pair in changes.matrix)]
    now = [one for one in STANDINGS if any(pair[1] == one for pair in changes.matrix)]
    first = days(changes)
    heads = (say("matrix.head", day=first["first"], later=first["last"]), *(_stood(one, say) for one in now))
    rows = [
        (_stood(one, say), tuple(_crossed(links, changes.matrix.get((one, two), 0), one, two) for two in now))
        for one in was
    ]
    return Table(heads, rows, NARROW)


def _crossed(links: ChangeLinks, n: int, was: str, now: str) -> Cell:
    return Cell.of(n, links.cell(was, now) if n else None)


def _stood(status: str, say: Words) -> str:
    if status == ABSENT:
        return say("counterpart.absent")
    return f"{GLYPH[Status(status)]} {say(f'short.{status}' if status in LEAVES else f'status.{status}')}"


def by(view: View, dimension: str) -> None:
    """Draw the bridge of every value of a dimension, its own filter aside, as a line of a table."""
    if not view.compared:
        return
    aside = view.filtered(view.filters.having(dimension, ()))
    say, changes = words(view.language), analysis.changes(aside)
    links, found = ChangeLinks(aside, changes), changes.by[dimension]
    order = sorted(found, key=lambda value: (-total(found[value], CLOSING_STEPS), value))
    rows = [(named(say, dimension, value), _line(links, found[value], dimension, value)) for value in order]
    heads = tuple(say(f"steps.{name}") for name in ("opening", *(name for name, _ in COLUMNS), "closing"))
    panel = LinkedPanel(
        name=f"steps-{dimension}",
        finding=say("steps.by", by=say(f"by.{dimension}")),
        measure=say("steps.measure", **days(changes)),
        figure=None,
        table=Table((say(f"filter.{dimension}"), *heads), rows, WIDE),
        notes=(say("note.units"),) if dimension == "unit" else (),
        part=1.0,
    )
    linked_panel.draw(panel, say)


def _line(links: ChangeLinks, steps: Steps, dimension: str, value: str) -> tuple[Cell, ...]:
    cells = [
        Cell.of(total(steps, which), links.steps(*which, dimension=dimension, value=value))
        for _, which in (*COLUMNS, ("closing", CLOSING_STEPS))
    ]
    return (Cell.of(total(steps, OPENING_STEPS), links.opening(dimension, value)), *cells)
