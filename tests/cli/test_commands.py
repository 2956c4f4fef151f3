"""The commands keep their contracts: JSON, exit codes, and a sentence for every refusal."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analytics.cli.main import commands
from analytics.model.units import SUCCESSOR
from analytics.store import Store
from tests.deciding import decided
from tests.making import listed, row

ROWS = (
    row("a", assigning_body="Chính phủ", due_on="01/07/2018"),
    row("b", assigning_body="Chính phủ", due_on="01/08/2018", completed_on="01/07/2018"),
    row("c", lead_units="Vụ A; Vụ B", due_on="32/13/2018"),
    row("", assigning_body="Bộ"),
    row("d", classification="Mật"),
    "",
)
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command on a database of its own."""
    monkeypatch.setenv("DUNGHAN_DB", str(tmp_path / "tasks.duckdb"))
    runner = CliRunner()
    return lambda *words: runner.invoke(commands, [str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(listed(*ROWS))
    return path


def answer(result: Result, code: int = 0) -> Any:
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def load(run: Run, file: Path, *more: str) -> Result:
    return run("load", file, "--as-of", "2018-07-06", "--max-refused", "0.5", "--json", *more)


def test_load_tells_what_it_read_refused_and_could_not_read(run: Run, file: Path) -> None:
    told = answer(load(run, file))
    assert (told["result"], told["tasks"], told["rows_refused"], told["left_out"]) == ("published", 4, 1, 1)
    assert told["rows_read"] == told["tasks"] + told["rows_refused"] + told["left_out"]
    assert [(one["row"], one["column"], one["value"]) for one in told["problems"]] == [
        (3, "due_on", "32/13/2018")
    ]
    assert [one["row"] for one in told["refused"]] == [4]


def test_loading_again_is_already_there(run: Run, file: Path) -> None:
    first = answer(load(run, file))
    again = answer(load(run, file))
    assert (again["result"], again["snapshot_id"]) == ("already_there", first["snapshot_id"])


def test_a_dry_run_tells_the_effect_and_publishes_nothing(run: Run, file: Path) -> None:
    told = answer(load(run, file, "--dry-run"))
    assert (told["result"], told["effect"]["added"]) == ("checked", 4)
    assert answer(run("snapshots", "--json")) == {"snapshots": []}


def test_summary_counts_every_status_and_names_every_base(run: Run, file: Path) -> None:
    load(run, file)
    told = answer(run("summary", "--json", "--by", "assigning_body"))
    assert (told["total"], told["as_of"]) == (4, "2018-07-06")
    assert {name: n for name, n in told["statuses"].items() if n} == {
        "done_on_time": 1, "open_overdue": 1, "open_no_deadline": 2
    }  # fmt: skip
    assert told["measures"]["on_time_rate"] == {"numerator": 1, "denominator": 1, "value": 1.0}
    assert {one["name"]: one["total"] for one in told["groups"]} == {"Chính phủ": 2, "": 2}


def test_summary_in_words_has_dates_and_numbers_as_readers_write_them(run: Run, file: Path) -> None:
    load(run, file)
    told = run("summary", "--by", "assigning_body").output
    assert "tính đến ngày 06/07/2018" in told
    assert "4 nhiệm vụ (Hoàn thành đúng hạn: 1; " in told
    assert "Chính phủ: 2 nhiệm vụ" in told
    assert "Không nêu: 2 nhiệm vụ" in told


def test_an_empty_base_has_no_value(run: Run, file: Path) -> None:
    load(run, file)
    told = answer(run("summary", "--json", "--filter", "status=open_overdue"))
    assert told["measures"]["on_time_rate"] == {"numerator": 0, "denominator": 0, "value": None}


def test_groups_of_units_count_every_lead(run: Run, file: Path) -> None:
    load(run, file)
    told = answer(run("summary", "--json", "--by", "unit", "--filter", "unit=Vụ B"))
    assert (told["total"], {one["name"]: one["total"] for one in told["groups"]}) == (
        1,
        {"Vụ A": 1, "Vụ B": 1},
    )


def test_units_are_named_by_the_register_that_is_asked_for(run: Run, file: Path, tmp_path: Path) -> None:
    load(run, file)
    store = Store.open(tmp_path / "tasks.duckdb")
    decided(store, SUCCESSOR, "Vụ B", "Vụ A", first=date(2018, 1, 1))
    store.close()
    for asked, groups in (
        ((), 2),
        (("--rollup", "successor"), 1),
        (("--rollup", "successor", "--register", 0), 2),
    ):
        told = answer(run("summary", "--json", "--by", "unit", *asked))
        assert (len(told["groups"]), told["total"]) == (groups, 4)
    assert run("summary", "--register", "2").exit_code == 1


def test_summary_at_another_date_tells_other_statuses(run: Run, file: Path) -> None:
    load(run, file)
    told = answer(run("summary", "--json", "--as-of", "30/06/2018"))
    assert (told["statuses"]["open_overdue"], told["statuses"]["done_on_time"]) == (0, 0)


@pytest.mark.parametrize("form", ["json", "csv"])
def test_tasks_lists_all_but_the_classified(run: Run, file: Path, form: str) -> None:
    load(run, file)
    result = run("tasks", "--format", form)
    assert "classified" not in result.stdout or json.loads(result.stdout)["classified"] == 1
    assert [title in result.stdout for title in ("Chính phủ", "Vụ B")] == [True, True]
    assert "1 mật" in result.stderr


def test_withdraw_hides_and_restore_shows(run: Run, file: Path) -> None:
    identity = answer(load(run, file))["snapshot_id"]
    assert run("withdraw", identity, "--reason", "sai tệp").exit_code == 0
    assert run("summary", "--json").exit_code == 1
    refused = load(run, file)
    assert (refused.exit_code, "restore" in refused.stderr) == (1, True)
    assert run("restore", identity).exit_code == 0
    assert answer(run("summary", "--json"))["total"] == 4


def test_snapshots_lists_the_newest_first(run: Run, file: Path) -> None:
    for day in ("2018-07-06", "2018-07-08", "2018-07-07"):
        assert run("load", file, "--as-of", day, "--max-refused", "1").exit_code == 0
    told = answer(run("snapshots", "--json"))["snapshots"]
    assert [one["as_of"] for one in told] == ["2018-07-08", "2018-07-07", "2018-07-06"]


def test_verify_says_that_all_is_sound(run: Run, file: Path) -> None:
    load(run, file)
    assert answer(run("verify", "--json")) == {"snapshots": 1, "faults": []}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("load", "no-such-file.csv", "--as-of", "2018-07-06"), 2),
        (("load", "pyproject.toml"), 2),
        (("summary", "--as-of", "31/31/2018"), 2),
        (("summary", "--filter", "unit"), 2),
        (("summary", "--by", "nonsense"), 2),
        (("summary",), 1),
        (("summary", "--snapshot", "0123456789ab"), 1),
        (("summary", "--snapshot", "'; DROP TABLE task; --"), 1),
        (("summary", "--list", "no such list"), 1),
        (("withdraw", "0123456789ab"), 1),
        (("tasks", "--format", "xlsx"), 2),
    ],
)
def test_exit_codes_tell_refusals_from_wrong_usage(run: Run, words: tuple[str, ...], code: int) -> None:
    result = run(*words)
    assert result.exit_code == code, result.output
    assert result.stderr.strip()
    assert "Traceback" not in result.output


