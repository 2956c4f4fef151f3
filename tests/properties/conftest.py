"""One real database for all made-up snapshots of a run."""

from collections.abc import Iterator

import pytest

from analytics.store import Store


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(tmp_path_factory.mktemp("properties") / "tasks.duckdb")
    yield opened
    opened.close()
