"""Titles of the sample tasks, put together from sentences, matters and the names of places."""

import string
from datetime import date

from data.recipe import phrases_environment, phrases_office, phrases_resources
from data.recipe.dice import Dice
from data.recipe.documents import ASSEMBLY, GOVERNMENT, LOCAL, MINISTRIES, Document
from data.recipe.places import COASTAL, SLOTS

_WORKS = phrases_resources.WORKS | phrases_environment.WORKS | phrases_office.WORKS
_MATTERS = phrases_resources.MATTERS | phrases_environment.MATTERS | phrases_office.MATTERS

# How a task that comes from outside the ministry asks for its matter.
_ASKED = {
    LOCAL: (
        "Trả lời Ủy ban nhân dân {tinh} về {matter}",
        "Hướng dẫn {tinh} về {matter}",
        "Xem xét đề nghị của Ủy ban nhân dân {tinh} về {matter}",
        "Có ý kiến về báo cáo của {tinh} liên quan đến {matter}",
    ),
    ASSEMBLY: (
        "Trả lời kiến nghị của cử tri {tinh} về {matter}",
        "Chuẩn bị báo cáo phục vụ đoàn giám sát của Quốc hội tại {tinh} về {matter}",
        "Trả lời chất vấn của đại biểu Quốc hội {tinh} về {matter}",
    ),
    MINISTRIES: (
        "Góp ý hồ sơ của {bo} về {matter}",
        "Góp ý dự thảo văn bản của {bo} về {matter}",
        "Cung cấp thông tin cho {bo} về {matter}",
        "Phối hợp với {bo} rà soát quy định về {matter}",
    ),
}
_REPORTS = {
    GOVERNMENT: (
        "Báo cáo Thủ tướng Chính phủ về {matter} tại {tinh}",
        "Chủ trì, phối hợp với {tinh} tháo gỡ vướng mắc về {matter}",
    )
}
_OWN = (
    "Báo cáo Bộ trưởng về {matter} tại {tinh}",
    "Rà soát, đề xuất tháo gỡ vướng mắc về {matter} tại {tinh}",
    "Làm việc với Ủy ban nhân dân {tinh} về {matter}",
)
# Only classified tasks use these, so that a test can tell if one of them was ever shown.
_CLASSIFIED = (
    "Chuyên đề kín về {matter}, phục vụ phiên họp tháng {thang}",
    "Tổng hợp số liệu theo chế độ riêng về {matter}, {ky}",
    "Phụ lục không công bố về {matter} tại {vung}",
)
_MINISTRY = {
    "BTC": "Bộ Tài chính",
    "BCT": "Bộ Công Thương",
    "BTP": "Bộ Tư pháp",
    "BNV": "Bộ Nội vụ",
    "BNG": "Bộ Ngoại giao",
}


def title(dice: Dice, field: str, source: Document, about: date, classified: bool) -> str:
    """Return what a task in `field` says; `about` is the day that it works towards."""
    if classified:
        pattern = dice.one(_CLASSIFIED)
    elif source.body in _ASKED:
        pattern = dice.one(_ASKED[source.body])
    elif dice.chance(180):
        pattern = dice.one(_REPORTS.get(source.body, _OWN))
    else:
        pattern = dice.one(_WORKS[field])
    pattern = pattern.replace("{matter}", dice.one(_MATTERS[field]))
    known = {
        "nam": str(about.year),
        "thang": f"{about.month}/{about.year}",
        "ky": _period(about),
        "bo": _MINISTRY.get(source.number.partition("/")[2][:3], ""),
    }
    return pattern.format(**known, **_places(dice, pattern, field))


def _places(dice: Dice, pattern: str, field: str) -> dict[str, str]:
    slots = SLOTS | {"tinh": COASTAL} if field == "Biển và hải đảo" else SLOTS
    names = {name for _, name, _, _ in string.Formatter().parse(pattern) if name}
    return {name: dice.one(slots[name]) for name in sorted(names & slots.keys())}


def _period(about: date) -> str:
    """Return the last period that a report due on that day can cover."""
    if about.month < 3:
        return f"năm {about.year - 1}"
    periods = {3: "quý I", 5: "6 tháng đầu", 8: "9 tháng đầu"}
    names = [name for month, name in periods.items() if month <= about.month <= month + 2]
    return f"{names[0]} năm {about.year}" if names else f"năm {about.year}"
