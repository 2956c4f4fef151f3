"""Every row that is read is a task, refused, or left out, and which is said."""

import pytest

from tests.ingest.lists import HEADINGS, TWO_TASKS, findings, staged, tasks, under

LEFT_OUT = {
    "": "blank",
    ",,,": "blank",
    "  ,\u00a0,,": "blank",
    "54,,,": "number_only",
    ",12.,,": "number_only",
    "I. Nhiệm vụ Chính phủ giao,,,": "group_row",
    "I,Nhiệm vụ Chính phủ giao,,": "group_row",
    "a),Lĩnh vực đất đai,,": "group_row",
    ",II. Nhiệm vụ Bộ giao,,": "group_row",
    ",Tổng cộng,,": "total_row",
    "Tổng số nhiệm vụ: 12,,,": "total_row",
    "Cộng,,25,7": "total_row",
    HEADINGS: "heading_row",
}


@pytest.mark.parametrize("row", LEFT_OUT)
def test_a_row_that_is_no_task_is_left_out_with_its_reason(row: str) -> None:
    read = staged(f"{TWO_TASKS}{row}\n")
    assert [(row_no, reason) for row_no, _, _, reason in findings(read, "left_out")] == [(3, LEFT_OUT[row])]
    assert (read.rows_read, read.tasks.num_rows, read.rows_left_out) == (3, 2, 1)


@pytest.mark.parametrize(
    "row", ["3,Tổng cộng kinh phí các đề án,Vụ A,", "3,Họp giao ban,,", ",A,,", "V,Đề án,Vụ A,"]
)
def test_a_row_that_names_a_task_is_one(row: str) -> None:
    assert staged(f"{TWO_TASKS}{row}\n").tasks.num_rows == 3


def test_a_group_row_may_begin_in_the_column_of_numbers() -> None:
    head = "STT,Số ký hiệu,Nội dung,Chủ trì,Thời hạn\n"
    read = staged(f"{head}I,Nhiệm vụ Bộ giao,,,\n1,15/TB,A,Vụ A,2025\nII,16/TB,,,\n", refused=1.0)
    assert [row for row, *_ in findings(read, "left_out")] == [1]


def test_a_row_that_numbers_the_columns_is_left_out() -> None:
    read = staged(f"{HEADINGS}\n(1),(2),(3),(4)\n1,A,Vụ A,2025\n")
    assert findings(read, "left_out") == [(1, "", "(1)", "column_numbers")]


def test_a_row_with_data_and_no_name_is_refused() -> None:
    read = staged(f"{TWO_TASKS}3,,Vụ B,2025\n", refused=0.5)
    assert findings(read, "refused") == [(3, "", "Vụ B", "no_identity")]
    assert (read.rows_read, read.tasks.num_rows, read.rows_refused) == (3, 2, 1)


def test_a_row_that_repeats_an_id_is_refused_and_the_first_kept() -> None:
    read = under("Mã nhiệm vụ", "1,A,Vụ A,2025,N1", "2,B,Vụ A,2025,N1", "3,C,Vụ A,2025,N2")
    assert [task["title"] for task in tasks(read)] == ["A", "C"]
    assert findings(read, "refused") == [(2, "task_id", "N1", "duplicate_id")]
    assert ([task["task_key"] for task in tasks(read)], read.key_rule) == (["N1", "N2"], "task_id")


def test_without_ids_a_repeat_is_a_task_of_its_own() -> None:
    read = staged(f"{HEADINGS}\n1,Sửa quy chế,Vụ A; Vụ B,2025\n2,SỬA QUY CHẾ,Vụ B; Vụ A,2026\n")
    first, second = (task["task_key"] for task in tasks(read))
    assert (second, read.key_rule) == (f"{first}#2", "content")
    assert findings(read, "warning") == [(2, "title", "SỬA QUY CHẾ", "duplicate")]


def test_a_row_keeps_its_number_and_the_line_it_begins_on() -> None:
    read = staged(f'{HEADINGS}\n1,"A\nB",Vụ A,2025\n\n2,C,Vụ A,2025\n')
    assert [(task["row_no"], task["line_no"], task["title"]) for task in tasks(read)] == [
        (1, 2, "A\nB"),
        (3, 5, "C"),
    ]


def test_cells_beyond_the_last_heading_are_told() -> None:
    read = staged(f"{TWO_TASKS}3,D,Vụ A,2025,,thừa\n")
    assert findings(read, "problem") == [(3, "", "thừa", "surplus_cells")]


def test_a_short_row_is_filled_with_nothing() -> None:
    assert tasks(staged(f"{TWO_TASKS}3,D\n"))[2]["lead_units"] == []
