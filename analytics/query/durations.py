"""How many days a view's tasks took, or have been open for: counted by day, one query for all of it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from analytics.model.filters import Period
from analytics.model.status import LEAVES
from analytics.model.survival import Durations, Lasting
from analytics.model.view import View
from analytics.query import beside
from analytics.query.pair import words
from analytics.query.retention import kept_since
from analytics.query.selection import COLUMN, selection
from analytics.store import Readable

# What tells how a task stands, or when it was done, would choose the tasks by what is to be estimated.
ASIDE = ("status", "timing", "late", "week", "took")
# Open tasks are counted up to the view's date; who was done before being assigned took no day.
_DAYS = """
CASE
    WHEN assigned_at IS NULL OR (starts_with(status, 'done') AND completed_at IS NULL) THEN NULL
    ELSE greatest(0, date_diff(
        'day', CAST(assigned_at AS DATE),
        CAST(CASE WHEN starts_with(status, 'open') THEN $t_first ELSE completed_at END AS DATE)
    ))
END
"""


def durations(store: Readable, view: View, dimension: str) -> Durations:
    """Return what a pinned view's tasks took by `dimension`; its filters on status and completion are aside.

    Where the list drops done tasks and the view has no period of assignment, only tasks count that were
    assigned since it has all of them.
    """
    since = kept_since(store, view.snapshot)
    kept = Period(since, None) if since and not view.filters.assigned else None
    filters = replace(view.filters, completed=None, assigned=kept or view.filters.assigned)
    for name in ASIDE:
        filters = filters.having(name, ())
    asked = view.filtered(filters)
    chosen = set(view.filters.values(dimension))
    whole, groups = _Days(), defaultdict[str, _Days](_Days)
    for value, days, done, n in _counted(store, asked, dimension):
        if value is None:
            whole.add(days, done, n)
        elif not chosen or value in chosen:
            groups[value].add(days, done, n)
    return Durations(asked, kept, whole.told(), {name: days.told() for name, days in groups.items()})


class _Days:
    """Counts tasks by days."""

    def __init__(self) -> None:
        self._done, self._open, self._unknown = defaultdict[int, int](int), defaultdict[int, int](int), 0

    def add(self, days: int | None, done: bool, n: int) -> None:
        """Count `n` tasks that took so many days, or are open for them."""
        if days is None:
            self._unknown += n
        else:
            (self._done if done else self._open)[days] += n

    def told(self) -> Lasting:
        """Return what was counted."""
        return Lasting(dict(self._done), dict(self._open), self._unknown)


def _counted(
    store: Readable, view: View, dimension: str
) -> Iterator[tuple[str | None, int | None, bool, int]]:
    """Yield how many tasks of a value, None for all of them, took or have been open for so many days."""
    chosen = selection(view, (), beside.tables(store, view))
    missed = (sql for sql in (*chosen.by_dimension.values(), chosen.by_row) if sql)
    kept = " AND ".join(f"NOT ({one})" for one in missed) or "TRUE"
    column = COLUMN[dimension]
    values = f"unnest({column})" if dimension == "unit" else column
    sql = f"""
    {chosen.sql},
    lasting AS (
        SELECT {column}, {_DAYS} AS days, starts_with(status, 'done') AS done
        FROM judged
        WHERE status IN ({words(LEAVES)}) AND {kept}
    )
    SELECT NULL, days, done, count(*) FROM lasting GROUP BY ALL
    UNION ALL
    SELECT value, days, done, count(*) FROM (SELECT {values} AS value, days, done FROM lasting) GROUP BY ALL
    """
    with store.cursor() as cursor:
        named = {name: value for name, value in chosen.parameters.items() if f"${name}" in sql}
        yield from cursor.execute(sql, named).fetchall()
