"""`make bench-browser`: the pages beside a plain Streamlit + pandas + px app, on the same tasks in one run.

python -m tests.bench.pages [--tasks 1000000]
"""

import argparse
import asyncio
import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from tests.bench import apps, page, tasks
from tests.bench.apps import App
from tests.bench.clock import p95
from tests.bench.data_layer import put_in
from tests.bench.page import ms, table, times
from tests.bench.painting import Visit, visit
from tests.bench.people import Ask, Crowd, alone, by_link, by_widget, crowd, sessions
from tests.bench.rivals import flat
from tests.browser.chromium import FLAGS, chromium

PEOPLE, SECONDS, CHANGES, CLICKS, SESSIONS = 60, 60, 30, 8, 20
FILTERS_BUTTON = ".st-key-filters button"
# A frame has one unit a row; the plain app counts the first.
_FRAME = "SELECT * EXCLUDE (units), coalesce(units[1], '') AS unit FROM flat"


@dataclass(frozen=True)
class Taken:
    """The measures of one app; waits in milliseconds."""

    visit: Visit
    waits: list[float]
    cpu: float
    session: float
    memory: int
    crowd: Crowd


def main() -> None:
    """Read the command line, measure both apps, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--tasks", type=int, default=1_000_000)
    number = parser.parse_args().tasks
    load = os.getloadavg()[0]
    with TemporaryDirectory(prefix="bench-") as made:
        database, parquet = Path(made) / "tasks.duckdb", Path(made) / "tasks.parquet"
        view, choices = _prepared(number, database, parquet)
        chance = random.Random(1)
        with apps.ours(database) as app:
            mine = _measured(app, by_link(chance, view, choices), FILTERS_BUTTON)
        with apps.plain(parquet) as app:
            plain = _measured(app, by_widget(chance), None)
    page.write({"Machine": page.machine(load), "Pages": _told(number, mine, plain)})


def _prepared(number: int, database: Path, parquet: Path) -> tuple[View, dict[str, tuple[str, ...]]]:
    """Make the tasks as a database and as a Parquet file; return the first page's view and its choices."""
    connection = tasks.made(number)
    store = Store.open(database)
    put_in(store, tasks.staged(connection))
    connection.close()
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    choices = dict(access.choices(store, resolved.view.snapshot))
    _written(store, resolved.view, parquet)
    store.close()
    return resolved.view, choices


def _written(store: Store, view: View, parquet: Path) -> None:
    connection = flat(store, view)
    connection.execute(f"COPY ({_FRAME}) TO '{parquet}'")
    connection.close()


def _measured(app: App, ask: Ask, opens: str | None) -> Taken:
    with sync_playwright() as playwright:
        path = chromium(playwright)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        visit(browser, app, None, 0)
        seen = visit(browser, app, opens, CLICKS)
        browser.close()
    waits, cpu = asyncio.run(alone(app, ask, CHANGES))
    cost = asyncio.run(sessions(app, SESSIONS))
    met = asyncio.run(crowd(app, ask, PEOPLE, SECONDS))
    taken = Taken(seen, waits, cpu, cost, app.memory(), met)
    sys.stdout.write(f"{app.name}: {seen} {median(waits)} {cpu} {cost} {len(met.waits)}\n")
    sys.stdout.flush()
    return taken


def _told(number: int, mine: Taken, plain: Taken) -> str:
    def row(name: str, value: str, other: str, ratio: str = "") -> list[str]:
        return [name, value, other, ratio]

    def timed(name: str, value: float, other: float) -> list[str]:
        return row(name, f"{ms(value)} ms", f"{ms(other)} ms", times(value, other))

    rows = [
        timed("processor time of a rerun with a new filter", mine.cpu, plain.cpu),
        timed("… until all of it has come, one person", median(mine.waits), median(plain.waits)),
        timed(
            "click to painted in the browser, median", median(mine.visit.clicks), median(plain.visit.clicks)
        ),
        timed("first page painted, warm server, empty browser", mine.visit.first, plain.visit.first),
        row("bytes of a first visit", *(f"{one.visit.bytes / 1e6:.1f} MB" for one in (mine, plain))),
        row("memory of the server at the end", *(f"{one.memory / 2**20:.0f} MB" for one in (mine, plain))),
        row("memory of one more session", *(f"{one.session / 2**20:.2f} MB" for one in (mine, plain))),
        timed(
            f"{PEOPLE} people, a new filter every 5 s: median", *(_middle(one.crowd) for one in (mine, plain))
        ),
        timed("… 95 in 100 below", *(p95(one.crowd.waits or [0]) for one in (mine, plain))),
        row("… changes answered, in all", *(f"{len(one.crowd.waits):,}" for one in (mine, plain))),
        row(
            "… errors, never answered",
            *(f"{one.crowd.errors}, {one.crowd.unanswered}" for one in (mine, plain)),
        ),
    ]
    return "\n\n".join(
        [
            f"{number:,} tasks; the plain app is `tests/bench/plain_app.py`. {_HOW}",
            table(["", "Đúng Hạn", "plain app", "part of it"], rows),
            _BUDGETS,
        ]
    )


_HOW = (
    "The people and the processor time are of web sockets that ask as a browser does and wait until the last"
    " message of the page has come, without painting; they run on the same cores as the server."
)
_BUDGETS = (
    "Budgets: 100 ms of processor time; click to painted at most 1/3 of the plain app's; 60 people at"
    " most 1 s in 95 of 100, no errors; first page 3 s and 3 MB."
)


def _middle(one: Crowd) -> float:
    return median(one.waits) if one.waits else 0


if __name__ == "__main__":
    main()
