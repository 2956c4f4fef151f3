"""Files of tasks: what is in them is what is on screen, and nothing in them is a formula."""

import csv
import json
from datetime import datetime
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook

from analytics.model.reading import TaskRow
from analytics.report.task_file import COLUMNS, FORMATS
from analytics.service import shapes

NASTY = '=HYPERLINK("http://x.test"),"a"\nb'
ROW = TaskRow(
    row_no=1, task_id="+1", title=NASTY, document_no="@x", assigning_body="Chính phủ", source="-",
    lead_units=("Vụ A", "Vụ B"), assigned_at=datetime(2018, 1, 2),
    due_at=datetime(2018, 7, 6, 23, 59, 59, 999999), due_text="06/7/2018", due_precision="day",
    completed_at=datetime(2018, 7, 6, 14, 30), status="done_on_time", days=None,
)  # fmt: skip
PAGE = {"tasks": [shapes.task(ROW)], "shown": 1, "classified": 2}


def written(form: str) -> bytes:
    target = BytesIO()
    FORMATS[form](PAGE, target)
    return target.getvalue()


def test_csv_is_read_back_with_every_formula_guarded() -> None:
    head, line = csv.reader(StringIO(written("csv").decode("utf-8-sig"), newline=""))
    cells = dict(zip(head, line, strict=True))
    assert (cells["title"], cells["task_id"], cells["document_no"]) == (f"'{NASTY}", "'+1", "'@x")
    assert (cells["lead_units"], cells["due_at"]) == ("Vụ A; Vụ B", "2018-07-06")
    assert cells["completed_at"] == "2018-07-06T14:30:00"


def test_csv_begins_with_the_mark_that_excel_needs() -> None:
    assert written("csv").startswith(b"\xef\xbb\xbf")


def test_json_says_how_many_are_only_counted() -> None:
    told = json.loads(written("json"))
    assert (told["shown"], told["classified"], told["tasks"][0]["title"]) == (1, 2, NASTY)


def test_xlsx_has_real_dates_and_no_formula() -> None:
    rows = CalamineWorkbook.from_filelike(BytesIO(written("xlsx"))).get_sheet_by_index(0).to_python()
    cells = dict(zip(COLUMNS, rows[1], strict=True))
    assert (cells["title"], cells["task_id"]) == (NASTY, "+1")
    assert cells["assigned_at"] == datetime(2018, 1, 2).date()
    assert b"<f>" not in written("xlsx")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_a_list_of_no_tasks(form: str) -> None:
    target = BytesIO()
    FORMATS[form]({"tasks": [], "shown": 0, "classified": 0}, target)
    assert target.getvalue()
