"""What publishing a file takes, every row checked and reconciled, beside a bare load of the same file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
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
        with _watched() as peaks:
            staged = worker.stage(Request(csv, csv.name, tasks.AS_OF))
        staging = perf_counter() - began
        publishing.publish(store, publishing.examine(store, staged, "", ""), "bench")
        whole = perf_counter() - began
    finally:
        store.close()
    assert staged.tasks.num_rows == number
    return Published(number, csv.stat().st_size, staging, whole - staging, bare, max(peaks))


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Yield a list in which the high-water marks of this process's children appear, in bytes.

    Read from the children themselves: what the system tells their parent at the end (`ru_maxrss`) begins with
    the parent's own size, which a child has until it becomes another program.
    """
    peaks, over = [0], Event()

    def watch() -> None:
        while not over.wait(0.02):
            peaks.extend(map(_high_water, _children()))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield peaks
    finally:
        over.set()
        watcher.join()


def _children() -> list[str]:
    return [child for one in Path("/proc/self/task").glob("*/children") for child in one.read_text().split()]


def _high_water(process: str) -> int:
    """Return the most that a process had in memory; 0 where it is another program yet, or has ended."""
    try:
        if b"analytics" not in Path(f"/proc/{process}/cmdline").read_bytes():
            return 0
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
