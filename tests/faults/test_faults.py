"""Nothing is lost: small versions of what `make faults` tries."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import at_once, damaged, full_disk, killed
from tests.faults.__main__ import told
from tests.faults.outcome import AFTER, BEFORE, Outcome, outcome
from tests.faults.scene import Scene, scene

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]
pytest.importorskip("resource", reason="no limits on files here")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return a database with two snapshots, and a list of 5,000 tasks on its way."""
    return scene(5_000, tmp_path_factory.mktemp("scene"))


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        (killed.killed, 4),
        (full_disk.full_disk, 4),
        (damaged.cut_off, 4),
        (damaged.flipped, 6),
        (at_once.second_process, 1),
        (at_once.analysts, 2),
        (at_once.backups, 1),
    ],
)
def test_nothing_is_lost(
    made: Scene, tmp_path: Path, fault: Callable[[Scene, Path, int], Outcome], times: int
) -> None:
    found = fault(made, tmp_path, times)
    assert (found.lost, found.survived, found.tried) == ((), times, times)


def test_what_is_lost_is_counted_and_shown() -> None:
    found = outcome("a fault", [BEFORE, AFTER, "snapshots: []"])
    assert (found.survived, found.lost) == (2, ("snapshots: []",))
    assert "| a fault | 3 | 1 | 1 | 0 | 2 | **1** |" in told([found], 1)
