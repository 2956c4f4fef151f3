"""From which day on a list holds what was done: many drop done tasks after a while, and do not say so."""

from datetime import date

from analytics.store import Readable

# Where tasks were assigned for so many days before the first completion listed, earlier ones are gone.
GAP_DAYS = 90
# A few days that were written wrong decide nothing.
_EDGES = """
WITH task AS (
    SELECT CAST(assigned_at AS DATE) AS assigned, CAST(completed_at AS DATE) AS completed
    FROM task
    WHERE snapshot_id = $snapshot AND reported NOT IN ('withdrawn', 'moved')
),
edges AS (SELECT quantile_disc(assigned, 0.05) AS first, quantile_disc(completed, 0.005) AS since FROM task)
SELECT
    min(since),
    coalesce(date_diff('day', min(first), min(since)) > $gap, FALSE)
        AND count(*) FILTER (completed IS NOT NULL AND assigned >= since)
            >= count(*) FILTER (completed IS NOT NULL AND assigned < since)
FROM task, edges
"""


def kept_since(store: Readable, snapshot_id: str) -> date | None:
    """Return the first day from which on a snapshot seems to hold every done task; None where it holds all.

    It seems so where tasks had been assigned for months before the first completion, and where most of the
    done tasks were assigned later still.
    """
    with store.cursor() as cursor:
        found = cursor.execute(_EDGES, {"snapshot": snapshot_id, "gap": GAP_DAYS}).fetchone()
    return found[0] if found and found[1] else None
