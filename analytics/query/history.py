"""The history: what all snapshots of a list up to the view's own said of a task, and what it gives away."""

from collections.abc import Mapping

from analytics.model.change import STILL_DAYS, Concern
from analytics.model.status import LEAVES, OPEN, Precision
from analytics.query.pair import words

# The published snapshots of the list up to the view's, the oldest first.
PAST = """
past AS (
    SELECT *, row_number() OVER (ORDER BY as_of_first, as_of_last, published_at, snapshot_id) AS place
    FROM snapshot
    WHERE list_id = (SELECT list_id FROM snapshot WHERE snapshot_id = $snapshot)
        AND (snapshot_id = $snapshot OR state = 'published')
        AND (as_of_first, as_of_last, published_at, snapshot_id) <= (
            SELECT (as_of_first, as_of_last, published_at, snapshot_id)
            FROM snapshot
            WHERE snapshot_id = $snapshot
        )
)
"""
# What each of them said of a task, at its own date, beside what the one before said in which it stood.
SEEN = f"""
{PAST},
said AS (
    SELECT
        task.task_key, task.row_no, task.snapshot_id, task.due_at, task.original_due_at, task.completed_at,
        past.place, past.as_of_first, past.as_of_last,
        leaf(task.reported, task.assigned_at, task.due_at, task.completed_at, past.as_of_first,
            past.as_of_last, FALSE) AS leaf,
        hash(task.reported_status, task.result, task.note, task.due_at, task.completed_at, task.lead_units)
            AS words
    FROM task
    JOIN past USING (snapshot_id)
),
seen AS (
    SELECT
        *,
        lag(place) OVER told AS before_place,
        lag(due_at) OVER told AS before_due,
        lag(leaf) OVER told AS before_leaf,
        lag(as_of_first) OVER told AS before_first,
        lag(words) OVER told AS before_words
    FROM said
    WINDOW told AS (PARTITION BY task_key ORDER BY place)
)
"""
_WAS_OPEN = "starts_with(before_leaf, 'open')"
_LATER = "due_at > before_due"
# Of every task of the view's snapshot what its own row does not say. Back-dated is a completion before a day
# on which a list, made later, still had the task open.
HISTORY = f"""
WITH {SEEN}
SELECT
    max(row_no) FILTER (snapshot_id = $snapshot) AS row_no,
    min_by(due_at, place) FILTER (due_at IS NOT NULL) AS first_due,
    max(as_of_first) FILTER (words IS DISTINCT FROM before_words) AS unchanged_since,
    coalesce(bool_or({_WAS_OPEN} AND before_place = (SELECT max(place) - 1 FROM past))
        FILTER (snapshot_id = $snapshot), FALSE) AS open_before,
    coalesce(bool_or(words = before_words AND before_place = (SELECT max(place) - 1 FROM past))
        FILTER (snapshot_id = $snapshot), FALSE) AS unchanged,
    coalesce(bool_or(starts_with(leaf, 'open') AND snapshot_id <> $snapshot), FALSE) AS seen_open,
    max(as_of_first) FILTER (starts_with(leaf, 'open') AND snapshot_id <> $snapshot) AS last_open,
    max(as_of_first) FILTER (leaf = 'open_overdue' AND snapshot_id <> $snapshot) AS last_overdue,
    coalesce(bool_or({_LATER} AND before_due < before_first), FALSE) AS extended_late
FROM seen
GROUP BY task_key
HAVING bool_or(snapshot_id = $snapshot)
"""
ORIGINAL = "coalesce(original_due_at, first_due)"
_INSIDE = f"leaf IN ({words(LEAVES)})"
_OPEN = f"leaf IN ({words(OPEN)})"
_VAGUE = words((Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR))
_OWN_DAY = "(SELECT as_of_first FROM snapshot WHERE snapshot_id = $snapshot)"
_BY_WORD = f"""
(SELECT as_of_first = $t_first AND as_of_last = $t_last FROM snapshot WHERE snapshot_id = $snapshot)
    AND reported NOT IN ('', 'withdrawn', 'moved') AND {_INSIDE}
"""
# A word that only says open or done agrees with every leaf of its kind; one on the deadline, where there is
# none, contradicts no date.
_DIFFERS = """
starts_with(reported, 'done') <> starts_with(leaf, 'done')
    OR (reported = 'open_no_deadline' AND leaf IN ('open_in_time', 'open_overdue'))
    OR (reported IN ('done_on_time', 'done_late') AND leaf IN ('done_on_time', 'done_late')
        AND reported <> leaf)
    OR (reported IN ('open_in_time', 'open_overdue') AND leaf IN ('open_in_time', 'open_overdue')
        AND reported <> leaf)
"""
# For each concern, the tasks that could have it, and those that do.
CONCERNS: Mapping[Concern, tuple[str, str]] = {
    Concern.NO_DEADLINE: (_INSIDE, "due IS NULL"),
    Concern.IMPRECISE: (f"{_INSIDE} AND due IS NOT NULL", f"due_precision IN ({_VAGUE})"),
    Concern.DECLARED_DIFFERS: (_BY_WORD, _DIFFERS),
    Concern.NO_UNIT: (_INSIDE, "len(lead_units) = 0"),
    Concern.NOT_UPDATED: (f"{_OPEN} AND open_before", "unchanged"),
    Concern.STANDS_STILL: (
        _OPEN,
        f"date_diff('day', unchanged_since, {_OWN_DAY}) >= {STILL_DAYS}",
    ),
    Concern.BACK_DATED: (
        f"{_INSIDE} AND starts_with(leaf, 'done') AND completed_at IS NOT NULL AND seen_open",
        "completed_at < last_open",
    ),
    Concern.MADE_ON_TIME: (
        f"{_INSIDE} AND starts_with(leaf, 'done') AND completed_at IS NOT NULL AND last_overdue IS NOT NULL",
        "leaf = 'done_on_time' AND completed_at < last_overdue",
    ),
    Concern.DONE_ON_DUE_DAY: (
        "leaf = 'done_on_time' AND completed_at IS NOT NULL",
        "CAST(completed_at AS DATE) = CAST(due AS DATE)",
    ),
    Concern.EXTENDED: (f"{_INSIDE} AND due IS NOT NULL", f"due_at > {ORIGINAL}"),
    Concern.EXTENDED_LATE: (f"{_INSIDE} AND due IS NOT NULL", "extended_late"),
    Concern.SAVED: (
        "leaf = 'done_on_time' AND completed_at IS NOT NULL", f"completed_at > {ORIGINAL}",
    ),
}  # fmt: skip


def concerned(concern: str) -> str:
    """Return the condition under which a task has a concern, over `judged` with the history beside it."""
    base, has = CONCERNS[Concern(concern)]
    return f"coalesce(({base}) AND ({has}), FALSE)"
