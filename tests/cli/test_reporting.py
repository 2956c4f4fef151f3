"""Reports from the command line: whole or not at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analytics.cli.main import commands
from analytics.report.forms import FORMS


def run(database: Path, *words: object) -> Result:
    return CliRunner().invoke(commands, ["report", *map(str, words), "--db", str(database)])


def test_a_report_is_written_in_the_form_asked_for(case_database: Path, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.html"
    done = run(case_database, "--format", "html", "-o", file, "--url", "https://dunghan.example")
    assert done.exit_code == 0, done.output
    text = file.read_text("utf-8")
    assert "33/68" in text
    assert "https://dunghan.example/?v=1&amp;snapshot=" in text


@pytest.mark.slow
def test_all_forms_are_written_for_the_month_end(case_database: Path, tmp_path: Path) -> None:
    assert run(case_database, "--all", "-o", tmp_path / "out").exit_code == 0
    written = list((tmp_path / "out").iterdir())
    assert len(written) == len(FORMS)
    assert all(one.name.startswith("bao-cao-2018-2018-07-06") for one in written)


def test_what_is_refused_leaves_no_file(case_database: Path, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.html"
    done = run(case_database, "--format", "html", "-o", file, "--filter", "unit=Không có")
    assert done.exit_code == 1
    assert not list(tmp_path.iterdir())


def test_a_report_is_one_form_or_all(case_database: Path, tmp_path: Path) -> None:
    assert run(case_database, "-o", tmp_path / "x").exit_code == 2
    assert run(case_database, "--all", "--format", "csv", "-o", tmp_path / "x").exit_code == 2
