"""How texts are written: the names that people know, and which one bytes without any mark are in."""

from dataclasses import dataclass, replace

from analytics.ingest import legacy

# Every byte is a letter of it, the one of its own number: what legacy tables are over.
ONE_BYTE = "latin-1"
_VIETNAMESE = "cp1258"
_LEGACY = (legacy.TCVN3, legacy.VNI)


@dataclass(frozen=True)
class Way:
    """How a text is written: its codec, and the legacy table under which what that gives is to be read."""

    codec: str
    letters: str = ""
    doubtful: bool = False


# How bytes that are no Unicode may be written, the first where nothing tells.
_OF_BYTES = (Way(_VIETNAMESE), *(Way(ONE_BYTE, table) for table in _LEGACY))
# What may be chosen where recognition went wrong.
NAMED = {
    "utf-8": Way("utf-8-sig"),
    "windows-1258": Way(_VIETNAMESE),
    **{table: Way(ONE_BYTE, table) for table in _LEGACY},
    **{f"utf-8+{table}": Way("utf-8-sig", table) for table in _LEGACY},
    "utf-16": Way("utf-16"),
    **{f"utf-16+{table}": Way("utf-16", table) for table in _LEGACY},
}


def shown(codec: str, letters: str) -> str:
    """Return an encoding as people call it: of legacy letters saved as Unicode, both."""
    if codec == _VIETNAMESE:
        return "windows-1258"
    if not letters:
        return codec
    return letters if codec == ONE_BYTE else f"{codec}+{letters}"


def of_bytes(text: str) -> Way:
    """Return how bytes, seen as `text` of ONE_BYTE, are written: as what they are most like Vietnamese.

    What is not like it under any is taken for Windows-1258, and doubtful.
    """
    shares = {way: legacy.share(_read(text, way)) for way in _OF_BYTES}
    best = max(shares, key=lambda way: shares[way])
    return best if shares[best] >= legacy.GOOD else replace(_OF_BYTES[0], doubtful=True)


def _read(text: str, way: Way) -> str:
    read = text if way.codec == ONE_BYTE else text.encode(ONE_BYTE).decode(way.codec, "replace")
    return legacy.converted(read, way.letters)
