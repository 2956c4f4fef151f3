"""A list of tasks in a browser: pages and order are the list's own, the address stays the view's."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from tests.browser.test_exploring import settled
from tests.serving import Server


def test_a_page_is_turned_and_back_leads_to_the_page_before_the_list(page: Page, server: Server) -> None:
    page.goto(server.url())
    page.locator(".st-key-figure-total a").click()
    expect(page.locator("h1")).to_have_text("Nhiệm vụ")
    settled(page)
    address = page.url
    expect(page.get_by_test_id("stPaginationPage")).to_have_text("2")
    page.get_by_test_id("stPaginationNext").click()
    expect(page.get_by_text("51–57")).to_be_visible()
    settled(page)
    assert page.url == address
    page.go_back()
    expect(page.locator("h1")).to_have_text("Tổng quan")
