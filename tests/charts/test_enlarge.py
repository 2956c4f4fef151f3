"""A chart is drawn larger without being laid out anew."""

from typing import Any

import plotly.graph_objects as go
import pytest

from analytics.charts import Figure
from analytics.charts.bridge import Stretch, bridge
from analytics.charts.enlarge import enlarged
from analytics.charts.share_rows import ShareRow, share_rows
from analytics.charts.stacks import Series, Stacks, stacks
from tests.charts.test_charts import LIGHT, VI, A, drawn, look

TWICE = 2.0
BARS = drawn(A)
PARTS = [Series("✓", "Hoàn thành", LIGHT.filled(LIGHT.done_on_time), (3, 5), 0)]
KINDS = {
    "bars": BARS,
    "columns": stacks(Stacks(("01", "02"), ("01", "02"), PARTS, told="báo", marks={0: 4}), VI, LIGHT, 600),
    "shares": share_rows([ShareRow("Không có thời hạn", 3, 40)], look()),
    "bridge": bridge([Stretch("opening", 0, 4, 0)], ["Đang thực hiện"], VI, LIGHT, 600),
}


def sizes(part: Any) -> list[float]:
    """Return every size of letters and points in a figure."""
    if isinstance(part, dict):
        return [
            size
            for name, one in part.items()
            for size in ([one] if name == "size" and not isinstance(one, list) else sizes(one))
        ]
    return [size for one in part for size in sizes(one)] if isinstance(part, list) else []


@pytest.mark.parametrize("figure", KINDS.values(), ids=KINDS)
def test_all_letters_and_points_grow_alike(figure: Figure) -> None:
    assert sizes(figure)
    assert sizes(enlarged(figure, TWICE)) == [TWICE * size for size in sizes(figure)]


@pytest.mark.parametrize("figure", KINDS.values(), ids=KINDS)
def test_height_and_margins_grow_with_them(figure: Figure) -> None:
    before, after = figure["layout"], enlarged(figure, TWICE)["layout"]
    assert after["height"] == TWICE * before["height"]
    assert after["margin"] == {side: TWICE * one for side, one in before["margin"].items()}


@pytest.mark.parametrize("figure", KINDS.values(), ids=KINDS)
def test_what_a_chart_tells_stays_where_it_is(figure: Figure) -> None:
    large = enlarged(figure, TWICE)
    for before, after in zip(figure["data"], large["data"], strict=True):
        for name in ("x", "y", "base", "width", "customdata", "text"):
            assert before.get(name) == after.get(name)
    for axis in ("xaxis", "yaxis"):
        assert figure["layout"][axis]["range"] == large["layout"][axis]["range"]


@pytest.mark.parametrize("figure", KINDS.values(), ids=KINDS)
def test_plotly_reads_a_larger_chart(figure: Figure) -> None:
    assert go.Figure(enlarged(figure, 1.4)).data


def test_edges_grow_and_bars_stay_as_wide_as_their_axis_says() -> None:
    before, after = BARS["data"][1], enlarged(BARS, TWICE)["data"][1]
    assert after["marker"]["line"]["width"] == [TWICE * one for one in before["marker"]["line"]["width"]]
    assert after["width"] == before["width"]


def test_a_chart_for_a_desk_is_left_as_it_is() -> None:
    assert enlarged(BARS, 1) is BARS
