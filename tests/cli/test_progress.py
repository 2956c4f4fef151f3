"""What is being done with a file is told on a terminal, whoever does it."""

import os
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from analytics.cli import progress
from analytics.locale import words
from analytics.model.progress import Step
from analytics.store import parcel
from tests.making import listed, row
from tests.serving import ROOT

SAY = words("vi")


def test_what_is_done_with_a_parcel_is_told_as_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Step] = []
    monkeypatch.setattr(progress, "tell_step", told.append)
    with progress.followed(tmp_path / "parcel"):
        for step in (Step.COMPARING, Step.WRITING, Step.WRITING, Step.COUNTING):
            parcel.tell(tmp_path / "parcel", step)
            sleep(0.5)
    assert told == [Step.COMPARING, Step.WRITING, Step.COUNTING]


def test_a_parcel_goes_with_the_word_beside_it(tmp_path: Path) -> None:
    (tmp_path / "parcel").mkdir()
    parcel.tell(tmp_path / "parcel", Step.WRITING)
    parcel.clear(tmp_path / "parcel")
    assert list(tmp_path.iterdir()) == []
    assert parcel.told(tmp_path / "parcel") is None


@pytest.mark.slow
def test_the_steps_of_a_load_are_told_on_a_terminal_in_order(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="no terminals here")
    (tmp_path / "list.csv").write_bytes(listed(row("a")))
    seen, terminal = pty.openpty()
    command = [sys.executable, "-m", "analytics", "load", str(tmp_path / "list.csv"), "--as-of", "2018-07-06"]
    command += ["--db", str(tmp_path / "tasks.duckdb")]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=terminal)
    text = os.read(seen, 1 << 16).decode()
    places = [text.find(SAY(f"progress.{step}")) for step in ("opening", "reading", "checking")]
    assert 0 <= places[0] < places[1] < places[2]
