"""A disk that takes no more is a sentence and an exit code, and the database stays as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from analytics.store import Store
from analytics.store.snapshots import snapshots
from analytics.store.verify import verify
from tests.making import published, row
from tests.serving import ROOT

pytest.importorskip("resource", reason="no limits on files here")
pytestmark = pytest.mark.slow

# No file of this process may grow past so many bytes: to it, the disk is full.
LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
from analytics.cli.main import main
main()
"""


@pytest.mark.parametrize("more", [20_000, 300_000, 2_000_000])
def test_a_full_disk_changes_nothing_and_is_told(store: Store, more: int) -> None:
    published(store, row("a"))
    store.close()
    size = store.path.stat().st_size + more
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(size), "sample", "--db", str(store.path)],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr, bool(done.stderr.strip())) == (1, False, True)
    again = Store.open(store.path)
    assert (len(snapshots(again)), verify(again)) == (1, ())
    again.close()


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "tasks.duckdb"
    store = Store.open(path)
    published(store, *(row(f"task {n}") for n in range(3000)))
    store.close()
    damaged = bytearray(path.read_bytes())
    for at in range(100_000, len(damaged), 5_000):
        damaged[at] ^= 0xFF
    path.write_bytes(damaged)
    done = subprocess.run(
        [sys.executable, "-m", "analytics", "verify", "--db", str(path)],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr, str(path) in done.stderr) == (1, False, True)
