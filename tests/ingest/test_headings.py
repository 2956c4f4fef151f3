"""Columns are found under titles, in both languages, or by the mapping."""

import pytest

from analytics.ingest import IngestError
from analytics.ingest.aliases import ALIASES
from analytics.model.field import FIELD
from tests.ingest.lists import HEADINGS, TWO_TASKS, findings, staged, tasks

ROW = "Rà soát,Vụ Pháp chế,31/12/2025\n"


def test_the_name_of_every_field_is_a_heading() -> None:
    assert {name for name, rank in ALIASES.values() if rank == 0} == set(FIELD)


@pytest.mark.parametrize(
    "headings",
    [
        "Nội dung nhiệm vụ,Đơn vị chủ trì,Thời hạn hoàn thành",
        "NHIỆM VỤ,CHỦ TRÌ,HẠN XỬ LÝ",
        "Ý kiến chỉ đạo,Đơn vị /Cá nhân đầu mối,Thời hạn HT",
        "Title,Lead unit,Due date",
        "Task,Department,Deadline",
        "title,lead_units,due_on",
    ],
)
def test_headings_are_recognised(headings: str) -> None:
    read = staged(f"{headings}\n{ROW}")
    assert list(read.mapping) == ["title", "lead_units", "due_on"]
    assert list(read.mapping.values()) == headings.split(",")


def test_the_heading_row_stands_under_title_rows() -> None:
    read = staged("BỘ TÀI NGUYÊN,,,\n\n,Danh sách nhiệm vụ,,\n" + TWO_TASKS)
    assert (read.header_row, read.rows_read, read.tasks.num_rows) == (4, 2, 2)


def test_two_rows_of_merged_headings_are_read_as_one() -> None:
    above, below = "Nội dung,Đơn vị,,Thời hạn,Gia hạn,", ",Chủ trì,Phối hợp,,Số lần,Mốc cũ"
    read = staged(f"{above}\n{below}\nA,Vụ A,Cục B,2025,2,1/5/2025\n")
    assert read.mapping["original_due_on"] == "Gia hạn - Mốc cũ"
    assert (tasks(read)[0]["cooperating_units"], tasks(read)[0]["extensions"]) == (["Cục B"], 2)


def test_of_two_columns_for_a_field_the_more_telling_is_read_and_the_other_told() -> None:
    read = staged(f"Trích yếu,Nội dung nhiệm vụ,Đơn vị chủ trì,Thời hạn\nVề việc họp,{ROW}")
    assert tasks(read)[0]["title"] == "Rà soát"
    assert findings(read, "warning") == [(0, "title", "Trích yếu", "unused_heading")]


def test_of_a_heading_that_repeats_the_first_column_is_read() -> None:
    read = staged(f"Nội dung,Đơn vị chủ trì,Thời hạn,Nội dung\n{ROW.strip()},Khác\n")
    assert tasks(read)[0]["title"] == "Rà soát"
    assert "repeated_heading" in {reason for *_, reason in findings(read, "warning")}


def test_a_mapping_takes_the_place_of_recognition() -> None:
    read = staged(f"Nội dung,Đơn vị chủ trì,Thời hạn,Việc\n{ROW.strip()},Sửa đổi\n", {"title": "Việc"})
    assert tasks(read)[0]["title"] == "Sửa đổi"


def test_the_heading_row_that_the_mapping_names_is_taken() -> None:
    text = f"{HEADINGS}\n{TWO_TASKS}"
    assert staged(text, {"_options": {"header_row": 2}}).rows_read == 2


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"nobody": "x"}, "mapping_unknown_field"),
        ({"title": "Không có cột này"}, "mapping_unknown_heading"),
        ({"title": 3}, "mapping_bad_value"),
        ({"_options": {"colour": "red"}}, "mapping_unknown_option"),
        ({"_options": {"dates": "dym"}}, "mapping_bad_value"),
        ({"_options": {"unit_separators": ""}}, "mapping_bad_value"),
        ({"_options": {"header_row": 0}}, "mapping_bad_value"),
        ({"_options": []}, "mapping_bad_value"),
    ],
)
def test_a_mapping_that_cannot_be_followed_is_refused(mapping: dict[str, object], code: str) -> None:
    with pytest.raises(IngestError, match=code):
        staged(TWO_TASKS, mapping)
