"""The words of Vietnamese reports, folded: what a number counts, and how numbers hang together."""

import re
from enum import StrEnum


class What(StrEnum):
    """What a count counts."""

    TOTAL = "total"
    DUE = "due"
    DONE = "done"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE_NO_DEADLINE = "done_no_deadline"
    OPEN = "open"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"
    OPEN_NO_DEADLINE = "open_no_deadline"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    UNKNOWN = ""


OUTSIDE = (What.WITHDRAWN, What.MOVED)
DONE_LEAVES = (What.DONE_ON_TIME, What.DONE_LATE, What.DONE_NO_DEADLINE)
OPEN_LEAVES = (What.OPEN_IN_TIME, What.OPEN_OVERDUE, What.OPEN_NO_DEADLINE)
DONE_FAMILY = (What.DONE, *DONE_LEAVES)
OPEN_FAMILY = (What.OPEN, *OPEN_LEAVES)


def any_of(*patterns: str) -> str:
    """Return one pattern that matches where any of `patterns` does."""
    return "|".join(patterns)


_DOING = r"(?:thuc hien|trien khai|xu ly|giai quyet|hoan thien|theo doi|lam|tien hanh|xem xet)"
STATES = (
    ("withdrawn", re.compile(any_of(
        r"\b(?:xin |da |duoc |phai )?rut\b(?! ngan| kinh| gon)", r"\bhuy\b", r"\bdung thuc hien",
        r"\bkhong (?:tiep tuc )?thuc hien", r"\bdua ra khoi",
    ))),
    ("moved", re.compile(any_of(
        r"\bchuyen (?:sang )?(?:cho )?(?:cac )?(?:bo|don vi|co quan|nganh|dia phuong|so|noi|cap)\b",
        r"\bdieu chuyen", r"\bgiao lai\b", r"\bchuyen\s*$",
    ))),
    ("open", re.compile(any_of(
        r"\b(?:chua|khong) (?:duoc |the |kip )?"
        r"(?:hoan thanh|hoan tat|thuc hien|xu ly|giai quyet|trien khai|xong|bao cao|tra loi)",
        rf"\bdang (?:duoc |trong |tich cuc |tiep tuc )*(?:qua trinh )?{_DOING}",
        r"\bcon lai\b", r"\bton dong\b", r"\bcon ton\b", r"\bcon no\b", r"\bno dong\b", r"^\s*con\b",
        r"\bcon phai\b", r"\b(?:hien|van) con\b", r"\bcon (?=[0-9])", r"\bchua ht\b", r"\bdo dang\b",
        r"\bcon(?: co)?\s*$",
    ))),
    ("must", re.compile(
        r"\b(?:phai|can|se|den han|toi han) (?:duoc )?hoan thanh\b(?! dung| truoc| qua| tre)"
    )),
    ("done", re.compile(any_of(
        r"\bhoan thanh\b", r"\bhoan tat\b", r"\bht\b", r"\bda xong\b",
        r"\bda (?:duoc )?(?:thuc hien|xu ly|giai quyet|trien khai|xong|bao cao|tra loi|ht)\b",
        r"\b(?:thuc hien|xu ly|giai quyet) xong\b",
    ))),
)  # fmt: skip
TIMINGS = (
    ("none", re.compile(any_of(
        r"\b(?:khong|chua) (?:co |xac dinh |quy dinh |giao |an dinh |ro |dat |neu )*(?:thoi )?han\b",
        r"\bthuong xuyen\b", r"\bkhong ky han\b",
    ))),
    ("ahead", re.compile(any_of(
        r"\b(?:chua|sap|con) (?:den |toi |trong )?(?:thoi )?han\b", r"\btrong (?:thoi )?han\b",
        r"\bcon thoi gian\b",
    ))),
    ("on", re.compile(any_of(
        r"\b(?:dung|truoc|som|kip|dam bao|bao dam|dat) (?:va (?:truoc|dung) )?"
        r"(?:thoi )?(?:han|tien do|thoi gian)\b",
        r"\bdung, truoc han\b", r"\bkip thoi\b",
    ))),
    ("late", re.compile(any_of(
        r"\b(?:qua|tre|cham|muon|sau) (?:thoi )?(?:han|tien do|ky)\b", r"\bcham\b", r"\btre\b",
        r"\bkhong dung han\b",
    ))),
    ("due", re.compile(r"\b(?:den|toi|co|phai xong) (?:thoi )?han\b")),
)  # fmt: skip
TOTAL = re.compile(any_of(
    r"\btong(?: so| cong|\b)", r"\bgiao\b", r"\btiep nhan\b", r"\bphat sinh\b", r"\bphai thuc hien\b",
    r"\btheo doi\b", r"\bduoc phan cong\b", r"\bphu trach\b", r"\bnhan duoc\b", r"\btoan bo\b",
))  # fmt: skip

