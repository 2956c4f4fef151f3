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


# As `fold` does with text that is clean, which stored text is; ten times faster.
_TITLE = "replace(replace(strip_accents(lower(title)), 'đ', 'd'), chr(10), ' ')"
# The keys that ingest makes where a list has no ids, see ingest/tasks.py.
_KEY = f"""
    left(sha256(concat_ws(chr(31),
        document_no, coalesce(CAST(document_date AS VARCHAR), ''), {_TITLE},
        array_to_string(list_sort(list_transform(lead_units, lambda name: fold(name))), chr(10)))), 16)
"""
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
    "identity": f"""
        SELECT coalesce(bool_and(
            task_key = if(task_id != '', task_id, {_KEY})
            OR (task_id = '' AND starts_with(task_key, {_KEY} || '#'))
        ), TRUE)
        FROM task
        WHERE snapshot_id = $id
    """,
    "search": f"""
        SELECT coalesce(bool_and(split_part(search_text, chr(10), 1) = {_TITLE}), TRUE)
        FROM task
        WHERE snapshot_id = $id
    """,
    "cube": """
        SELECT coalesce(sum(n), 0) = (SELECT count(*) FROM task WHERE snapshot_id = $id)
        FROM cube
        WHERE snapshot_id = $id
    """,
}


def verify(store: Store) -> tuple[Unsound, ...]:
    """Read every row of every snapshot; return what does not hold, nothing where all is sound.

    Raises StoreError where a part of the file cannot be read.
    """
    faults = []
    with store.cursor() as cursor:
        _read_all(cursor)
        for one in snapshots(store):
            faults += [Unsound(one.snapshot_id, code) for code in _faults(cursor, one.snapshot_id, one.as_of)]
    return tuple(faults)


def _read_all(cursor: duckdb.DuckDBPyConnection) -> None:
    """Read every column of every table: DuckDB finds a damaged block when it reads it."""
    tables = cursor.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT internal"
    ).fetchall()
    for (table,) in tables:
        cursor.execute(f'SELECT bit_xor(hash(read)) FROM "{table}" AS read').fetchall()


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
