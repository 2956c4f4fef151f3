"""One task in all snapshots of its list up to the view's own, found by its key; none that is withheld."""

from typing import Any

from analytics.model.asof import AsOf
from analytics.model.life import TOLD, Life, Telling, life
from analytics.model.view import View
from analytics.store import Readable

# So many snapshots are looked at, the newest ones.
MOST = 100
_LEAF = "leaf(reported, assigned_at, due, completed_at, as_of_first, as_of_last, FALSE)"
_SQL = {
    "status": f"compatible({_LEAF}, $compat)",
    "due_at": "due",
}
# A snapshot in which the task is withheld is left out: neither there nor gone.
_TOLD = f"""
WITH past AS (
    SELECT
        snapshot_id, as_of_first, as_of_last, label, count(*) OVER () AS snapshots,
        row_number() OVER (ORDER BY as_of_first DESC, as_of_last DESC, published_at DESC, snapshot_id DESC)
            AS place
    FROM snapshot
    WHERE list_id = (SELECT list_id FROM snapshot WHERE snapshot_id = $snapshot)
        AND (snapshot_id = $snapshot OR state = 'published')
        AND (as_of_first, as_of_last, published_at, snapshot_id) <= (
            SELECT (as_of_first, as_of_last, published_at, snapshot_id)
            FROM snapshot
            WHERE snapshot_id = $snapshot
        )
),
said AS (
    SELECT *, CASE WHEN $roll THEN due_rolled_at ELSE due_at END AS due
    FROM task
    WHERE task_key = $key AND snapshot_id IN (SELECT snapshot_id FROM past WHERE place <= $most)
)
SELECT
    past.snapshot_id, past.as_of_first, past.as_of_last, past.label, said.row_no, past.snapshots,
    {", ".join(f"{_SQL.get(name, name)} AS {name}" for name in TOLD)}
FROM past
LEFT JOIN said USING (snapshot_id)
WHERE past.place <= $most AND withheld(said.classified) IS DISTINCT FROM TRUE
ORDER BY past.place DESC
"""
_KEY = """
SELECT task_key FROM task WHERE snapshot_id = $snapshot AND row_no = $row_no AND NOT withheld(classified)
"""


def task_life(store: Readable, view: View, row_no: int) -> Life:
    """Return what the snapshots up to a pinned view's own have said of a task of its, each at its own date.

    Deadlines are as the view's options have them. A task that may not be shown has no events.
    """
    asked = {
        "snapshot": view.snapshot,
        "compat": view.options.compat,
        "roll": view.options.roll,
        "most": MOST,
    }
    with store.cursor() as cursor:
        key = cursor.execute(_KEY, {"snapshot": view.snapshot, "row_no": row_no}).fetchone()
        rows = cursor.execute(_TOLD, asked | {"key": key[0]}).fetchall() if key else []
    earlier = rows[0][5] - MOST if rows else 0
    return life([_telling(row) for row in rows], max(0, earlier))


def _telling(row: tuple[Any, ...]) -> Telling:
    snapshot_id, first, last, label, row_no, _, *told = row
    cells = (tuple(cell) if isinstance(cell, list) else cell for cell in told)
    fields = {} if row_no is None else dict(zip(TOLD, cells, strict=True))
    return Telling(
        snapshot_id=snapshot_id, as_of=AsOf(first, last), label=label, row_no=row_no, fields=fields
    )
