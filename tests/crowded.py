"""A list that is hard to show: 118 units with names of 80 letters, long titles, two snapshots, decisions."""

from datetime import date, timedelta
from pathlib import Path

from analytics.store import Store
from tests.deciding import work_done
from tests.making import published, row

UNITS = tuple(
    f"Trung tâm Quan trắc và Cảnh báo môi trường lưu vực sông khu vực duyên hải số {number:03}"
    for number in range(1, 119)
)
_BODIES = tuple(
    f"Ban Chỉ đạo liên ngành về phòng thủ dân sự và ứng phó biến đổi khí hậu, nhóm số {number:02}"
    for number in range(1, 8)
)
_SOURCES = tuple(
    f"Thông báo kết luận của các cuộc họp giao ban định kỳ của Lãnh đạo Bộ với đơn vị {number}"
    for number in range(1, 6)
)
_TITLE = "Rà soát và tổng hợp khó khăn vướng mắc của các địa phương trong quá trình thực hiện quy hoạch " * 3
_FIRST = date(2018, 1, 2)
EARLIER, LATER = "2018-06-29", "2018-07-06"
_TASKS = 5 * len(UNITS)


def build(path: Path) -> Path:
    """Publish the two snapshots into a new database at `path`."""
    store = Store.open(path)
    for as_of, first in ((EARLIER, 0), (LATER, 20)):
        published(store, *(_task(number, as_of) for number in range(first, _TASKS + first)), as_of=as_of)
    work_done(store)
    store.close()
    return path


def _task(number: int, as_of: str) -> str:
    assigned = _FIRST + timedelta(number % 160)
    due = assigned + timedelta(10 + number * 7 % 120)
    done = assigned + timedelta(5 + number * 11 % 150)
    return row(
        f"{_TITLE}{number}",
        task_id=f"NV{number:05}",
        assigning_body=_quoted(_BODIES[number * number % 7]),
        source=_quoted(_SOURCES[number % 5]),
        lead_units=UNITS[number % len(UNITS)],
        assigned_on=str(assigned),
        due_on="" if number % 10 == 0 else str(due),
        completed_on=str(done) if number % 3 and str(done) <= as_of else "",
        classification="Mật" if number % 29 == 0 else "",
    )


def _quoted(cell: str) -> str:
    return f'"{cell}"'
