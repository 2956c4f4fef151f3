"""The words, folded, that make a number a date, a label, a change or a goal, and no count."""

import re

from analytics.report.figure_check.vocabulary import any_of

# Nouns after a number that make it something else than a count of things.
MEASURED = re.compile(
    r"\s?(?:ngay|thang|nam\b|gio|phut|tuan|quy\b|dong\b|ty\b(?! le)|trieu|nghin|ngan\b|tram\b|usd|vnd|km"
    r"|ha\b|m2|kg|tan\b|diem\b|lan\b|%|phan tram|phan nghin|h\b|giay\b|tuoi|met|m\b|nguoi|can bo(?! sung))"
)
MONEY = re.compile(r"\s?(?:[0-9.,]*[0-9]\s)?(?:ty(?! le)|trieu|nghin|ngan|dong|usd|vnd)\b")
_PHONES = any_of("dt", "dien thoai", "tel", "fax", "hotline", "so may", "may le", "duong day nong")
_LABELS = any_of(
    "ngay", "thang", "nam", "quy", "dieu", "khoan", "muc", "diem", "phu luc", "chuong", "trang", "bieu",
    "mau",
    "hinh", "tiet", "quyen", "tap", "khoa", "thu", "dot", "ky", "vong", "phong", "nhom", "cum", "tieu chi",
    "chuyen de", "muc do", "buoc", "chi thi",
    "nghi quyet", "nghi dinh", "quyet dinh", "thong tu", "thong bao", "cong van", "cong dien", "luat",
    "to trinh", "ke hoach", "bao cao", "van ban", "so hieu", "so nha", "ngo", "duong", "quoc lo", "tcvn",
    "qcvn", "iso", "top", "phien hop", "phien", "so cong van", "nien do", "version", "phien ban", "tuan",
    "nhiem ky", "giai doan",
)  # fmt: skip
LABELLED = re.compile(rf"\b(?:{_LABELS}|{_PHONES})(?: so)?\s*$")
PHONE = re.compile(rf"\b(?:{_PHONES}|lien he)\b[^\n;a-z]{{0,24}}$")
NUMBERED = re.compile(r"\bso\s*:?\s*$")
COUNTED = re.compile(
    r"\b(?:tong|trong|tren|voi|tong cong|co) so\s*:?\s*$|\bso (?:luong|nhiem vu|viec)\s*:?\s*$"
)
_ADVERB = r"(?:duoc|them|khoang|gan|hon|toi|den|len|xuong|con|manh|nhe)"
CHANGED = re.compile(
    r"\b(?:tang|giam|cao hon|thap hon|nhieu hon|it hon|vuot|bot|them|so voi|chenh lech|hon kem|gap)"
    rf"\s*(?:{_ADVERB} ){{0,2}}$"
)
UP_TO = re.compile(r"\b(?:len|xuong|xuong con|den|toi)\s*$")
OTHER_PERIOD = re.compile(
    r"\b(?:cung ky|nam truoc|ky truoc|thang truoc|quy truoc|nam ngoai|tuan truoc|lan truoc)\b"
)
OTHER_PERIOD_AFTER = re.compile(r"[^;,.\n()0-9]{0,24}\b(?:cung ky|ky truoc|nam truoc)")
_PLAN = r"(?<!vu )(?<!so )(?<!bo )(?<!ban )(?<!phong )(?<!cuc )ke hoach (?:la|de ra|giao|dat)"
_GOAL = any_of(
    "phan dau", "(?<![0-9] )muc tieu", "(?<![0-9] )chi tieu", _PLAN, "quy dinh la", "cam ket", "du kien"
)
_LIMIT = any_of("toi thieu", "it nhat", "khong duoi", "khong qua", "toi da", "duoi", "it hon")
GOAL_OF_SHARE = re.compile(rf"\b(?:{_GOAL})\b[^;.\n]{{0,100}}$")
GOAL = re.compile(rf"\b(?:{_GOAL})\b[^;.\n0-9]{{0,40}}$|\b(?:{_LIMIT})\b[^;.,\n(]{{0,8}}$")
COMPARED = re.compile(
    r"[^;,.\n()0-9]{0,30}\b(?:so voi (?:cung|nam|thang|quy|ky|ke|chi tieu|muc|yeu|truoc|lan|tuan"
    r"|thoi diem|dau nam|cuoi nam|binh quan)|cung ky|ke hoach|chi tieu|muc tieu|thu cong|kinh phi"
    r"|von\b|ngan sach|du toan)"
)
CHANGED_FROM = re.compile(r"\btu [0-9.,]+ ?%? (?:len|xuong|den)(?: con)? $")
RANGE_TO = re.compile(r"\s(?:[a-z]+ ){0,2}(?:den|len|xuong|xuong con) [0-9]")
RANGE_FROM = re.compile(r"\btu [0-9.,]+ (?:[a-z]+ ){0,3}(?:den|len|xuong|xuong con) $")
YEARS = re.compile(r"\b(?:nam|thang|ngay|quy|nhiem ky|giai doan)\s*$")
# Numbers in a row after one such word: "năm 2017, 2018".
IN_A_ROW = re.compile(r"\b(?:nam|thang|quy|ngay|dieu|khoan|muc do)\s[0-9/, ]+(?:,|va)\s*$")
DATED = re.compile(
    r"\b(?:ngay|den|tu|truoc|sau|het|hom|sang|chieu|toi|vao|han|cuoi|dau|dip|thang|quy|nam|so|luc|ky|va|-)\s*$"
)
TIMED = re.compile(r"\b(?:dung|qua|trong|tre|cham|khong) (?:co )?(?:thoi )?han\s*$")
STATUS_BEFORE = re.compile(
    r"(?:(?:dung|qua|trong|tre|truoc|cham) (?:thoi )?han|hoan thanh|thuc hien|xu ly|giai quyet|thoi han"
    r"|tien do|dat|la|duoc|con|:)\s*(?:duoc |la |: ?)?$"
)
SHARE_AFTER = re.compile(r"[^;.\n0-9]{0,40}\(?[^;.\n0-9()]{0,24}[0-9]+(?:[.,][0-9]+)? ?(?:%|phan tram)")
SIMPLE = re.compile(r" (?:so|tong so|chieu|gia tri|thoi gian)\b")
