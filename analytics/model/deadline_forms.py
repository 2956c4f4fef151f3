"""The forms in which deadline texts name a day, as one pattern over folded text."""

import re

# Cells that say there is no deadline, as keys of model.text.fold_key.
MISSING = frozenset((
    "", "na", "n a", "none", "null", "nan", "khong", "khong co", "na khong co", "khong co han",
    "khong co thoi han", "khong thoi han", "khong han", "khong xac dinh", "khong xac dinh thoi han",
    "chua co", "chua co han", "chua co thoi han", "chua xac dinh", "chua xac dinh thoi han", "no deadline",
))  # fmt: skip


def _year(name: str) -> str:
    return rf"(?:\s*[/.,-]\s*|\s*,?\s*nam\s+)(?P<{name}>\d{{4}})(?!\d)"


def _maybe_year(name: str) -> str:
    return f"(?:{_year(name)})?"


_ZONE = r"(?P<clock_z>z|[+-]\d{2}:?\d{2})?"
_MINUTES = r"(?:(?P<clock_m>\d{1,2})(?!\d)(?:\s*phut)?)?"
_SECONDS = r"(?::(?P<clock_s>\d{2})(?:[.,](?P<clock_f>\d{1,9}))?)?"
_HALF_DAY = r"(?:\s*(?P<clock_half>am|pm|sa|ch)\b)?"

# Where two forms fit, the one that stands first is meant. Groups are named form_part: y year, m month,
# d day, n number, s separator; 1 and 2 are a day and a month in the order of the file.
_POINTS = {
    "ymd": r"(?P<ymd_y>\d{4})\s*(?P<ymd_s>[/.-])"
    r"\s*(?P<ymd_m>\d{1,2})\s*(?P=ymd_s)\s*(?P<ymd_d>\d{1,2})(?!\d)",
    "num": r"(?P<num_1>\d{1,2})\s*(?P<num_s>[/.-])"
    r"\s*(?P<num_2>\d{1,2})\s*(?P=num_s)\s*(?P<num_y>\d{4}|\d{2})(?!\d)",
    "clock": r"(?:t|luc\s+)?(?P<clock_h>\d{1,2})\s*(?:gio|[hg](?![a-z])|:(?=\s*\d))\s*"
    + _MINUTES + _SECONDS + _ZONE + _HALF_DAY,
    "half": r"(?:(?:6|sau)\s+thang|nua)\s+(?P<half_n>dau|cuoi)\s+nam(?:\s+(?P<half_y>\d{4})(?!\d))?",
    "spelt": r"(?P<spelt_d>\d{1,2})\s+thang\s+(?P<spelt_m>\d{1,2})(?!\d)" + _maybe_year("spelt_y"),
    "part": r"(?P<part_n>dau|giua|cuoi)\s+(?:thang|t)\s*(?P<part_m>\d{1,2})(?!\d)" + _maybe_year("part_y"),
    "month": r"(?:thang\s*|t)(?P<month_m>\d{1,2})(?!\d)" + _maybe_year("month_y"),
    "bare": r"(?P<bare_m>\d{1,2})" + _year("bare_y"),
    "iso": r"(?P<iso_y>\d{4})-(?P<iso_m>\d{2})(?!\d)",
    "quarter": r"(?:cuoi\s+)?(?:quy\s*|q)"
    r"(?P<quarter_n>iv|i{1,3}|[1-4])(?![a-z\d])" + _maybe_year("quarter_y"),
    "roman": r"(?P<roman_n>iv|i{1,3})(?![a-z\d])" + _maybe_year("roman_y"),
    "dm": r"(?P<dm_1>\d{1,2})/(?P<dm_2>\d{1,2})(?![/\d])(?:\s+nam\s+(?P<dm_y>\d{4})(?!\d))?",
    "year": r"(?:cuoi\s+)?(?:nam\s+)?(?P<year_y>\d{4})(?!\d)",
    "recurring": r"thuong xuyen|thuong nien|lien tuc|dinh ky|(?:hang|moi)\s+(?:nam|thang|quy|tuan|ngay)",
    "day": r"ngay\s+\d{1,2}(?![\d/.-]|\s+thang)",
    "number": r"\d{1,2}(?=\s*(?:,|-|va|den)\s*\d)",
}  # fmt: skip
_WORDS = (
    "tu", "den", "het", "truoc", "ngay", "trong", "va", "vao", "khoang", "cham nhat", "muon nhat", "la",
    "thoi gian", "thoi han", "han", "xong", "hoan thanh", "bao cao", "trinh", "ca", "giai doan",
    "from", "to", "until", "by", "before", "and", "on",
)  # fmt: skip
TOKEN = re.compile(
    "|".join(f"(?P<{name}>{form})" for name, form in _POINTS.items())
    + rf"|(?:{'|'.join(_WORDS)})\b|[\s,;:.()&+-]"
)
