"""How likely each open task is to be late, as SQL; and what the same would have said of past days."""

from analytics.model.forecast import ENOUGH, FROM, LOOKS, WEEKS_AHEAD, WEEKS_BEFORE, WEIGHT, Risk

_STEP = 7 * WEEKS_AHEAD
_BACK = 7 * (WEEKS_BEFORE + LOOKS * WEEKS_AHEAD)
_OPEN = """
(assigned IS NULL OR assigned <= {day} OR {day} >= own_day) AND (completed IS NULL OR completed > {day})
"""
# Tasks with a deadline whose completion, if any, has a day; a day is a look, or lies whole weeks before one,
# so that a task is looked at once for each number of weeks to go. Only what had fallen due before a look is
# known at it.
_PAST = f"""
looks AS (
    SELECT CAST(range AS INTEGER) AS look, CAST($t_first AS DATE) - {_STEP} * CAST(range AS INTEGER) AS day
    FROM range({LOOKS + 1})
),
own AS (SELECT CAST(as_of_first AS DATE) AS own_day FROM snapshot WHERE snapshot_id = $snapshot),
dated AS (
    SELECT
        row_no, own_day, list_sort(lead_units) AS units, source, CAST(due AS DATE) AS due,
        CAST(assigned_at AS DATE) AS assigned, CAST(completed_at AS DATE) AS completed,
        completed_at IS NULL OR completed_at > due AS late
    FROM (SELECT *, CASE WHEN $roll THEN due_rolled_at ELSE due_at END AS due FROM task), own
    WHERE snapshot_id = $snapshot AND due IS NOT NULL AND reported NOT IN ('withdrawn', 'moved')
        AND NOT (completed_at IS NULL AND reported IN ('done', 'done_on_time', 'done_late'))
),
seen AS (
    SELECT
        own_day, units, source, to_go, late, assigned, completed,
        (date_diff('day', due, CAST($t_first AS DATE)) - 1) // 7 AS weeks_ago,
        due - CAST(7 * to_go + (date_diff('day', CAST($t_first AS DATE), due) % 7 + 7) % 7 AS INTEGER) AS day
    FROM dated, (SELECT CAST(range AS INTEGER) AS to_go FROM range({WEEKS_AHEAD}))
    WHERE due < CAST($t_first AS DATE) AND due >= CAST($t_first AS DATE) - {_BACK}
),
counted AS (
    SELECT units, source, weeks_ago, to_go, count(*) AS n, count(*) FILTER (late) AS late
    FROM seen
    WHERE {_OPEN.format(day="day")}
    GROUP BY ALL
),
of_cell AS (
    SELECT look, units, source, to_go, sum(n) AS n, sum(late) AS late
    FROM counted
    JOIN looks ON weeks_ago BETWEEN {WEEKS_AHEAD} * look AND {WEEKS_AHEAD} * look + {WEEKS_BEFORE - 1}
    GROUP BY ALL
),
of_all AS (SELECT look, to_go, sum(n) AS n, sum(late) AS late FROM of_cell GROUP BY ALL)
"""
_LEVEL = " ".join(f"WHEN rate >= {FROM[risk]} THEN '{risk}'" for risk in Risk)
# A task open at a look and due within the weeks after it; at look 0, the view's own date, nobody knows yet.
LIKELY = f"""
WITH {_PAST},
asked AS (
    SELECT look, day, row_no, units, source, late, date_diff('day', day, due) // 7 AS to_go
    FROM dated
    JOIN looks ON due BETWEEN day AND day + {_STEP - 1} AND {_OPEN.format(day="day")}
),
told AS (
    SELECT
        look, day, row_no, asked.late,
        (coalesce(of_cell.late, 0) + {WEIGHT} * of_all.late / of_all.n) / (coalesce(of_cell.n, 0) + {WEIGHT})
            AS rate
    FROM asked
    JOIN of_all USING (look, to_go)
    LEFT JOIN of_cell USING (look, units, source, to_go)
    WHERE of_all.n >= {ENOUGH}
)
SELECT *, CASE {_LEVEL} END AS risk FROM told
"""
# By whole weeks to go, of how many tasks of the past the view's own date knows.
BEFORE = f"""
WITH {_PAST}
SELECT to_go, CAST(n AS BIGINT), CAST(late AS BIGINT)
FROM of_all
WHERE look = 0 AND n >= {ENOUGH}
ORDER BY to_go
"""
