"""Files are made in the background: bounded, kept, and gone without a trace when they are stopped."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from analytics.service import making
from analytics.service.exports import ExportFault
from analytics.service.making import Job, Step, Workshop

# A module that writes what it is told, one that never ends, and one that fails.
ECHO, ENDLESS, FAILING = (
    ("base64", "-d", "-"),
    ("http.server", "0", "--bind", "127.0.0.1"),
    ("no_such_module",),
)
TOLD = b"Zmlyc3Q="


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which all temporary files of this process stand."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def workshop(folder: Path) -> Iterator[Workshop]:
    shop = Workshop()
    yield shop
    for key in range(making.WAITING + 2):
        shop.stop(key)
    shop.close()


def until(true: Callable[[], bool]) -> bool:
    end = monotonic() + 30
    while not true() and monotonic() < end:
        sleep(0.02)
    return true()


def ended(job: Job) -> Job:
    assert until(lambda: job.over)
    return job


def test_a_file_is_made_and_kept_for_who_asks_again(workshop: Workshop, folder: Path) -> None:
    job = ended(workshop.start(1, ECHO, lambda: TOLD))
    assert (job.step, job.content) == (Step.DONE, b"first")
    assert workshop.start(1, ECHO, lambda: b"never read") is job
    assert until(lambda: not [*folder.iterdir()])


def test_stopping_ends_the_process_and_leaves_nothing(workshop: Workshop, folder: Path) -> None:
    job = workshop.start(1, ENDLESS, lambda: b"")
    assert until(lambda: job.process is not None)
    workshop.stop(1)
    assert workshop.found(1) is None
    assert job.process is not None
    assert until(lambda: job.process is not None and job.process.poll() is not None)
    assert until(lambda: not [*folder.iterdir()])


def test_a_file_that_another_waits_for_goes_on(workshop: Workshop) -> None:
    job = workshop.start(1, ENDLESS, lambda: b"")
    assert workshop.start(1, ENDLESS, lambda: b"") is job
    workshop.stop(1)
    assert workshop.found(1) is job
    workshop.stop(1)
    assert workshop.found(1) is None


def test_only_so_many_wait(workshop: Workshop) -> None:
    for key in range(making.WAITING):
        workshop.start(key, ENDLESS, lambda: b"")
    with pytest.raises(ExportFault, match="busy"):
        workshop.start(making.WAITING, ENDLESS, lambda: b"")


def test_a_file_that_takes_too_long_is_given_up(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "SECONDS", 0.2)
    job = ended(workshop.start(1, ENDLESS, lambda: b""))
    assert (job.step, job.why) == (Step.FAILED, "making.why.too_slow")


def test_what_failed_is_tried_again_when_asked_again(workshop: Workshop) -> None:
    first = ended(workshop.start(1, FAILING, lambda: b""))
    assert (first.step, first.why) == (Step.FAILED, "making.why.failed")
    assert ended(workshop.start(1, ECHO, lambda: TOLD)).content == b"first"


def test_the_oldest_files_give_room(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "KEPT", 12)
    for key in range(3):
        ended(workshop.start(key, ECHO, lambda: TOLD))
    assert until(lambda: workshop.found(0) is None)
    assert workshop.found(2) is not None
