"""What identifies a snapshot: a hash of its rows and its as-of date, that anybody can compute again."""

import duckdb

from analytics.model.asof import AsOf

_TEXT = (
    "task_id", "title", "document_no", "source", "assigning_body", "leader", "field", "due_text",
    "due_precision", "reported", "reported_status", "result", "note", "classification", "priority",
)  # fmt: skip
_TIMES = ("assigned_at", "original_due_at", "due_at", "completed_at")
_LISTS = ("lead_units", "cooperating_units")
# Separators that no cleaned cell holds: one between fields, one between the units of a cell.
_ROW = ", ".join(
    [
        *_TEXT,
        *(f"coalesce(CAST(epoch_us({name}) AS VARCHAR), '')" for name in _TIMES),
        *(f"array_to_string({name}, chr(30))" for name in _LISTS),
        "coalesce(CAST(document_date AS VARCHAR), '')",
        "coalesce(CAST(extensions AS VARCHAR), '')",
        "CAST(classified AS VARCHAR)",
    ]
)


def snapshot_id(cursor: duckdb.DuckDBPyConnection, table: str, as_of: AsOf) -> str:
    """Return the first 12 hex digits of the hash over the rows of `table`, in file order, and `as_of`.

    `table`, a name of our own, has the columns of `task`.
    """
    row = cursor.execute(
        f"""
        SELECT left(sha256($as_of || coalesce(string_agg(line, '' ORDER BY row_no), '')), 12)
        FROM (SELECT row_no, sha256(concat_ws(chr(31), {_ROW})) AS line FROM {table})
        """,
        {"as_of": str(as_of)},
    ).fetchone()
    return str(row[0]) if row else ""
