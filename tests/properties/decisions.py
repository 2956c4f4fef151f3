"""Decisions about the made-up units, each let in as a person's would be; the same ones in every run."""

from collections.abc import Sequence
from datetime import date, datetime
from random import Random

from analytics.model.unit_decisions import objection, resolved
from analytics.model.units import KINDS, Decision

MANY = 40
AT = datetime.fromisoformat("2026-01-01T00:00")


def log(names: Sequence[str], more: Sequence[str]) -> tuple[Decision, ...]:
    """Return many decisions about `names`, some of which lead to names that no list has."""
    chance, found = Random(1), list[Decision]()
    while len(found) < MANY:
        one = Decision(
            kind=chance.choice(KINDS), at=AT, first=date(2025, 3, 1), revokes=chance.randint(1, MANY),
            name=chance.choice(names), target=chance.choice((*names, *more)),
        )  # fmt: skip
        made = resolved(found, one)
        if not objection(found, made, names):
            found.append(made)
    return tuple(found)
