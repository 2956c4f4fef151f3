"""The documents that assign the sample tasks: who signed them, through what, under which number."""

from dataclasses import dataclass
from datetime import date, timedelta

from data.recipe.dice import Dice

GOVERNMENT = "Chính phủ, Thủ tướng"
LEADERS = "Lãnh đạo Bộ"
LOCAL = "Địa phương"
PROGRAMME = "Chương trình công tác của Bộ"
ASSEMBLY = "Quốc hội"
MINISTRIES = "Bộ, ngành"

BY_PROGRAMME = "Chương trình công tác"
BY_GOVERNMENT = "Văn bản của Chính phủ, Thủ tướng"
BY_CONCLUSION = "Thông báo kết luận"
BY_NOTE = "Ý kiến trên văn bản đến"
BY_SECRET = "Văn bản mật"  # noqa: S105  (a kind of document)
BY_LOCAL = "Văn bản của địa phương"
BY_ASSEMBLY = "Kiến nghị của cử tri, chất vấn"
BY_MINISTRY = "Văn bản của bộ, ngành"


@dataclass(frozen=True)
class Series:
    """Numbers given out by one office: what follows the number, and how many it gives in a year."""

    ending: str
    yearly: int


@dataclass(frozen=True)
class Document:
    """What assigns one task or several."""

    number: str
    signed_on: date
    body: str
    source: str


_INCOMING = (
    (3, Series("BTC-NSNN", 14000)),
    (2, Series("BCT-TTTN", 9000)),
    (2, Series("BTP-PLHSHC", 7000)),
    (1, Series("BNV-TCBC", 8000)),
    (1, Series("BNG-KT", 6000)),
)
# Of a thousand documents, how many come from whom, through what, in which series.
_ORIGINS = (
    (60, (GOVERNMENT, BY_GOVERNMENT, ((1, Series("NQ-CP", 420)),))),
    (55, (GOVERNMENT, BY_GOVERNMENT, ((3, Series("QĐ-TTg", 2900)), (1, Series("CT-TTg", 40))))),
    (40, (GOVERNMENT, BY_GOVERNMENT, ((1, Series("CĐ-TTg", 240)),))),
    (60, (GOVERNMENT, BY_CONCLUSION, ((1, Series("TB-VPCP", 690)),))),
    (
        200,
        (
            GOVERNMENT,
            BY_GOVERNMENT,
            (
                (5, Series("VPCP-NN", 12400)),
                (2, Series("VPCP-CN", 12400)),
                (1, Series("VPCP-KTTH", 12400)),
                (1, Series("VPCP-QHQT", 12400)),
            ),
        ),
    ),
    (95, (LEADERS, BY_CONCLUSION, ((1, Series("TB-BTNMT", 520)),))),
    (215, (LEADERS, BY_NOTE, _INCOMING)),
    (
        130,
        (
            LOCAL,
            BY_LOCAL,
            (
                (3, Series("UBND-KT", 9800)),
                (2, Series("UBND-NN", 9800)),
                (2, Series("UBND-TNMT", 9800)),
                (1, Series("UBND-ĐT", 9800)),
            ),
        ),
    ),
    (55, (ASSEMBLY, BY_ASSEMBLY, ((1, Series("BDN", 1500)),))),
    (60, (MINISTRIES, BY_MINISTRY, _INCOMING)),
    (30, ("", BY_NOTE, _INCOMING)),
)


def document(dice: Dice, received_on: date) -> Document:
    """Return a document that reached the ministry on that day."""
    body, source, choices = dice.weighted(_ORIGINS)
    signed_on = received_on - timedelta(days=dice.within(((7, (0, 3)), (3, (4, 12)))))
    return Document(number(dice, dice.weighted(choices), signed_on), signed_on, body, source)


def secret(dice: Dice, from_document: Document) -> Document:
    """Return the same document as a classified one: half of them do not say who assigned."""
    own_number = f"{dice.between(2, 180)}/M-{dice.one(('VPCP', 'BTNMT', 'UBND'))}"
    body = from_document.body if dice.chance(500) else ""
    return Document(own_number, from_document.signed_on, body, BY_SECRET)


def programme(year: int) -> Document:
    """Return the decision on the ministry's programme of work for a year."""
    return Document(f"{year - 2012}/QĐ-BTNMT", date(year, 1, 6), PROGRAMME, BY_PROGRAMME)


def number(dice: Dice, series: Series, signed_on: date) -> str:
    """Return a number that the series may have reached on that day."""
    given_out = series.yearly * signed_on.timetuple().tm_yday // 366
    return f"{given_out + dice.between(1, max(2, series.yearly // 100))}/{series.ending}"


def product(dice: Dice, done_on: date) -> str:
    """Return what a finished task produced."""
    kind, ending = dice.one(_PRODUCTS)
    return f"{kind} số {dice.between(20, 9400)}/{ending} ngày {done_on:%d/%m/%Y}"


_PRODUCTS = (
    ("Báo cáo", "BC-BTNMT"),
    ("Tờ trình", "TTr-BTNMT"),
    ("Công văn", "BTNMT-KHTC"),
    ("Công văn", "BTNMT-PC"),
    ("Quyết định", "QĐ-BTNMT"),
    ("Văn bản", "BTNMT-VP"),
)
