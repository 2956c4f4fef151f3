"""What every fault begins with: a database with two snapshots, and a third on its way."""

import random
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile, rmtree
from time import perf_counter

from analytics.model.asof import AsOf
from analytics.service import publishing, worker
from analytics.service.worker import Request
from analytics.store import Store, parcel
from tests.bench import tasks
from tests.faults.outcome import held
from tests.serving import ROOT

FEW = 2_000
FIRST = date(2025, 12, 14)


@dataclass(frozen=True)
class Scene:
    """`database` is never touched: tries are made on copies. `seconds` is what publishing takes alone."""

    database: Path
    handed: Path
    original: Path
    coming: str
    before: frozenset[str]
    seconds: float

    def copy(self, folder: Path) -> Path:
        """Return a copy of the database, alone in a new folder with the originals that belong to it."""
        rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        kept = self.database.with_name(f"{self.database.name}.originals")
        (folder / kept.name).mkdir(mode=0o700)
        for file in kept.iterdir():
            copyfile(file, folder / kept.name / file.name)
        return Path(copyfile(self.database, folder / self.database.name))

    def publisher(self, database: Path, *, limited: str = "") -> subprocess.Popen[str]:
        """Start publishing into a copy; `limited` is Python to run before."""
        code = f"{limited}\nimport runpy\nrunpy.run_module('tests.faults.publisher', run_name='__main__')"
        words = [str(database), str(self.handed), str(self.original)]
        return subprocess.Popen(
            [sys.executable, "-c", code, *words],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip


def scene(number: int, folder: Path) -> Scene:
    """Publish two small lists, and make a third of `number` tasks ready."""
    folder.mkdir(parents=True, exist_ok=True)
    database, handed, original = folder / "tasks.duckdb", folder / "parcel", folder / "list.csv"
    store = Store.open(database)
    for week in range(2):
        _publish(store, folder / "small.csv", AsOf.on(FIRST + timedelta(weeks=week)), FEW + week)
    before = held(store)
    store.close()
    _written(original, number)
    worker.pack(Request(original, original.name, tasks.AS_OF), handed)
    unhurt = Scene(database, handed, original, parcel.read(handed).snapshot_id, before, 0.0)
    return Scene(**vars(unhurt) | {"seconds": _undisturbed(unhurt, folder / "undisturbed")})


def moments(scene: Scene, number: int, seed: int) -> list[float]:
    """Return so many random moments, in seconds, from the beginning of publishing to a bit past its end."""
    chance = random.Random(seed)
    return [chance.uniform(0, 1.1 * scene.seconds) for _ in range(number)]


def _undisturbed(unhurt: Scene, folder: Path) -> float:
    process = unhurt.publisher(unhurt.copy(folder))
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    began = perf_counter()
    process.communicate()
    assert process.returncode == 0
    rmtree(folder)
    return perf_counter() - began


def _publish(store: Store, file: Path, as_of: AsOf, number: int) -> None:
    _written(file, number)
    checked = publishing.check(store, publishing.Submission(source=file, name=file.name, as_of=as_of))
    publishing.publish(store, checked, "test")


def _written(file: Path, number: int) -> None:
    connection = tasks.made(number)
    tasks.write_csv(connection, file)
    connection.close()
