"""What a reader's browser meets on opening a link."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Page, expect

from analytics.locale import words
from analytics.model.view import PAGES, PRESENT
from analytics.ui.web.address import network_address
from tests.serving import Server, serving

PATHS = ["/", *(f"/{name}" for name in PAGES[1:])]
FRAME = (".st-key-header", ".st-key-controls", ".st-key-scope")
SLIDE_FRAME = (".st-key-slide-bar", ".st-key-scope")
TOTAL = ".st-key-figure-total"


def test_a_deep_link_opened_first_on_a_fresh_server_has_menu_and_filters(
    case_database: Path, browser: Browser, tmp_path: Path
) -> None:
    database = Path(shutil.copy(case_database, tmp_path / "fresh.duckdb"))
    with serving(database) as fresh:
        page = browser.new_page()
        page.goto(fresh.url("/units"))
        for part in FRAME:
            expect(page.locator(part)).to_be_visible(timeout=30_000)
        # The router gives the title: a page that runs alone is called by its file's name.
        expect(page).to_have_title(f"{words('vi')('page.units')} · {words('vi')('brand.name')}")
        page.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_whole_without_an_error_or_a_request_to_the_outside(
    page: Page, server: Server, path: str
) -> None:
    page.goto(server.url(path))
    for part in SLIDE_FRAME if path == f"/{PRESENT}" else FRAME:
        expect(page.locator(part)).to_be_visible()
    expect(page.locator("[data-testid=stException], .st-key-panel-fault")).to_have_count(0)
    page.wait_for_load_state("networkidle")


def test_opening_the_root_pins_the_snapshot_and_leaves_no_further_entry_in_the_history(
    page: Page, server: Server
) -> None:
    page.goto(server.url("/healthz"))
    page.goto(server.url())
    expect(page.locator(TOTAL)).to_be_visible()
    assert "snapshot=" in page.url
    page.go_back()
    assert page.url == server.url("/healthz")


def test_the_page_says_its_language_and_speaks_in_our_typeface(page: Page, server: Server) -> None:
    page.goto(server.url())
    expect(page.locator(TOTAL)).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "vi"
    faces = page.evaluate(
        "document.fonts.load('16px \"Be Vietnam Pro\"', 'ĐƠN VỊ').then(faces => faces.length)"
    )
    assert faces > 0
    assert (
        page.locator(TOTAL)
        .evaluate("card => getComputedStyle(card).fontFamily")
        .startswith('"Be Vietnam Pro"')
    )


def test_a_pinned_link_shows_the_same_figure_through_the_network_address(page: Page, server: Server) -> None:
    host = network_address()
    if host is None:
        pytest.skip("this machine has no network address")
    page.goto(server.url())
    here = _figures(page)
    page.goto(page.url.replace("localhost", host))
    assert _figures(page) == here


def _figures(page: Page) -> str:
    """Return what the figures say, once the charts after them are painted."""
    expect(page.locator(f"{TOTAL} >> text=/^68$/")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    return page.locator(".st-key-figures").inner_text()
