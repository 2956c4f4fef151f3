"""The register of units: decisions of people about names, kept in order, and what they make of a name.

Nothing in a list is changed. A register at a version is what the decisions up to it say that none of them
revokes; a view names the version, so that a decision made tomorrow moves no figure that was shown today.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

ALIAS, RENAME, PARENT, SUCCESSOR = "alias", "rename", "parent", "successor"
VALIDITY, APART, REVOKE = "validity", "apart", "revoke"
KINDS = (ALIAS, RENAME, PARENT, SUCCESSOR, VALIDITY, APART, REVOKE)
# Those that say something about one unit and another name.
NAMING_TWO = (ALIAS, RENAME, PARENT, SUCCESSOR, APART)
# What units are rolled up to: nothing, what each has become, the topmost one that each belongs to.
OWN, BY_SUCCESSOR, BY_PARENT = "own", "successor", "parent"
ROLLUPS = (OWN, BY_SUCCESSOR, BY_PARENT)

Names = Mapping[str, str]
Span = tuple[date | None, date | None]


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One line of the register; `version` counts from 1, and stays.

    An alias: `name` is the unit `target`. Renamed: the unit is shown as `target`. A parent and a successor
    are `target`, the latter from the day `first` on. Validity: from `first` to `last`. Apart: the two names
    are two units, whatever they look like. A revocation takes back the decision `revokes`.
    """

    kind: str
    at: datetime
    version: int = 0
    who: str = ""
    name: str = ""
    target: str = ""
    first: date | None = None
    last: date | None = None
    reason: str = ""
    revokes: int = 0


Log = Sequence[Decision]


def standing(log: Log) -> tuple[Decision, ...]:
    """Return the decisions that no other one revokes; to revoke a revocation is to decide again."""
    revoked: set[int] = set()
    for one in reversed(log):
        if one.kind == REVOKE and one.version not in revoked:
            revoked.add(one.revokes)
    return tuple(one for one in log if one.version not in revoked)


