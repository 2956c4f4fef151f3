"""What came in and what went out, month by month or week by week."""

from collections.abc import Callable

from analytics.charts import GLYPH
from analytics.charts.stacks import Series, Stacks, stacks
from analytics.locale import Words, words
from analytics.model.change import CLOSING, Step
from analytics.model.flow import OUT, Flow, Flows
from analytics.model.status import DONE, Status
from analytics.model.view import View
from analytics.ui import linked_panel, over_time, window
from analytics.ui.change_links import ChangeLinks
from analytics.ui.chart_panel import HALF, palette
from analytics.ui.linked_panel import LinkedPanel
from analytics.ui.linked_table import Cell, Table

COUNTS: dict[str, tuple[Callable[[Flow], int], Callable[[ChangeLinks], View | None]]] = {
    "carried_in": (lambda flow: flow.carried_in, lambda links: links.opening()),
    "assigned": (lambda flow: flow.assigned, lambda links: links.steps(Step.NEW, Step.NEW_CLOSED)),
    "reopened": (lambda flow: flow.reopened, lambda links: links.steps(Step.REOPENED)),
    "done": (lambda flow: flow.done, lambda links: _closed(links, DONE, Step.DONE)),
    "withdrawn": (
        lambda flow: flow.withdrawn, lambda links: _closed(links, OUT, Step.WITHDRAWN, Step.MOVED),
    ),
    "vanished": (lambda flow: flow.vanished, lambda links: links.steps(Step.VANISHED)),
    "carried_out": (lambda flow: flow.carried_out, lambda links: links.steps(*CLOSING)),
}  # fmt: skip
CAME, WENT = "assigned", "done"


def draw(view: View) -> None:
    """Draw how many tasks came and how many were done, with all else that moved in the table."""
    say, found = words(view.language), over_time.flows(view)
    if not found.flows:
        return
    days = tuple(flow.last for flow in found.flows)
    colours = {CAME: palette().filled(palette().open_in_time), WENT: palette().status(Status.DONE_ON_TIME)}
    signs = {CAME: "+", WENT: GLYPH[Status.DONE_ON_TIME]}
    series = [
        Series(
            signs[name], say(f"flow.{name}"), colours[name],
            [COUNTS[name][0](flow) for flow in found.flows], list(COUNTS).index(name),
        )
        for name in (CAME, WENT)
    ]  # fmt: skip
    chart = Stacks(
        over_time.ticks(days, view), [_name(flow, say) for flow in found.flows], series, beside=True
    )
    panel = LinkedPanel(
        name="flow",
        finding=_finding(found, say),
        measure=say("flow.measure_snapshots" if found.by_snapshots else "flow.measure_dates"),
        figure=stacks(chart, say, palette(), window.width(HALF)),
        table=_table(view, found, say),
        notes=(say("flow.identity"), say("flow.stops" if found.by_snapshots else "flow.undated")),
    )
    linked_panel.draw(panel, say)


def _closed(links: ChangeLinks, statuses: tuple[Status, ...], *steps: Step) -> View | None:
    """Return the list of what was closed within a flow, what came within it included."""
    tasks = links.steps(*steps, Step.NEW_CLOSED)
    return None if tasks is None else tasks.filtered(tasks.filters.having("status", statuses))


def _finding(found: Flows, say: Words) -> str:
    first, last = found.flows[0], found.flows[-1]
    before, after = first.carried_in, last.carried_out
    key = "more" if after > before else "fewer" if after < before else "same"
    return say(
        f"flow.{key}", before=before, after=after, first=first.first, last=last.last,
        assigned=sum(flow.assigned for flow in found.flows), done=sum(flow.done for flow in found.flows),
    )  # fmt: skip


def _table(view: View, found: Flows, say: Words) -> Table:
    heads = tuple(say(f"flow.{name}") for name in COUNTS)
    rows = []
    for flow in found.flows:
        links = ChangeLinks(view, flow.changes)
        cells = tuple(Cell.of(count(flow), tasks(links)) for count, tasks in COUNTS.values())
        rows.append((_name(flow, say), cells))
    return Table((say("flow.between"), *heads), rows, 190)


def _name(flow: Flow, say: Words) -> str:
    return say("flow.from_to", first=flow.first, last=flow.last)
