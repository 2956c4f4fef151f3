"""What Streamlit says by itself, in English alone, is said in the language of the page."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

import streamlit
from playwright.sync_api import Browser, Page, expect

from analytics.locale import words
from analytics.model.view import DESK, MENU, PAGES
from analytics.ui.web import builtin
from tests.browser.test_exploring import settled
from tests.serving import KEY, Server, serving

SCRIPTS = Path(streamlit.__file__).parent / "static/static/js"
# None of our pages draws with these.
UNUSED = re.compile("Plotly|DeckGl|Vega|vega|Mermaid|iagram|ECharts|elk-|katex|cytoscape|GraphViz|raphviz")
LITERAL = re.compile(r"[`\"]([A-Z][A-Za-z/(), .…]{2,120})[`\"]")
# Streamlit's code has these words too; ours are the same.
OURS = {"Menu", "Excel"}
HEARD = """() => {
  const said = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode())
    if (!texts.currentNode.parentElement.closest('script, style, [data-testid=stIconMaterial]'))
      said.push(texts.currentNode.data.trim())
  for (const one of document.querySelectorAll('body *'))
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
      if (one.hasAttribute(name)) said.push(one.getAttribute(name))
  return [...new Set(said)]
}"""


@cache
def literals() -> frozenset[str]:
    """Return the words that stand in Streamlit's own scripts."""
    scripts = (path for path in SCRIPTS.glob("*.js") if not UNUSED.search(path.name))
    return frozenset(word for path in scripts for word in LITERAL.findall(path.read_text("utf-8")))


@cache
def known(language: str) -> re.Pattern[str]:
    """Return what fits any built-in sentence of one language that the other says otherwise."""
    other = words("en" if language == "vi" else "vi")
    told = {
        words(language)(key)
        for name in builtin.NAMES
        if other(key := f"builtin.{name}") != words(language)(key)
    }
    return re.compile("|".join(re.sub(r"\\{\w+\\}", "[^·|]+", re.escape(text)) for text in told))


def english(page: Page) -> list[str]:
    """Return what the page says in Streamlit's own words."""
    settled(page)
    said: list[str] = page.evaluate(HEARD)
    return sorted(one for one in said if one in literals() - OURS or known("en").fullmatch(one))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_in_the_words_of_streamlit(page: Page, server: Server, name: str) -> None:
    page.goto(server.url(f"/{name}?v=1&lang=vi"))
    expect(page.locator(".st-key-scope")).to_be_visible()
    assert english(page) == []
    if name in MENU[DESK]:
        page.locator("input[type=password]").first.fill(KEY)
        page.keyboard.press("Enter")
        expect(page.locator("input[type=password]")).to_have_count(0)
        assert english(page) == []


def test_what_opens_on_a_page_says_nothing_in_the_words_of_streamlit(page: Page, server: Server) -> None:
    page.goto(server.url("/units"))
    page.locator(".st-key-filters button").first.click()
    page.locator(".st-key-filter-unit-vi input").click()
    page.get_by_role("option").first.click()
    page.keyboard.type("zzzz")
    assert english(page) == []
    page.keyboard.press("Escape")
    # The list of units lies over the boxes of days.
    page.get_by_test_id("stPopoverBody").click(position={"x": 4, "y": 4})
    page.get_by_test_id("stDateInputCalendarButton").first.click()
    expect(page.get_by_test_id("stDateInputCalendar")).to_contain_text(re.compile("tháng", re.IGNORECASE))
    assert english(page) == []


def test_the_menu_of_a_column_says_nothing_in_the_words_of_streamlit(page: Page, server: Server) -> None:
    page.goto(server.url("/meaning"))
    table = page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    settled(page)
    table.click(position={"x": 116, "y": 15})
    expect(page.get_by_role("menu")).to_be_visible()
    assert english(page) == []


def test_a_file_that_is_not_taken_is_refused_in_the_language_of_the_page(page: Page, server: Server) -> None:
    page.goto(server.url("/check_figures"))
    page.locator("input[type=file]").set_input_files(
        {"name": "a.exe", "mimeType": "application/x-msdownload", "buffer": b"x"}
    )
    expect(page.get_by_test_id("stFileUploader")).to_contain_text("Không nhận tệp")
    assert english(page) == []


def test_english_says_what_it_said_and_a_switch_says_the_other(page: Page, server: Server) -> None:
    page.goto(server.url("/tasks?v=1&lang=vi"))
    skip = page.get_by_test_id("stSkipToContent")
    expect(skip).to_have_text("Chuyển đến nội dung chính")
    page.get_by_role("link", name="English").click()
    expect(skip).to_have_text("Skip to main content")
    settled(page)
    assert [one for one in page.evaluate(HEARD) if known("vi").fullmatch(one)] == []
    assert page.evaluate("navigator.language") == "en-GB"


def test_a_server_that_is_gone_is_told_in_the_language_of_the_page(
    case_database: Path, browser: Browser, tmp_path: Path
) -> None:
    page = browser.new_page()
    with serving(Path(shutil.copy(case_database, tmp_path / "gone.duckdb"))) as gone:
        page.goto(gone.url("/tasks"))
        expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
        page.wait_for_load_state("networkidle")
    expect(page.get_by_role("dialog")).to_contain_text("Mất kết nối với máy chủ")
    assert english(page) == []
    page.close()
