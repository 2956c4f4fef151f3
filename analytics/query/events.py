"""What happened between the snapshots of a list, as SQL: deadlines moved, and overdue tasks that vanished."""

from analytics.model.reliability import Kind, When
from analytics.query.history import SEEN

# Every deadline that two lists which follow each other for a task tell otherwise. At the first of them it had
# passed, at the second it had not, or it passed in between.
MOVES = f"""
WITH {SEEN},
own AS (SELECT task_key, row_no AS own_row FROM task WHERE snapshot_id = $snapshot)
SELECT
    own_row AS row_no, before_due, due_at AS due_now, before_first, as_of_first, place,
    CASE
        WHEN before_due IS NULL THEN '{Kind.SET}'
        WHEN due_at IS NULL THEN '{Kind.REMOVED}'
        WHEN due_at > before_due THEN '{Kind.LATER}'
        ELSE '{Kind.EARLIER}'
    END AS kind,
    CASE
        WHEN starts_with(before_leaf, 'done') THEN '{When.AFTER_DONE}'
        WHEN before_due IS NULL THEN '{When.NONE}'
        WHEN before_due < before_first THEN '{When.AFTER}'
        WHEN before_due >= as_of_first THEN '{When.BEFORE}'
        ELSE '{When.BETWEEN}'
    END AS moved
FROM seen
LEFT JOIN own USING (task_key)
WHERE before_place IS NOT NULL AND due_at IS DISTINCT FROM before_due
"""

# A list that is not the last, with the next one; what vanished from it may have come back later.
VANISHED = f"""
WITH {SEEN},
following AS (
    SELECT snapshot_id, lead(snapshot_id) OVER (ORDER BY place) AS next_id, place FROM past
),
told AS (SELECT *, lead(place) OVER (PARTITION BY task_key ORDER BY place) AS next_place FROM said)
SELECT snapshot_id, next_id, count(*) AS tasks
FROM told
JOIN following USING (snapshot_id)
WHERE leaf = 'open_overdue' AND next_id IS NOT NULL
    AND told.next_place IS DISTINCT FROM following.place + 1
GROUP BY ALL
"""
