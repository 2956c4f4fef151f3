"""What one cell leaves open, its column decides; where nothing does, that is told."""

from datetime import date

import pytest

from analytics.ingest.number_marks import decimal_mark, whole_number
from tests.ingest.lists import findings, staged, tasks

TOP = "title,lead_units,due_on,assigned_on,completed_on"


def due(*dates: str, **options: object) -> tuple[list[date], list[str]]:
    """Return the deadlines of a list, and what is told of its columns."""
    rows = "".join(f"Việc {n},Vụ A,{day},,\n" for n, day in enumerate(dates))
    read = staged(f"{TOP}\n{rows}", {"_options": options} if options else None)
    told = [reason for row, *_, reason in findings(read, "warning") if row == 0]
    return [task["due_at"].date() for task in tasks(read) if task["due_at"]], told


def test_one_day_above_twelve_says_that_the_day_stands_first() -> None:
    assert due("3/4/2025", "25/4/2025") == ([date(2025, 4, 3), date(2025, 4, 25)], [])


def test_one_day_above_twelve_in_second_place_says_that_the_month_does() -> None:
    assert due("3/4/2025", "4/25/2025") == ([date(2025, 3, 4), date(2025, 4, 25)], ["dates_month_first"])


def test_where_nothing_says_the_day_is_first_and_that_is_told() -> None:
    assert due("3/4/2025", "5/6/2025") == ([date(2025, 4, 3), date(2025, 6, 5)], ["dates_assumed"])


def test_the_same_number_twice_leaves_nothing_open() -> None:
    assert due("4/4/2025") == ([date(2025, 4, 4)], [])


def test_who_says_so_is_not_asked() -> None:
    assert due("3/4/2025", dates="mdy") == ([date(2025, 3, 4)], [])
    assert due("3/4/2025", dates={"due_on": "mdy"}) == ([date(2025, 3, 4)], [])


def test_a_column_in_both_orders_is_told() -> None:
    days, told = due("13/4/2025", "25/4/2025", "4/25/2025", "3/4/2025")
    assert (days, told) == ([date(2025, 4, 13), date(2025, 4, 25), date(2025, 4, 3)], ["dates_mixed"])


def test_a_slip_of_the_pen_does_not_turn_a_column() -> None:
    days, told = due(*(f"{day}/4/2025" for day in range(13, 29)), "4/25/2025")
    assert (len(days), told) == (16, [])


def test_columns_of_a_file_are_written_alike() -> None:
    read = staged(f"{TOP}\nA,Vụ A,3/4/2025,1/31/2025,2/3/2025\n")
    assert tasks(read)[0]["due_at"].date() == date(2025, 3, 4)


def test_an_instant_of_another_zone_is_a_day_in_viet_nam() -> None:
    read = staged(f"{TOP}\nA,Vụ A,2025-06-30T23:59:59.999Z,2025-06-01T17:00:00Z,\n")
    assert (tasks(read)[0]["due_at"].date(), tasks(read)[0]["assigned_at"].date()) == (
        date(2025, 7, 1),
        date(2025, 6, 2),
    )


NUMBERS = {
    ("1.109",): ("", None),
    ("1.109", "2,5"): (",", 1109),
    ("1.109", "0.5"): (".", None),
    ("1.234.567",): (",", 1234567),
    ("1,109.0",): (".", 1109),
    ("2,0",): (",", 2),
    ("2",): ("", 2),
    ("1.2", "1,2"): ("", None),
    ("2.0", "2,0"): ("", 2),
}


@pytest.mark.parametrize("column", NUMBERS)
def test_a_columns_marks_are_decided_together(column: tuple[str, ...]) -> None:
    decimal = decimal_mark(column)
    assert (decimal, whole_number(column[0], decimal)) == NUMBERS[column]


def test_a_number_that_could_be_two_is_a_problem() -> None:
    read = staged("title,lead_units,due_on,extensions\nA,Vụ A,2025,1.109\n")
    assert findings(read, "problem") == [(1, "extensions", "1.109", "ambiguous_number")]


MERGED = "Nội dung,Chủ trì,Thời hạn,Đã hoàn thành,,Chưa hoàn thành,\n,,,Đúng hạn,Quá hạn,Trong hạn,Quá hạn\n"


@pytest.mark.parametrize(
    ("ticks", "reported"),
    [
        ("x,,,", "done_on_time"),
        (",X,,", "done_late"),
        (",,1,", "open_in_time"),
        (",,,✓", "open_overdue"),
        ("0,-,,x", "open_overdue"),
        (",,,", ""),
    ],
)
def test_the_merged_heading_decides_of_what_qua_han_says_late(ticks: str, reported: str) -> None:
    read = staged(f"{MERGED}Việc,Vụ A,2025,{ticks}\n")
    assert (tasks(read)[0]["reported"], findings(read, "problem")) == (reported, [])


@pytest.mark.parametrize("ticks", ["x,x,,", ",12/5/2025,,"])
def test_two_ticks_or_another_word_are_a_problem(ticks: str) -> None:
    read = staged(f"{MERGED}Việc,Vụ A,2025,{ticks}\n")
    assert [reason for *_, reason in findings(read, "problem")] == ["unknown_status"]


def test_columns_to_tick_can_be_named() -> None:
    read = staged(f"{MERGED}Việc,Vụ A,2025,x,,,\n")
    assert staged(f"{MERGED}Việc,Vụ A,2025,x,,,\n", read.mapping).snapshot_id == read.snapshot_id


def test_a_deadline_and_the_one_before_stand_under_one_heading() -> None:
    read = staged("Nội dung,Chủ trì,Thời hạn,\n,,Ban đầu,Gia hạn\nA,Vụ A,13/2/2025,14/3/2025\n")
    assert [tasks(read)[0][name].date() for name in ("original_due_at", "due_at")] == [
        date(2025, 2, 13),
        date(2025, 3, 14),
    ]
