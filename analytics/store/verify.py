"""Reads everything that is stored, and says what does not hold."""

from dataclasses import dataclass

import duckdb

from analytics.model.asof import AsOf
from analytics.store.database import Store
from analytics.store.fingerprint import snapshot_id
from analytics.store.snapshots import snapshots


@dataclass(frozen=True)
class Unsound:
    """One snapshot that is not what it says; `code` names the reason in the catalogues."""

    snapshot_id: str
    code: str


# Each condition is true of a sound snapshot.
_CHECKS = {
    "row_numbers": """
        SELECT count(*) = count(DISTINCT row_no) AND count(*) = count(DISTINCT task_key)
        FROM task
        WHERE snapshot_id = $id
    """,
    "reconciled": """
        SELECT rows_read = rows_refused + rows_left_out + tasks
            AND tasks = (SELECT count(*) FROM task WHERE snapshot_id = $id)
        FROM snapshot
        WHERE snapshot_id = $id
    """,
    "leads": """
        SELECT count(*) = (SELECT count(*) FROM task WHERE snapshot_id = $id)
        FROM (SELECT DISTINCT row_no FROM task_unit WHERE snapshot_id = $id AND role = 'lead')
    """,
}


def verify(store: Store) -> tuple[Unsound, ...]:
    """Read every row of every snapshot; return what does not hold, nothing where all is sound."""
    faults = []
    with store.cursor() as cursor:
        for one in snapshots(store):
            faults += [Unsound(one.snapshot_id, code) for code in _faults(cursor, one.snapshot_id, one.as_of)]
    return tuple(faults)


def _faults(cursor: duckdb.DuckDBPyConnection, identity: str, as_of: AsOf) -> list[str]:
    found = [
        code for code, sql in _CHECKS.items() if cursor.execute(sql, {"id": identity}).fetchone() != (True,)
    ]
    cursor.execute(
        "CREATE OR REPLACE TEMP TABLE verified AS SELECT * FROM task WHERE snapshot_id = $id",
        {"id": identity},
    )
    if snapshot_id(cursor, "verified", as_of) != identity:
        found.append("fingerprint")
    return found
