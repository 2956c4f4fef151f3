"""What all tests share: a real database in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an open, empty store."""
    opened = Store.open(tmp_path / "tasks.duckdb")
    yield opened
    opened.close()
