"""What other snapshots tell of a view's tasks, joined to them: the pair and the history.

Both cost a join of whole lists, so they are made once and kept; without a store their SQL stands in the query
itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from analytics.model.filters import BY_HISTORY, BY_PAIR, BY_PAST, RELATIVE
from analytics.model.view import View
from analytics.query import events
from analytics.query.history import HISTORY as HISTORY_SQL
from analytics.query.history import PAST, concerned
from analytics.query.kept import Kept
from analytics.query.likely import LIKELY as LIKELY_SQL
from analytics.query.pair import PAIR as PAIR_SQL
from analytics.store import Readable, Store

PAIR, HISTORY, MOVES, VANISHED, LIKELY = "pair", "history", "moves", "vanished", "likely"
KEPT = 32
_SQL = {
    PAIR: PAIR_SQL,
    HISTORY: HISTORY_SQL,
    MOVES: events.MOVES,
    VANISHED: events.VANISHED,
    LIKELY: LIKELY_SQL,
}
_numbers = count()


def needed(view: View, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Return which of PAIR, HISTORY and LIKELY a view's filters need, and the dimensions `also`."""
    names = {*also, *(name for name in RELATIVE if view.filters.values(name))}
    parts = {PAIR: names & {*BY_PAIR}, HISTORY: names & {*BY_HISTORY, HISTORY}, LIKELY: names & {*BY_PAST}}
    return tuple(part for part, wanted in parts.items() if wanted)


def joined(view: View, parts: Iterable[str], tables: Mapping[str, str]) -> str:
    """Return the SQL of `judged`, made of `told`, with what `parts` tell of each task."""
    columns, joins = ["told.*"], []
    if PAIR in parts:
        columns += ["CAST(pair.step AS VARCHAR) AS step"]
        columns += ["compatible(CAST(pair.counterpart AS VARCHAR), $compat) AS counterpart"]
        joins.append(f"JOIN {tables.get(PAIR) or f'({PAIR_SQL})'} AS pair USING (row_no)")
    if HISTORY in parts:
        columns += ["history.* EXCLUDE (row_no)"]
        conditions = " OR ".join(concerned(name) for name in view.filters.concern)
        columns += [f"({conditions or 'TRUE'}) AS concern"]
        joins.append(f"JOIN {tables.get(HISTORY) or f'({HISTORY_SQL})'} AS history USING (row_no)")
    if LIKELY in parts:
        columns += ["coalesce(likely.risk, '') AS risk"]
        own = f"(SELECT row_no, risk FROM {tables.get(LIKELY) or f'({LIKELY_SQL})'} WHERE look = 0)"
        joins.append(f"LEFT JOIN {own} AS likely USING (row_no)")
    return f"judged AS (SELECT {', '.join(columns)} FROM told {' '.join(joins)})"


def parameters(view: View, parts: Iterable[str]) -> dict[str, object]:
    """Return the values that the pair's SQL names; raise ValueError where nothing is compared."""
    if PAIR not in parts:
        return {}
    if not view.compared or view.compared_as_of is None:
        raise ValueError("the view is compared with nothing")
    return {
        "compared": view.compared,
        "c_first": view.compared_as_of.first,
        "c_last": view.compared_as_of.last,
    }


@dataclass(frozen=True)
class _Table:
    table: str


def tables(store: Readable, view: View, also: Iterable[str] = ()) -> dict[str, str]:
    """Return the tables in which what the view needs is kept, made where it is not there."""
    return {part: _table(store, view, part) for part in needed(view, also)}


def moves(store: Readable, view: View) -> str:
    """Return the table of the deadlines moved between the lists up to the view's."""
    return _table(store, view, MOVES)


def likely(store: Readable, view: View) -> str:
    """Return the table of how likely open tasks are to be late, at the view's date and on past days."""
    return _table(store, view, LIKELY)


def vanished(store: Readable, view: View) -> str:
    """Return the table of how many overdue tasks vanished from each list up to the view's."""
    return _table(store, view, VANISHED)


def _table(store: Readable, view: View, part: str) -> str:
    key: tuple[object, ...]
    if part == PAIR:
        key = (view.snapshot, view.as_of, view.compared, view.compared_as_of, view.options.roll)
    elif part == LIKELY:
        key = (view.snapshot, view.as_of, view.options.roll)
    else:
        key = past(store, view)
    return _kept(store.store).one((store.bound, part, *key), lambda: _made(store, view, part)).table


def past(store: Readable, view: View) -> tuple[str, ...]:
    """Return the ids of the published snapshots of the view's list up to its own, the oldest first."""
    with store.cursor() as cursor:
        rows = cursor.execute(
            f"WITH {PAST} SELECT snapshot_id FROM past ORDER BY place", {"snapshot": view.snapshot}
        ).fetchall()
    return tuple(snapshot_id for (snapshot_id,) in rows)


def _made(store: Readable, view: View, part: str) -> _Table:
    table = f"kept.beside_{next(_numbers)}"
    asked = {"snapshot": view.snapshot, "roll": view.options.roll} | parameters(view, (part,))
    if view.as_of is not None:
        asked |= {"t_first": view.as_of.first, "t_last": view.as_of.last}
    sql = _SQL[part]
    with store.cursor() as cursor:
        named = {name: value for name, value in asked.items() if f"${name}" in sql}
        cursor.execute(f"CREATE TABLE {table} AS {sql}", named)
    return _Table(table)


@lru_cache(maxsize=8)
def _kept(store: Store) -> Kept[_Table]:
    return Kept(store, KEPT)
