"""Readers go on while a list is published: nobody waits for it, and nobody sees half of it."""

from pathlib import Path

import pytest

from tests.bench.meanwhile import meanwhile

pytestmark = pytest.mark.slow


def test_readers_go_on_while_200_000_tasks_are_published(tmp_path: Path) -> None:
    met = meanwhile(200_000, tmp_path)
    assert met.wrong == 0
    assert len(met.during) >= 3
    # Whoever was held up would have waited until the end.
    assert max(met.during) < 500 * met.seconds