_TASK = any_of(
    "nhiem vu", r"nv\b", "de an", "van ban", "kien nghi", "cong viec", "noi dung", "ho so", "y kien",
    "chi dao",
    "yeu cau", r"viec\b", "thu tuc", r"tasks?\b", "dau viec", "ket luan", "phieu", "don thu", r"don\b(?! vi)",
    "du an", "vu viec", "cau hoi", "tthc",
)  # fmt: skip
TASK = re.compile(rf"\s*(?:luot |dau |so )?(?:{_TASK})")
OTHER_NOUN = re.compile(
    r"\s*(?:so|bo|nganh|don vi|dia phuong|tinh|huyen|xa|phuong|co quan|cuoc|tap the|phong|ban|to"
    r"|doanh nghiep|linh vuc|thanh vien)\b"
)
# A kind of unit; a name follows, with a capital letter in the original.
UNIT = re.compile(
    r"\b(?:so|cuc|vu|ban|phong|ubnd|uy ban|tong cuc|thanh tra|van phong|huyen|tinh|thanh pho|thi xa|quan|vien"
    r"|trung tam|truong|chi cuc|bo|tp\.?|xa|phuong|hoc vien|tap doan|tong cong ty|don vi) (?=[a-z])"
)

_INTRO = any_of(
    "bao gom", "gom co", "gom", "trong do co", "trong do", "trong so do", "trong so nay", "trong so tren",
    "cu the la", "cu the", "chia ra", "chi tiet", "duoc chia thanh", "phan ra", "phan theo", "tuong ung",
    "nhu sau", "bao ham", "lan luot la",
)  # fmt: skip
INTRO = re.compile(rf"\b(?:{_INTRO})\b")
PARTIAL_INTRO = re.compile(r"^trong (?:do|so)")
IN_TURN = re.compile(r"\b(?:lan luot|tuong ung)\b")
# Words that say that only some of the parts are told.
ONLY_SOME = re.compile(
    r"\b(?:chu yeu|noi bat|dien hinh|nhat la|tieu bieu|chang han|vi du|nhu:|dang chu y|dac biet|dung dau"
    r"|nhieu nhat|mot so)\b|v\.v|\.\.\.|…"
)

HEDGES = (
    ("over", re.compile(r"\b(?:hon|tren|vuot)\s*$")),
    ("under", re.compile(r"\b(?:gan|xap xi|suyt|ngot)\s*$")),
    ("about", re.compile(r"\b(?:khoang|chung|uoc|uoc dat|uoc tinh)\s*$|[~≈]\s*$")),
)
_OF = r"^\s*(?:so voi |tren |cua |trong )?"
_TASKS = r"(?:nhiem vu|viec|cong viec|ho so)"
# The base that the words after a percentage name.
STATED = (
    (What.DUE, re.compile(
        rf"^[^;.\n()0-9]{{0,20}}\b(?:so|tong so|cac)? ?(?:{_TASKS}|so)? ?"
        r"(?:den han|co thoi han|phai hoan thanh)"
    )),
    (What.DONE, re.compile(rf"{_OF}(?:tong )?so {_TASKS}? ?(?:da )?(?:duoc )?hoan thanh")),
    (What.OPEN, re.compile(rf"{_OF}(?:tong )?so {_TASKS}? ?(?:chua hoan thanh|dang thuc hien|con lai)")),
    (What.TOTAL, re.compile(rf"{_OF}(?:tong (?:so)?|so {_TASKS} (?:duoc )?giao|tong cong)")),
)  # fmt: skip
