"""What changed between the two snapshots of a view: steps, matrix, and the steps of each unit and body."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from analytics.model.bridge import Changes, Sides, standing
from analytics.model.change import ABSENT, GONE, Step
from analytics.model.filters import BY_PAIR
from analytics.model.view import View
from analytics.query.cells import cells
from analytics.store import Readable
from analytics.store.snapshots import snapshot

# A bridge sets these aside: how tasks stand on one side is what it tells.
ASIDE = (*BY_PAIR, "status", "timing")


def sides(store: Readable, view: View) -> Sides:
    """Return a view that is compared, and the other way round, in the order of time."""
    flipped = replace(
        view, snapshot=view.compared, as_of=view.compared_as_of, compared=view.snapshot,
        compared_as_of=view.as_of, task=None,
    )  # fmt: skip
    return Sides(view, flipped) if _moment(store, view) < _moment(store, flipped) else Sides(flipped, view)


def _moment(store: Readable, view: View) -> tuple[datetime, datetime, datetime, str]:
    found = snapshot(store, view.snapshot)
    if found is None or view.as_of is None:
        raise ValueError("the view is not pinned")
    return view.as_of.first, view.as_of.last, found.published_at, view.snapshot


def changes(store: Readable, view: View, dimensions: Sequence[str] = ()) -> Changes:
    """Return what changed between a pinned view's two snapshots, and by `dimensions`."""
    both = sides(store, view.filtered(_aside(view).filters))
    steps, matrix = Counter[str](), Counter[tuple[str, str]]()
    by: dict[str, dict[str, Counter[str]]] = {name: defaultdict(Counter) for name in dimensions}
    for later, side in ((True, both.later), (False, both.earlier)):
        for part, step, value, status, n in _sums(store, side, dimensions):
            other = value if part == "counterpart" else ""
            if (step in GONE) is later or step == Step.NOT_YET:
                continue
            if part != "counterpart":
                by[part][value][step] += n
                continue
            steps[step] += n
            pair = (standing(other), standing(status))
            matrix[pair if later else (pair[1], ABSENT)] += n
    return Changes(both, steps, matrix, by)


def _aside(view: View) -> View:
    filters = view.filters
    for name in ASIDE:
        filters = filters.having(name, ())
    return view.filtered(filters)


def _sums(store: Readable, view: View, dimensions: Sequence[str]) -> Iterator[tuple[str, str, str, str, int]]:
    """Yield the part of the answer, the step, the value, the status and how many tasks."""
    found = cells(store, view, (*BY_PAIR, *dimensions))
    parts = [
        f"SELECT '{name}', * FROM ({found.sums(('step', name))})" for name in ("counterpart", *dimensions)
    ]
    sql = found.marked((*BY_PAIR, *dimensions)) + " UNION ALL ".join(parts)
    with store.cursor() as cursor:
        rows = cursor.execute(sql, found.bound(sql)).fetchall()
    for part, (step,), value, state, n in rows:
        status = found.told("state", state)[0]
        for name in found.names(part, value):
            yield part, step, name, status, int(n)
