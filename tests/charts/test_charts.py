"""What the charts draw: the fixed order, bars that are as long as their numbers, text that stays text."""

from typing import Any

import pytest

from analytics.charts import PALETTES, Bar, Chosen, Look, plain_bars, status_bars
from analytics.charts.labels import plain, wrapped
from analytics.charts.theme import GLYPH
from analytics.locale import words
from analytics.model.counts import Counts, Group
from analytics.model.status import DISPLAY_ORDER, Status

VI = words("vi")
LIGHT = PALETTES["light"]
A = Group("Vụ A", Counts(done_on_time=6, done_late=1, open_in_time=2, open_overdue=3))
B = Group("<b>B</b>", Counts(done_no_deadline=4, open_no_deadline=4))


NOTHING = Chosen()
WIDE, PHONE = 600, 330
LONG = "Trung tâm Quy hoạch và Điều tra tài nguyên nước quốc gia thuộc Bộ Tài nguyên (T)"


def look(chosen: Chosen = NOTHING, width: int = WIDE) -> Look:
    return Look(VI, LIGHT, chosen, width)


def drawn(*groups: Group, shares: bool = False, **how: Any) -> dict[str, Any]:
    return status_bars(groups, look(**how), dimension="unit", shares=shares)


def bars(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the bars of the statuses, without the ground that answers to a click on a row."""
    return [trace for trace in figure["data"] if trace["customdata"][0][1]]


def segments(figure: dict[str, Any], name: str) -> list[tuple[float, float, str]]:
    """Return a bar's segments from the left: start, length and status."""
    found = [
        (start, length, data[1])
        for trace in bars(figure)
        for start, length, data in zip(trace["base"], trace["x"], trace["customdata"], strict=True)
        if data[0] == name
    ]
    return sorted(found)


def written(figure: dict[str, Any]) -> list[str]:
    """Return all that stands on the chart: on segments, beside bars, as names."""
    texts = [text for trace in bars(figure) for text in trace.get("text", [])]
    layout = figure["layout"]
    return [*texts, *(one["text"] for one in layout["annotations"]), *layout["yaxis"].get("ticktext", [])]


def test_segments_stand_in_the_fixed_order_with_the_bad_ones_at_the_right() -> None:
    order = [status for _, _, status in segments(drawn(A), "Vụ A")]
    assert order == [status for status in DISPLAY_ORDER if A.counts.of(status)]
    assert order[-2:] == [Status.DONE_LATE, Status.OPEN_OVERDUE]


@pytest.mark.parametrize(("shares", "whole"), [(False, 12), (True, 100)])
def test_segments_join_from_zero_to_the_whole(shares: bool, whole: float) -> None:
    end = 0.0
    for start, length, _ in segments(drawn(A, shares=shares), "Vụ A"):
        assert start == pytest.approx(end)
        end = start + length
    assert end == pytest.approx(whole)


def test_no_deadline_is_an_outline_never_a_fill() -> None:
    marks = {trace["customdata"][0][1]: trace["marker"] for trace in bars(drawn(B))}
    assert all(mark["color"] == [LIGHT.paper] for mark in marks.values())
    assert {mark["line"]["color"][0] for mark in marks.values()} == {LIGHT.no_deadline}


def test_what_is_chosen_is_told_without_colour_by_a_sign_and_an_edge() -> None:
    figure = drawn(A, B, chosen=Chosen(frozenset({"Vụ A"}), frozenset({Status.OPEN_OVERDUE})))
    assert [text[:4] for text in figure["layout"]["yaxis"]["ticktext"]] == ["<b>☑", "☐ &l"]
    edges = {data[1]: edge for trace in bars(figure) for data, edge in _edges(trace)}
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


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_a_name_of_eighty_characters_stands_whole_beside_its_bar_or_above_it(width: int) -> None:
    figure = drawn(Group(LONG, A.counts), width=width)
    assert len(LONG) == 80
    assert any(text.replace("<br>", " ").startswith(LONG) for text in written(figure))


@pytest.mark.parametrize("width", [PHONE, WIDE])
@pytest.mark.parametrize("shares", [False, True])
def test_every_number_stands_on_its_segment_or_with_its_sign_beside(width: int, shares: bool) -> None:
    uneven = Group("Vụ A", Counts(done_on_time=20_000, done_late=1, open_in_time=300, open_overdue=2_345))
    figure = drawn(uneven, B, width=width, shares=shares)
    said = " ".join(written(figure))
    assert "20.000" in said
    assert "✓!\u00a01" in said
    assert all(number in said for number in ("300", "2.345", "<b>22.646</b>"))


def test_beside_the_bars_and_above_them_a_click_is_the_category() -> None:
    figure = drawn(A, Group(LONG, A.counts), width=PHONE)
    ground, first = figure["data"][0], bars(figure)[0]
    assert ground["customdata"] == [["Vụ A", ""], [LONG, ""]] * 2
    edges = [(y - high / 2, y + high / 2) for y, high in zip(ground["y"], ground["width"], strict=True)]
    bar = (first["y"][0] - first["width"] / 2, first["y"][0] + first["width"] / 2)
    assert edges[0] == (0, bar[0])
    assert edges[2] == (bar[0], edges[1][0])
    assert ground["base"][2:] == [12, 12]


def test_where_one_number_of_the_last_status_has_no_room_all_stand_beside() -> None:
    much, little = Counts(done_on_time=90, open_overdue=90), Counts(done_on_time=900, open_overdue=1)
    alone, both = drawn(Group("A", much)), drawn(Group("A", much), Group("B", little))
    assert "90" in bars(alone)[-1]["text"]
    assert set(bars(both)[-1]["text"]) == {""}
    assert any(text.endswith("✕\N{NO-BREAK SPACE}90") for text in written(both))


def test_no_last_word_of_a_name_stands_alone() -> None:
    name = "Cục Đăng ký và Dữ liệu thông tin đất đai"
    assert wrapped(name, 36, 4) == ["Cục Đăng ký và Dữ liệu", "thông tin đất đai"]
    assert wrapped(name, 40, 4) == [name]
    assert wrapped(name, 12, 2)[-1].endswith("…")


def test_below_ten_no_percentage_is_said() -> None:
    hover = [text for trace in bars(drawn(B, A)) for text in trace["hovertext"]]
    assert not any("%" in text for text in hover if "&lt;b&gt;B" in text)
    assert any("%" in text for text in hover if "Vụ A" in text)


def test_a_bar_of_one_number_carries_its_category_and_status() -> None:
    one = Bar("Vụ A", 3, LIGHT.status(Status.OPEN_OVERDUE), "ngoài dự kiến")
    figure = plain_bars([one], look(), dimension="unit", status=Status.OPEN_OVERDUE)
    assert all(trace["customdata"] == [["Vụ A", "open_overdue"]] for trace in figure["data"])
    assert figure["layout"]["annotations"][0]["text"] == "<b>3</b>\u00a0\u00a0ngoài dự kiến"
    assert figure["layout"]["xaxis"]["range"][0] == 0


def test_every_status_has_a_sign_of_its_own() -> None:
    assert len(set(GLYPH.values())) == len(Status)
