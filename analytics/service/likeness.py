"""Which known name a new one most likely is: told for a person to decide, never acted on."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from analytics.model.text import fold_key

# Out of 100. Below, names have little more in common than the kind of unit that they begin with.
ALIKE = 82.0
_AND, _ROMAN = "va", re.compile(r"[ivx]+")
# What initials count: likely, and not sure.
SHORT = 90


def likeliest(names: Iterable[str], known: Iterable[str]) -> Mapping[str, tuple[str, int]]:
    """Return for each name the known one most like it, and how much of 100; those like none are not in it."""
    keys = {one: key for one in known if (key := fold_key(one))}
    return {name: found for name in names if (found := _likeliest(name, keys)) is not None}


def _likeliest(name: str, keys: Mapping[str, str]) -> tuple[str, int] | None:
    own = fold_key(name)
    others = {one: key for one, key in keys.items() if one != name}
    for one, key in others.items():
        if _is_short_for(own, key) or _is_short_for(key, own):
            return one, SHORT
    # Offices that are told apart by a number are two, however long the words they share.
    alike = {one: key for one, key in others.items() if _numbers(key) == _numbers(own)}
    found = process.extractOne(own, alike, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return None if found is None else (found[2], round(found[1]))


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether `short` is `long` with some of its words, one after the other, written as their initials.

    "vp", "vp cuc", "vu khtc"; the word for "and" may have none, and initials may stand apart: "v p".
    """
    whole = long.split()
    return short != long and any(
        _shortened(short, words) for words in (whole, [word for word in whole if word != _AND])
    )


def _shortened(short: str, words: list[str]) -> bool:
    brief, initials = short.split(), "".join(word[0] for word in words)
    if len(words) < 2 or not brief:
        return False
    if "".join(brief) in (initials, words[0] + initials[1:]):
        return True
    run = len(words) - len(brief) + 1
    return run > 1 and any(
        [*words[:at], initials[at : at + run], *words[at + run :]] == brief for at in range(len(brief))
    )


def _numbers(key: str) -> list[str]:
    return [word for word in key.split() if word.isdecimal() or _ROMAN.fullmatch(word)]