def test_a_file_that_is_no_list_is_refused_with_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    result = run("load", file, "--as-of", "2018-07-06")
    assert (result.exit_code, bool(result.stderr.strip()), result.stdout) == (1, True, "")


def test_diff_tells_the_bridge_from_one_snapshot_to_another(run: Run, file: Path, tmp_path: Path) -> None:
    before = answer(load(run, file))["snapshot_id"]
    done = row("a", assigning_body="Chính phủ", due_on="01/07/2018", completed_on="09/07/2018")
    later = tmp_path / "later.csv"
    later.write_bytes(listed(done, *ROWS[1:]))
    told = answer(run("load", later, "--as-of", "2018-07-13", "--max-refused", "0.5", "--json"))
    found = answer(run("diff", before, told["snapshot_id"], "--by", "unit", "--json"))
    assert (found["opening"], found["steps"]["done"], found["closing"]) == (3, 1, 2)
    assert {group["name"]: group["closing"] for group in found["groups"]} == {"Vụ A": 2, "Vụ B": 1}
    tasks = run("tasks", "--compared", before, "--filter", "step=done", "--format", "json")
    assert [one["title"] for one in answer(tasks)["tasks"]] == ["a"]
    assert "chưa hoàn thành 3 → 2" in run("diff", before, told["snapshot_id"]).stdout


def test_diff_refuses_what_cannot_be_compared(run: Run, file: Path) -> None:
    there = answer(load(run, file))["snapshot_id"]
    result = run("diff", "0123456789ab", there)
    assert (result.exit_code, "compared" in result.stderr) == (1, True)
