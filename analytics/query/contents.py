"""What a snapshot holds besides its numbers: the values one can filter by, and what the checks said."""

from analytics.model.filters import OPEN_ENDED
from analytics.model.reading import Finding
from analytics.store import Readable


def choices(store: Readable, snapshot_id: str) -> dict[str, tuple[str, ...]]:
    """Return the values of each open-ended dimension in Vietnamese order; "" where some task states none."""
    columns = [name for name in OPEN_ENDED if name != "unit"]
    parts = [f"SELECT DISTINCT '{name}', {name} FROM task WHERE snapshot_id = $snapshot" for name in columns]
    parts.append(
        "SELECT DISTINCT 'unit', unit.name FROM task_unit JOIN unit USING (unit_id)"
        " WHERE task_unit.snapshot_id = $snapshot"
    )
    found = " UNION ALL ".join(parts)
    sql = f"SELECT * FROM ({found}) AS found(name, value) ORDER BY icu_sort_key(value, 'vi')"
    with store.cursor() as cursor:
        rows = cursor.execute(sql, {"snapshot": snapshot_id}).fetchall()
    return {name: tuple(value for found, value in rows if found == name) for name in OPEN_ENDED}


def findings(store: Readable, snapshot_id: str) -> tuple[Finding, ...]:
    """Return what the checks said of the file's rows, in file order; values of classified rows are blank.

    A refused row is no task, so nobody knows whether it was classified: its value is blank too. An analyst
    who is cleared reads them all.
    """
    with store.cursor() as cursor:
        rows = cursor.execute(
            """
            SELECT
                finding.kind, finding.row_no, finding.line_no, finding.field, finding.heading,
                CASE WHEN $all OR task.classified IS NOT DISTINCT FROM FALSE THEN finding.value ELSE '' END,
                finding.reason
            FROM finding
            LEFT JOIN task ON task.snapshot_id = finding.snapshot_id AND task.row_no = finding.row_no
            WHERE finding.snapshot_id = $snapshot
            ORDER BY finding.row_no, finding.kind, finding.heading
            """,
            {"snapshot": snapshot_id, "all": store.scope.cleared and store.scope.analyst},
        ).fetchall()
    return tuple(Finding(*row) for row in rows)
