"""A large list is loaded by command while the server has the database and readers set filters."""

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from tests.bench import people, tasks
from tests.bench.apps import App
from tests.serving import ROOT, Server, serving

pytest.importorskip("websockets")
pytestmark = pytest.mark.slow
TASKS = 200_000


@pytest.fixture(scope="module")
def ask(case_database: Path, tmp_path_factory: pytest.TempPathFactory) -> people.Ask:
    """Return what sets another filter on the 68 tasks, as a reader does."""
    copy = tmp_path_factory.mktemp("copy") / "tasks.duckdb"
    copyfile(case_database, copy)
    store = Store.open(copy)
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    choices = dict(access.choices(store, resolved.view.snapshot))
    store.close()
    return people.by_link(random.Random(1), resolved.view, choices)


@pytest.fixture(scope="module")
def own(case_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server of this module, on a copy of the 68 tasks."""
    path = tmp_path_factory.mktemp("beside") / "tasks.duckdb"
    copyfile(case_database, path)
    with serving(path) as running:
        yield running


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a large list."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    connection = tasks.made(TASKS)
    tasks.write_csv(connection, path)
    connection.close()
    return path


def loading(database: Path, file: Path, answer: Path) -> subprocess.Popen[bytes]:
    """Start the command; what it answers goes to a file, since a pipe that nobody reads would hold it up."""
    command = [sys.executable, "-m", "analytics", "load", str(file), "--as-of", str(tasks.AS_OF)]
    with answer.open("wb") as out, answer.with_suffix(".err").open("wb") as err:
        return subprocess.Popen(
            [*command, "--list", "Lớn", "--db", str(database), "--json"], cwd=ROOT, stdout=out, stderr=err
        )


async def read_meanwhile(
    port: int, ask: people.Ask, loader: subprocess.Popen[bytes]
) -> tuple[list[float], int]:
    """Set filter after filter until the load has ended; return the waits in milliseconds, and the errors."""
    person = await people.arrive(App("Đúng Hạn", port, loader.pid))
    waits = []
    while loader.poll() is None:
        waits.append(await people.change(person, ask))
    await person.socket.close()
    return waits, person.errors


def test_readers_set_filters_while_a_command_loads_a_large_list(
    own: Server, ask: people.Ask, file: Path, tmp_path: Path
) -> None:
    loader = loading(own.database, file, tmp_path / "answer.json")
    # In a thread of its own: where a browser is driven too, this one has a loop of events already.
    with loader, ThreadPoolExecutor(1) as thread:
        waits, errors = thread.submit(asyncio.run, read_meanwhile(own.port, ask, loader)).result()
    told = (tmp_path / "answer.err").read_text("utf-8")
    assert loader.returncode == 0, told
    answer: dict[str, Any] = json.loads((tmp_path / "answer.json").read_bytes())
    assert (answer["result"], answer["tasks"], "máy chủ" in told) == ("published", TASKS, True)
    assert (errors, len(waits) >= 5) == (0, True)
    assert max(waits) < 5_000, "a reader was held up"
