"""The house rules find what they are for."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.house_rules import broken
from tests.ui.opened import Open
from tests.ui.speech import Speech

# A page that breaks every rule.
CARELESS = """
import streamlit as st

from analytics.locale import words
from analytics.ui import chart

st.header("Nhiệm vụ")
st.title("Đơn vị")
st.caption("finding.most_overdue")
st.markdown("Open these tasks")
with st.container(key="figure-total"):
    st.caption("Tổng số nhiệm vụ")
with st.container(key="panel-bars"):
    chart.draw("bars", {"data": [], "layout": {"height": 9}}, " ", words("vi"), print)
raise ValueError("fell over")
"""


@pytest.fixture
def faults(open_page: Open) -> list[str]:
    """Return what the rules say of that page, beside the words of the 68 tasks."""
    open_page()
    return broken(AppTest.from_string(CARELESS).run(), "units", Speech("vi"))


@pytest.mark.parametrize(
    "fault",
    [
        "exception: ",
        "no scope strip",
        "figure without its definition: total",
        "no alternative text: ('panel-bars',)",
        "no table behind the chart in ('panel-bars',)",
        "not one title, first of all headings: [2, 1]",
        "caption: a key is shown: finding.most_overdue",
        "markdown: words of another language: ",
    ],
)
def test_a_page_that_breaks_a_rule_is_told(faults: list[str], fault: str) -> None:
    assert [one for one in faults if one.startswith(fault)]
