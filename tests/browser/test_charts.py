"""Charts stay where they are and change; their marks are reached by keyboard, and no click is lost."""

import re

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_exploring import BARS, click, figures, opened, query, settled
from tests.serving import Server

CHART = ".st-key-panel-status-assigning_body .chart"


@pytest.fixture
def chart(page: Page, server: Server) -> Locator:
    """Return the first chart of the first page, told of in full."""
    opened(page, server.url())
    found = page.locator(CHART)
    expect(found).to_have_role("listbox")
    return found


def reached(chart: Locator) -> str:
    """Return what the mark says that the keyboard is on."""
    mark = chart.get_attribute("aria-activedescendant")
    return str(chart.locator(f"[id='{mark}']").get_attribute("aria-label"))


def test_charts_are_changed_where_they_stand(page: Page, chart: Locator) -> None:
    page.evaluate("document.querySelectorAll('.chart').forEach(one => { one.mine = true })")
    click(page, page.locator(BARS).first)
    kept = page.evaluate("[...document.querySelectorAll('.chart')].map(one => one.mine)")
    assert kept[0] is True
    assert set(kept) == {True}


def test_clicks_that_follow_one_another_faster_than_the_page_are_all_kept(page: Page, chart: Locator) -> None:
    bars = chart.locator(".point[aria-label*='✓ ']")
    # The first filter moves the chart down: what is chosen is told above it.
    click(page, bars.first)
    boxes = [bar.bounding_box() for bar in bars.all()[1:4]]
    for box in boxes:
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page)
    assert len(query(page)["assigning_body"]) == 4
    assert query(page)["status"] == ["done_on_time"]


def test_arrows_go_from_mark_to_mark_and_say_which_it_is(page: Page, chart: Locator) -> None:
    page.locator(".st-key-panel-status-assigning_body [class*=st-key-table-] button").focus()
    page.keyboard.press("Tab")
    first = reached(chart)
    page.keyboard.press("ArrowRight")
    assert reached(chart) != first
    expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.keyboard.press("Home")
    assert reached(chart) == first
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".hoverlayer .hovertext")).to_have_count(0)


def test_enter_chooses_the_mark_and_says_so_and_again_lets_it_go(page: Page, chart: Locator) -> None:
    before = figures(page)
    chart.focus()
    page.keyboard.press("Enter")
    settled(page)
    assert len(query(page)["assigning_body"]) == 1
    expect(chart.locator("[aria-selected=true]").first).to_be_attached()
    expect(chart).to_be_focused()
    page.keyboard.press("Enter")
    settled(page)
    assert figures(page) == before
    expect(chart.locator("[aria-selected=true]")).to_have_count(0)


def test_a_chart_tells_its_finding_and_how_many_marks_there_are_to_choose_from(
    page: Page, chart: Locator
) -> None:
    finding = page.locator(".st-key-title-status-assigning_body h2").inner_text()
    assert (chart.get_attribute("aria-label") or "").startswith(f"{finding}. ")
    assert chart.get_attribute("aria-description") == "Phím mũi tên để đi giữa các phần, Enter để chọn"
    assert chart.get_by_role("option").count() > 5


def test_a_touch_chooses_once(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    opened(page, server.url())
    page.locator(BARS).first.tap(force=True)
    settled(page)
    assert query(page)["status"] == ["done_on_time"]
    context.close()


def test_a_click_on_a_point_opens_exactly_its_tasks(page: Page, server: Server) -> None:
    page.goto(server.url("/trend?v=1"))
    marks = page.locator(".chart").first.get_by_role("option")
    expect(marks.first).to_be_attached()
    settled(page)
    said = marks.last.get_attribute("aria-label") or ""
    click(page, marks.last.locator("path"))
    expect(page.locator("h1")).to_have_text("Nhiệm vụ")
    expect(page.locator(".st-key-scope")).to_contain_text(f"{re.findall(r'[0-9]+', said)[-1]} trên 68")
