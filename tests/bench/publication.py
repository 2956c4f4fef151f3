"""What publishing a file takes, every row checked and reconciled, beside a bare load of the same file."""

import resource
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from analytics.service import publishing, worker
from analytics.service.worker import Request
from analytics.store import Store
from tests.bench import tasks
from tests.bench.data_layer import loaded_bare


@dataclass(frozen=True)
class Published:
    """Seconds to check in a worker, and to examine and publish; those of a bare load; the worker's peak."""

    tasks: int
    csv_bytes: int
    checking: float
    publishing: float
    bare: float
    worker_bytes: int

    @property
    def ratio(self) -> float:
        """The speed, as part of a bare load's."""
        return self.bare / (self.checking + self.publishing)


def published(number: int, folder: Path) -> Published:
    """Publish a list of so many tasks from a CSV file, as the command line and the page do."""
    connection = tasks.made(number)
    csv = folder / f"{number}.csv"
    tasks.write_csv(connection, csv)
    connection.close()
    bare = min(loaded_bare(csv, folder) for _ in range(2))
    store = Store.open(folder / f"published-{number}.duckdb")
    try:
        began = perf_counter()
        staged = worker.stage(Request(csv, csv.name, tasks.AS_OF))
        staging = perf_counter() - began
        publishing.publish(store, publishing.examine(store, staged, "", ""), "bench")
        whole = perf_counter() - began
    finally:
        store.close()
    assert staged.tasks.num_rows == number
    # Of the largest child so far: sizes grow, and nothing else that is large has run before.
    peak = 1024 * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Published(number, csv.stat().st_size, staging, whole - staging, bare, peak)
