"""The ledger: every deadline that was moved between two lists; and overdue tasks that vanished from one."""

from dataclasses import replace

from analytics.locale import Words, words
from analytics.model.change import Step
from analytics.model.filters import Filters
from analytics.model.reliability import Kind, Ledger, Move, When
from analytics.model.status import Status
from analytics.model.view import Options, View
from analytics.service import access
from analytics.store import snapshots
from analytics.ui import linked_panel, person
from analytics.ui.chart_panel import WHOLE
from analytics.ui.escape import escaped
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

SHOWN = 50
WIDE = 420
COLUMNS = ("from", "to", "seen", "kind", "when", "units")


def draw(view: View) -> None:
    """Draw the latest deadlines that were moved, and how many were moved when."""
    say = words(view.language)
    found = access.ledger(person.reader(), view, SHOWN)
    heads = tuple(say(f"moved.head_{head}") for head in ("task", *COLUMNS))
    panel = LinkedPanel(
        name="ledger",
        finding=_finding(found, say),
        measure=say("moved.measure"),
        figure=None,
        table=Table(
            heads, [(move.title or str(move.row_no), _cells(view, move, say)) for move in found.moves], WIDE
        ),
        notes=_notes(found, say),
        part=WHOLE,
    )
    linked_panel.draw(panel, say)


def _finding(found: Ledger, say: Words) -> str:
    if not found.total:
        return say("moved.none")
    late = sum(n for (kind, when), n in found.counted.items() if kind == Kind.LATER and when in _PASSED)
    later = sum(n for (kind, _), n in found.counted.items() if kind == Kind.LATER)
    key = "moved.finding" if late else "moved.finding_never"
    return say(key, n=found.total, tasks=found.tasks, later=later, late=late)


_PASSED = (When.AFTER, When.AFTER_DONE)


def _cells(view: View, move: Move, say: Words) -> tuple[Cell, ...]:
    opened = replace(view.on("tasks"), task=move.row_no)
    return (
        Cell(say.day(move.before.date() if move.before else None), opened),
        Cell(say.day(move.after.date() if move.after else None), opened),
        Cell(say("moved.between", first=move.listed_on, last=move.seen_on)),
        Cell(say(f"moved.{move.kind}")),
        Cell(say(f"moved_when.{move.when}")),
        Cell(", ".join(move.lead_units) or say("none.unit")),
    )


def _notes(found: Ledger, say: Words) -> tuple[str, ...]:
    counted = " ".join(
        say("moved.counted", kind=say(f"moved.{kind}"), when=say(f"moved_when.{when}"), n=n)
        for (kind, when), n in sorted(found.counted.items())
    )
    more = {
        "moved.classified": found.classified,
        "moved.gone": found.gone,
        "moved.latest": SHOWN if found.total - found.classified > SHOWN else 0,
    }
    told = " ".join(escaped(say(key, n=n)) for key, n in more.items() if n)
    return tuple(note for note in (counted, told) if note)


def vanished(view: View) -> None:
    """Draw from which lists overdue tasks vanished; each number opens that earlier list."""
    say, store = words(view.language), person.reader()
    found = access.vanished(store, view)
    known = {one.snapshot_id: one for one in snapshots.snapshots(store)}
    rows = [
        (say.day(known[one.snapshot_id].as_of.day), _gone(view, one.snapshot_id, one.next_id, one.tasks))
        for one in found
    ]
    heads = tuple(say(f"vanished.head_{head}") for head in ("list", "tasks"))
    total = sum(one.tasks for one in found)
    panel = LinkedPanel(
        name="vanished",
        finding=say("vanished.finding", n=total) if total else say("vanished.none"),
        measure=say("vanished.measure"),
        figure=None,
        table=Table(heads, rows),
    )
    linked_panel.draw(panel, say)


def _gone(view: View, snapshot_id: str, next_id: str, tasks: int) -> tuple[Cell]:
    filters = Filters(step=(Step.VANISHED,), status=(Status.OPEN_OVERDUE,))
    named = Options(register=view.options.register, rollup=view.options.rollup)
    view = replace(view, options=named)
    earlier = replace(
        view.on("tasks"), snapshot=snapshot_id, as_of=None, compared=next_id, compared_as_of=None
    )
    return (Cell.of(tasks, earlier.filtered(filters)),)
