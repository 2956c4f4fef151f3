"""The tasks that a share link leads to: no others are there for who came by it."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from analytics.model.view import View
from analytics.query import beside
from analytics.query.kept import Kept
from analytics.query.selection import selection
from analytics.store import Readable, Store

KEPT = 64
_numbers = count()
# In the snapshot it is compared with, those tasks of it that are the same ones.
_ROWS = """
{sql},
own AS (SELECT snapshot_id, row_no, task_key FROM judged WHERE NOT ({missed}))
SELECT snapshot_id, row_no FROM own
UNION ALL
SELECT snapshot_id, row_no FROM task SEMI JOIN own USING (task_key)
WHERE snapshot_id = $beside AND $beside <> $snapshot
"""


@dataclass(frozen=True)
class _Rows:
    table: str


def rows(store: Readable, view: View) -> str:
    """Return the table of the tasks that a pinned view's filters keep; '' where it has no filters."""
    if not view.filters.active():
        return ""
    return _kept(store.store).one((store.bound, view), lambda: _made(store, view)).table


def _made(store: Readable, view: View) -> _Rows:
    table = f"kept.ceiling_{next(_numbers)}"
    chosen = selection(view, kept=beside.tables(store, view))
    missed = " OR ".join(f"({sql})" for sql in (*chosen.by_dimension.values(), chosen.by_row) if sql)
    sql = f"CREATE TABLE {table} AS {_ROWS.format(sql=chosen.sql, missed=missed)}"
    with store.cursor() as cursor:
        cursor.execute(sql, chosen.parameters | {"beside": view.compared})
    return _Rows(table)


@lru_cache(maxsize=8)
def _kept(store: Store) -> Kept[_Rows]:
    return Kept(store, KEPT)
