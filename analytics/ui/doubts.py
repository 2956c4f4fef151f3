"""Whether the data is fit to be read: every doubt as n of N, each opening its tasks."""

from analytics.charts.share_rows import ShareRow, said_of, share_rows
from analytics.locale import Words, words
from analytics.model.change import Concern
from analytics.model.filters import Filters
from analytics.model.headline_rules import NO_DOUBT
from analytics.model.reliability import Reliability
from analytics.model.rounding import SMALL_BASE
from analytics.model.view import View
from analytics.service import access
from analytics.ui import analysis, linked_panel, person
from analytics.ui.chart_panel import look
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table


def concerned(view: View, concern: Concern, filters: Filters | None = None) -> View:
    """Return the list of the view's tasks that have a concern, under its own filters or others."""
    chosen = view.filters if filters is None else filters
    return view.on("tasks").filtered(chosen.having("concern", (concern,)))


def draw(view: View) -> None:
    """Draw the doubts about the view's tasks."""
    say, found = words(view.language), analysis.reliability(view)
    rows = [
        ShareRow(
            say(f"concern.{one}"), found.concerns[one].count, found.concerns[one].of, one not in NO_DOUBT
        )
        for one in Concern
    ]
    panel = LinkedPanel(
        name="doubts",
        finding=_finding(found, say),
        measure=say("doubt.measure"),
        figure=share_rows(rows, look(view, "concern")),
        table=_table(view, rows, say),
        notes=(say("doubt.known"), _history(view, say)),
    )
    linked_panel.draw(panel, say)


def _finding(found: Reliability, say: Words) -> str:
    """Say what is most doubtful: the largest share, of bases that bear a percentage."""
    shares = {
        one: share for one, share in found.concerns.items() if one not in NO_DOUBT and share.of >= SMALL_BASE
    }
    worst = max(shares, key=lambda one: shares[one].count / shares[one].of, default=None)
    if worst is None or not shares[worst].count:
        return say("doubt.none")
    share = shares[worst]
    return say("doubt.worst", what=say(f"concern.{worst}"), count=share.count, total=share.of)


def _table(view: View, rows: list[ShareRow], say: Words) -> Table:
    heads = tuple(say(f"doubt.head_{head}") for head in ("what", "count", "share", "meaning"))
    body = [
        (
            row.name,
            (Cell.of(row.count, concerned(view, one)), Cell(said_of(row, say)), Cell(say(f"doubtful.{one}"))),
        )
        for one, row in zip(Concern, rows, strict=True)
    ]
    return Table(heads, body)


def _history(view: View, say: Words) -> str:
    lists = len(access.past(person.reader(), view))
    return say("doubt.history", n=lists) if lists > 1 else say("doubt.one_list")
