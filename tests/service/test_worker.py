"""A file is read in a process of its own, and what it says is what reading it here says."""

import sys
from pathlib import Path

import pytest

from analytics import ingest
from analytics.ingest import IngestError
from analytics.model.asof import AsOf
from analytics.model.progress import Step
from analytics.service import worker
from analytics.service.worker import Request
from analytics.store import parcel
from tests.making import listed, row

pytestmark = pytest.mark.slow
DAY = AsOf.parse("2018-07-06")
FILE = listed(row("a", lead_units="Vụ A; Vụ B", due_on="06/07/2018"), row("b", due_on="32/01/2018"), "")


def test_the_worker_says_what_reading_here_says() -> None:
    assert worker.stage(Request(FILE, "list.csv", DAY)) == ingest.stage(FILE, "list.csv", DAY)


def test_each_step_is_told_as_it_begins() -> None:
    told: list[Step] = []
    worker.stage(Request(FILE, "list.csv", DAY), told.append)
    assert told == [Step.OPENING, Step.READING, Step.CHECKING, Step.HANDING_OVER]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc here")
def test_the_process_ends_with_whoever_waits_for_it() -> None:
    def leave(_: Step) -> None:
        raise KeyboardInterrupt

    before = _children()
    with pytest.raises(KeyboardInterrupt):
        worker.stage(Request(FILE, "list.csv", DAY), leave)
    assert _children() <= before


def _children() -> set[str]:
    """The processes that this one has; a test before may have left it a browser."""
    threads = Path("/proc/self/task").iterdir()
    return {child for one in threads for child in (one / "children").read_text().split()}


def test_what_is_wrong_with_a_file_comes_back_with_its_values() -> None:
    with pytest.raises(IngestError) as raised:
        worker.stage(Request(b"\x00" * 1000, "nul.csv", DAY))
    assert raised.value.values["name"] == "nul.csv"


def test_a_process_that_dies_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(IngestError, match="too_much_memory"):
        worker.stage(Request(FILE, "list.csv", DAY))


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "SECONDS", 0.01)
    with pytest.raises(IngestError, match="too_slow"):
        worker.stage(Request(FILE, "list.csv", DAY))


def test_a_parcel_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    staged = ingest.stage(FILE, "list.csv", DAY)
    parcel.write(staged, tmp_path / "parcel")
    assert parcel.read(tmp_path / "parcel") == staged
    assert [path.name for path in tmp_path.iterdir()] == ["parcel"]
