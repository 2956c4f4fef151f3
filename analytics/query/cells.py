"""What the numbers of a view are summed from: the cells of its cube, or cells counted by a scan of the tasks.

Both have the same columns, so that a breakdown need not know which they are; the cube's are in codes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.model.filters import BY_TASK, CHOSEN_BY, RELATIVE
from analytics.model.status import PUBLISHED_AS
from analytics.model.view import View
from analytics.query import beside, cube
from analytics.query.cube import COUNTED, STATE, Code
from analytics.query.selection import COLUMN, Selection, selection
from analytics.store import Readable

_PLACE = {"status": 0, "timing": 1, "classification": 2}
_HOLDER = COLUMN | dict.fromkeys(_PLACE, "state")
# Columns with one word; the others have several.
_SINGLE = frozenset(_HOLDER.values()) - {"state", "units"}


@dataclass(frozen=True)
class Cells:
    """Cells, each `n` tasks with one `state`, as COUNTED tells it.

    `sql` are those of a scan; '' for those of a cube, of which `table` names the table for some columns.
    `misses` has, for each dimension that is filtered, the condition under which a cell is missed, `values`
    what the codes of a column mean, from 1; nothing where the cells are in words. `whole` is how many tasks
    of each state the snapshot has, those that the cells leave out with them.
    """

    sql: str
    table: Callable[[Iterable[str]], str]
    parameters: Mapping[str, object]
    misses: Mapping[str, str]
    values: Mapping[str, Sequence[Code]]
    whole: Sequence[tuple[Code, int]]

    def marked(self, facets: Iterable[str]) -> str:
        """Return the SQL up to `marked`, which tells of every cell of a scan which filters miss it."""
        if not self.sql:
            return ""
        columns = dict.fromkeys(["state", *(_HOLDER[name] for name in facets), "n"])
        flags = [f"{sql} AS miss_{name}" for name, sql in self.misses.items()]
        return f"{self.sql}, marked AS MATERIALIZED (SELECT {', '.join([*columns, *flags])} FROM cells)\n"

    def part(self, name: str, facet: str = "", aside: Iterable[str] = ()) -> str:
        """Return the sums called `name` by the column that holds `facet`, if any, and by state, over the
        cells that all filters keep, those on the dimensions `aside` left out."""
        value = self._value(facet) if facet else "NULL"
        kept = self._kept((facet,) if facet else (), aside)
        return f"SELECT '{name}', {value} AS value, state, sum(n) {kept} GROUP BY ALL"

    def sums(self, facets: Sequence[str]) -> str:
        """Return the sums by the columns that hold `facets` and by state, over the cells that are kept."""
        values = ", ".join(self._value(facet) for facet in facets)
        return f"SELECT {values}, state, sum(n) {self._kept(facets)} GROUP BY ALL"

    def _kept(self, facets: Iterable[str], aside: Iterable[str] = ()) -> str:
        """Return where the cells with `facets` stand that are kept."""
        filtered = {name: sql for name, sql in self.misses.items() if name not in aside}
        if self.sql:
            missed = " OR ".join(f"miss_{name}" for name in filtered) or "FALSE"
            return f"FROM marked WHERE NOT ({missed})"
        missed = " OR ".join(filtered.values()) or "FALSE"
        return f"FROM {self.table({_HOLDER[name] for name in (*facets, *filtered)})} WHERE NOT ({missed})"

    def _value(self, facet: str) -> str:
        """Return the column that holds a dimension, as `names` reads it."""
        single = not self.values and _HOLDER[facet] in _SINGLE
        return f"[{_HOLDER[facet]}]" if single else _HOLDER[facet]

    def bound(self, sql: str) -> dict[str, object]:
        """Return the values that a query over the cells names: DuckDB takes no others."""
        return {name: value for name, value in self.parameters.items() if f"${name}" in sql}

    def told(self, column: str, found: int | list[str]) -> Code:
        """Return what stands in a column, in words."""
        if isinstance(found, int):
            return self.values[column][found - 1]
        return tuple(found)

    def names(self, facet: str, found: int | list[str]) -> Code:
        """Return the values of a dimension that stand in its column: several units, one of all others."""
        words = self.told(_HOLDER[facet], found)
        return words if facet not in _PLACE else (words[_PLACE[facet]],)

    def codes(self, facet: str) -> range:
        """Return the codes of the column that holds a dimension."""
        return range(1, len(self.values[_HOLDER[facet]]) + 1)


def cells(store: Readable, view: View, facets: Iterable[str], *, by_unit: bool = False) -> Cells:
    """Return the cells of a pinned view with what `facets` need: from the cube if its dimensions suffice.

    With `by_unit` the cells of a cube stand under each of their units, so that units can be counted, and
    nothing else; the view has no filter on units then.
    """
    facets = tuple(facets)
    coded, chosen = cube.coded(store, view), selection(view, facets, beside.tables(store, view, facets))
    values = dict(coded.values)
    if view.options.compat:
        values["state"] = tuple(
            (PUBLISHED_AS.get(state[0], state[0]), *state[1:]) for state in values["state"]
        )
    whole = tuple(zip(values["state"], coded.whole, strict=True))

    if by_unit:
        values["units"] = coded.units

    def table(columns: Iterable[str]) -> str:
        return (cube.by_unit if by_unit else cube.rolled)(store, coded, columns).table

    if chosen.by_row or {*facets, *chosen.by_dimension} & {*BY_TASK, *RELATIVE}:
        return Cells(_scan(chosen, facets), table, chosen.parameters, chosen.by_dimension, {}, whole)
    return _of_cube(view, Cells("", table, {}, {}, values, whole))


def _scan(chosen: Selection, facets: Iterable[str]) -> str:
    """Only the tasks themselves have text, days and BY_TASK to count by; the cells are of those kept."""
    needed = {*facets, *chosen.by_dimension}
    columns = dict.fromkeys([*COUNTED, *(COLUMN[name] for name in CHOSEN_BY if name in needed)])
    return f"""
{chosen.sql},
counted AS (
    SELECT {", ".join(columns)}, count(*) AS n
    FROM judged
    WHERE NOT ({chosen.by_row or "FALSE"})
    GROUP BY ALL
),
cells AS (SELECT *, {STATE} AS state FROM counted)
"""


def _of_cube(view: View, found: Cells) -> Cells:
    """Return the cells of a cube with the view's filters: of every code whether it is missed."""
    filtered = {name: set(view.filters.values(name)) for name in CHOSEN_BY if view.filters.values(name)}
    missed = {
        name: [chosen.isdisjoint(found.names(name, code)) for code in found.codes(name)]
        for name, chosen in filtered.items()
    }
    return replace(found, parameters=missed, misses={name: f"${name}[{_HOLDER[name]}]" for name in missed})
