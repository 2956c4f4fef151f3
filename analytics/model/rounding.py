"""Shares as whole percentages, the same on screen and in every file."""

from collections.abc import Sequence

# Below this base a percentage says more than the numbers can bear: only "n of N" is shown.
SMALL_BASE = 10
EMPTY = "–"


def percent(part: int, whole: int) -> str:
    """Return `part` of `whole` as text; some is never "0%", and not all is never "100%"."""
    return _guarded(part, whole, (200 * part + whole) // (2 * whole)) if whole else EMPTY


def shares(parts: Sequence[int]) -> tuple[int, ...]:
    """Return the parts of a whole in whole percentages that add to 100, by largest remainder."""
    whole = sum(parts)
    if not whole:
        return (0,) * len(parts)
    floors = [100 * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(100 * parts[i] % whole), i))
    for i in by_remainder[: 100 - sum(floors)]:
        floors[i] += 1
    return tuple(floors)


def share_texts(parts: Sequence[int]) -> tuple[str, ...]:
    """Return the parts of a whole as text, from the same whole percentages as `shares`."""
    whole = sum(parts)
    if not whole:
        return (EMPTY,) * len(parts)
    return tuple(_guarded(part, whole, share) for part, share in zip(parts, shares(parts), strict=True))


def _guarded(part: int, whole: int, share: int) -> str:
    if share <= 0 < part:
        return "<1%"
    if share >= 100 and part < whole:
        return ">99%"
    return f"{share}%"
