"""A page that falls over as nobody foresaw: our words in the reader's language, and a menu that works."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Page, expect

from analytics.locale import words
from analytics.model.view import LANGUAGES
from tests.browser.conftest import Watch, watched
from tests.browser.test_exploring import settled
from tests.serving import ROOT, Server, serving

SECRET = "what only the server may know"
# Python runs this before all else: a part of one page is broken from the start.
BROKEN = f"""
from analytics.ui import meaning_parts

def broken(view):
    raise ZeroDivisionError("{SECRET}")

meaning_parts.measures = broken
"""


@pytest.fixture(scope="module")
def broken(case_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server on which one page falls over."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "sitecustomize.py").write_text(BROKEN, encoding="utf-8")
    database = Path(shutil.copy(case_database, folder / "tasks.duckdb"))
    with serving(database, {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}) as running:
        yield running


@pytest.fixture
def screen(browser: Browser, broken: Server, watch: Watch) -> Iterator[Page]:
    """Return a page that is watched: what fell over must leave nothing in the browser's console."""
    with watched(browser, broken, watch) as page:
        yield page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_fell_over_says_so_and_the_menu_leads_on(
    screen: Page, broken: Server, language: str
) -> None:
    say = words(language)
    screen.goto(broken.url(f"/meaning?v=1&lang={language}"))
    panel = screen.locator(".st-key-panel-fault")
    expect(panel.locator("h1")).to_have_text(say("panel.failed"))
    expect(panel).to_contain_text(say("panel.failed_what"))
    settled(screen)
    shown = screen.locator(".stApp").inner_text()
    assert not [one for one in (SECRET, "ZeroDivisionError", "Traceback", ".py") if one in shown]
    screen.locator(".st-key-header").get_by_role("link", name=say("page.units")).click()
    expect(screen.locator(".st-key-panel-status-unit")).to_be_visible()
    settled(screen)
    expect(screen.locator("h1")).to_have_text(say("page.units"))
    expect(panel).to_have_count(0)


def test_what_happened_stands_in_the_servers_log(screen: Page, broken: Server) -> None:
    screen.goto(broken.url("/meaning?v=1&lang=vi"))
    expect(screen.locator(".st-key-panel-fault")).to_be_visible()
    log = broken.log.read_text("utf-8")
    assert SECRET in log
    assert "Traceback" in log
