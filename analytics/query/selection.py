"""The tasks of a view, as SQL: one scan that tells of every task its status and which filters miss it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analytics.model.filters import BY_PAIR, CHOSEN_BY, Period
from analytics.model.status import LEAVES, Status
from analytics.model.text import fold
from analytics.model.view import View
from analytics.query import beside

# Every task of the snapshot, judged once; `due` is the deadline in force under the view's options, `units`
# the units of the role in question, [''] where no lead is stated.
_TOLD = """
    SELECT
        * EXCLUDE (days),
        CASE WHEN status IN ('open_in_time', 'open_overdue') THEN days END AS days,
        timing(status, days) AS timing,
        late(status, days, date_diff('day', CAST(due AS DATE), CAST(completed_at AS DATE))) AS late,
        due_week(status, days, CAST($t_first AS DATE)) AS week,
        due_day(due_at, due_rolled_at) AS due_day,
        took(status, date_diff('day', CAST(assigned_at AS DATE), CAST(completed_at AS DATE))) AS took,
        coalesce(CAST(due AS DATE) <= CAST($t_last AS DATE), FALSE) AS fell_due
    FROM (
        SELECT
            *,
            leaf(reported, assigned_at, due, completed_at, $t_first, $t_last, earlier) AS leaf,
            compatible(leaf, $compat) AS status,
            date_diff('day', CAST($t_first AS DATE), CAST(due AS DATE)) AS days
        FROM (
            SELECT
                *,
                CASE WHEN $roll THEN due_rolled_at ELSE due_at END AS due,
                CASE
                    WHEN $role = 'cooperating' THEN cooperating_units
                    WHEN len(lead_units) = 0 THEN ['']
                    ELSE lead_units
                END AS units,
                due_precision AS precision,
                CASE WHEN classified THEN 'classified' ELSE 'unclassified' END AS classification_group,
                $t_last < (SELECT as_of_first FROM snapshot WHERE snapshot_id = $snapshot) AS earlier
            FROM task
            WHERE snapshot_id = $snapshot
        )
    )
"""
COLUMN = {name: name for name in CHOSEN_BY} | {"classification": "classification_group", "unit": "units"}
_MISS_DIMENSION = {name: f"NOT list_contains(${name}, {COLUMN[name]})" for name in CHOSEN_BY} | {
    "unit": "NOT list_has_any($unit, units)",
    # A task may have several concerns: the column says whether it has one of those asked for.
    "concern": "NOT concern",
}
_DAYS = {"assigned": "assigned_at", "due": "due", "completed": "completed_at"}
# Text of withheld tasks is never searched: a hit would give it away. `search_text` has a number or an id
# only where folding makes more of it than small letters.
_MISS_TEXT = (
    "(withheld(classified) OR NOT (contains(search_text, $text) OR contains(lower(document_no), $text)"
    " OR contains(lower(task_id), $text)))"
)


@dataclass(frozen=True)
class Selection:
    """A pinned view as SQL: common table expressions that end in `judged`, and the values they name.

    `by_dimension` has, for each dimension that is filtered, the condition under which a task is missed;
    `by_row` is the condition for all other filters, whose columns only the tasks have; '' for none.
    """

    sql: str
    parameters: dict[str, object]
    by_dimension: dict[str, str]
    by_row: str


def selection(
    view: View, also: Iterable[str] = (), kept: Mapping[str, str] = MappingProxyType({})
) -> Selection:
    """Return the SQL of a pinned view, its tasks with the dimensions `also` that only other snapshots tell.

    `kept` names the tables in which `beside.tables` keeps these; without, the query tells them itself.
    """
    if view.as_of is None:
        raise ValueError("the view is not pinned")
    filtered = [name for name in CHOSEN_BY if view.filters.values(name)]
    by_row, values = _by_row(view)
    parameters: dict[str, object] = {
        "snapshot": view.snapshot,
        "t_first": view.as_of.first,
        "t_last": view.as_of.last,
        "compat": view.options.compat,
        "roll": view.options.roll,
        "role": view.options.role,
    }
    parts = beside.needed(view, also)
    parameters |= values | {name: list(view.filters.values(name)) for name in filtered if name != "concern"}
    told = f"told AS ({_TOLD}), {beside.joined(view, parts, kept)}" if parts else f"judged AS ({_TOLD})"
    if parts and not kept.keys() >= {*parts}:
        parameters |= beside.parameters(view, parts)
    return Selection(f"WITH {told}", parameters, {name: _MISS_DIMENSION[name] for name in filtered}, by_row)


def _by_row(view: View) -> tuple[str, dict[str, object]]:
    """Return the condition under which the text and period filters miss a task, and its values."""
    misses, values = [], dict[str, object]()
    if view.filters.text:
        misses.append(_MISS_TEXT)
        values["text"] = fold(view.filters.text)
    for name, column in _DAYS.items():
        period: Period | None = getattr(view.filters, name)
        if period is not None and period.absent:
            misses.append(f"{column} IS NOT NULL")
        if period is not None and period.first is not None:
            misses.append(f"coalesce(CAST({column} AS DATE) < ${name}_first, TRUE)")
            values[f"{name}_first"] = period.first
        if period is not None and period.last is not None:
            misses.append(f"coalesce(CAST({column} AS DATE) > ${name}_last, TRUE)")
            values[f"{name}_last"] = period.last
    return " OR ".join(misses), values


def in_list(view: View) -> tuple[Status, ...]:
    """Return the statuses that a list of the view's tasks shows: those inside the bases, or asked for.

    What happened to tasks that were withdrawn or moved is asked for by naming the step.
    """
    if view.filters.status:
        return tuple(Status)
    if any(view.filters.values(name) for name in BY_PAIR):
        return tuple(status for status in Status if status != Status.NOT_YET_ASSIGNED)
    return LEAVES


def listed(view: View, chosen: Selection) -> str:
    """Return the condition for a list of the view's tasks: inside the bases unless a status is asked for."""
    misses = [f"NOT ({sql})" for sql in chosen.by_dimension.values()]
    misses.append(f"status IN ({', '.join(repr(str(status)) for status in in_list(view))})")
    if chosen.by_row:
        misses.append(f"NOT ({chosen.by_row})")
    return " AND ".join(misses) or "TRUE"
