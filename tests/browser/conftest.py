"""A browser that writes down what a reader would not notice: console errors, requests to the outside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.chromium import FLAGS, INSTALL, chromium
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

PLAYWRIGHT = "pip install -r requirements-dev.txt"
PAINTED_WITHIN = 30_000


@dataclass
class Watch:
    """What went wrong, or out, while pages were open."""

    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def on(self, page: Page, server: Server) -> None:
        """Listen to `page`."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._request(request.url, server.port))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _request(self, url: str, port: int) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.port != port:
            self.outside.append(url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of this run."""
    driver = pytest.importorskip(
        "playwright.sync_api", reason=f"no playwright; install it with: {PLAYWRIGHT}"
    )
    # A machine that runs other tests beside takes its time, which is no fault of the page.
    driver.expect.set_options(timeout=PAINTED_WITHIN)
    with driver.sync_playwright() as playwright:
        path = chromium(playwright)
        if path is None:
            pytest.skip(f"no Chromium; install it with: {INSTALL}")
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Return the witness; the test fails when it saw an error or a request that left the machine."""
    seen = Watch()
    yield seen
    assert seen.errors == []
    assert seen.outside == []


@pytest.fixture
def page(browser: Browser, server: Server, watch: Watch) -> Iterator[Page]:
    """Return a new page, as wide as a leader's screen, watched."""
    with watched(browser, server, watch) as page:
        yield page


@pytest.fixture
def crowded_page(browser: Browser, crowded: Server, watch: Watch) -> Iterator[Page]:
    """Return a new page for the list that is hard to show, watched."""
    with watched(browser, crowded, watch) as page:
        yield page


@contextmanager
def watched(browser: Browser, server: Server, watch: Watch) -> Iterator[Page]:
    """Open a new page, as wide as a leader's screen, watched."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(PAINTED_WITHIN)
    page = context.new_page()
    watch.on(page, server)
    yield page
    context.close()
