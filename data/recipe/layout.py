"""The columns of a sample list, as a ministry's export heads them."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

# No cell holds a line break, so that a stored list can be cut by lines.
HEADINGS = (
    "Mã nhiệm vụ",
    "Nội dung nhiệm vụ",
    "Số ký hiệu",
    "Ngày văn bản",
    "Nguồn chỉ đạo",
    "Cơ quan giao",
    "Lãnh đạo Bộ phụ trách",
    "Lĩnh vực",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Ngày giao",
    "Gia hạn - Mốc cũ",
    "Thời hạn hoàn thành",
    "Gia hạn - Số lần",
    "Ngày hoàn thành",
    "Trạng thái",
    "Kết quả",
    "Ghi chú",
    "Độ mật",
    "Độ khẩn",
)


class Row(NamedTuple):
    """One task as one line of a list shows it, in the order of HEADINGS."""

    task_id: str
    title: str
    document_no: str
    document_date: str
    source: str
    assigning_body: str
    leader: str
    field: str
    lead_units: str
    cooperating_units: str
    assigned_on: str
    original_due_on: str
    due_on: str
    extensions: str
    completed_on: str
    reported_status: str
    result: str
    note: str
    classification: str
    priority: str


def dmy(day: date | None) -> str:
    """Return a day as the lists write it; '' where there is none."""
    return f"{day:%d/%m/%Y}" if day else ""


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return the lines as CSV with \\n at the ends."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()
