"""What cells mean, and what becomes of those that cannot be read."""

from datetime import date, datetime

import pytest

from analytics.ingest.status_words import classification, status_word
from analytics.ingest.units import split_units
from tests.ingest.lists import findings, staged, tasks, under

UNITS = {
    "Vụ A; Vụ B": ("Vụ A", "Vụ B"),
    "Vụ A\nVụ B": ("Vụ A", "Vụ B"),
    "Vụ A, Cục B và Sở C": ("Vụ A", "Cục B", "Sở C"),
    "Vụ GDĐH và các đơn vị": ("Vụ GDĐH", "các đơn vị"),
    "Sở Tài nguyên và Môi trường": ("Sở Tài nguyên và Môi trường",),
    "Vụ Khoa học và Công nghệ; Thanh tra": ("Vụ Khoa học và Công nghệ", "Thanh tra"),
    "Cục Đo đạc và Bản đồ": ("Cục Đo đạc và Bản đồ",),
    "Vụ A; Vụ A; vụ A": ("Vụ A", "vụ A"),
    "-": (),
    "NA": (),
    "20": ("20",),
}
STATUS = {
    "Đã hoàn thành (đúng hạn)": ("done_on_time", ""),
    "HT trễ hạn": ("done_late", ""),
    "Đã hoàn thành": ("done", ""),
    "Sắp hết hạn (7 ngày)": ("open_in_time", ""),
    "CHƯA HOÀN THÀNH QUÁ HẠN": ("open_overdue", ""),
    "Thường xuyên": ("open_no_deadline", ""),
    "Đang thực hiện": ("open", ""),
    "Bị huỷ": ("withdrawn", ""),
    "Bị hủy": ("withdrawn", ""),
    "Chuyển đơn vị khác": ("moved", ""),
    "ONTIME": ("done_on_time", ""),
    "Closed": ("done", ""),
    "Quá hạn": ("", "ambiguous_status"),
    "OVERDUE": ("", "ambiguous_status"),
    "Xanh": ("", "unknown_status"),
    "-": ("", ""),
}
CLOSED = {
    **dict.fromkeys(("Mật", "Tối mật", "TUYỆT MẬT", "x", "Có", "Secret", "✓"), (True, "")),
    **dict.fromkeys(("Thường", "Không", "Không mật", "-"), (False, "")),
    **dict.fromkeys(("A", "?", "+"), (True, "unknown_classification")),
}


@pytest.mark.parametrize("cell", UNITS)
def test_units_are_told_apart_and_kept_as_written(cell: str) -> None:
    assert split_units(cell) == UNITS[cell]


def test_separators_of_the_mapping_replace_the_usual_ones() -> None:
    assert split_units("Vụ A, B|Vụ C", ("|",)) == ("Vụ A, B", "Vụ C")


@pytest.mark.parametrize("cell", STATUS)
def test_a_status_word_says_what_it_says(cell: str) -> None:
    assert status_word(cell) == STATUS[cell]


@pytest.mark.parametrize("cell", CLOSED)
def test_what_is_not_known_to_be_open_is_kept_closed(cell: str) -> None:
    assert classification(cell) == CLOSED[cell]


def test_a_cell_that_cannot_be_read_keeps_its_task() -> None:
    read = under("Ngày giao,Gia hạn - Số lần,Trạng thái", "1,A,Vụ A,theo kế hoạch,20/01/201,nhiều,Xanh")
    task = tasks(read)[0]
    assert (task["due_at"], task["assigned_at"], task["extensions"], task["reported"]) == (
        None,
        None,
        None,
        "",
    )
    assert {(field, reason) for _, field, _, reason in findings(read, "problem")} == {
        ("due_on", "unreadable_deadline"),
        ("assigned_on", "not_a_date"),
        ("extensions", "not_a_number"),
        ("reported_status", "unknown_status"),
    }


def test_a_day_that_does_not_exist_is_told_from_a_text() -> None:
    read = under("Ngày giao", "1,A,Vụ A,2025,31/02/2025")
    assert findings(read, "problem") == [(1, "assigned_on", "31/02/2025", "impossible_date")]


def test_overdue_alone_is_no_problem_beside_a_completion_date() -> None:
    read = under(
        "Trạng thái,Ngày hoàn thành", "1,A,Vụ A,1/5/2025,Quá hạn,2/5/2025", "2,B,Vụ A,1/5/2025,Quá hạn,"
    )
    assert findings(read, "problem") == [(2, "reported_status", "Quá hạn", "ambiguous_status")]
    assert [task["reported_status"] for task in tasks(read)] == ["Quá hạn", "Quá hạn"]


def test_a_task_has_its_dates_as_instants() -> None:
    headings = "Ngày giao,Ngày ban hành,Ngày hoàn thành,Mốc cũ"
    task = tasks(under(headings, "1,A,Vụ A,10/5/2025,1/2/2025,3/1/2025,9/5/2025 10:00,1/5/2025"))[0]
    assert (task["assigned_at"], task["document_date"]) == (
        datetime.fromisoformat("2025-02-01"),
        date(2025, 1, 3),
    )
    assert task["completed_at"] == datetime.fromisoformat("2025-05-09T10:00")
    assert task["original_due_at"] == datetime.fromisoformat("2025-05-01T23:59:59.999999")
    assert task["due_rolled_at"] == datetime.fromisoformat("2025-05-12T23:59:59.999999")  # from a Saturday


def test_a_deadline_keeps_its_words_and_how_exact_they_are() -> None:
    task = tasks(under("Ghi chú", '1,A,Vụ A,"Tháng 4, 5/2025 và thường xuyên",'))[0]
    assert (task["due_text"], task["due_precision"]) == ("Tháng 4, 5/2025 và thường xuyên", "month")


def test_dates_follow_the_order_that_the_mapping_names() -> None:
    read = staged("title,lead_units,due_on\nA,Vụ A,12/31/2025\n", {"_options": {"dates": "mdy"}})
    assert tasks(read)[0]["due_at"] == datetime.fromisoformat("2025-12-31T23:59:59.999999")


def test_text_is_cleaned_and_nothing_in_it_is_run() -> None:
    task = tasks(
        staged("title,lead_units,due_on\n\"  =1+1 \u00a0 'x'); DROP TABLE cell;-- \",<b>A</b>,2025\n")
    )[0]
    assert (task["title"], task["lead_units"]) == ("=1+1 'x'); DROP TABLE cell;--", ["<b>A</b>"])
