"""How text is cleaned, compared and searched."""

import re
import unicodedata
from functools import lru_cache

# Lists say the same things again and again, and so do the lists of one series.
REMEMBERED = 1 << 14

_SPACES = re.compile(r"[^\S\n]+")
_NEWLINES = re.compile(r" ?\n[\n ]*")
# The combining marks of Latin letters, deleted.
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def clean(text: str) -> str:
    """Return `text` in NFC with runs of blanks folded and the ends trimmed; line breaks stay."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return _NEWLINES.sub("\n", _SPACES.sub(" ", composed)).strip()


@lru_cache(REMEMBERED)
def fold(text: str) -> str:
    """Return `text` on one line without case, accents and đ: what search and comparison use.

    NFD does not split đ, so that letter is replaced by hand.
    """
    bare = unicodedata.normalize("NFD", text.lower()).translate(_ACCENTS)
    return " ".join(unicodedata.normalize("NFC", bare).replace("đ", "d").split())


@lru_cache(REMEMBERED)
def fold_key(text: str) -> str:
    """Return the folded letters and digits of `text`, one blank between words: the key of a heading."""
    return _NOT_WORD.sub(" ", fold(text)).strip()
