"""A click on a bar becomes a change of the filters: click sets, second click clears, another adds."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from analytics.model.filters import CLOSED, Filters
from analytics.ui import state

# What a click on the bar of a value, or on its segment of a part, makes of the filters.
Toggle = Callable[[Filters, str, str | None], Filters]
_TURN = "chart_turn"


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


def chart_key(name: str) -> str:
    """Return the chart's key of this turn: a new one after each click, so that Plotly keeps no selection."""
    return f"{name}-{st.session_state.get(_TURN, 0)}"


def turn() -> None:
    """Begin the next turn: charts forget what was clicked."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def clicked(key: str, dimension: str, parts: str = "status", toggle: Toggle | None = None) -> None:
    """Answer a click on the chart called `key` by `toggle`, or else by choosing what was clicked.

    What comes back from the browser is checked again.
    """
    points: list[dict[str, Any]] = st.session_state[key]["selection"]["points"]
    change = toggle or partial(toggled, dimension, parts)
    turn()
    data = points[0].get("customdata") if points else None
    if not data or not all(isinstance(one, str) for one in data):
        state.keep()
        return
    value, part = data[0], data[1] or None
    if part is None or part in CLOSED[parts]:
        state.edit_filters(lambda filters: change(filters, value, part))
