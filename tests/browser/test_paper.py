"""A page on paper: A4, light, with its scope and its figures, and without what needs a screen."""

from io import BytesIO

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)
pytest.importorskip("pypdf", reason="no pypdf; install it with: pip install -r requirements-dev.txt")

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.test_exploring import settled
from tests.serving import Server

A4 = (595, 842)
MOST_PAGES = {"/": 4, "/units": 6}
ON_SCREEN_ONLY = ("Bộ lọc", "Cách tính", "Chia sẻ", "English")


def printed(page: Page, url: str) -> PdfReader:
    """Return the page as it is printed."""
    page.goto(url)
    expect(page.locator(".js-plotly-plot").last).to_be_visible()
    settled(page)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


@pytest.mark.parametrize("path", MOST_PAGES)
def test_a_page_is_printed_on_a_few_sheets_with_its_scope_and_figures(
    crowded_page: Page, crowded: Server, path: str
) -> None:
    paper = printed(crowded_page, crowded.url(path))
    assert {tuple(round(side) for side in sheet.mediabox[2:]) for sheet in paper.pages} == {A4}
    assert len(paper.pages) <= MOST_PAGES[path]
    said = _close("".join(sheet.extract_text() for sheet in paper.pages))
    figures = crowded_page.locator(".st-key-figures strong").all_inner_texts()
    assert not [one for one in (*figures, "590 trên 590 nhiệm vụ") if _close(one) not in said]
    assert not [word for word in ON_SCREEN_ONLY if _close(word) in said]


def test_charts_and_tables_fit_the_paper_and_a_dark_page_is_printed_light(
    crowded_page: Page, crowded: Server
) -> None:
    crowded_page.emulate_media(color_scheme="dark")
    crowded_page.goto(crowded.url("/units"))
    expect(crowded_page.locator(".js-plotly-plot").last).to_be_visible()
    settled(crowded_page)
    crowded_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    wide = "parts => parts.map(one => one.getBoundingClientRect().width)"
    drawn = crowded_page.locator(".main-svg, [data-testid=stDataFrame]")
    assert max(drawn.evaluate_all(wide)) <= 703
    crowded_page.emulate_media(media="print")
    assert (
        crowded_page.locator(".stApp").evaluate("app => getComputedStyle(app).filter").startswith("invert(1)")
    )
    crowded_page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert crowded_page.locator(".stApp").evaluate("app => getComputedStyle(app).filter") == "none"


def _close(text: str) -> str:
    """Return `text` without blanks: letters of two fonts stand apart in a PDF."""
    return "".join(text.split())
