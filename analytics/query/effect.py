"""What publishing a checked list would change, told before anything happens."""

from analytics.model.counts import Counts
from analytics.model.reading import Effect
from analytics.model.snapshot import Snapshot
from analytics.query.selection import counters
from analytics.store import Staged, Store

# What makes a task another than it was; where it stands in the file does not.
_COMPARED = (
    "title", "document_no", "source", "assigning_body", "leader", "lead_units", "cooperating_units", "due_at",
    "completed_at", "reported", "classified",
)  # fmt: skip

_STATUS = """
SELECT
    *,
    leaf(reported, assigned_at, due_at, completed_at, $t_first, $t_last, FALSE, FALSE) AS status,
    due_at AS due,
    date_diff('day', CAST($t_first AS DATE), CAST(due_at AS DATE)) AS days
"""


def effect(store: Store, staged: Staged, before: Snapshot | None) -> Effect:
    """Return the counts of `staged` at its own as-of date beside those of `before`, and how they differ."""
    own = {"t_first": staged.as_of.first, "t_last": staged.as_of.last}
    old = [f"old.{name}" for name in _COMPARED]
    new = [f"new.{name}" for name in _COMPARED]
    with store.cursor() as cursor:
        cursor.register("staged_task", staged.tasks)
        after = cursor.execute(f"SELECT {counters()} FROM ({_STATUS} FROM staged_task)", own).fetchone()
        differences = cursor.execute(
            f"""
            SELECT
                count(*) FILTER (old.task_key IS NULL),
                count(*) FILTER (new.task_key IS NULL),
                count(*) FILTER (
                    old.task_key IS NOT NULL
                    AND new.task_key IS NOT NULL
                    AND ({", ".join(old)}) IS DISTINCT FROM ({", ".join(new)})
                )
            FROM staged_task AS new
            FULL JOIN (SELECT * FROM task WHERE snapshot_id = $before) AS old USING (task_key)
            """,
            {"before": before.snapshot_id if before else ""},
        ).fetchone()
    added, removed, changed = differences or (0, 0, 0)
    return Effect(
        before=None if before is None else snapshot_counts(store, before),
        after=Counts(*(after or ())),
        added=added,
        removed=removed,
        changed=changed,
    )


def snapshot_counts(store: Store, snapshot: Snapshot) -> Counts:
    """Return the counts of a published snapshot at its own as-of date."""
    with store.cursor() as cursor:
        row = cursor.execute(
            f"SELECT {counters()} FROM ({_STATUS} FROM task WHERE snapshot_id = $snapshot)",
            {
                "snapshot": snapshot.snapshot_id,
                "t_first": snapshot.as_of.first,
                "t_last": snapshot.as_of.last,
            },
        ).fetchone()
    return Counts(*(row or ()))
