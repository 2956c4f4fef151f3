"""What was done and by whom: a line for each act, never changed, never with a word of a task."""

from dataclasses import dataclass
from datetime import datetime

import duckdb

from analytics.model.text import fold
from analytics.store.database import Store

# Each act as the audit names it; the catalogues have its words.
ACTS = (
    "publish",
    "original",
    "replace",
    "withdraw",
    "restore",
    "export",
    "share",
    "revoke",
    "unit",
    "refuse",
    "reject",
)
LONGEST = 300
_FOUND = """
FROM audit
WHERE ($what = '' OR what = $what)
    AND contains(fold(who || chr(10) || snapshot_id || chr(10) || detail), $text)
"""


@dataclass(frozen=True)
class Act:
    """Who changes something, when, and why: what the audit keeps."""

    who: str
    at: datetime
    why: str = ""


@dataclass(frozen=True)
class Entry:
    """A line of the audit."""

    at: datetime
    who: str
    what: str
    snapshot_id: str
    detail: str


def note(store: Store, what: str, snapshot_id: str, act: Act) -> None:
    """Keep a line in the audit."""
    with store.transaction() as cursor:
        noted(cursor, what, snapshot_id, act)


def noted(cursor: duckdb.DuckDBPyConnection, what: str, snapshot_id: str, act: Act) -> None:
    """Keep a line within a transaction; one line of text, whatever was typed."""
    who, why = (" ".join(text.split())[:LONGEST] for text in (act.who, act.why))
    cursor.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?)", [act.at, who, what, snapshot_id, why])


def entries(
    store: Store, *, what: str = "", text: str = "", limit: int | None = 50, offset: int = 0
) -> tuple[tuple[Entry, ...], int]:
    """Return lines of the audit, the newest first, and how many there are; `text` is looked for folded."""
    asked = {"what": what, "text": fold(text)}
    with store.cursor() as cursor:
        (n,) = cursor.execute(f"SELECT count(*) {_FOUND}", asked).fetchone() or (0,)
        rows = cursor.execute(
            f"SELECT noted_at, who, what, snapshot_id, detail {_FOUND}"
            " ORDER BY noted_at DESC, rowid DESC LIMIT $limit OFFSET $offset",
            asked | {"limit": limit, "offset": offset},
        ).fetchall()
    return tuple(Entry(*row) for row in rows), n
