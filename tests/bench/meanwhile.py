"""What readers wait for while a list is published beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, product
from pathlib import Path
from threading import Thread
from time import perf_counter

from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access
from analytics.store import Staged, Store
from tests.bench import tasks
from tests.bench.data_layer import put_in

WEEK_LATER = AsOf.on(date(2026, 1, 4))
QUIET = 25


@dataclass(frozen=True)
class Meanwhile:
    """Milliseconds of filter changes with nobody publishing, and of those while a list was, for `seconds`.

    `wrong` is how many answers were not those of the snapshot that was asked about.
    """

    tasks: int
    quiet: list[float]
    during: list[float]
    seconds: float
    wrong: int


def meanwhile(number: int, folder: Path) -> Meanwhile:
    """Publish so many tasks twice, and read the first list while the second comes in."""
    connection = tasks.made(number)
    store = Store.open(folder / f"meanwhile-{number}.duckdb")
    try:
        put_in(store, tasks.staged(connection))
        second = tasks.staged(connection, as_of=WEEK_LATER, number=2)
        connection.close()
        return watched(store, second)
    finally:
        store.close()


def watched(store: Store, second: Staged) -> Meanwhile:
    """Publish `second`, and ask of the list that is there already until that is done."""
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    view = resolved.view
    whole = access.readings(store, view).whole
    questions = _questions(store, view)
    waits: list[float] = []
    wrong = 0

    def ask(filters: Filters) -> None:
        nonlocal wrong
        began = perf_counter()
        answer = access.readings(store, view.filtered(filters), ("unit", "source"))
        waits.append(1000 * (perf_counter() - began))
        wrong += answer.whole != whole

    for filters in islice(questions, QUIET):
        ask(filters)
    publisher = Thread(target=put_in, args=(store, second))
    began = perf_counter()
    publisher.start()
    while publisher.is_alive():
        ask(next(questions))
    took = perf_counter() - began
    publisher.join()
    return Meanwhile(second.tasks.num_rows, waits[:QUIET], waits[QUIET:], took, wrong)


def _questions(store: Store, view: View) -> Iterator[Filters]:
    """Yield filters, never the same twice; every fifth is a search, which reads the tasks themselves."""
    choices = access.choices(store, view.snapshot)
    names = ("unit", "assigning_body", "source", "field")
    for number, values in enumerate(product(*(choices[name] for name in names))):
        chosen = Filters()
        for name, value in zip(names, values, strict=True):
            chosen = chosen.having(name, (value,))
        yield Filters(text=f"quy {number}") if number % 5 == 0 else chosen