@dataclass(frozen=True)
class Register:
    """What the decisions up to a version say; two of one version are the same.

    `alias` leads from a name to the next one on the way to its unit, `shown` from a unit to its name, and
    `once` from each name that a unit was ever shown by to the unit.
    """

    version: int = 0
    alias: dict[str, str] = field(default_factory=dict, compare=False)
    shown: dict[str, str] = field(default_factory=dict, compare=False)
    once: dict[str, str] = field(default_factory=dict, compare=False)
    parent: dict[str, str] = field(default_factory=dict, compare=False)
    successor: dict[str, tuple[str, date]] = field(default_factory=dict, compare=False)
    validity: dict[str, Span] = field(default_factory=dict, compare=False)
    apart: set[frozenset[str]] = field(default_factory=set, compare=False)

    @classmethod
    def of(cls, log: Log, version: int | None = None) -> "Register":
        """Return the register at a version of the log; at its end for None."""
        until = max((one.version for one in log), default=0) if version is None else version
        made = cls(until)
        for one in standing([one for one in log if one.version <= until]):
            made._take(one)
        return made

    def _take(self, one: Decision) -> None:
        """Put one decision more into a register that is being made; the later of two on one thing holds."""
        if one.kind == ALIAS:
            self.alias[one.name] = one.target
        elif one.kind == RENAME:
            self.shown[one.name] = one.target
            # What a unit was ever shown as stays its name: a later list may write it so.
            if one.target != one.name:
                self.alias[one.target] = self.once[one.target] = one.name
        elif one.kind == PARENT:
            self.parent[one.name] = one.target
        elif one.kind == SUCCESSOR:
            self.successor[one.name] = (one.target, one.first or date.min)
        elif one.kind == VALIDITY:
            self.validity[one.name] = (one.first, one.last)
        elif one.kind == APART:
            self.apart.add(frozenset((one.name, one.target)))

    @cached_property
    def names(self) -> frozenset[str]:
        """All names that the decisions tell of, but not those that are only kept apart."""
        pairs = (self.alias, self.shown, self.parent)
        found = {name for one in pairs for pair in one.items() for name in pair}
        found |= {*self.successor, *(name for name, _ in self.successor.values()), *self.validity}
        return frozenset(found)

    def unit(self, name: str) -> str:
        """Return the unit that a name means, by the name that it was first written with."""
        return _last(_way(name, self.alias.get))

    def called(self, unit: str) -> str:
        """Return the name that a unit is shown by."""
        return self.shown.get(unit, unit)

    def above(self, unit: str, rollup: str) -> str | None:
        """Return what a unit is rolled up to, one step, at whatever date; None where that is itself."""
        if rollup == OWN:
            return None
        successor, _ = self.successor.get(unit, (None, None))
        above = successor or (self.parent.get(unit) if rollup == BY_PARENT else None)
        return None if above is None else self.unit(above)

    def told(self, name: str, rollup: str = OWN) -> str:
        """Return by which name the tasks of a name are told."""
        return self.called(_last(_way(self.unit(name), lambda unit: self.above(unit, rollup))))

    def names_of(self, unit: str) -> frozenset[str]:
        """Return the names whose tasks are a unit's own: its name, what it was shown as, and its aliases.

        Where the unit is itself an alias of another one, nothing of that other one is in it.
        """
        renamed = self.once.get(unit, unit)
        own = renamed if self.alias.get(unit) == renamed else unit
        return frozenset(name for name in (own, *self.alias) if own in _way(name, self.alias.get))

    @property
    def fault(self) -> str:
        """What makes the register say nothing clear: "cycle", "taken"; "" where it is sound."""
        if any(_circles(name, lambda one: _one(self.alias.get(one))) for name in self.alias):
            return "cycle"
        units = {self.unit(name) for name in (*self.parent, *self.successor)}
        if any(_circles(unit, self._uppers) for unit in units):
            return "cycle"
        taken = (self.unit(name) != unit for unit, name in self.shown.items() if self.unit(unit) == unit)
        return "taken" if any(taken) else ""

    def _uppers(self, unit: str) -> tuple[str, ...]:
        """Return the unit's parent and successor, whenever they hold."""
        named = (self.parent.get(unit), self.successor.get(unit, (None, None))[0])
        return tuple(self.unit(name) for name in named if name is not None)


NOTHING = Register()


@dataclass(frozen=True)
class Naming:
    """How units are named in a question: by a register, rolled up to what.

    With `listed` they are told by the names that lists write; the register then only says whose these are.
    """

    register: Register = NOTHING
    rollup: str = OWN
    listed: bool = False

    @cached_property
    def names(self) -> Names:
        """The names as written that are told by another one, each with that one."""
        if self.listed:
            return {}
        told = ((name, self.register.told(name, self.rollup)) for name in self.register.names)
        return {name: other for name, other in told if other != name}

    def told(self, name: str) -> str:
        """Return by which name the tasks of a name are told."""
        return self.names.get(name, name)

    def as_listed(self) -> "Naming":
        """Return the same register, with units told by the names that lists write."""
        return replace(self, listed=True)


AS_WRITTEN = Naming()


def _one(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)


def _way(name: str, following: Callable[[str], str | None]) -> Iterator[str]:
    """Yield a name and those that follow it; of a circle, which no sound register has, each once."""
    seen: set[str] = set()
    after: str | None = name
    while after is not None and after not in seen:
        seen.add(after)
        yield after
        after = following(after)


def _last(way: Iterable[str]) -> str:
    *_, last = way
    return last


def _circles(start: str, following: Callable[[str], Iterable[str]]) -> bool:
    """Whether what follows a name leads back to it."""
    seen: set[str] = set()
    ahead = [*following(start)]
    while ahead:
        one = ahead.pop()
        if one == start:
            return True
        if one not in seen:
            seen.add(one)
            ahead += following(one)
    return False
