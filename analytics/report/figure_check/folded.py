"""A text without case and accents, whose every letter knows its place in the original."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_DASHES = frozenset("‐‑‒–—―−")
_OTHER = {chr(0x111): "d", "％": "%", "∕": "/", "⁄": "/", "，": ",", "；": ";", "（": "(", "）": ")"}


@dataclass(frozen=True)
class Folded:
    """The folded letters of `original`, and the place of each; rules are written over `letters`."""

    original: str
    letters: str
    places: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the original's span of letters `first` to `last`, the last left out."""
        if first >= last:
            return self.places[first], self.places[first]
        return self.places[first], self.places[last]

    def written(self, first: int, last: int) -> str:
        """Return the original's own letters for a span of folded ones."""
        begin, end = self.span(first, last)
        return self.original[begin:end]

    def at(self, place: int) -> int:
        """Return the folded place of an original one."""
        return bisect_left(self.places, place)


def folded(text: str) -> Folded:
    """Fold `text` letter by letter: no case, no accents, one kind of blank and dash; lines and tabs stay."""
    letters, places = [], []
    for place, letter in enumerate(text):
        bare = _bare(letter)
        if bare:
            letters.append(bare)
            places.append(place)
    return Folded(text, "".join(letters), (*places, len(text)))


@lru_cache(4096)
def _bare(letter: str) -> str:
    if letter in "\n\t":
        return letter
    if letter == "\r":
        return " "
    if letter.isspace():
        return "\n" if letter in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else " "
    if letter in _DASHES:
        return "-"
    split = unicodedata.normalize("NFD", letter.lower())
    first = split[0]
    if unicodedata.combining(first) or unicodedata.category(first) in ("Cf", "Mn"):
        return ""
    return _OTHER.get(first, first)
