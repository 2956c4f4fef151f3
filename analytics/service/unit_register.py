"""The register of units: who may decide, what a decision would change, and how the units stand now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from analytics.model.errors import Fault
from analytics.model.text import clean
from analytics.model.unit_decisions import objection, resolved
from analytics.model.units import OWN, ROLLUPS, Decision, Log, Naming, Register
from analytics.query import unit_counts
from analytics.query.effect import known_units
from analytics.query.unit_counts import Standing
from analytics.service.likeness import likeliest
from analytics.service.people import Person
from analytics.service.publishing import now
from analytics.store import Readable, Store, unit_log

LONGEST = 200


class RegisterFault(Fault):
    """A decision about units that cannot be made, and why."""

    area = "register"


@dataclass(frozen=True)
class Change:
    """A name as a list writes it, and by which name its tasks are told before and after a decision."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Effect:
    """What a decision changes in a snapshot: which names, under which roll-up, of how many tasks."""

    rollup: str
    changes: tuple[Change, ...]
    tasks: int


@dataclass(frozen=True)
class Unit:
    """A unit of the register: the name it was first written with, how it is shown, and what it is told of."""

    name: str
    shown: str
    aliases: tuple[str, ...]
    parent: str
    successor: str
    since: date | None
    first: date | None
    last: date | None
    tasks: int


@dataclass(frozen=True)
class Suggestion:
    """Two names that look like one unit, and how much of 100; `name` would become an alias of `unit`."""

    name: Standing
    unit: Standing
    alike: int


def may_decide(one: Person) -> bool:
    """Tell whether somebody may decide about units: analysts, but not who is bounded to some of them.

    An alias widens what the bounded read; nobody widens their own bound.
    """
    return one.scope.analyst and not one.scope.bounded and not one.share


def decide(store: Readable, one: Decision, by: Person, who: str) -> Decision:
    """Keep a decision; raise RegisterFault where something stands against it, or `by` may not.

    What stands against it is told by the names that a reader may know of.
    """
    if not may_decide(by):
        raise RegisterFault("not_allowed")
    known = known_units(store)
    return unit_log.keep(store.store, lambda log: _sound(log, one, known, who))


def effect(store: Readable, snapshot_id: str, one: Decision) -> Effect:
    """Return what a decision would change in a snapshot, of the tasks that a reader has; raise RegisterFault
    as `decide` does."""
    log = unit_log.log(store.store)
    before = Register.of(log)
    after = Register.of([*log, _sound(log, one, known_units(store), "")])
    names = unit_counts.standings(store, snapshot_id)
    for rollup in ROLLUPS:
        sides = Naming(before, rollup), Naming(after, rollup)
        changes = [
            Change(name, *(side.told(name) for side in sides)) for name, at in names.items() if at.tasks
        ]
        changes = [change for change in changes if change.before != change.after]
        if changes:
            told = unit_counts.tasks(store, snapshot_id, [change.name for change in changes])
            return Effect(rollup, tuple(changes), told)
    return Effect(OWN, (), 0)


def units(store: Readable, snapshot_id: str) -> tuple[Unit, ...]:
    """Return the units that a list names, and those that decisions tell of, with the tasks in a snapshot."""
    register, names = _newest(store.store), unit_counts.standings(store, snapshot_id)
    more = () if store.scope.bounded else register.names
    by_unit: dict[str, list[str]] = {}
    for name in (*names, *sorted(more - names.keys() if more else ())):
        by_unit.setdefault(register.unit(name), []).append(name)
    counted = {
        unit: unit_counts.tasks(store, snapshot_id, found)
        if len(found) > 1
        else names.get(found[0], Standing(unit)).tasks
        for unit, found in by_unit.items()
    }
    return tuple(_unit(register, unit, found, counted[unit]) for unit, found in by_unit.items())


def _unit(register: Register, unit: str, names: list[str], tasks: int) -> Unit:
    successor, since = register.successor.get(unit, ("", None))
    parent = register.parent.get(unit, "")
    return Unit(
        unit,
        register.called(unit),
        tuple(name for name in names if name not in (unit, register.called(unit))),
        register.told(parent) if parent else "",
        register.told(successor) if successor else "",
        since,
        *register.validity.get(unit, (None, None)),
        tasks,
    )


def suggestions(store: Readable, snapshot_id: str) -> tuple[Suggestion, ...]:
    """Return which names of a list look like one unit and are not, the likest first.

    The name with fewer tasks would become an alias of the other.
    """
    return _suggestions(store, snapshot_id, store.store.written)


@lru_cache(maxsize=16)
def _suggestions(store: Readable, snapshot_id: str, _written: int) -> tuple[Suggestion, ...]:
    register, names = _newest(store.store), unit_counts.standings(store, snapshot_id)
    units = [name for name in names if register.unit(name) == name]
    likely = dict(likeliest(units, units))
    for name in {one for pair in register.apart for one in pair} & {*units}:
        likely.pop(name, None)
        likely |= likeliest((name,), [one for one in units if {name, one} not in register.apart])
    found: dict[frozenset[str], int] = {}
    for name, (other, alike) in likely.items():
        pair = frozenset((name, other))
        found[pair] = max(found.get(pair, 0), alike)
    told = [_suggestion(names, pair, alike) for pair, alike in found.items()]
    return tuple(sorted(told, key=lambda one: (-one.alike, -one.unit.tasks, one.name.name)))


def _suggestion(names: Mapping[str, Standing], pair: frozenset[str], alike: int) -> Suggestion:
    less, more = sorted((names[name] for name in pair), key=lambda one: (one.tasks, one.snapshots, one.name))
    return Suggestion(less, more, alike)


def _newest(store: Store) -> Register:
    return Register.of(unit_log.log(store))


def _sound(log: Log, one: Decision, known: tuple[str, ...], who: str) -> Decision:
    """Return a decision as it is kept; raise RegisterFault where something stands against it."""
    typed, reason = (" ".join(clean(text).split())[:LONGEST] for text in (one.target, one.reason))
    # A name that a list has is kept as it is written there, whatever blanks are in it.
    target = one.target if one.target in known else typed
    made = resolved(log, replace(one, at=now(), who=who, target=target, reason=reason))
    against = objection(log, made, known)
    if against:
        raise RegisterFault(against, name=made.name, target=made.target, version=made.revokes)
    return made
