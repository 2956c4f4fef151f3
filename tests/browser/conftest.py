"""A browser that writes down what a reader would not notice: errors in its console, requests to the outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

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
    pytest.importorskip(
        "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
    )
    from playwright.sync_api import sync_playwright

    from tests.browser.chromium import FLAGS, INSTALL, chromium

    path = chromium()
    if path is None:
        pytest.skip(f"no Chromium; install it with: {INSTALL}")
    with sync_playwright() as playwright:
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
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(PAINTED_WITHIN)
    page = context.new_page()
    watch.on(page, server)
    yield page
    context.close()
