"""What the data layer takes for one number of tasks, beside others who do the same."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import duckdb

from analytics.model.asof import AsOf
from analytics.model.filters import Filters, Period
from analytics.model.snapshot import REAL, TaskList
from analytics.model.view import View
from analytics.query import cube
from analytics.service import access
from analytics.store import Staged, Store
from analytics.store.audit import Act
from analytics.store.publish import Release, publish
from tests.bench import rivals, tasks
from tests.bench.clock import Took, seconds, took
from tests.serving import serving

FACETS = ("assigning_body", "source", "unit", "field", "leader", "timing")
MONTHS = Period(date(2024, 1, 1), date(2025, 12, 31))
NEVER = Took(0, 0, 0)
QUESTIONS = 25
# With more tasks the scan is asked little, and pandas, which needs minutes to be ready, nothing.
PATIENCE = 1_000_000


@dataclass
class Taken:
    """The measures of one size; those of others are NEVER where they were not asked."""

    tasks: int
    cells: int = 0
    first: float = 0
    change: Took = NEVER
    change_scan: Took = NEVER
    change_pandas: Took = NEVER
    page: Took = NEVER
    text: Took = NEVER
    days: Took = NEVER
    trend: Took = NEVER
    trend_plain: Took = NEVER
    ready: list[float] = field(default_factory=list)


def measured(number: int, folder: Path) -> Taken:
    """Make so many tasks, put them into a database of their own, and ask what pages ask."""
    connection = tasks.made(number)
    path = folder / f"{number}.duckdb"
    store = Store.open(path)
    put_in(store, tasks.staged(connection))
    connection.close()
    try:
        taken = asked(store, number)
    finally:
        store.close()
    taken.ready = [_ready(path) for _ in range(3)]
    return taken


def put_in(store: Store, staged: Staged) -> None:
    """Publish a checked list."""
    release = Release(staged, TaskList("bench", "Bench", REAL), staged.source_file)
    publish(store, [release], Act("bench", datetime.fromisoformat("2026-01-01T00:00")), cube.insert)


def asked(store: Store, number: int) -> Taken:
    """Ask of a store with one snapshot what pages ask, and have others do the same."""
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    view = resolved.view
    taken = Taken(number, first=1000 * seconds(lambda: access.readings(store, view, FACETS)))
    taken.cells = _cells(store)
    questions = list(changes(access.choices(store, view.snapshot)))
    taken.change = took(partial(access.readings, store, view.filtered(one), FACETS) for one in questions)
    taken.page = took(partial(access.tasks, store, view.filtered(one)) for one in questions[:10])
    words = [Filters(text=text) for text in ("quy hoạch", "thiên tai", "de an", "303/VPCP", "nghị định")]
    taken.text = took(partial(access.readings, store, view.filtered(one), FACETS) for one in words)
    periods = [Filters(due=Period(date(2025, month, 3), date(2025, month + 1, 3))) for month in range(1, 6)]
    taken.days = took(partial(access.readings, store, view.filtered(one), FACETS) for one in periods)
    taken.trend = took(partial(access.trend, store, view.filtered(one), MONTHS) for one in questions[:5])
    taken.trend_plain = took(partial(_trend_plain, store, view) for _ in range(3))
    flat = rivals.flat(store, view)
    few = questions[: 5 if number > PATIENCE else QUESTIONS]
    taken.change_scan = took(partial(rivals.scan, flat, one, FACETS) for one in few)
    if number <= PATIENCE:
        frames = rivals.Frames(flat)
        taken.change_pandas = took(partial(frames.read, one, FACETS) for one in questions[:10])
    flat.close()
    return taken


def changes(choices: Mapping[str, tuple[str, ...]]) -> Iterator[Filters]:
    """Yield filters as readers set them one after another, never the same twice."""
    bodies, units, fields, sources = (choices[name] for name in ("assigning_body", "unit", "field", "source"))
    kinds: tuple[Callable[[int], Filters], ...] = (
        lambda n: Filters(unit=(units[n % len(units)],)),
        lambda n: Filters(assigning_body=(bodies[n % len(bodies)],), unit=units[n % 7 : n % 7 + 3]),
        lambda n: Filters(field=(fields[n % len(fields)],), source=(sources[n % len(sources)],)),
        lambda n: Filters(status=("open_overdue",), unit=(units[3 * n % len(units)],)),
        lambda n: Filters(timing=("overdue_31_90",), assigning_body=(bodies[n % len(bodies)],)),
    )
    for number in range(QUESTIONS):
        yield kinds[number % len(kinds)](number)


def _trend_plain(store: Store, view: View) -> object:
    """Judge every task at every month's end."""
    sql = """
    WITH ends AS (
        SELECT unnest(generate_series(TIMESTAMP '2024-02-01', '2026-01-01', INTERVAL 1 MONTH)) AS next
    )
    SELECT next, leaf(reported, assigned_at, due_at, completed_at, next - INTERVAL 1 DAY,
        next - INTERVAL 1 MICROSECOND, TRUE) AS status, count(*)
    FROM task, ends
    WHERE snapshot_id = $snapshot
    GROUP BY ALL
    """
    with store.cursor() as cursor:
        return cursor.execute(sql, {"snapshot": view.snapshot}).fetchall()


def _cells(store: Store) -> int:
    with store.cursor() as cursor:
        return int((cursor.execute("SELECT count(*) FROM cube").fetchone() or (0,))[0])


def _ready(database: Path) -> float:
    """Return the seconds from starting a server on a copy of a database to its first whole answer."""
    with TemporaryDirectory(dir=database.parent) as made:
        copy = Path(shutil.copy(database, made))
        began = perf_counter()
        with serving(copy):
            return perf_counter() - began


def on_disk(number: int, weeks: int, folder: Path) -> tuple[int, int]:
    """Return the bytes of so many weekly snapshots in one database, and of their CSV files."""
    connection = tasks.made(number)
    path, csv = folder / "weeks.duckdb", folder / "week.csv"
    tasks.write_csv(connection, csv)
    store = Store.open(path)
    for week in range(weeks):
        # Another as-of date each week, and the completions of that week undone: no two are the same.
        connection.execute(
            "UPDATE made SET completed = NULL WHERE completed = DATE '2025-12-28' - CAST($week AS INTEGER)",
            {"week": week},
        )
        put_in(store, tasks.staged(connection, as_of=AsOf.on(date(2025, 12, 28)), number=week + 1))
    store.close()
    connection.close()
    return path.stat().st_size, weeks * csv.stat().st_size


def loaded_bare(csv: Path, folder: Path) -> float:
    """Return the seconds of a bare CREATE TABLE AS read_csv into a file, checkpoint and all."""
    path = folder / "bare.duckdb"
    path.unlink(missing_ok=True)
    connection = duckdb.connect(str(path))
    try:
        sql = f"CREATE TABLE bare AS SELECT * FROM read_csv('{csv}', all_varchar = true); CHECKPOINT"
        return seconds(lambda: connection.execute(sql))
    finally:
        connection.close()
