"""Commands beside a running server: the same answers, from real processes."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from analytics.store import Store
from analytics.store.verify import verify
from tests.making import listed, row
from tests.serving import ROOT, Server, serving

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def own(case_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server of this module, on a copy of the 68 tasks that it may change."""
    path = tmp_path_factory.mktemp("own") / "tasks.duckdb"
    copyfile(case_database, path)
    with serving(path) as running:
        yield running


def command(database: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "analytics", *map(str, words), "--db", str(database)],
        cwd=ROOT, check=False, capture_output=True, text=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


def answer(database: Path, *words: object) -> Any:
    done = command(database, *words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_summary_is_the_same_beside_a_server_and_without_one(own: Server, case_database: Path) -> None:
    asked = ("summary", "--list", "2018", "--by", "unit", "--filter", "status=done_late")
    assert answer(own.database, *asked) == answer(case_database, *asked)
    assert "máy chủ" in command(own.database, *asked).stderr


def test_a_list_is_published_through_the_server_and_withdrawn_again(own: Server, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(listed(row("a"), row("b")))
    told = answer(own.database, "load", file, "--as-of", "2030-01-01", "--list", "Khác")
    assert (told["result"], told["tasks"]) == ("published", 2)
    assert answer(own.database, "summary", "--list", "Khác")["total"] == 2
    assert answer(own.database, "withdraw", told["snapshot_id"])["snapshot"]["state"] == "withdrawn"
    assert not any(own.database.with_name(f"{own.database.name}.spool").iterdir())


def test_a_refusal_of_the_server_is_a_sentence_and_an_exit_code(own: Server) -> None:
    done = command(own.database, "summary", "--snapshot", "0123456789ab")
    assert (done.returncode, "0123456789ab" in done.stderr) == (1, True)


def test_a_backup_beside_a_server_is_whole(own: Server, tmp_path: Path) -> None:
    assert answer(own.database, "backup", tmp_path / "copy.duckdb")["bytes"] > 100_000
    copy = Store.open(tmp_path / "copy.duckdb")
    assert verify(copy) == ()
    copy.close()
    assert "máy chủ" in command(own.database, "snapshots").stderr, "the server must still hold its file"


def test_nobody_gets_an_answer_without_the_token(own: Server) -> None:
    for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer wrong"}):
        assert own.ask("/api/v1/summary", "POST", **headers).status == 403


def test_only_the_servers_own_user_can_read_the_token(own: Server) -> None:
    note = own.database.with_name(f"{own.database.name}.server.json")
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_a_server_that_ends_leaves_no_note(case_database: Path, tmp_path: Path) -> None:
    path = tmp_path / "tasks.duckdb"
    copyfile(case_database, path)
    with serving(path):
        assert path.with_name("tasks.duckdb.server.json").exists()
    assert not path.with_name("tasks.duckdb.server.json").exists()
    assert answer(path, "snapshots")["snapshots"]
