"""What comparing two snapshots, the ledger of deadlines and a trend take, first and once they are kept."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from analytics.model.asof import AsOf
from analytics.model.change import Concern
from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from analytics.store.snapshots import snapshots
from tests.bench import tasks
from tests.bench.clock import Took, seconds, took
from tests.bench.data_layer import MONTHS, put_in
from tests.bench.page import ms, table

WEEK_LATER = AsOf.on(date(2026, 1, 4))
BY = ("assigning_body", "unit")
# A week in which some finish, some are extended, some leave and some come back.
_WEEK = (
    "UPDATE made SET completed = DATE '2026-01-02' WHERE completed IS NULL AND pick(row_no, 'w1', 20) = 0",
    "UPDATE made SET completed = NULL WHERE completed IS NOT NULL AND pick(row_no, 'w2', 400) = 0",
    "UPDATE made SET due = due + 30 WHERE due > DATE '2025-12-01' AND pick(row_no, 'w3', 10) = 0",
    "DELETE FROM made WHERE pick(row_no, 'w4', 100) = 0",
)


@dataclass
class Compared:
    """The measures of two snapshots of one size: `first` in milliseconds, the others once that is done."""

    tasks: int
    first: dict[str, float] = field(default_factory=dict)
    again: dict[str, Took] = field(default_factory=dict)


def compared(number: int, folder: Path) -> Compared:
    """Make two snapshots of so many tasks, a week apart, and ask what their pages ask."""
    connection = tasks.made(number)
    store = Store.open(folder / f"compared-{number}.duckdb")
    try:
        publish(store, connection)
        return asked(store, number)
    finally:
        store.close()
        connection.close()


def publish(store: Store, connection: duckdb.DuckDBPyConnection) -> None:
    """Put in the tasks, and the same a week later."""
    put_in(store, tasks.staged(connection))
    for statement in _WEEK:
        connection.execute(statement)
    put_in(store, tasks.staged(connection, as_of=WEEK_LATER, number=2))


def asked(store: Store, number: int) -> Compared:
    """Ask of a store with two snapshots what changed, and how far they can be relied on."""
    after, before = snapshots(store)
    view = View(
        snapshot=after.snapshot_id,
        as_of=after.as_of,
        compared=before.snapshot_id,
        compared_as_of=before.as_of,
    )
    units = access.choices(store, view.snapshot)["unit"][1:6]
    views = [view, *(view.filtered(Filters(unit=(unit,))) for unit in units)]
    taken = Compared(number)
    for name, ask in QUESTIONS.items():
        taken.first[name] = 1000 * seconds(partial(ask, store, view))
        taken.again[name] = took(partial(ask, store, one) for one in views)
    return taken


def _listed(store: Store, view: View, **filters: tuple[str, ...]) -> object:
    return access.tasks(store, view.filtered(replace(view.filters, **filters)))  # type: ignore[arg-type]


QUESTIONS: dict[str, Callable[[Store, View], object]] = {
    "comparison: bridge, matrix, by unit and body": lambda store, view: access.changes(store, view, BY),
    "list of a step": lambda store, view: _listed(store, view, step=("done",)),
    "doubts": access.reliability,
    "doubts by unit": lambda store, view: access.reliability_by(store, view, "unit"),
    "list of a doubt": lambda store, view: _listed(store, view, concern=(Concern.EXTENDED,)),
    "ledger of deadlines": access.ledger,
    "trend of 24 months": lambda store, view: access.trend(store, view, MONTHS),
}


def told(taken: list[Compared]) -> str:
    """Return the section of the page."""
    rows = []
    for name in QUESTIONS:
        rows.append([f"**{name}**, ms (median)", *(ms(one.again[name].median) for one in taken)])
        rows.append(["… the first time", *(ms(one.first[name]) for one in taken)])
    heads = ["tasks in each snapshot", *(f"{one.tasks:,}" for one in taken)]
    about = (
        "Two snapshots a week apart, asked whole and for five units, none of them asked before;"
        " the first time the two lists are joined, and that is kept."
    )
    return "\n\n".join([about, table(heads, rows), "Budget: 1,000 ms at 1 million after the first time."])
