"""What all tests share: a real database in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.ingest.samples import samples
from analytics.service import publishing
from analytics.service.publishing import Submission
from analytics.store import Store
from tests import crowded as crowded_list
from tests.serving import Server, serving

# So many lists of the sample year that tasks can stand still for four weeks.
WEEKS = 6


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that drive a browser; keep those with the server together, so that they share it."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "browser" in fixtures:
            item.add_marker(pytest.mark.browser)
        for shared in {"server", "crowded"} & {*fixtures} if config.pluginmanager.hasplugin("xdist") else ():
            item.add_marker(pytest.mark.xdist_group(shared))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an open, empty store."""
    opened = Store.open(tmp_path / "tasks.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def case_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with one list in it: the 68 tasks of July 2018."""
    path = tmp_path_factory.mktemp("case") / "tasks.duckdb"
    sample = next(samples())
    store = Store.open(path)
    list_in = Submission(source=sample.source, name=sample.name, as_of=sample.as_of, list_name="2018")
    publishing.publish(store, publishing.check(store, list_in), "test")
    store.close()
    return path


@pytest.fixture(scope="session")
def year_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the last weeks of the sample year in it."""
    path = tmp_path_factory.mktemp("year") / "tasks.duckdb"
    store = Store.open(path)
    for sample in list(samples())[-WEEKS:]:
        list_in = Submission(
            source=sample.source, name=sample.name, as_of=sample.as_of, list_name=sample.list_name,
            label=sample.label,
        )  # fmt: skip
        publishing.publish(store, publishing.check(store, list_in), "test")
    store.close()
    return path


@pytest.fixture(scope="session")
def server(case_database: Path) -> Iterator[Server]:
    """Return the one server of this run, on the 68 tasks."""
    with serving(case_database) as running:
        yield running


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return the one server of this run on the list that is hard to show."""
    with serving(crowded_list.build(tmp_path_factory.mktemp("crowded") / "tasks.duckdb")) as running:
        yield running
