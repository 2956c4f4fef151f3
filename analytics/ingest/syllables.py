"""Vietnamese syllables: spelt by few rules, so that letters read under the wrong table seldom make any."""

import re
import unicodedata

_TONES = dict.fromkeys((0x300, 0x301, 0x303, 0x309, 0x323))
# A stop at the end takes two of the tones only: acute and dot below.
_STOPPED = re.compile("(?:c|ch|p|t)$")
_SHARP = frozenset("\u0301\u0323")
_FIRST = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_OPEN = (
    "a|e|ê|i|o|ô|ơ|u|ư|y|ia|ua|ưa|ya|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oe|uê|uy|uơ|oai|oay|oao"
    "|oeo|uây|uôi|ươi|ươu|iêu|yêu|uya|uyu"
)
_CLOSED = "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê)(?:ch|nh|ng|c|m|n|p|t)"
_SYLLABLE = re.compile(f"{_FIRST}(?:{_OPEN}|{_CLOSED})")
# What stands between words; every other sign is part of one, since a letter read wrongly may be any sign.
_BETWEEN = re.compile(r"[\s\x00-\x26\x28-\x40\x5b-\x60\x7b-\x7f\u2010-\u2027]+")


def counted(text: str) -> tuple[int, int]:
    """Return how many of the words with other letters than ASCII's are syllables, and how many there are."""
    words = [word for word in _BETWEEN.split(text) if not word.isascii()]
    return sum(map(is_syllable, words)), len(words)


def is_syllable(word: str) -> bool:
    """Tell whether a word is spelt as one Vietnamese syllable."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in apart if ord(mark) in _TONES]
    bare = unicodedata.normalize("NFC", apart.translate(_TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _STOPPED.search(bare) or (bool(tones) and tones[0] in _SHARP)
