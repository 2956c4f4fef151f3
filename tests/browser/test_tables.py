"""Every table at a desk and on a wall, with 118 units whose names are long: no column is beyond its edge."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from analytics.model.view import DESK, MENU, PAGES
from tests.browser import desk
from tests.browser.test_exploring import settled
from tests.serving import Server

SIZES = {"desk": (1440, 900), "wall": (1920, 1080)}
TABLET = (768, 1024)
# Tables of Streamlit's and our own are moved sideways inside of a box that is narrower than they are.
_MOVED = """() => [...document.querySelectorAll('.dvn-scroller, .stApp table')]
  .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map(one => `${one.closest('[class*=st-key-]').className.match(/st-key-\\S+/)[0]}: ${one.scrollWidth}`)"""


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_every_column_of_every_table_is_seen(
    crowded_page: Page, crowded: Server, name: str, size: tuple[int, int]
) -> None:
    _opened(crowded_page, crowded, name, size)
    assert _moved(crowded_page) == []
    for button in crowded_page.locator("[class*=st-key-table-] button:visible").all():
        button.click()
        settled(crowded_page)
        assert _moved(crowded_page) == []
        crowded_page.keyboard.press("Escape")


def test_on_a_tablet_every_column_of_what_is_to_come_is_seen(crowded_page: Page, crowded: Server) -> None:
    _opened(crowded_page, crowded, "ahead", TABLET)
    expect(crowded_page.locator(".st-key-panel-load .dvn-scroller")).to_have_count(1)
    assert _moved(crowded_page) == []


def _moved(page: Page) -> list[str]:
    """Return the tables that are wider than their place, once all are drawn."""
    expect(page.locator("[data-testid=stSkeleton]:visible")).to_have_count(0)
    found: list[str] = page.evaluate(_MOVED)
    return found


def _opened(page: Page, server: Server, name: str, size: tuple[int, int]) -> None:
    """Open a page at a size, an analysts' page past its door."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(server.url(f"/{name}?v=1&lang=vi"))
    expect(page.locator(".st-key-scope")).to_be_visible()
    if name in MENU[DESK]:
        desk.enter(page)
    settled(page)
