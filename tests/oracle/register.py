"""By which name a unit is told, read off the decisions one by one."""

from collections.abc import Sequence

from analytics.model.units import BY_PARENT, OWN, Decision


def told(log: Sequence[Decision], rollup: str, name: str) -> str:
    """The name of what a unit is rolled up to."""
    unit = its_unit(log, name)
    while rollup != OWN and (above := its_upper(log, rollup, unit)):
        unit = above
    shown = [one.target for one in log if one.kind == "rename" and one.name == unit and stands(log, one)]
    return shown[-1] if shown else unit


def its_unit(log: Sequence[Decision], name: str) -> str:
    """Follow what was last said that a name is, until nothing is said."""
    said = [
        one.target if one.kind == "alias" else one.name
        for one in log
        if stands(log, one) and (is_merged(one, name) or is_new_name(one, name))
    ]
    return its_unit(log, said[-1]) if said else name


def is_merged(one: Decision, name: str) -> bool:
    """Whether a decision says that the name is another unit's."""
    return one.kind == "alias" and one.name == name


def is_new_name(one: Decision, name: str) -> bool:
    """Whether a decision gives a unit this name."""
    return one.kind == "rename" and one.target == name != one.name


def its_upper(log: Sequence[Decision], rollup: str, unit: str) -> str:
    """What a unit has become; else, rolled up to parents, what it belongs to."""
    for kind in ("successor", "parent") if rollup == BY_PARENT else ("successor",):
        said = [one.target for one in log if one.kind == kind and one.name == unit and stands(log, one)]
        if said:
            return its_unit(log, said[-1])
    return ""


def stands(log: Sequence[Decision], one: Decision) -> bool:
    """Whether no decision that stands takes this one back."""
    return not any(
        after.kind == "revoke" and after.revokes == one.version and stands(log, after) for after in log
    )
