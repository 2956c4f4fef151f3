"""The analyst's desk, used as an analyst does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.model.view import PUBLISHING
from tests.serving import KEY, Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

# A file is recognised and checked by a process of its own, which starts within seconds.
PATIENCE = 60_000
_DOOR = ".st-key-publish-key-text input, .st-key-door-key input"


def sit_down(page: Page, server: Server) -> None:
    """Open the desk."""
    page.goto(server.url(f"/{PUBLISHING}"))
    enter(page)
    page.locator("input[type=file]").wait_for(state="attached")


def enter(page: Page) -> None:
    """Show the analyst key at the door of an analysts' page that was opened."""
    page.locator(_DOOR).fill(KEY)
    page.keyboard.press("Enter")
    page.locator(_DOOR).wait_for(state="detached", timeout=PATIENCE)
    settled(page)


def hand_in(page: Page, name: str, content: bytes) -> None:
    """Put a file on the desk, and wait until it is recognised or refused."""
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    told = page.locator(".st-key-upload-written, .st-key-panel-publish [data-testid=stAlert]")
    told.first.wait_for(timeout=PATIENCE)
    settled(page)


def check(page: Page, as_of: str) -> None:
    """Say the day, have the file checked, and wait for what comes of it."""
    year, month, day = as_of.split("-")
    page.locator(".st-key-publish-as-of [role=spinbutton]").first.click()
    page.keyboard.type(f"{day}{month}{year}")
    page.keyboard.press("Escape")
    settled(page)
    page.get_by_role("button", name="Kiểm tra tệp").click()
    page.get_by_text(re.compile("Kết quả kiểm tra:|Tệp bị từ chối")).first.wait_for(timeout=PATIENCE)
    settled(page)


def publish(page: Page, server: Server, name: str, content: bytes, as_of: str) -> str:
    """Publish a file, and return the id of the snapshot that it became, or was already."""
    sit_down(page, server)
    hand_in(page, name, content)
    check(page, as_of)
    panel = page.locator(".st-key-panel-publish")
    if page.locator(".st-key-publish-now").count():
        page.locator(".st-key-publish-now button").click()
        panel.get_by_text("Đã công bố “").wait_for(timeout=PATIENCE)
    told = re.search(r"bản số liệu ([0-9a-f]{12})", panel.inner_text())
    assert told is not None
    return told[1]


def settled(page: Page) -> None:
    """Wait until the server has nothing more to say."""
    page.wait_for_timeout(300)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(300)
