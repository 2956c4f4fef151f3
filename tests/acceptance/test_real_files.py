"""Files of real offices come out as they were counted by those offices, or as we counted them by hand.

The files are not the project's: where they do not stand beside it, these tests are skipped.
"""

import csv
import json
from collections import Counter
from typing import Any

import pytest

from tests.acceptance.office import REAL, Office

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not REAL.is_dir(), reason=f"the real files are not at {REAL}"),
]

LIST = "ministry-list-2017"
ENCODINGS = ("csv", "bom-semicolon.csv", "utf16-tab.txt", "nfd.csv", "windows1258-semicolon.csv")
TASKS = {
    "title": "task_key",
    "lead_units": "lead_units",
    "due_on": "deadline_ddmmyyyy",
    "reported_status": "status_printed",
    "_options": {"unit_separators": ["|"]},
}
CITY = {
    "task_id": "CASE_ENQUIRY_ID",
    "title": "CASE_TITLE",
    "assigning_body": "SUBJECT",
    "source": "Source",
    "lead_units": "Department",
    "assigned_on": "OPEN_DT",
    "due_on": "TARGET_DT",
    "completed_on": "CLOSED_DT",
}
PRINTED = {
    "open_in_time": "open_in_time",
    "open_overdue": "open_overdue",
    "completed_on_time": "done_on_time",
    "completed_late": "done_late",
    "cancelled": "withdrawn",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = Office(tmp_path_factory.mktemp("office"))
    for day in ("2017-04-14", "2017-04-16"):
        told = office.load(f"ministry-tasks-{day}.csv", day, day, TASKS)
        assert (told["result"], told["rows_refused"]) == ("published", 0)
    office.load("city-requests-2015-2024.csv", "2025-01-31", "city", CITY)
    return office


@pytest.fixture(scope="module")
def both_days(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return a database with the tasks of both days in one list."""
    office = Office(tmp_path_factory.mktemp("both"))
    for day in ("2017-04-14", "2017-04-16"):
        office.load(f"ministry-tasks-{day}.csv", day, "both", TASKS)
    return office


@pytest.fixture(scope="module")
def encoded(office: Office) -> list[Any]:
    """Load one list in every encoding, and return what each load told."""
    return [office.load(f"{LIST}.{form}", "2017-04-16", "list") for form in ENCODINGS]


def rows(name: str) -> list[dict[str, str]]:
    with (REAL / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def statuses(figures: Any, *names: str) -> tuple[int, ...]:
    return tuple(figures["statuses"][name] for name in names)


def test_a_ministrys_list_is_the_same_53_tasks_in_every_encoding(encoded: list[Any]) -> None:
    assert {one["snapshot_id"] for one in encoded} == {encoded[0]["snapshot_id"]}
    assert [one["result"] for one in encoded] == ["published"] + ["already_there"] * 4
    counted = {(one["rows_read"], one["tasks"], one["rows_refused"], one["left_out"]) for one in encoded}
    assert counted == {(63, 53, 0, 10)}


def test_its_one_unreadable_cell_is_a_problem_in_every_encoding(encoded: list[Any]) -> None:
    for told in encoded:
        problems = [(one["row"], one["column"], one["value"]) for one in told["problems"]]
        assert problems == [(8, "Ngày chỉ đạo", "20/01/201")]


@pytest.mark.usefixtures("encoded")
def test_the_task_of_the_unreadable_cell_stays(office: Office) -> None:
    eighth = next(task for task in office.tasks("list") if task["row_no"] == 8)
    assert (eighth["assigned_at"], eighth["due_text"]) == (None, "năm 2017")


@pytest.mark.usefixtures("encoded")
def test_its_deadlines_are_recurring_or_end_a_day_a_month_or_a_year(office: Office) -> None:
    groups = office.summary("list", "--by", "precision")["groups"]
    told = {group["name"]: group["total"] for group in groups}
    assert told == {"day": 5, "month": 24, "year": 19, "recurring": 4, "none": 1}


@pytest.mark.parametrize(
    ("day", "opened"),
    [("2017-04-14", (113, 75, 200)), ("2017-04-16", (107, 81, 200))],
    ids=["14 April", "16 April"],
)
def test_a_task_list_has_the_ministrys_numbers_of_open_and_done(
    office: Office, day: str, opened: tuple[int, ...]
) -> None:
    figures = office.summary(day)
    assert statuses(figures, "open_in_time", "open_overdue", "open_no_deadline") == opened
    assert statuses(figures, "done_on_time", "done_late", "done_no_deadline") == (8, 13, 21)
    assert figures["total"] == 430


@pytest.mark.parametrize("day", ["2017-04-14", "2017-04-16"])
def test_every_dated_row_has_the_status_that_the_ministry_printed(office: Office, day: str) -> None:
    said = {
        "Đang thực hiện (trong hạn)": "open_in_time",
        "Sắp hết hạn (7 ngày)": "open_in_time",
        "Đang thực hiện (quá hạn)": "open_overdue",
        "Đã hoàn thành (đúng hạn)": "done_on_time",
        "Đã hoàn thành (quá hạn)": "done_late",
    }
    ours = {task["row_no"]: task["status"] for task in office.tasks(day)}
    printed = [row for row in rows(f"ministry-tasks-{day}.csv") if row["deadline_ddmmyyyy"]]
    assert len(printed) == 209
    assert all(ours[int(row["row"])] == said[row["status_printed"]] for row in printed)


def test_published_compatibility_gives_the_published_figures(office: Office) -> None:
    figures = office.summary("2017-04-16", "--compat")
    names = ("open_in_time", "open_overdue", "done_on_time", "done_late")
    assert statuses(figures, *names) == (307, 81, 29, 13)
    assert figures["measures"]["on_time_rate"]["value"] == pytest.approx(0.690, abs=0.0005)


def test_without_it_38_percent_are_on_time(office: Office) -> None:
    rate = office.summary("2017-04-16")["measures"]["on_time_rate"]
    assert (rate["numerator"], rate["denominator"]) == (8, 21)


def test_a_deadline_that_rolls_over_the_weekend_leaves_76_overdue(office: Office) -> None:
    assert statuses(office.summary("2017-04-16", "--roll"), "open_overdue") == (76,)


def test_the_task_due_on_14_april_is_overdue_two_days_later_and_not_that_day(office: Office) -> None:
    due = ("--filter", "due=2017-04-14..2017-04-14")
    assert [task["status"] for task in office.tasks("2017-04-14", *due)] == ["open_in_time"]
    assert office.summary("2017-04-14", "--as-of", "2017-04-15", *due)["statuses"]["open_overdue"] == 1


def test_seventeen_tasks_without_a_lead_are_counted_as_such(office: Office) -> None:
    groups = office.summary("2017-04-16", "--by", "unit")["groups"]
    assert {group["name"]: group["total"] for group in groups}[""] == 17


def test_a_name_that_repeats_is_a_task_each_time(office: Office) -> None:
    keys = Counter(row["task_key"] for row in rows("ministry-tasks-2017-04-16.csv"))
    assert len(keys) < 430
    assert office.summary("2017-04-16")["snapshot"]["tasks"] == 430


def test_all_but_three_rows_of_the_ministrys_unit_table_rebuild(office: Office) -> None:
    groups = office.summary("2017-04-16", "--by", "unit", "--compat")["groups"]
    ours = {group["name"]: group for group in groups}
    differing = {}
    for row in rows("ministry-units-2017-04-16.csv"):
        printed = (int(row["total"]), *(int(row[name]) for name in PRINTED))
        group = ours.get(row["unit"])
        rebuilt = (group["total"], *statuses(group, *PRINTED.values())) if group else None
        if rebuilt != printed:
            differing[row["unit"]] = (printed[0], rebuilt and rebuilt[0])
    assert differing == {"Văn phòng": (45, 43), "Cục KTKĐ": (34, 33), "20": (4, None)}


def test_unit_rows_add_to_1418_against_the_tables_1425_and_430_tasks(office: Office) -> None:
    figures = office.summary("2017-04-16", "--by", "unit")
    named = sum(group["total"] for group in figures["groups"] if group["name"])
    printed = sum(int(row["total"]) for row in rows("ministry-units-2017-04-16.csv"))
    assert (named, printed, figures["total"]) == (1418, 1425, 430)


def test_names_that_differ_in_one_letter_stay_apart(office: Office) -> None:
    names = {group["name"] for group in office.summary("2017-04-16", "--by", "unit")["groups"]}
    assert {"Trường Đại học Thái nguyên", "Trường Đại học Thái Nguyên", "TTr", "Thanh tra"} <= names


def test_all_4283_flags_of_a_city_agree_by_time(office: Office) -> None:
    ours = {task["task_id"]: task["status"] for task in office.tasks("city")}
    flags = {"ONTIME": "done_on_time", "OVERDUE": "done_late"}
    flagged = [
        row for row in rows("city-requests-2015-2024.csv") if row["TARGET_DT"] and row["OnTime_Status"]
    ]
    agree = sum(ours[row["CASE_ENQUIRY_ID"]] == flags[row["OnTime_Status"]] for row in flagged)
    assert (agree, len(flagged)) == (4283, 4283)


def test_from_one_day_to_the_other_six_more_tasks_are_overdue_and_none_else_moved(both_days: Office) -> None:
    ids = {
        one["as_of"]: one["snapshot_id"]
        for one in json.loads(both_days.once("snapshots", "--json"))["snapshots"]
    }
    told = json.loads(both_days.once("diff", ids["2017-04-14"], ids["2017-04-16"], "--json"))
    matrix = {(one["was"], one["now"]): one["tasks"] for one in told["matrix"]}
    assert (told["opening"], told["closing"], told["matched"], told["newly_overdue"]) == (388, 388, 430, 6)
    assert matrix == {
        ("open_in_time", "open_in_time"): 107, ("open_in_time", "open_overdue"): 6,
        ("open_overdue", "open_overdue"): 75, ("open_no_deadline", "open_no_deadline"): 200,
        ("done_on_time", "done_on_time"): 8, ("done_late", "done_late"): 13,
        ("done_no_deadline", "done_no_deadline"): 21,
    }  # fmt: skip


def test_by_date_only_67_of_its_flags_would_differ(office: Office) -> None:
    flagged = {row["CASE_ENQUIRY_ID"]: row["OnTime_Status"] for row in rows("city-requests-2015-2024.csv")}
    differ = 0
    for task in office.tasks("city"):
        if task["due_at"] and flagged[task["task_id"]]:
            in_time = task["completed_at"][:10] <= task["due_at"][:10]
            differ += in_time != (flagged[task["task_id"]] == "ONTIME")
    assert differ == 67


def test_711_of_its_requests_have_no_due_date_and_one_late_one_no_flag(office: Office) -> None:
    figures = office.summary("city")
    assert statuses(figures, "done_on_time", "done_late", "done_no_deadline") == (3809, 474 + 1, 711)
    unflagged = [row for row in rows("city-requests-2015-2024.csv") if not row["OnTime_Status"]]
    ours = {task["task_id"]: task["status"] for task in office.tasks("city")}
    assert [ours[row["CASE_ENQUIRY_ID"]] for row in unflagged] == ["done_late"]
