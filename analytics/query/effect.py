"""What publishing a checked list would change, told before anything happens."""

import duckdb

from analytics.model.counts import Counts
from analytics.model.reading import Effect
from analytics.model.snapshot import Snapshot
from analytics.model.view import View
from analytics.query.breakdown import readings
from analytics.store import Readable, Staged

# What makes a task another than it was; where it stands in the file does not.
_COMPARED = (
    "title", "document_no", "source", "assigning_body", "leader", "lead_units", "cooperating_units", "due_at",
    "completed_at", "reported", "classified",
)  # fmt: skip
_AFTER = """
SELECT leaf(reported, assigned_at, due_at, completed_at, $t_first, $t_last, FALSE) AS status, count(*)
FROM staged_task
GROUP BY status
"""
_DIFFERENCES = f"""
SELECT
    count(*) FILTER (old.task_key IS NULL),
    count(*) FILTER (new.task_key IS NULL),
    count(*) FILTER (
        old.task_key IS NOT NULL
        AND new.task_key IS NOT NULL
        AND ({", ".join(f"old.{name}" for name in _COMPARED)})
            IS DISTINCT FROM ({", ".join(f"new.{name}" for name in _COMPARED)})
    )
FROM staged_task AS new
FULL JOIN (SELECT * FROM task WHERE snapshot_id = $before) AS old USING (task_key)
"""


def effect(store: Readable, staged: Staged, before: Snapshot | None) -> Effect:
    """Return the statuses of `staged` at its own as-of date beside those of `before`, and how they differ."""
    with store.cursor() as cursor:
        cursor.register("staged_task", staged.tasks)
        after = _after(cursor, staged)
        key = {"before": before.snapshot_id if before else ""}
        added, removed, changed = cursor.execute(_DIFFERENCES, key).fetchone() or (0, 0, 0)
    return Effect(
        before=None if before is None else _whole(store, before),
        after=after,
        added=added,
        removed=removed,
        changed=changed,
    )


def _after(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> Counts:
    days = {"t_first": staged.as_of.first, "t_last": staged.as_of.last}
    return Counts(**dict(cursor.execute(_AFTER, days).fetchall()))


def _whole(store: Readable, snapshot: Snapshot) -> Counts:
    return readings(store, View(snapshot=snapshot.snapshot_id, as_of=snapshot.as_of), ()).whole
