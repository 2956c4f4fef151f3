"""Every page at every size, with 118 units whose names are long: no text cut, covered or beyond the edge."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from analytics.model.view import DESK, MENU, PAGES
from tests.browser import desk
from tests.browser.layout import unreadable
from tests.browser.test_exploring import settled
from tests.serving import Server

# At 200 % a window of 1440 by 900 has room for half as much. Charts are laid out for the width they open in.
OPENED = {
    "phone": ((390, 844),),
    "zoomed or tablet": ((720, 450), (768, 1024)),
    "desk or wall": ((1440, 900), (1920, 1080), (2560, 1440)),
}

PATIENCE = 10


@pytest.mark.parametrize("sizes", OPENED.values(), ids=OPENED)
@pytest.mark.parametrize("name", PAGES)
def test_all_text_of_a_page_can_be_read(
    crowded_page: Page, crowded: Server, name: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    _sized(crowded_page, sizes[0])
    crowded_page.goto(crowded.url(f"/{name}?v=1&lang=vi"))
    expect(crowded_page.locator(".st-key-scope")).to_be_visible()
    for size in sizes:
        _sized(crowded_page, size)
        settled(crowded_page)
        assert _unreadable(crowded_page) == []


@pytest.mark.parametrize("sizes", OPENED.values(), ids=OPENED)
@pytest.mark.parametrize("name", MENU[DESK])
def test_all_text_past_an_analysts_door_can_be_read(
    crowded_page: Page, crowded: Server, name: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    _sized(crowded_page, sizes[0])
    crowded_page.goto(crowded.url(f"/{name}?v=1&lang=vi"))
    desk.enter(crowded_page)
    for size in sizes:
        _sized(crowded_page, size)
        settled(crowded_page)
        assert _unreadable(crowded_page) == []


def test_what_is_cut_covered_or_beyond_the_edge_is_found(page: Page) -> None:
    page.set_content(
        """<main class=stApp><div class=stMain style="position: relative; height: 90px">
        <p style="width: 40px; overflow: hidden; white-space: nowrap">cut after a few letters</p>
        <p style="position: absolute; left: 300px; top: 20px">over</p>
        <p style="position: absolute; left: 300px; top: 22px">under</p>
        <p style="position: absolute; left: 3000px; top: 0">far</p></div></main>"""
    )
    found = "\n".join(unreadable(page))
    for fault in (
        "cut after a few letters [",
        "over [undefined] over under",
        "beyond the edge: far",
        "sideways by",
    ):
        assert fault in found


def _unreadable(page: Page) -> list[str]:
    """Return what cannot be read once the page has come to rest: text moves while a width takes hold."""
    for _ in range(PATIENCE):
        if not (found := unreadable(page)):
            return []
        page.wait_for_timeout(500)
    return found


def _sized(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
