"""What can be decided about units: a decision with its names resolved, and what stands against it."""

from collections.abc import Collection
from dataclasses import replace

from analytics.model.units import (
    ALIAS,
    APART,
    NAMING_TWO,
    PARENT,
    RENAME,
    REVOKE,
    SUCCESSOR,
    VALIDITY,
    Decision,
    Log,
    Register,
    standing,
)


def resolved(log: Log, one: Decision) -> Decision:
    """Return a decision as it would be kept: the next version, its names those of units.

    An alias of an alias is one of the unit at the end; a unit's attributes are those of the unit itself.
    """
    register = Register.of(log)
    name = one.name if one.kind in (ALIAS, REVOKE) else register.unit(one.name)
    target = register.unit(one.target) if one.kind in (ALIAS, PARENT, SUCCESSOR, APART) else one.target
    return replace(one, version=register.version + 1, name=name, target=target)


def objection(log: Log, one: Decision, known: Collection[str]) -> str:
    """Return what stands against a resolved decision, as the catalogues call it; "" for nothing.

    `known` are the names that lists have. A parent, a successor and a new name need not be among them: a
    unit may have no task of its own yet.
    """
    if one.kind == REVOKE:
        return _against_revoking(log, one) or Register.of([*log, one]).fault
    register = Register.of(log)
    known = {*known, *register.names}
    if one.name not in known or (one.kind in (ALIAS, APART) and one.target not in known):
        return "unknown_unit"
    return _against_names(register, one, known) or _against_days(one) or Register.of([*log, one]).fault


def _against_revoking(log: Log, one: Decision) -> str:
    if one.revokes not in {earlier.version for earlier in log}:
        return "unknown_decision"
    return "" if one.revokes in {earlier.version for earlier in standing(log)} else "revoked_already"


def _against_names(register: Register, one: Decision, known: Collection[str]) -> str:
    if one.kind not in NAMING_TWO:
        return ""
    if not one.target:
        return "no_name"
    if one.kind == RENAME:
        if register.called(one.name) == one.target:
            return "same"
        return "taken" if one.target in known and register.unit(one.target) != one.name else ""
    return "same" if register.unit(one.name) == one.target else ""


def _against_days(one: Decision) -> str:
    if one.kind == SUCCESSOR and one.first is None:
        return "no_day"
    if one.kind == VALIDITY and one.first is None and one.last is None:
        return "no_day"
    return "crossed" if one.first and one.last and one.first > one.last else ""
