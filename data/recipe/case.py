"""The case of July 2018: the 68 tasks of one department, as an inspection of the ministry counted them.

Every count below is given by the published report; what the tasks say and their days are made up.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from data.recipe.case_titles import TITLES
from data.recipe.dice import Dice
from data.recipe.documents import (
    BY_CONCLUSION,
    BY_GOVERNMENT,
    BY_LOCAL,
    BY_NOTE,
    BY_PROGRAMME,
    BY_SECRET,
    GOVERNMENT,
    LEADERS,
    LOCAL,
    PROGRAMME,
    Document,
    Series,
    number,
    product,
)
from data.recipe.layout import HEADINGS, Row, csv_text, dmy

SEED = 68
AS_OF = date(2018, 7, 6)
_FIRST_DAY = date(2017, 1, 2)
_ON_TIME = "Đã hoàn thành (đúng hạn)"
_LATE = "Đã hoàn thành (quá hạn)"
_IN_TIME = "Đang thực hiện (trong hạn)"

_GOVERNMENT = (
    Series("VPCP-NN", 12800),
    Series("QĐ-TTg", 2100),
    Series("TB-VPCP", 600),
    Series("NQ-CP", 140),
    Series("VPCP-KTTH", 12800),
)
_INCOMING = (Series("BNNPTNT-TCTL", 10500), Series("BCT-ATMT", 12000), Series("BTC-NSNN", 17000))
_LOCAL = (Series("UBND-NN", 7800), Series("UBND-KT", 7800), Series("UBND-TNMT", 7800))
# How each source assigned: the body, the series of its numbers, and how many tasks are
# done on time, done late and open in time.
_GROUPS = {
    BY_PROGRAMME: (PROGRAMME, (Series("QĐ-BTNMT", 3300),), (2, 0, 1)),
    BY_GOVERNMENT: (GOVERNMENT, _GOVERNMENT, (12, 6, 8)),
    BY_CONCLUSION: (LEADERS, (Series("TB-BTNMT", 350),), (3, 1, 2)),
    BY_NOTE: (LEADERS, _INCOMING, (8, 4, 4)),
    BY_SECRET: ("", (Series("M-VPCP", 90), Series("M-BTNMT", 60)), (5, 1, 5)),
    BY_LOCAL: (LOCAL, _LOCAL, (3, 1, 2)),
}
_DIVISIONS = (
    "Phòng Kế hoạch - Tổng hợp",
    "Phòng Pháp chế và Kiểm tra",
    "Phòng Quy hoạch và Điều tra cơ bản",
    "Phòng Quản lý khai thác nước mặt",
    "Phòng Quản lý khai thác nước dưới đất",
    "Phòng Lưu vực sông và Bảo vệ nguồn nước",
    "Trung tâm Quan trắc và Dữ liệu tài nguyên nước",
    "Văn phòng Cục",
)
_OPEN_UNTIL = (
    ("06/07/2018", date(2018, 7, 6)),  # due on the as-of date: in time, not overdue
    ("13/07/2018", date(2018, 7, 13)),
    ("31/07/2018", date(2018, 7, 31)),
    ("15/08/2018", date(2018, 8, 15)),
    ("tháng 8/2018", date(2018, 8, 31)),
    ("tháng 9/2018", date(2018, 9, 30)),
    ("Quý III/2018", date(2018, 9, 30)),
    ("30/10/2018", date(2018, 10, 30)),
    ("Quý IV/2018", date(2018, 12, 31)),
    ("năm 2018", date(2018, 12, 31)),
)


def case_csv() -> str:
    """Return the 68 tasks as CSV."""
    return csv_text([HEADINGS, *_rows(Dice(SEED))])


def _rows(dice: Dice) -> Iterator[Row]:
    tasks = [(source, title) for source, titles in TITLES.items() for title in titles]
    words = [word for source in TITLES for word in _words(dice, source)]
    for count, ((source, title), word) in enumerate(zip(tasks, words, strict=True), 1):
        yield _row(dice, count, title, source, word)


def _words(dice: Dice, source: str) -> list[str]:
    on_time, late, in_time = _GROUPS[source][2]
    words = [_ON_TIME] * on_time + [_LATE] * late + [_IN_TIME] * in_time
    return dice.some(words, len(words))


def _row(dice: Dice, count: int, title: str, source: str, word: str) -> Row:
    assigned_on, due_text, done_on = _days(dice, count, word, programme=source == BY_PROGRAMME)
    document = _document(dice, source, assigned_on)
    lead, *others = dice.some(_DIVISIONS, 1 + dice.within(((5, (0, 0)), (4, (1, 2)))))
    return Row(
        task_id=f"NV{count:03}",
        title=title,
        document_no=document.number,
        document_date=dmy(document.signed_on),
        source=source,
        assigning_body=document.body,
        leader="Thứ trưởng phụ trách tài nguyên nước" if dice.chance(800) else "Bộ trưởng",
        field="Tài nguyên nước",
        lead_units=lead,
        cooperating_units="; ".join(others),
        assigned_on=dmy(assigned_on),
        original_due_on="",
        due_on=due_text,
        extensions="0",
        completed_on=dmy(done_on),
        reported_status=word,
        result=product(dice, done_on) if done_on else "",
        note="",
        classification="Mật" if source == BY_SECRET else "",
        priority=dice.weighted(((8, "Thường"), (2, "Khẩn"))),
    )


def _document(dice: Dice, source: str, assigned_on: date) -> Document:
    body, series, _ = _GROUPS[source]
    signed_on = max(assigned_on - timedelta(days=dice.between(0, 4)), _FIRST_DAY)
    return Document(number(dice, dice.one(series), signed_on), signed_on, body, source)


def _days(dice: Dice, count: int, word: str, *, programme: bool) -> tuple[date, str, date | None]:
    """Return when a task was assigned, until when, and when it was done."""
    if word == _IN_TIME:
        due_text, due = _OPEN_UNTIL[count % len(_OPEN_UNTIL)]
        assigned_on = min(due - timedelta(days=dice.between(20, 150)), AS_OF - timedelta(days=3))
        return _workday(assigned_on), due_text, None
    assigned_on = _workday(_FIRST_DAY + timedelta(days=dice.between(7, 150 if programme else 420)))
    due = assigned_on + timedelta(days=dice.between(120, 300) if programme else dice.between(12, 60))
    if word == _LATE:
        return assigned_on, dmy(due), _workday(due + timedelta(days=dice.between(3, 27)))
    return assigned_on, dmy(due), _workday(due - timedelta(days=dice.within(((1, (0, 0)), (3, (1, 8))))))


def _workday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
