"""What the words mean that lists use for a task's status and its classification."""

import re

from analytics.model.status import Reported
from analytics.model.text import fold_key

_WORDS: dict[Reported, tuple[str, ...]] = {
    Reported.DONE_ON_TIME: (
        "Đã hoàn thành (đúng hạn)", "Hoàn thành đúng hạn", "HT trong hạn", "HT đúng hạn", "Đúng hạn",
        "Đã hoàn thành (trong hạn)", "Hoàn thành trong hạn", "Hoàn thành trước hạn",
        "Đã hoàn thành trước hạn",
        "HT trước hạn", "Trước hạn", "Done on time", "Completed on time", "On time", "ONTIME",
    ),
    Reported.DONE_LATE: (
        "Đã hoàn thành (quá hạn)", "Hoàn thành quá hạn", "Hoàn thành trễ hạn", "Đã hoàn thành (trễ hạn)",
        "HT trễ hạn", "HT quá hạn", "Hoàn thành chậm", "Hoàn thành muộn", "Hoàn thành chậm tiến độ",
        "Done late", "Completed late",
    ),
    Reported.DONE: (
        "Đã hoàn thành", "Hoàn thành", "HT", "Đã xong", "Xong", "Kết thúc", "Đã kết thúc",
        "Hoàn thành, không có thời hạn", "Đã hoàn thành (không có hạn)", "Done no deadline",
        "Done", "Completed", "Complete", "Closed", "Finished", "Resolved",
    ),
    Reported.OPEN_IN_TIME: (
        "Đang thực hiện (trong hạn)", "Chưa hoàn thành trong hạn", "Sắp hết hạn (7 ngày)", "Sắp hết hạn",
        "Chưa đến hạn", "Sắp đến hạn", "Chưa hoàn thành, trong hạn", "Đang xử lý trong hạn", "Open in time",
        "Due soon", "Not yet due",
    ),
    Reported.OPEN_OVERDUE: (
        "Đang thực hiện (quá hạn)", "Chưa hoàn thành quá hạn", "Chưa hoàn thành trễ hạn",
        "Đang thực hiện (trễ hạn)", "Đang xử lý quá hạn", "Quá hạn chưa hoàn thành", "Open overdue",
    ),
    Reported.OPEN_NO_DEADLINE: (
        "Không có hạn", "Chưa có hạn", "Không có thời hạn", "Thường xuyên", "Đang thực hiện (không có hạn)",
        "Đang thực hiện, không có thời hạn", "Không thời hạn", "Open no deadline", "No deadline",
    ),
    Reported.OPEN: (
        "Đang thực hiện", "Chưa hoàn thành", "Đang xử lý", "Chưa xử lý", "Chưa thực hiện", "Đang triển khai",
        "Mới giao", "Tạm dừng", "Chờ duyệt", "Open", "In progress", "Ongoing", "Pending", "Not started",
        "New", "Reopened", "Paused",
    ),
    Reported.WITHDRAWN: (
        "Bị hủy", "Hủy", "Đã hủy", "Rút", "Đã rút", "Đã rút/huỷ", "Withdrawn", "Cancelled", "Canceled",
    ),
    Reported.MOVED: ("Chuyển đơn vị khác", "Đã chuyển", "Đã chuyển đơn vị khác", "Moved", "Transferred"),
}  # fmt: skip

STATUS_WORDS = {fold_key(word): code for code, words in _WORDS.items() for word in words}
# These say late or in time, and not of what: only dates can tell.
AMBIGUOUS = frozenset(map(fold_key, ("Quá hạn", "Trễ hạn", "Trong hạn", "Overdue", "Late", "In time")))

_OPEN_WORDS = frozenset((
    "thuong", "khong", "khong mat", "binh thuong", "cong khai", "na", "n a", "khong co", "no", "false",
    "0", "n", "none", "unclassified", "public", "normal",
))  # fmt: skip
_CLOSED_WORDS = frozenset(
    ("x", "co", "yes", "y", "true", "1", "classified", "confidential", "secret", "top secret")
)
_SECRET = re.compile(r"\b(?:mat|tuyet mat|toi mat)\b")
_DASHES = frozenset("-–—._/… ")
_TICKS = frozenset("✓✔√☑✗✘*")


def status_word(cell: str) -> tuple[str, str]:
    """Return what a status cell says, as a code, and why it cannot be told; either may be ""."""
    key = fold_key(cell)
    if key in AMBIGUOUS:
        return "", "ambiguous_status"
    if key in STATUS_WORDS:
        return STATUS_WORDS[key], ""
    return "", "" if key in ("na", "n a") or set(cell) <= _DASHES | {"?"} else "unknown_status"


def classification(cell: str) -> tuple[bool, str]:
    """Return whether a cell says classified, and why that is in doubt; what is not known is kept closed."""
    key = fold_key(cell)
    if key in _CLOSED_WORDS or set(cell) & _TICKS or (_SECRET.search(key) and not key.startswith("khong")):
        return True, ""
    if key in _OPEN_WORDS or set(cell) <= _DASHES:
        return False, ""
    return True, "unknown_classification"
