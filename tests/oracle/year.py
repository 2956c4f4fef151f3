"""The last weeks of the sample year as plain tasks, with the cells that only some questions need."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from analytics.model.view import Options
from tests.data.plain import WEEKS, Row, day
from tests.oracle import listing
from tests.oracle.reading import Question
from tests.oracle.task import Task

# Long enough for tasks to stand still for four weeks.
KEPT = 6
HEADINGS = {
    "task_id": "Mã nhiệm vụ", "title": "Nội dung nhiệm vụ", "document_no": "Số ký hiệu",
    "source": "Nguồn chỉ đạo", "assigning_body": "Cơ quan giao", "leader": "Lãnh đạo Bộ phụ trách",
    "field": "Lĩnh vực", "lead_units": "Đơn vị chủ trì", "cooperating_units": "Đơn vị phối hợp",
    "assigned_on": "Ngày giao", "due_on": "Thời hạn hoàn thành", "completed_on": "Ngày hoàn thành",
    "reported_status": "Trạng thái", "classification": "Độ mật",
}  # fmt: skip
# What a task that is looked after would change.
TOUCHED = ("Trạng thái", "Kết quả", "Ghi chú", "Thời hạn hoàn thành", "Ngày hoàn thành", "Đơn vị chủ trì")


@dataclass(frozen=True)
class Week:
    """One weekly list: its day, its tasks, and both tasks and lines by the task's id."""

    day: date
    tasks: tuple[Task, ...]
    by_id: dict[str, Task]
    lines: dict[str, Row]

    def asked(self, at: date, options: Options) -> Question:
        return Question(self.tasks, self.day, at, options)


@cache
def weeks() -> tuple[Week, ...]:
    """Return the weeks, the oldest first."""
    return tuple(_week(on, rows) for on, rows in WEEKS[-KEPT:])


def first_due(line: Row) -> date | None:
    """The deadline that an extended task says it had at first."""
    return day(line["Gia hạn - Mốc cũ"]) if line["Gia hạn - Mốc cũ"] else None


def _week(on: date, rows: Sequence[Row]) -> Week:
    cells = [{name: line[heading] for name, heading in HEADINGS.items()} for line in rows]
    tasks = tuple(listing.task(row_no, line) for row_no, line in enumerate(cells, 1))
    return Week(
        on, tasks, {task.task_id: task for task in tasks}, {line["Mã nhiệm vụ"]: line for line in rows}
    )
