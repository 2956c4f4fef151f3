"""A table as a file, read back: every value, and nothing a spreadsheet would run."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook

from analytics.report.table_file import FORMS, Sheet

HOSTILE = '=HYPERLINK("http://x.invalid")'
SHEET = Sheet(
    scope=[("Danh sách", "Năm 2025; tuần 52"), ("Bộ lọc", "+ x")],
    heads=["Nội dung", "Thời hạn", "Số"],
    rows=[["Xây dựng; đề án", date(2025, 12, 28), 3], [HOSTILE, None, -2]],
)


@pytest.mark.parametrize(("form", "separator"), [("csv", ","), ("csv_semicolon", ";")])
def test_every_value_of_a_csv_file_is_read_back(form: str, separator: str) -> None:
    content = FORMS[form][2](SHEET)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=separator))
    assert rows == [
        ["Danh sách", "Năm 2025; tuần 52"], ["Bộ lọc", "'+ x"], [], ["Nội dung", "Thời hạn", "Số"],
        ["Xây dựng; đề án", "2025-12-28", "3"], [f"'{HOSTILE}", "", "-2"],
    ]  # fmt: skip


def test_every_value_of_a_workbook_is_read_back_as_what_it_is() -> None:
    sheet = CalamineWorkbook.from_filelike(BytesIO(FORMS["xlsx"][2](SHEET))).get_sheet_by_index(0)
    rows = sheet.to_python()
    assert rows[0][:2] == ["Danh sách", "Năm 2025; tuần 52"]
    assert rows[4] == ["Xây dựng; đề án", date(2025, 12, 28), 3.0]
    assert rows[5] == [HOSTILE, "", -2.0]
