"""On a wall all is drawn larger, and charts are laid out for the room that this leaves them."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st

from analytics.charts.plane import SMALL
from analytics.model.view import PRESENT
from analytics.ui import state, window
from tests.serving import ROOT
from tests.ui.opened import Open, charts

STYLE = Path(ROOT, "analytics", "ui", "style.css").read_text("utf-8")
# So many lines of the smallest letters would fill the screen.
LINES = 62
# What stands round a chart on half of the page, at the size of a desk.
ROUND = 32 + 40


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Return the reader's browser; its cookies tell how wide the window is."""
    browser = SimpleNamespace(cookies={})
    monkeypatch.setattr(st, "context", browser)
    return browser


@pytest.mark.parametrize("told", ["390", "768", "1440", "1799", "", "wide", "1e9"])
def test_up_to_a_wall_nothing_is_drawn_larger(seen: SimpleNamespace, told: str) -> None:
    seen.cookies["width"] = told
    assert (window.scale(), window.grown(230)) == (1, 230)


@pytest.mark.parametrize("told", ["1280", "1440", "1920"])
def test_on_a_slide_all_is_drawn_larger_on_any_screen_and_each_chart_for_itself(
    seen: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    seen.cookies["width"] = told
    monkeypatch.setattr(state, "is_on", lambda page: page == PRESENT)
    assert round(SMALL * window.scale()) >= int(told) * 28 / 1920
    assert window.width(0.5) == window.width(1) < int(told) / window.scale()


def test_on_a_phone_a_slide_is_as_small_as_any_page(
    seen: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen.cookies["width"] = "390"
    monkeypatch.setattr(state, "is_on", lambda page: page == PRESENT)
    assert (window.scale(), window.grown(230)) == (1, 230)


def test_a_chart_on_a_desk_has_the_pixels_of_its_part(seen: SimpleNamespace) -> None:
    seen.cookies["width"] = "1440"
    assert window.width(0.5) == 720 - ROUND


@pytest.mark.parametrize(("wide", "high"), [(1800, 1012), (1920, 1080), (2560, 1440)])
def test_what_is_written_on_a_wall_is_read_from_the_back_of_the_room(
    seen: SimpleNamespace, wide: int, high: int
) -> None:
    seen.cookies["width"] = str(wide)
    assert window.grown(1600) / 100 > high / LINES
    assert window.scale() * SMALL > high / LINES


@pytest.mark.parametrize("wide", [1800, 1920, 2560, 3200])
def test_a_chart_fills_its_part_of_a_wall_and_no_more(seen: SimpleNamespace, wide: int) -> None:
    seen.cookies["width"] = str(wide)
    left = wide / 2 - window.grown(100 * ROUND) / 100
    assert left - 3 < window.width(0.5) * window.scale() <= left + 1


def test_beyond_the_largest_wall_nothing_grows_further(seen: SimpleNamespace) -> None:
    grown = []
    for seen.cookies["width"] in ("2560", "2561", "5000"):
        grown.append((window.scale(), window.grown(230)))
    assert len(set(grown)) == 1


def test_the_style_draws_the_page_larger_from_the_same_width_on_and_as_much() -> None:
    (wall,) = re.findall(r"@media \(min-width: (\d+)px\) \{\s*html \{ font-size: ([^;]*) !important", STYLE)
    letters = window.PAGE // 16
    high = round(letters / window.SHAPE)
    largest = f"max(1rem, min(100vw / {letters}, 100vh / {high}, {window.LARGEST}px / {letters}))"
    assert wall == (f"{window.WALL}", largest)


def test_the_style_draws_a_slide_as_large_as_its_charts() -> None:
    (slide,) = re.findall(r":root:has\(\.st-key-slide-bar\) \{ font-size: ([^;]*) !important", STYLE)
    letters = window.SLIDE_PAGE // 16
    high = round(letters / window.SHAPE)
    assert slide == f"max(1rem, min(100vw / {letters}, 100vh / {high}, {window.LARGEST}px / {letters}))"


@pytest.mark.parametrize(("high", "as_wide"), [("1080", 1920), ("950", 950 * 16 / 9), ("600", window.CHART)])
def test_in_a_window_that_is_less_high_than_a_wall_less_is_drawn_larger(
    seen: SimpleNamespace, high: str, as_wide: float
) -> None:
    seen.cookies |= {"width": "1920", "height": high}
    assert window.scale() == pytest.approx(as_wide / window.CHART)


def test_where_the_page_grows_no_wider_charts_do_not_either() -> None:
    (widest,) = re.findall(r"\.stMainBlockContainer \{[^}]*max-width: (\d+)rem", STYLE)
    assert int(widest) * 16 * window.LARGEST / window.PAGE == window.WIDEST


def test_the_charts_of_a_page_are_drawn_larger_on_a_wall(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = [chart["figure"]["layout"]["font"]["size"] for chart in charts(open_page())]
    monkeypatch.setattr(window, "_window", lambda: 1920)
    wall = [chart["figure"]["layout"]["font"]["size"] for chart in charts(open_page())]
    assert {*desk} == {13}
    assert wall == [round(13 * window.scale())] * len(desk)
