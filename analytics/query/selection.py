"""The tasks of a view, as SQL: one scan that tells of every task its status and which filters miss it."""

from dataclasses import dataclass, field

from analytics.model.counts import COUNTERS
from analytics.model.filters import DIMENSIONS, Period
from analytics.model.status import LEAVES, OUTSIDE, Status
from analytics.model.text import fold
from analytics.model.view import View

# A task is judged once; `due` is the deadline in force under the view's options.
_JUDGED = """
judged AS (
    SELECT
        * EXCLUDE (days),
        CASE WHEN status IN ('open_in_time', 'open_overdue') THEN days END AS days,
        timing(status, days) AS timing
    FROM (
        SELECT
            *,
            leaf(reported, assigned_at, due, completed_at, $t_first, $t_last, earlier, $compat) AS status,
            date_diff('day', CAST($t_first AS DATE), CAST(due AS DATE)) AS days
        FROM (
            SELECT
                *,
                CASE WHEN $roll THEN due_rolled_at ELSE due_at END AS due,
                due_precision AS precision,
                CASE WHEN classified THEN 'classified' ELSE 'unclassified' END AS classification_group,
                $t_last < (SELECT as_of_first FROM snapshot WHERE snapshot_id = $snapshot) AS earlier
            FROM task
            WHERE snapshot_id = $snapshot
        )
    )
)
"""
COLUMN = {name: name for name in DIMENSIONS} | {"classification": "classification_group"}
_UNIT_MISS = """
row_no NOT IN (
    SELECT task_unit.row_no
    FROM task_unit
    JOIN unit USING (unit_id)
    WHERE task_unit.snapshot_id = $snapshot
        AND task_unit.role = $role
        AND list_contains($unit, unit.name)
)
"""
# Text of classified tasks is never searched: a hit would give it away.
_TEXT_MISS = "classified OR NOT contains(search_text, $text)"
_OUTSIDE = ", ".join(f"'{status}'" for status in OUTSIDE)


@dataclass(frozen=True)
class Selection:
    """A view as SQL: common table expressions that end in `marked`, and the values they name.

    `marked` has every task of the snapshot with `status`, `timing`, `days`, `due`, and, for each active
    filter, `miss_<filter>` = 1 where the filter leaves the task out; `misses` is their sum.
    """

    sql: str
    parameters: dict[str, object]
    misses: dict[str, str] = field(default_factory=dict)

    def keeping(self, *ignored: str) -> str:
        """Return the condition that all filters keep a task, those on the `ignored` dimensions set aside."""
        aside = [f"- miss_{name}" for name in self.misses if name in ignored]
        return " ".join(["misses", *aside, "= 0"])


def selection(view: View) -> Selection:
    """Return the SQL of a pinned view."""
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    parameters: dict[str, object] = {
        "snapshot": view.snapshot,
        "t_first": view.as_of.first,
        "t_last": view.as_of.last,
        "compat": view.options.compat,
        "roll": view.options.roll,
    }
    misses = _misses(view, parameters)
    marks = "".join(
        f", CAST(coalesce({sql}, TRUE) AS INTEGER) AS miss_{name}" for name, sql in misses.items()
    )
    total = " + ".join(f"miss_{name}" for name in misses) or "0"
    sql = f"""
WITH {_JUDGED},
marked AS (
    SELECT *, {total} AS misses
    FROM (SELECT * {marks} FROM judged)
)
"""
    return Selection(sql, parameters, misses)


def _misses(view: View, parameters: dict[str, object]) -> dict[str, str]:
    """Return, for each active filter, the condition under which it leaves a task out."""
    misses = {}
    for name in view.filters.active():
        if name in DIMENSIONS:
            parameters[name] = list(view.filters.values(name))
            misses[name] = f"NOT list_contains(${name}, {COLUMN[name]})"
    if "unit" in misses:
        parameters["role"] = view.options.role
        misses["unit"] = _UNIT_MISS
    if view.filters.text:
        parameters["text"] = fold(view.filters.text)
        misses["text"] = _TEXT_MISS
    misses |= _period("assigned", "assigned_at", view.filters.assigned, parameters)
    misses |= _period("due", "due", view.filters.due, parameters)
    return misses


def _period(name: str, column: str, period: Period | None, parameters: dict[str, object]) -> dict[str, str]:
    if period is None:
        return {}
    parameters |= {f"{name}_first": period.first, f"{name}_last": period.last}
    kept = (
        f"CAST({column} AS DATE) >= coalesce(CAST(${name}_first AS DATE), DATE '0001-01-01')"
        f" AND CAST({column} AS DATE) <= coalesce(CAST(${name}_last AS DATE), DATE '9999-12-31')"
    )
    return {name: f"NOT ({kept})"}


def counters() -> str:
    """Return the aggregates over `marked` that fill `Counts`, in its order."""
    inside = f"status NOT IN ({_OUTSIDE})"
    overlay = {
        "due_soon": "status = 'open_in_time' AND days BETWEEN 0 AND 7",
        "fell_due": f"{inside} AND CAST(due AS DATE) <= CAST($t_last AS DATE)",
        "fell_due_on_time": "status = 'done_on_time' AND CAST(due AS DATE) <= CAST($t_last AS DATE)",
        "classified": f"{inside} AND classified",
    }
    conditions = {str(status): f"status = '{status}'" for status in Status} | overlay
    return ", ".join(f"count(*) FILTER ({conditions[name]})" for name in COUNTERS)


def listed(view: View, chosen: Selection) -> str:
    """Return the condition for a list of the view's tasks: inside the bases unless a status is asked for."""
    if view.filters.status:
        return chosen.keeping()
    leaves = ", ".join(f"'{status}'" for status in LEAVES)
    return f"{chosen.keeping()} AND status IN ({leaves})"
