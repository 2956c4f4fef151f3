"""Where commands hand over, and whom they ask."""

import os
import stat
from pathlib import Path

from analytics.service import desk


def test_what_a_killed_command_left_is_cleared_away_and_what_is_under_way_stays(tmp_path: Path) -> None:
    folder = desk.spool(tmp_path / "tasks.duckdb")
    for name in ("left", "under-way"):
        (folder / name).mkdir()
    os.utime(folder / "left", (0, 0))
    assert [one.name for one in desk.spool(tmp_path / "tasks.duckdb").iterdir()] == ["under-way"]


def test_only_its_owner_can_look_into_the_spool(tmp_path: Path) -> None:
    assert stat.S_IMODE(desk.spool(tmp_path / "tasks.duckdb").stat().st_mode) == 0o700


def test_another_token_is_not_admitted() -> None:
    assert not desk.admitted("")
    assert not desk.admitted("wrong")
