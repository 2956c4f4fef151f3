"""What becomes of a click on a chart, and of what a browser makes up."""

import pytest
import streamlit as st

from analytics.ui import chart, state
from analytics.ui.chart import Point

CLICKS = "chart-bars"


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[Point]:
    """Return what was answered, where a reader has a page open on which nothing was clicked yet."""
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(state, "keep", lambda: None)
    return []


def told(answered: list[Point], *clicks: object) -> list[Point]:
    """Return what is answered when the browser tells these clicks."""
    st.session_state[CLICKS] = {"clicks": list(clicks)}
    before = len(answered)
    chart._answer(CLICKS, answered.append)
    return answered[before:]


def test_a_click_is_answered_once_however_often_it_is_told(answered: list[Point]) -> None:
    first, second = [5, "A", ""], [6, "B", "done_late"]
    assert told(answered, first) == [("A", "")]
    assert told(answered, first) == []
    assert told(answered, first, second) == [("B", "done_late")]


def test_clicks_faster_than_the_page_are_all_answered_in_their_order(answered: list[Point]) -> None:
    clicks = [[number, f"unit {number}", ""] for number in (3, 1, 6, 2, 5, 4)]
    assert told(answered, *clicks) == [(f"unit {number}", "") for number in range(1, 7)]


def test_clicks_on_two_charts_before_either_is_answered_are_both_kept(answered: list[Point]) -> None:
    st.session_state["chart-other"] = {"clicks": [[9, "later", ""]]}
    chart._answer("chart-other", answered.append)
    assert told(answered, [8, "earlier", ""]) == [("earlier", "")]
    assert answered == [("later", ""), ("earlier", "")]


@pytest.mark.parametrize(
    "made_up",
    [
        None,
        7,
        "A",
        [],
        [7],
        [7, "A"],
        [7, "A", "", ""],
        ["7", "A", ""],
        [7, None, ""],
        [7, ["A"], ""],
        {"0": 7},
    ],
)
def test_what_is_no_click_is_not_answered(answered: list[Point], made_up: object) -> None:
    assert told(answered, made_up) == []
    st.session_state[CLICKS] = {"clicks": made_up}
    chart._answer(CLICKS, answered.append)
    assert answered == []


def test_nothing_clicked_is_nothing_to_answer(answered: list[Point]) -> None:
    st.session_state[CLICKS] = {}
    chart._answer(CLICKS, answered.append)
    assert answered == []
