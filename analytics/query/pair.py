"""The pair: how a task stands in the snapshot that its own is compared with, and what happened in between."""

from collections.abc import Iterable

from analytics.model.change import COUNTERPARTS, Step


def words(values: Iterable[str]) -> str:
    """Return names of our own as a list in SQL."""
    return ", ".join(f"'{value}'" for value in values)


def _side(snapshot: str, first: str, last: str) -> str:
    """Return the SQL of every task of a snapshot with its leaf at a date."""
    return f"""
    SELECT
        row_no,
        task_key,
        leaf(reported, assigned_at, CASE WHEN $roll THEN due_rolled_at ELSE due_at END, completed_at,
            {first}, {last}, {last} < (SELECT as_of_first FROM snapshot WHERE snapshot_id = {snapshot})
        ) AS leaf
    FROM task
    WHERE snapshot_id = {snapshot}
    """


def _standing(leaf: str) -> str:
    """Return the SQL of how a task stands: open, done, withdrawn, moved, or none where it is no task."""
    return f"""
    CASE
        WHEN {leaf} IS NULL OR {leaf} = 'not_yet_assigned' THEN 'none'
        WHEN {leaf} IN ('withdrawn', 'moved') THEN {leaf}
        WHEN starts_with({leaf}, 'open') THEN 'open'
        ELSE 'done'
    END
    """


# Steps are told forward in time, whichever side is looked at; two snapshots of one moment follow each other
# as they were published.
_FORWARD = """
($c_first, $c_last, (SELECT published_at FROM snapshot WHERE snapshot_id = $compared), $compared)
    <= ($t_first, $t_last, (SELECT published_at FROM snapshot WHERE snapshot_id = $snapshot), $snapshot)
"""
_STEP = f"""
CAST(CASE
    WHEN was = 'open' AND now = 'open' THEN '{Step.STILL_OPEN}'
    WHEN was = 'open' AND now = 'none' THEN '{Step.VANISHED}'
    WHEN was = 'open' THEN now
    WHEN now = 'open' AND was = 'none' THEN '{Step.NEW}'
    WHEN now = 'open' THEN '{Step.REOPENED}'
    WHEN was = 'none' AND now = 'none' THEN '{Step.NOT_YET}'
    WHEN was = 'none' THEN '{Step.NEW_CLOSED}'
    WHEN now = 'none' THEN '{Step.GONE_CLOSED}'
    ELSE '{Step.STILL_CLOSED}'
END AS ENUM ({words(Step)})) AS step
"""
# Of every task of `$snapshot` what `$compared` says of it.
PAIR = f"""
SELECT row_no, counterpart, {_STEP}
FROM (
    SELECT
        * EXCLUDE (own, other),
        CASE WHEN {_FORWARD} THEN other ELSE own END AS was,
        CASE WHEN {_FORWARD} THEN own ELSE other END AS now
    FROM (
        SELECT
            mine.row_no,
            CAST(coalesce(theirs.leaf, 'absent') AS ENUM ({words(COUNTERPARTS)})) AS counterpart,
            {_standing("mine.leaf")} AS own,
            {_standing("theirs.leaf")} AS other
        FROM ({_side("$snapshot", "$t_first", "$t_last")}) AS mine
        LEFT JOIN ({_side("$compared", "$c_first", "$c_last")}) AS theirs USING (task_key)
    )
)
"""
