"""Real lists, where a copy lies beside the project: each comes out as it is known to be."""

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from analytics import ingest
from analytics.model.asof import AsOf
from analytics.store import Staged
from tests.ingest.lists import findings, tasks

FOLDER = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real lists do not lie beside the project")

ENCODINGS = ("csv", "bom-semicolon.csv", "utf16-tab.txt", "nfd.csv", "windows1258-semicolon.csv")
PRINTED = {
    "title": "task_key", "lead_units": "lead_units", "due_on": "deadline_ddmmyyyy",
    "reported_status": "status_printed", "_options": {"unit_separators": ["|"]},
}  # fmt: skip
REQUESTS = {
    "task_id": "CASE_ENQUIRY_ID", "title": "CASE_TITLE", "assigning_body": "SUBJECT", "source": "Source",
    "lead_units": "Department", "assigned_on": "OPEN_DT", "due_on": "TARGET_DT", "completed_on": "CLOSED_DT",
}  # fmt: skip


def real(name: str, as_of: str, mapping: dict[str, Any] | None = None) -> Staged:
    return ingest.stage(FOLDER / name, name, AsOf.parse(as_of), mapping)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_ministry_s_list_is_the_same_in_every_encoding(encoding: str) -> None:
    read = real(f"ministry-list-2017.{encoding}", "2017-04-16")
    assert (read.tasks.num_rows, read.rows_left_out, read.rows_refused) == (53, 10, 0)
    assert findings(read, "problem") == [(8, "assigned_on", "20/01/201", "not_a_date")]
    assert read.snapshot_id == real("ministry-list-2017.csv", "2017-04-16").snapshot_id


def test_every_deadline_of_the_ministry_s_list_is_understood() -> None:
    listed = tasks(real("ministry-list-2017.csv", "2017-04-16"))
    undated = {task["due_text"] for task in listed if task["due_at"] is None}
    assert undated == {"", "Thường xuyên"}


def test_a_status_in_the_column_of_results_is_told() -> None:
    read = real("ministry-list-2017.csv", "2017-04-16")
    assert (13, "result", "Đã hoàn thành", "status_in_wrong_column") in findings(read, "warning")


@pytest.mark.parametrize(("day", "open_counts"), [("14", (113, 75, 200)), ("16", (107, 81, 200))])
def test_the_ministry_s_tasks_are_open_as_it_printed(day: str, open_counts: tuple[int, int, int]) -> None:
    read = real(f"ministry-tasks-2017-04-{day}.csv", f"2017-04-{day}", PRINTED)
    still = [task["due_at"] for task in tasks(read) if task["reported"].startswith("open")]
    overdue = sum(due is not None and due < read.as_of.first for due in still)
    assert (len(still) - overdue - still.count(None), overdue, still.count(None)) == open_counts
    assert (read.tasks.num_rows, sum(not task["lead_units"] for task in tasks(read))) == (430, 17)


def test_five_tasks_were_due_on_a_weekend() -> None:
    read = real("ministry-tasks-2017-04-16.csv", "2017-04-16", PRINTED)
    rolled = [task["due_rolled_at"] for task in tasks(read) if task["reported"].startswith("open")]
    assert sum(due is not None and due < read.as_of.first for due in rolled) == 76


def test_the_city_s_own_flags_agree_with_the_times() -> None:
    with (FOLDER / "city-requests-2015-2024.csv").open(encoding="utf-8", newline="") as file:
        flags = {row["CASE_ENQUIRY_ID"]: row["OnTime_Status"] for row in csv.DictReader(file)}
    read = real("city-requests-2015-2024.csv", "2025-01-31", REQUESTS)
    dated = [task for task in tasks(read) if task["due_at"] is not None and flags[task["task_id"]]]
    agree = sum((flags[task["task_id"]] == "ONTIME") == in_time(task) for task in dated)
    assert (read.tasks.num_rows, len(dated), agree) == (4995, 4283, 4283)
    assert read.tasks.column("due_at").null_count == 711


def in_time(task: dict[str, Any]) -> bool:
    done, due = task["completed_at"], task["due_at"]
    return isinstance(done, datetime) and bool(done <= due)
