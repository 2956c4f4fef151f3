"""What the charts draw: the fixed order, bars that are as long as their numbers, text that stays text."""

from typing import Any

import pytest

from analytics.charts import PALETTES, Bar, Chosen, plain_bars, status_bars
from analytics.charts.labels import LINES, WIDTH, label, plain
from analytics.charts.theme import GLYPH
from analytics.locale import words
from analytics.model.counts import Counts, Group
from analytics.model.status import DISPLAY_ORDER, Status

VI = words("vi")
LIGHT = PALETTES["light"]
A = Group("Vụ A", Counts(done_on_time=6, done_late=1, open_in_time=2, open_overdue=3))
B = Group("<b>B</b>", Counts(done_no_deadline=4, open_no_deadline=4))


NOTHING = Chosen()


def drawn(*groups: Group, chosen: Chosen = NOTHING, shares: bool = False) -> dict[str, Any]:
    return status_bars(groups, dimension="unit", words=VI, palette=LIGHT, chosen=chosen, shares=shares)


def segments(figure: dict[str, Any], row: int) -> list[tuple[float, float, str]]:
    """Return a bar's segments from the left: start, length and status."""
    found = [
        (start, length, data[1])
        for trace in figure["data"]
        for start, length, y, data in zip(
            trace["base"], trace["x"], trace["y"], trace["customdata"], strict=True
        )
        if y == row
    ]
    return sorted(found)


def test_segments_stand_in_the_fixed_order_with_the_bad_ones_at_the_right() -> None:
    order = [status for _, _, status in segments(drawn(A), 0)]
    assert order == [status for status in DISPLAY_ORDER if A.counts.of(status)]
    assert order[-2:] == [Status.DONE_LATE, Status.OPEN_OVERDUE]


@pytest.mark.parametrize(("shares", "whole"), [(False, 12), (True, 100)])
def test_segments_join_from_zero_to_the_whole(shares: bool, whole: float) -> None:
    end = 0.0
    for start, length, _ in segments(drawn(A, shares=shares), 0):
        assert start == pytest.approx(end)
        end = start + length
    assert end == pytest.approx(whole)


def test_no_deadline_is_an_outline_never_a_fill() -> None:
    marks = {trace["customdata"][0][1]: trace["marker"] for trace in drawn(B)["data"]}
    assert all(mark["color"] == [LIGHT.paper] for mark in marks.values())
    assert {mark["line"]["color"][0] for mark in marks.values()} == {LIGHT.no_deadline}


def test_what_is_chosen_is_told_without_colour_by_a_sign_and_an_edge() -> None:
    figure = drawn(A, B, chosen=Chosen(frozenset({"Vụ A"}), frozenset({Status.OPEN_OVERDUE})))
    assert figure["layout"]["yaxis"]["ticktext"][0] == "<b>✓ Vụ A</b>"
    edges = {data[1]: edge for trace in figure["data"] for data, edge in _edges(trace)}
    assert edges[Status.OPEN_OVERDUE] == 3
    assert edges[Status.DONE_ON_TIME] < 3


def _edges(trace: dict[str, Any]) -> list[tuple[list[str], float]]:
    return list(zip(trace["customdata"], trace["marker"]["line"]["width"], strict=True))


def test_fading_is_done_by_colour_because_opacity_by_bar_stops_clicks() -> None:
    figure = drawn(A, B, chosen=Chosen(frozenset({"Vụ A"})))
    assert all("opacity" not in trace["marker"] for trace in figure["data"])


def test_text_from_the_data_is_shown_as_it_is() -> None:
    figure = drawn(B)
    assert "&lt;b&gt;B&lt;/b&gt;" in figure["layout"]["yaxis"]["ticktext"][0]
    assert "<b>B</b>" not in figure["data"][0]["hovertext"][0].replace("&lt;b&gt;B&lt;/b&gt;", "")
    assert plain('<a href="http://x">x</a>\ny') == '&lt;a href="http://x"&gt;x&lt;/a&gt; y'


def test_a_name_of_eighty_characters_takes_two_short_lines() -> None:
    lines = label("Trung tâm Quy hoạch và Điều tra " * 3).split("<br>")
    assert len(lines) == LINES
    assert all(len(line) <= WIDTH for line in lines)


def test_two_names_that_are_cut_alike_stay_two_bars() -> None:
    long = "Trung tâm Quy hoạch và Điều tra tài nguyên nước quốc gia "
    figure = drawn(Group(long + "1", A.counts), Group(long + "2", A.counts))
    assert figure["layout"]["yaxis"]["tickvals"] == [0, 1]


def test_below_ten_no_percentage_is_said() -> None:
    hover = [text for trace in drawn(B, A)["data"] for text in trace["hovertext"]]
    assert not any("%" in text for text in hover if "&lt;b&gt;B" in text)
    assert any("%" in text for text in hover if "Vụ A" in text)


def test_a_bar_of_one_number_carries_its_category_and_status() -> None:
    bars = [Bar("Vụ A", 3, LIGHT.status(Status.OPEN_OVERDUE))]
    figure = plain_bars(
        bars, dimension="unit", words=VI, palette=LIGHT, chosen=Chosen(), status=Status.OPEN_OVERDUE
    )
    assert figure["data"][0]["customdata"] == [["Vụ A", "open_overdue"]]
    assert figure["layout"]["xaxis"]["range"][0] == 0


def test_every_status_has_a_sign_of_its_own() -> None:
    assert len(set(GLYPH.values())) == len(Status)
