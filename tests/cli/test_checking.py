"""The command that checks figures: its JSON, its exit codes, and the snapshot beside it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analytics.cli.main import commands

TEXT = "Được giao 68 nhiệm vụ; đã hoàn thành 46/63 nhiệm vụ (chiếm 67%); đang thực hiện 21 nhiệm vụ."
KEYS = {
    *("text", "kind", "base_verdict", "rounding_verdict", "printed"),
    *("expected", "base", "gap", "flag", "why"),
}


def run(*asked: str, given: str = "") -> Result:
    return CliRunner().invoke(commands, ["check-figures", *asked], input=given)


def claims(result: Result) -> list[dict[str, Any]]:
    return json.loads(result.stdout)["claims"]  # type: ignore[no-any-return]


@pytest.fixture
def database(case_database: Path, tmp_path: Path) -> str:
    return str(shutil.copy(case_database, tmp_path / "case.duckdb"))


def test_the_json_is_the_contract() -> None:
    found = claims(run("-", "--json", given=TEXT))
    assert all(claim.keys() == KEYS for claim in found)
    fraction = next(claim for claim in found if claim["kind"] == "fraction")
    told = [
        fraction[name] for name in ("text", "base_verdict", "rounding_verdict", "expected", "base", "flag")
    ]
    assert told == ["46/63 (chiếm 67%)", "wrong_base", "truncated", "46/68", 68, True]


def test_the_gap_of_a_sum_is_its_total_less_its_parts() -> None:
    gaps = {claim["text"]: claim["gap"] for claim in claims(run("-", "--json", given=TEXT))}
    assert gaps["68 = 46 + 21"] == 1


def test_a_file_is_read_and_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "báo cáo.txt").write_text(TEXT, "utf-8")
    result = run(str(tmp_path / "báo cáo.txt"))
    assert result.exit_code == 0
    assert "✕ 46/63 (chiếm 67%) · sai mẫu số" in result.stdout
    assert "Đối chiếu 2 số liệu: 2 cần sửa." in result.stdout


def test_a_missing_file_is_wrong_usage_and_a_hostile_one_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    assert run(str(tmp_path / "none.txt")).exit_code == 2
    refused = run(str(tmp_path / "a.docx"))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "Không đọc được a.docx" in refused.stderr


def test_figures_stand_beside_those_of_a_snapshot(database: str) -> None:
    told = json.loads(run("-", "--json", "--list", "2018", "--db", database, given=TEXT).stdout)
    beside = {one["what"]: (one["value"], one["snapshot"], one["gap"]) for one in told["figures"]}
    assert beside == {"total": (68, 68, 0), "done": (46, 46, 0), "open": (21, 22, -1)}
    assert told["as_of"] == "2018-07-06"
