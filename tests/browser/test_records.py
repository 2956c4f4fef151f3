"""What only a browser shows of weeks and records: a click on a column; a drawer by link, click and Back."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from tests.browser.test_exploring import TOTAL, click, query, settled
from tests.serving import Server

WEEKS = ".st-key-panel-week"


def test_a_column_of_the_weeks_chooses_its_tasks_and_a_second_click_clears(
    page: Page, server: Server
) -> None:
    page.goto(server.url("/deadlines"))
    columns = page.locator(f"{WEEKS} .trace.bars").nth(1).locator("path")
    expect(columns.first).to_be_visible()
    settled(page)
    number = page.locator(f"{WEEKS} .trace.bars").nth(0).locator("text").nth(4).text_content()
    click(page, columns.nth(4))
    assert query(page)["week"] == ["week_4"]
    assert page.locator(TOTAL).inner_text() == number
    click(page, page.locator(f"{WEEKS} .trace.bars").nth(1).locator("path").nth(4))
    assert "week" not in query(page)


def test_a_record_opens_by_a_link_and_closing_it_is_undone_by_back(page: Page, server: Server) -> None:
    page.goto(server.url("/tasks?v=1&task=1"))
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Lịch sử qua các bản số liệu")
    settled(page)
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    settled(page)
    assert "task" not in query(page)
    page.go_back()
    expect(drawer).to_be_visible()
    assert query(page)["task"] == ["1"]


def test_the_list_on_a_phone_has_what_matters_without_moving_sideways(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.url("/tasks"))
    narrow = page.locator(".st-key-narrow-tasks [data-testid=stDataFrame]")
    expect(narrow).to_be_visible()
    expect(page.locator(".st-key-wide-tasks")).to_be_hidden()
    settled(page)
    assert page.locator(".stMain").evaluate("main => main.scrollWidth <= main.clientWidth")
    narrow.evaluate("list => list.scrollIntoView()")
    rows = narrow.bounding_box()
    assert rows is not None
    page.mouse.click(rows["x"] + 60, rows["y"] + 80)
    expect(page.get_by_role("dialog")).to_be_visible()
