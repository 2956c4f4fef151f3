"""What identifies a snapshot: a hash of its rows and its as-of date, that anybody can compute again."""

from collections.abc import Iterable
from hashlib import sha256

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


# Of one row: what the identity of its snapshot is made from.
LINE = f"sha256(concat_ws(chr(31), {_ROW}))"
_PORTION = 50_000


class Identity:
    """The hash over the as-of date and the lines of all rows, in file order."""

    def __init__(self, as_of: AsOf) -> None:
        self._digest = sha256(str(as_of).encode())

    def add(self, lines: Iterable[str]) -> None:
        """Take in the next rows, each as LINE tells it."""
        self._digest.update("".join(lines).encode())

    @property
    def snapshot_id(self) -> str:
        """The first 12 hex digits."""
        return self._digest.hexdigest()[:12]


def snapshot_id(cursor: duckdb.DuckDBPyConnection, table: str, as_of: AsOf) -> str:
    """Return what identifies a snapshot of the rows of `table`, our name for such a table as `task`."""
    identity = Identity(as_of)
    rows = cursor.sql(f"SELECT {LINE} AS line FROM {table} ORDER BY row_no")
    for batch in rows.to_arrow_reader(_PORTION):
        identity.add(batch.column(0).to_pylist())
    return identity.snapshot_id
