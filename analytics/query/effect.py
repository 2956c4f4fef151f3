"""What publishing a checked list would change, told before anything happens."""

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

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
_IN_BOTH = "old.task_key IS NOT NULL AND new.task_key IS NOT NULL"
_CHANGES = {
    "changed": f"""({", ".join(f"old.{name}" for name in _COMPARED)})
        IS DISTINCT FROM ({", ".join(f"new.{name}" for name in _COMPARED)})""",
    "completed": "starts_with(old.leaf, 'open') AND starts_with(new.leaf, 'done')",
    "reopened": "starts_with(old.leaf, 'done') AND starts_with(new.leaf, 'open')",
    "moved": "old.due_at IS DISTINCT FROM new.due_at",
    "backdated": "starts_with(old.leaf, 'open') AND new.completed_at <= $o_last",
}
_DIFFERENCES = f"""
SELECT
    count(*) FILTER (old.task_key IS NULL),
    count(*) FILTER (new.task_key IS NULL),
    {", ".join(f"count(*) FILTER ({_IN_BOTH} AND {change})" for change in _CHANGES.values())}
FROM (
    SELECT *, leaf(reported, assigned_at, due_at, completed_at, $t_first, $t_last, FALSE) AS leaf
    FROM staged_task
) AS new
FULL JOIN (
    SELECT *, leaf(reported, assigned_at, due_at, completed_at, $o_first, $o_last, FALSE) AS leaf
    FROM task
    WHERE snapshot_id = $before
) AS old USING (task_key)
"""
# A unit is known where any snapshot of the list has it, in whichever role.
_NEW_UNITS = """
SELECT name, count(*) AS n
FROM (SELECT unnest(list_distinct(list_concat(lead_units, cooperating_units))) AS name FROM staged_task)
WHERE name NOT IN (
    SELECT unit.name
    FROM task_unit
    JOIN unit USING (unit_id)
    JOIN snapshot USING (snapshot_id)
    WHERE list_id = $list_id
)
GROUP BY name
ORDER BY n DESC, name
"""


def effect(store: Readable, staged: Staged, before: Snapshot | None) -> Effect:
    """Return the statuses of `staged` at its own as-of date beside those of `before`, and how they differ.

    Who reads where classified tasks stand apart is told of the others, in both.
    """
    tasks = _of(store, staged)
    with store.cursor() as cursor:
        cursor.register("staged_task", tasks)
        after = _after(cursor, staged)
        if before is None:
            return Effect(before=None, after=after, added=tasks.num_rows, removed=0, changed=0)
        old = {"before": before.snapshot_id, "o_first": before.as_of.first, "o_last": before.as_of.last}
        new = {"t_first": staged.as_of.first, "t_last": staged.as_of.last}
        counted = cursor.execute(_DIFFERENCES, old | new).fetchone() or ()
        units = cursor.execute(_NEW_UNITS, {"list_id": before.list_id}).fetchall()
    told = dict(zip(("added", "removed", *_CHANGES), map(int, counted), strict=True))
    return Effect(before=_whole(store, before), after=after, new_units=tuple(units), **told)


def _of(store: Readable, staged: Staged) -> pa.Table:
    return staged.tasks.filter(pc.invert(pc.field("classified"))) if store.apart else staged.tasks


def known_units(store: Readable) -> tuple[str, ...]:
    """Return the names of all units that any list has named, as far as who reads may know of them."""
    own = "AND unit_id IN (SELECT unit_id FROM task_unit)" if store.apart else ""
    with store.cursor() as cursor:
        rows = cursor.execute(f"SELECT name FROM unit WHERE name != '' {own}").fetchall()
    return tuple(name for (name,) in rows)


def _after(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> Counts:
    days = {"t_first": staged.as_of.first, "t_last": staged.as_of.last}
    return Counts(**dict(cursor.execute(_AFTER, days).fetchall()))


def _whole(store: Readable, snapshot: Snapshot) -> Counts:
    return readings(store, View(snapshot=snapshot.snapshot_id, as_of=snapshot.as_of), ()).whole
