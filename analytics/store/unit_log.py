"""The log of decisions about units: read up to a version, added to, and nothing else."""

from collections.abc import Callable
from functools import lru_cache

import duckdb

from analytics.model.units import REVOKE, Decision, Log
from analytics.store.audit import Act, noted
from analytics.store.database import Store

_LOG = """
SELECT version, decided_at, who, kind, name, target, first_day, last_day, reason, revokes
FROM unit_decision
ORDER BY version
"""


def log(store: Store) -> Log:
    """Return all decisions, the oldest first."""
    with store.cursor() as cursor:
        return _read(cursor)


def newest(store: Store) -> int:
    """Return the version of the register, 0 where nothing was decided; read once for each thing written."""
    return _newest(store, store.written)


@lru_cache(maxsize=8)
def _newest(store: Store, _written: int) -> int:
    with store.cursor() as cursor:
        row = cursor.execute("SELECT coalesce(max(version), 0) FROM unit_decision").fetchone()
    return row[0] if row else 0


def keep(store: Store, make: Callable[[Log], Decision]) -> Decision:
    """Keep the decision that `make` makes of those before it, with its line in the audit."""
    with store.transaction() as cursor:
        one = make(_read(cursor))
        cursor.execute(
            "INSERT INTO unit_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [one.version, one.at, one.who, one.kind, one.name, one.target, one.first, one.last, one.reason,
             one.revokes],
        )  # fmt: skip
        noted(cursor, "unit", "", Act(one.who, one.at, _told(one)))
    store.checkpoint()
    return one


def _told(one: Decision) -> str:
    """Return a decision as the audit tells it: its version, under which the register has all of it, the names
    and the reason."""
    revoked = f"#{one.revokes}" if one.kind == REVOKE else ""
    names = " → ".join(name for name in (one.name, one.target, revoked) if name)
    return ": ".join(part for part in (str(one.version), names, one.reason) if part)


def _read(cursor: duckdb.DuckDBPyConnection) -> Log:
    rows = cursor.execute(_LOG).fetchall()
    return tuple(
        Decision(
            version=version, at=at, who=who, kind=kind, name=name, target=target, first=first, last=last,
            reason=reason, revokes=revokes,
        )
        for version, at, who, kind, name, target, first, last, reason, revokes in rows
    )  # fmt: skip
