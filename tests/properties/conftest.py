"""One real database for all made-up snapshots of a run."""

from collections.abc import Iterator
from functools import partial

import pytest

from analytics.model.units import Decision, Log
from analytics.store import Store, unit_log
from tests.properties import made


def _as_it_is(one: Decision, _: Log) -> Decision:
    return one


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store.open(tmp_path_factory.mktemp("properties") / "tasks.duckdb")
    for one in made.LOG:
        unit_log.keep(opened, partial(_as_it_is, one))
    yield opened
    opened.close()
