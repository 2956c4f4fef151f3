"""How far a list's figures can be relied on: each doubt counted, and the ledger of deadlines."""

from collections.abc import Sequence
from typing import Any

from analytics.model.change import Concern
from analytics.model.reliability import Kind, Ledger, Move, Reliability, Share, Vanished, When
from analytics.model.view import View
from analytics.query import beside
from analytics.query.history import CONCERNS, ORIGINAL
from analytics.query.selection import COLUMN, listed, selection
from analytics.store import Readable

_DONE = "leaf IN ('done_on_time', 'done_late')"
# A completion told by a word alone has no day: the word stands against any deadline.
_FIRST = f"{_DONE} AND coalesce(completed_at <= {ORIGINAL}, leaf = 'done_on_time')"
_COUNTS = ", ".join(
    [
        *(
            f"count(*) FILTER ({base}), count(*) FILTER (({base}) AND ({has}))"
            for base, has in (CONCERNS[one] for one in Concern)
        ),
        *(f"count(*) FILTER ({sql})" for sql in (_DONE, "leaf = 'done_on_time'", _FIRST)),
    ]
)
_LEDGER_COLUMNS = (
    "row_no", "title", "lead_units", "before_due", "due_now", "before_first", "as_of_first", "kind", "moved",
)  # fmt: skip


def reliability(store: Readable, view: View) -> Reliability:
    """Return the doubts about a pinned view's tasks, its filter on doubts set aside."""
    (found,) = _counted(store, view, "''") or [("", *([0] * (2 * len(Concern) + 3)))]
    return _told(found[1:])


def reliability_by(store: Readable, view: View, dimension: str) -> dict[str, Reliability]:
    """Return the doubts about the tasks of each value of a dimension; a task counts under each unit."""
    value = "unnest(units)" if dimension == "unit" else COLUMN[dimension]
    return {row[0]: _told(row[1:]) for row in _counted(store, view, value)}


def _counted(store: Readable, view: View, value: str) -> list[Any]:
    aside = view.filtered(view.filters.having("concern", ()))
    also = (beside.HISTORY,)
    chosen = selection(aside, also, beside.tables(store, aside, also))
    sql = f"""
    {chosen.sql},
    kept AS (SELECT *, {value} AS value FROM judged WHERE {listed(aside, chosen)})
    SELECT value, {_COUNTS} FROM kept GROUP BY value
    """
    with store.cursor() as cursor:
        return cursor.execute(sql, chosen.parameters).fetchall()


def _told(row: Sequence[int]) -> Reliability:
    shares = {one: Share(row[2 * place + 1], row[2 * place]) for place, one in enumerate(Concern)}
    done, on_time, first = row[-3:]
    return Reliability(concerns=shares, done=done, on_time=on_time, on_time_first=first)


def ledger(store: Readable, view: View, limit: int = 50) -> Ledger:
    """Return the deadlines of a pinned view's tasks that were moved, the latest seen first."""
    moves = beside.moves(store, view)
    chosen = selection(view, kept=beside.tables(store, view))
    kept = f"""
    {chosen.sql},
    moved AS (
        SELECT judged.row_no, title, lead_units, withheld(classified) AS withheld, moves.* EXCLUDE (row_no)
        FROM judged JOIN {moves} AS moves USING (row_no)
        WHERE {listed(view, chosen)}
    )
    """
    with store.cursor() as cursor:
        counted = cursor.execute(
            f"{kept} SELECT kind, moved, count(*), count(*) FILTER (withheld) FROM moved GROUP BY ALL",
            chosen.parameters,
        ).fetchall()
        rows = cursor.execute(
            f"{kept} SELECT {', '.join(_LEDGER_COLUMNS)} FROM moved"
            " WHERE NOT withheld ORDER BY place DESC, row_no LIMIT $limit",
            chosen.parameters | {"limit": limit},
        ).fetchall()
        tasks, gone = cursor.execute(
            f"{kept} SELECT (SELECT count(DISTINCT row_no) FROM moved),"
            f" (SELECT count(*) FROM {moves} WHERE row_no IS NULL)",
            chosen.parameters,
        ).fetchone() or (0, 0)
    numbers = {(Kind(kind), When(when)): n for kind, when, n, _ in counted}
    classified = sum(secret for *_, secret in counted)
    return Ledger(tuple(_move(row) for row in rows), numbers, tasks, classified, gone)


def _move(row: tuple[Any, ...]) -> Move:
    row_no, title, units, before, after, listed_on, seen_on, kind, when = row
    return Move(
        row_no=row_no, title=title, lead_units=tuple(units), before=before, after=after,
        listed_on=listed_on.date(), seen_on=seen_on.date(), kind=Kind(kind), when=When(when),
    )  # fmt: skip


def vanished(store: Readable, view: View) -> tuple[Vanished, ...]:
    """Return how many tasks vanished while they were overdue, list after list, the latest first."""
    table = beside.vanished(store, view)
    ids = beside.past(store, view)
    with store.cursor() as cursor:
        rows = cursor.execute(f"SELECT snapshot_id, next_id, tasks FROM {table}").fetchall()
    return tuple(sorted((Vanished(*row) for row in rows), key=lambda one: -ids.index(one.snapshot_id)))
