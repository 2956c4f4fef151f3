"""A click on a bar becomes a change of the filters: click sets, second click clears, another adds."""

from typing import Any

import streamlit as st

from analytics.model.filters import CLOSED, Filters
from analytics.ui import state

_TURN = "chart_turn"


def toggled(filters: Filters, dimension: str, value: str, status: str | None) -> Filters:
    """Return `filters` after a click on the bar of `value`, or on its segment of `status`.

    A chart shows its tasks whatever the status filter is, so the first click on it sets the status anew:
    the tasks in view are then exactly those of the bar or the segment.
    """
    values, statuses = set(filters.values(dimension)), set(filters.status)
    if value in values and (status is None or status in statuses):
        # The last one chosen takes its status with it; of several, only what was clicked goes.
        if status is None or len(values) > 1:
            values -= {value}
        elif len(statuses) > 1:
            statuses -= {status}
        else:
            values, statuses = set(), set()
    elif not values or status is None:
        values, statuses = values | {value}, {status} if status else set()
    elif value in values and not statuses:
        values, statuses = {value}, {status}
    else:
        values, statuses = values | {value}, statuses | {status}
    return filters.having(dimension, values).having("status", statuses)


def chart_key(name: str) -> str:
    """Return the chart's key of this turn: a new one after each click, so that Plotly keeps no selection."""
    return f"{name}-{st.session_state.get(_TURN, 0)}"


def turn() -> None:
    """Begin the next turn: charts forget what was clicked."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def clicked(key: str, dimension: str) -> None:
    """Answer a click on the chart called `key`; what comes back from the browser is checked again."""
    points: list[dict[str, Any]] = st.session_state[key]["selection"]["points"]
    turn()
    data = points[0].get("customdata") if points else None
    if not data or not all(isinstance(part, str) for part in data):
        state.keep()
        return
    value, status = data[0], data[1] or None
    if status is None or status in CLOSED["status"]:
        state.edit_filters(lambda filters: toggled(filters, dimension, value, status))
