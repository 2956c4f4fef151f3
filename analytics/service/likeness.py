"""Which known name a new one most likely is: told for a person to decide, never acted on."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from analytics.model.text import fold_key

# Out of 100. Below, names have little more in common than the kind of unit that they begin with.
ALIKE = 82.0
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
    found = process.extractOne(own, others, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return None if found is None else (found[2], round(found[1]))


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether `short` is the initials of `long`, all of it or after its first word: "vu khtc"."""
    words = long.split()
    if len(words) < 2 or not short:
        return False
    initials = "".join(word[0] for word in words)
    after = "".join(word[0] for word in words[1:])
    return short.replace(" ", "") in (initials, words[0] + after) and " ".join(words) != short
