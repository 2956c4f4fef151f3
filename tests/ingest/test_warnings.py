"""What is odd is told and changes nothing."""

import pytest

from analytics.ingest import findings as module
from analytics.locale import words
from tests.ingest.lists import HEADINGS, findings, staged, under

HEAD = "Ngày giao,Ngày hoàn thành,Trạng thái,Kết quả"
ODD = {
    "1,A,,31/12/2025,,,,": "no_lead",
    "1,A,Vụ A,31/12/2025,2/5/2025,1/5/2025,,": "completed_before_assigned",
    "1,A,Vụ A,1/5/2025,2/5/2025,,,": "due_before_assigned",
    "1,A,Vụ A,31/12/2025,,1/7/2025,,": "completed_after_as_of",
    "1,A,Vụ A,31/12/2025,1/7/2025,,,": "assigned_after_as_of",
    "1,A,Vụ A,1/5/2025,,2/5/2025,Hoàn thành đúng hạn,": "declared_differs",
    "1,A,Vụ A,1/5/2025,,1/5/2025,Hoàn thành quá hạn,": "declared_differs",
    "1,A,Vụ A,29/6/2025,,,Chưa đến hạn,": "declared_differs",
    "1,A,Vụ A,30/6/2025,,,Chưa hoàn thành quá hạn,": "declared_differs",
    "1,A,Vụ A,31/12/2025,,1/5/2025,Đang thực hiện,": "declared_differs",
    "1,A,Vụ A,29/6/2025,,,Đã hoàn thành,": "done_without_date",
    "1,A,Vụ A,31/12/2025,,,,Đã hoàn thành": "status_in_wrong_column",
}
SOUND = (
    "1,A,Vụ A,30/6/2025,,,Chưa đến hạn,",  # due on the as-of date: in time
    "1,A,Vụ A,29/6/2025,,,Chưa hoàn thành quá hạn,",
    "1,A,Vụ A,1/5/2025,1/5/2025,1/5/2025,Hoàn thành đúng hạn,",
    "1,A,Vụ A,29/6/2025,,,Hoàn thành đúng hạn,",  # the word says when
    "1,A,Vụ A,30/6/2025,,,Đã hoàn thành,",
    "1,A,Vụ A,,,,Đã hoàn thành (đúng hạn),",
    "1,A,Vụ A,,30/6/2025,30/6/2025 17:00,,Đã hoàn thành báo cáo",
)


@pytest.mark.parametrize("row", ODD)
def test_an_odd_row_is_told_and_stays_a_task(row: str) -> None:
    read = under(HEAD, row)
    assert [reason for *_, reason in findings(read, "warning")] == [ODD[row]]
    assert read.tasks.num_rows == 1


@pytest.mark.parametrize("row", SOUND)
def test_a_sound_row_is_not_warned_of(row: str) -> None:
    assert not findings(under(HEAD, row), "warning")


def test_a_finding_names_the_heading_it_is_about() -> None:
    found = staged(f"{HEADINGS}\n1,A,Vụ A,bao giờ xong\n").findings.to_pylist()[0]
    assert (found["heading"], found["line_no"], found["value"]) == ("Thời hạn hoàn thành", 2, "bao giờ xong")


def test_a_long_value_is_cut() -> None:
    found = staged(f"{HEADINGS}\n1,A,Vụ A,{'x' * 5_000}\n").findings.to_pylist()[0]
    assert len(found["value"]) == module.LONGEST


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_reason_has_its_sentence(language: str) -> None:
    say = words(language)
    assert all(say(f"reason.{reason}") for reason in ODD.values())
