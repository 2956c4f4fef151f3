"""What the cells of a list in the canonical headings mean."""

from collections.abc import Mapping

from analytics.model.status import Precision, Reported
from analytics.model.text import clean
from tests.oracle.deadline import deadline
from tests.oracle.reading import bare
from tests.oracle.task import Task, When
from tests.oracle.units import split

WORDS = {
    Reported.DONE_ON_TIME: ("Đã hoàn thành (đúng hạn)", "Hoàn thành đúng hạn", "HT trong hạn", "Đúng hạn"),
    Reported.DONE_LATE: (
        "Đã hoàn thành (quá hạn)", "Hoàn thành quá hạn", "Hoàn thành trễ hạn", "HT trễ hạn",
    ),
    Reported.DONE: ("Đã hoàn thành",),
    Reported.OPEN_IN_TIME: (
        "Đang thực hiện (trong hạn)", "Chưa hoàn thành trong hạn", "Sắp hết hạn (7 ngày)",
        "Chưa đến hạn", "Sắp đến hạn",
    ),
    Reported.OPEN_OVERDUE: (
        "Đang thực hiện (quá hạn)", "Chưa hoàn thành quá hạn", "Chưa hoàn thành trễ hạn",
    ),
    Reported.OPEN_NO_DEADLINE: ("Không có hạn", "Chưa có hạn", "Thường xuyên"),
    Reported.OPEN: ("Đang thực hiện",),
    Reported.WITHDRAWN: ("Bị hủy", "Bị huỷ", "Rút"),
    Reported.MOVED: ("Chuyển đơn vị khác",),
}  # fmt: skip
AMBIGUOUS = "Quá hạn"
CLASSIFIED = ("Mật", "Tối mật", "Tuyệt mật")


def task(row_no: int, cells: Mapping[str, str]) -> Task:
    """The task of a row; a cell that cannot be read is empty, and the task stays."""
    text = {name: clean(cell) for name, cell in cells.items()}
    due, precision = deadline(text["due_on"])
    return Task(
        row_no=row_no,
        **{name: text[name] for name in ("title", "task_id", "document_no")},
        **{name: text[name] for name in ("assigning_body", "source", "leader", "field")},
        leads=split(cells["lead_units"]),
        cooperating=split(cells["cooperating_units"]),
        assigned=happened(text["assigned_on"]),
        due=due,
        completed=happened(text["completed_on"]),
        precision=precision,
        word=meaning(text["reported_status"]),
        classified=text["classification"] in CLASSIFIED,
    )


def happened(cell: str) -> When | None:
    """The day or moment of something that happened; a month is not a day."""
    when, precision = deadline(cell)
    return when if precision in (Precision.DAY, Precision.TIME) else None


def meaning(cell: str) -> Reported | None:
    """What a status word says; None where it says nothing clear."""
    said = (word for word, forms in WORDS.items() if bare(cell) in map(bare, forms))
    return next(said, None)
