"""What a fault left behind."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.store import Store, originals, snapshots
from analytics.store.verify import verify

BEFORE, AFTER, TOLD = "before", "after", "told"


@dataclass(frozen=True)
class Outcome:
    """How often a fault was tried, and how each try ended.

    `before` and `after` count databases that are whole, without and with what was going on; `told` those that
    say they are damaged, and what to do; `lost` is what must not be: a snapshot in part, another one
    changed, or damage that nobody is told of.
    """

    fault: str
    tried: int
    before: int
    after: int
    told: int
    lost: tuple[str, ...]

    @property
    def survived(self) -> int:
        """The tries after which nothing was lost."""
        return self.before + self.after + self.told


def outcome(fault: str, ends: Iterable[str]) -> Outcome:
    """Count how the tries ended: BEFORE, AFTER, TOLD, or a word of what was lost."""
    found = list(ends)
    before, after, told = (found.count(end) for end in (BEFORE, AFTER, TOLD))
    lost = tuple(end for end in found if end not in (BEFORE, AFTER, TOLD))
    return Outcome(fault, len(found), before, after, told, lost)


def held(store: Store) -> frozenset[str]:
    """Return the snapshots of a store."""
    return frozenset(one.snapshot_id for one in snapshots.snapshots(store))


def state(store: Store, before: frozenset[str], coming: str) -> str:
    """Return whether a store is whole, without or with the snapshot that was coming; else what it lost."""
    found = held(store)
    unsound = (*verify(store), *originals.unsound(store))
    if unsound:
        return f"unsound: {unsound[0].code}"
    if found not in (before, before | {coming}):
        return f"snapshots: {sorted(before ^ found)}"
    return AFTER if coming in found else BEFORE
