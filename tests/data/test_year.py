"""The sample year is a plausible one: its size, its rates and its irregularities."""

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from tests.data.plain import LAST_DAY, LAST_WEEK, WEEKS, Row, day, status

MERGED = "Cục Địa chất và Khoáng sản Việt Nam"
Life = list[tuple[date, Row]]


def leads(row: Row) -> list[str]:
    return row["Đơn vị chủ trì"].split("; ") if row["Đơn vị chủ trì"] else []


def share(part: int) -> float:
    return part / len(LAST_WEEK)


@pytest.fixture(scope="module")
def lives() -> list[Life]:
    """Every task's lines from week to week."""
    tasks: dict[str, Life] = defaultdict(list)
    for as_of, rows in WEEKS:
        for row in rows:
            tasks[row["Mã nhiệm vụ"]].append((as_of, row))
    return list(tasks.values())


def test_the_year_has_a_list_for_each_of_52_sundays() -> None:
    days = [as_of for as_of, _ in WEEKS]
    assert (days[0], days[-1], len(set(days))) == (date(2025, 1, 5), date(2025, 12, 28), 52)
    assert {as_of.isoweekday() for as_of in days} == {7}


def test_each_list_has_about_two_thousand_tasks_and_none_twice() -> None:
    for _, rows in WEEKS:
        assert 1_750 <= len(rows) <= 2_250
        assert len({row["Mã nhiệm vụ"] for row in rows}) == len(rows)


def test_the_tasks_are_led_by_25_units_and_later_by_the_merged_one() -> None:
    first = {unit for row in WEEKS[0][1] for unit in leads(row)}
    assert len(first) == 25
    assert {unit for row in LAST_WEEK for unit in leads(row)} - first == {MERGED}


def test_the_rates_are_those_of_an_ordinary_ministry() -> None:
    for as_of, rows in WEEKS:
        found = Counter(status(row, as_of) for row in rows)
        assert 0.80 <= found["done on time"] / (found["done on time"] + found["done late"]) <= 0.88
        assert 0.02 <= found["open overdue"] / (found.total() - found["outside"]) <= 0.05


def test_about_a_quarter_of_the_deadlines_fall_on_weekends() -> None:
    days = [day(row["Thời hạn hoàn thành"]) for row in LAST_WEEK if row["Thời hạn hoàn thành"][2:3] == "/"]
    assert 0.22 <= sum(each.weekday() > 4 for each in days if each) / len(days) <= 0.30


def test_deadlines_bunch_at_the_ends_of_quarters() -> None:
    days = Counter(day(row["Thời hạn hoàn thành"]) for row in LAST_WEEK)
    ends = [date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31)]
    assert min(days[each] for each in ends) > 5 * days.total() / 365


@pytest.mark.parametrize(
    "said", ["tháng 9/2025", "Quý III/2025", "6 tháng đầu năm 2025", "năm 2025", "Thường xuyên"]
)
def test_imprecise_deadlines_are_in_the_list(said: str) -> None:
    assert any(row["Thời hạn hoàn thành"] == said for row in LAST_WEEK)


def test_about_a_sixth_of_the_tasks_has_no_deadline() -> None:
    assert 0.12 <= share(sum(day(row["Thời hạn hoàn thành"]) is None for row in LAST_WEEK)) <= 0.20


def test_some_tasks_have_several_leads_a_few_ten_or_more_and_a_few_none() -> None:
    numbers = [len(leads(row)) for row in LAST_WEEK]
    assert 0.10 <= share(sum(number > 1 for number in numbers)) <= 0.14
    assert 3 <= sum(number >= 10 for number in numbers) <= 20
    assert 5 <= numbers.count(0) <= 30


def test_nearly_half_of_the_tasks_have_cooperating_units() -> None:
    assert 0.4 <= share(sum(bool(row["Đơn vị phối hợp"]) for row in LAST_WEEK)) <= 0.5


def test_one_task_in_25_is_classified_and_says_nothing_that_another_says() -> None:
    secret = {row["Nội dung nhiệm vụ"] for row in LAST_WEEK if row["Độ mật"]}
    assert 0.03 <= share(sum(bool(row["Độ mật"]) for row in LAST_WEEK)) <= 0.055
    assert not secret & {row["Nội dung nhiệm vụ"] for row in LAST_WEEK if not row["Độ mật"]}


def test_more_than_a_thousand_titles_differ() -> None:
    assert len({row["Nội dung nhiệm vụ"] for row in LAST_WEEK}) > 1_000


def test_a_handful_of_status_words_contradict_the_dates() -> None:
    contrary = {
        "done on time": "(quá hạn)",
        "open in time": "(quá hạn)",
        "done late": "(đúng hạn)",
        "open overdue": "(trong hạn)",
    }
    wrong = [
        row for row in LAST_WEEK if row["Trạng thái"].endswith(contrary.get(status(row, LAST_DAY), "none"))
    ]
    assert 3 <= len(wrong) <= 15


def test_tasks_are_withdrawn_moved_and_done_without_a_day() -> None:
    words = Counter(row["Trạng thái"] for row in LAST_WEEK)
    assert min(words["Rút"], words["Bị hủy"], words["Chuyển đơn vị khác"]) >= 5
    assert sum(row["Trạng thái"].startswith("Đã") and not row["Ngày hoàn thành"] for row in LAST_WEEK) >= 5


def test_extensions_keep_the_first_deadline_and_move_the_one_in_force() -> None:
    extended = [row for row in LAST_WEEK if row["Gia hạn - Số lần"] != "0"]
    days = [(day(row["Gia hạn - Mốc cũ"]), day(row["Thời hạn hoàn thành"])) for row in extended]
    assert len(days) > 100
    assert all(old and new and old < new for old, new in days)


def test_some_completions_are_reported_weeks_after_their_day(lives: list[Life]) -> None:
    weeks_late = [
        (as_of - done).days // 7
        for life in lives
        for (_, before), (as_of, after) in pairwise(life)
        if not before["Ngày hoàn thành"] and (done := day(after["Ngày hoàn thành"]))
    ]
    assert sum(weeks >= 3 for weeks in weeks_late) > 50


def test_some_done_tasks_are_opened_again(lives: list[Life]) -> None:
    again = [
        (before, after)
        for life in lives
        for (_, before), (_, after) in pairwise(life)
        if before["Ngày hoàn thành"] and not after["Ngày hoàn thành"]
    ]
    assert len(again) >= 20


def test_no_list_knows_what_happens_after_its_day() -> None:
    for as_of, rows in WEEKS[::6]:
        for name in ("Ngày văn bản", "Ngày giao", "Ngày hoàn thành"):
            assert all((day(row[name]) or as_of) <= as_of for row in rows)


def test_no_task_is_done_before_it_is_assigned() -> None:
    days = [(day(row["Ngày giao"]), day(row["Ngày hoàn thành"])) for row in LAST_WEEK]
    assert all(given <= done for given, done in days if given and done)
