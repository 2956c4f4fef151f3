"""A click on a bar becomes a change of the filters: click sets, second click clears, another adds."""

from collections.abc import Callable

from analytics.model.filters import CLOSED, Filters
from analytics.ui import state
from analytics.ui.chart import Point

# What a click on the bar of a value, or on its segment of a part, makes of the filters.
Toggle = Callable[[Filters, str, str | None], Filters]


def toggled(dimension: str, parts: str, filters: Filters, value: str, part: str | None) -> Filters:
    """Return `filters` after a click on the bar of `value`, or on its segment of `part`, a value of `parts`.

    A chart shows its tasks whatever the filters on its parts and on status are, so the first click on it
    sets them anew: the tasks in view are then exactly those of the bar or the segment.
    """
    values, split = set(filters.values(dimension)), set(filters.values(parts))
    if value in values and (part is None or part in split):
        # The last one chosen takes its part with it; of several, only what was clicked goes.
        if part is None or len(values) > 1:
            values -= {value}
        elif len(split) > 1:
            split -= {part}
        else:
            values, split = set(), set()
    elif not values or part is None:
        values, split = values | {value}, {part} if part else set()
    elif value in values and not split:
        values, split = {value}, {part}
    else:
        values, split = values | {value}, split | {part}
    return filters.having(dimension, values).having("status", ()).having(parts, split)


def clicked(point: Point, change: Toggle, parts: str) -> None:
    """Answer a click on `point`, a value and the value of `parts` that its segment shows, by `change`."""
    value, part = point
    if isinstance(value, str) and (not part or part in CLOSED[parts]):
        state.edit_filters(lambda filters: change(filters, value, str(part) if part else None))
    else:
        state.keep()
