"""Access for all: axe-core on every page in both themes, and on what opens over a page."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)
pytest.importorskip(
    "axe_playwright_python", reason="no axe-core; install it with: pip install -r requirements-dev.txt"
)

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from analytics.model.view import DESK, MENU, PAGES
from tests.browser import desk
from tests.browser.test_exploring import settled
from tests.serving import Server

GRAVE = ("serious", "critical")
OVER = {
    "/": ".st-key-filters button",
    "/units": ".st-key-options button",
    "/deadlines": ".st-key-share button",
    "/compare": "[class*=st-key-table-] button",
}


THEMES = ("light", "dark")

# Colours change slowly from one theme to the other.
_STILL = """Promise.allSettled(document.getAnimations()
  .filter(one => one.effect.getTiming().iterations != Infinity).map(one => one.finished))"""


def found(page: Page, theme: str) -> list[str]:
    """Return what axe-core finds grave on the page in a theme: the rule, the place, and what is wrong."""
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    expect(page.locator(".stApp")).to_have_css("color-scheme", theme)
    settled(page)
    page.evaluate(_STILL)
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node['failureSummary']}"
        for one in violations
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_grave_stands_between_a_page_and_its_readers(
    crowded_page: Page, crowded: Server, name: str
) -> None:
    crowded_page.goto(crowded.url(f"/{name}?v=1&lang=vi"))
    expect(crowded_page.locator(".st-key-scope")).to_be_visible()
    assert [one for theme in THEMES for one in found(crowded_page, theme)] == []


@pytest.mark.parametrize("name", MENU[DESK])
def test_nothing_grave_stands_between_an_analyst_past_the_door_and_the_page(
    crowded_page: Page, crowded: Server, name: str
) -> None:
    crowded_page.goto(crowded.url(f"/{name}?v=1&lang=vi"))
    desk.enter(crowded_page)
    assert [one for theme in THEMES for one in found(crowded_page, theme)] == []


@pytest.mark.parametrize("path", OVER)
def test_nothing_grave_stands_between_what_opens_over_a_page_and_its_readers(
    crowded_page: Page, crowded: Server, path: str
) -> None:
    crowded_page.goto(crowded.url(path))
    crowded_page.locator(OVER[path]).first.click()
    expect(crowded_page.get_by_test_id("stPopoverBody")).to_be_visible()
    assert [one for theme in THEMES for one in found(crowded_page, theme)] == []


def test_nothing_grave_stands_between_a_record_and_its_readers(crowded_page: Page, crowded: Server) -> None:
    crowded_page.goto(crowded.url("/tasks?v=1&task=1"))
    expect(crowded_page.get_by_role("dialog")).to_be_visible()
    assert [one for theme in THEMES for one in found(crowded_page, theme)] == []


def test_the_document_says_its_language_after_a_switch_and_after_back(page: Page, server: Server) -> None:
    page.goto(server.url())
    page.get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_have_text("Overview")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    settled(page)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
