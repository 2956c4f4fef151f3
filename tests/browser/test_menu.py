"""The menu as it is used: by keyboard, and on a phone."""

from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from analytics.model.view import PAGES
from tests.browser.test_exploring import settled
from tests.serving import Server


def opened(page: Page, url: str) -> dict[str, list[str]]:
    """Open `url`; return the parameters of the view."""
    page.goto(url)
    expect(page.locator(".st-key-scope")).to_be_visible()
    return parse_qs(urlsplit(page.url).query)


def test_by_keyboard_a_group_opens_closes_and_leads_on_with_the_full_view(page: Page, server: Server) -> None:
    view = opened(page, server.url("/units?v=1&status=open_overdue"))
    group = page.locator(".st-key-menu-analysis button")
    group.focus()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("So sánh")
    page.keyboard.press("Escape")
    expect(group).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("So sánh")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("So sánh")
    assert view.items() <= parse_qs(urlsplit(page.url).query).items()


def test_on_a_phone_every_page_stands_behind_one_button_in_one_line(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, server.url())
    settled(page)
    header = page.locator(".st-key-header").bounding_box()
    assert header is not None
    assert header["height"] < 60
    page.locator(".st-key-menu-narrow button").click()
    expect(page.locator("[data-testid=stPopoverBody] a:visible")).to_have_count(len(PAGES))
