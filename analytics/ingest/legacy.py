"""Vietnamese from before Unicode: one byte a sign, which fonts of its own draw as Vietnamese letters.

TCVN3 (fonts .Vn…, TCVN 5712:1993, as in the map TCVN5712-1 of the GNU C library) has a byte for each letter;
VNI (fonts VNI-…, the table of the Vietnamese Unicode project, vietunicode.sourceforge.net) writes most
letters as a vowel and a mark behind it. Where such bytes were taken for Latin-1 and saved as Unicode, the
same tables read them back.
"""

import re
from collections.abc import Mapping

from analytics.ingest.syllables import counted

TCVN3, TCVN3_CAPITALS, VNI = "tcvn3", "tcvn3-capitals", "vni"

# How many words tell: enough that a name or two in another language do not count.
ENOUGH = 3_000
# Of the words with other letters than ASCII's, the share that must be syllables when read under a table,
# and by how much that must be more than as the text stands.
GOOD, _BETTER = 0.7, 0.2

_TCVN3 = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300\u0301\u0303\u0309\u0323"
_CIRCUMFLEX, _BREVE = "\u0302\u0306"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "á": _CIRCUMFLEX + _ACUTE, "à": _CIRCUMFLEX + _GRAVE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ"}
_WINDOWS = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_NOT_LATIN_1 = re.compile(f"[^\\x00-\xff\\u200b\\ufeff{_WINDOWS}]")


def _as_windows_shows(table: Mapping[int, str]) -> dict[int, str]:
    """Return a table of bytes as one of letters: as Latin-1 and as Windows-1252 shows each byte."""
    shown = dict(table)
    for byte, letter in table.items():
        if 0x80 <= byte < 0xA0 and (seen := bytes([byte]).decode("cp1252", "ignore")):
            shown[ord(seen)] = letter
    return shown


def _vni() -> dict[int, str]:
    table = {ord(byte): letter for byte, letter in (_VNI_MARKS | _VNI_LETTERS).items()}
    capitals = {ord(chr(byte).upper()): letter.upper() for byte, letter in table.items()}
    return table | capitals


_TABLES = {TCVN3: _as_windows_shows(dict(enumerate(_TCVN3, start=0x80))), VNI: _vni()}


def converted(text: str, table: str) -> str:
    """Return `text`, which shows legacy letters as Latin-1, as what it says; "" is no table."""
    if not table:
        return text
    if table == TCVN3_CAPITALS:
        return text.translate(_TABLES[TCVN3]).upper()
    return text.translate(_TABLES[table])


def recognised(text: str) -> str:
    """Return the table under which `text` is Vietnamese and is not as it stands; "" where there is none."""
    if text.isascii() or is_modern(text):
        return ""
    shares = {table: share(converted(text, table)) for table in _TABLES}
    best = max(shares, key=lambda table: shares[table])
    return best if shares[best] >= max(GOOD, share(text) + _BETTER) else ""


def is_modern(text: str) -> bool:
    """Tell whether there are letters in `text` that only Unicode has."""
    return _NOT_LATIN_1.search(text) is not None


def share(text: str) -> float:
    """Return the share of syllables among the words with other letters than ASCII's; 1 without such words."""
    right, words = counted(text)
    return right / words if words else 1.0
