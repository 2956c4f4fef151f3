"""A plain reading of the sample lists, apart from the product's own."""

import csv
import io
import re
from calendar import monthrange
from datetime import date, datetime

from analytics.ingest.samples import samples

Row = dict[str, str]


def rows(source: bytes) -> list[Row]:
    """Return a list's lines by heading."""
    return list(csv.DictReader(io.StringIO(source.decode("utf-8-sig"))))


CASE, *WEEKS = [(sample.as_of.day, rows(sample.source)) for sample in samples()]
LAST_DAY, LAST_WEEK = WEEKS[-1]


def day(text: str) -> date | None:
    """Return the last day that a deadline of the samples means; None for none and for a recurring one."""
    if re.fullmatch(r"\d\d/\d\d/\d{4}", text):
        return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007  (a day has no time zone)
    if found := re.search(r"tháng (\d+)/(\d{4})", text.lower()):
        month, year = int(found[1]), int(found[2])
        return date(year, month, 15 if "giữa" in text else monthrange(year, month)[1])
    if found := re.fullmatch(r"Quý (I|II|III|IV)/(\d{4})", text):
        month = {"I": 3, "II": 6, "III": 9, "IV": 12}[found[1]]
        return date(int(found[2]), month, monthrange(2025, month)[1])
    if found := re.fullmatch(r"(6 tháng đầu năm|6 tháng cuối năm|năm) (\d{4})", text):
        return date(int(found[2]), 6, 30) if "đầu" in text else date(int(found[2]), 12, 31)
    assert text in ("", "Thường xuyên", "Hằng năm"), text
    return None


def status(row: Row, today: date) -> str:
    """Return the status that a line's dates, or where there are none its word, give it."""
    word = row["Trạng thái"]
    if word in ("Rút", "Bị hủy", "Chuyển đơn vị khác"):
        return "outside"
    due, done = day(row["Thời hạn hoàn thành"]), day(row["Ngày hoàn thành"])
    is_done = bool(done) or word.startswith("Đã hoàn thành")
    if due is None:
        return "done, no deadline" if is_done else "open, no deadline"
    if is_done:
        late = done > due if done else word == "Đã hoàn thành (quá hạn)"
        return "done late" if late else "done on time"
    return "open overdue" if today > due else "open in time"


def on_time(lines: list[Row], deadline: str = "Thời hạn hoàn thành") -> float:
    """Return done on time / done with a deadline, against the deadline in the column of that name."""
    dated = [(day(row[deadline]), day(row["Ngày hoàn thành"])) for row in lines]
    kept = [done <= due for due, done in dated if due and done]
    return sum(kept) / len(kept)
