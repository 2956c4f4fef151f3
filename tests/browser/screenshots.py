"""Pictures of every page on the sample year, and those of the guide: `make screenshots` writes docs/images.

With SHOTS=all also the dark theme, English and other sizes, in build/screenshots.
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from analytics.model.view import PAGES
from tests.browser import desk_pictures, guide
from tests.browser.chromium import FLAGS, chromium
from tests.serving import ROOT, Server, serving

IMAGES = ROOT / "docs" / "images"
BUILD = ROOT / "build" / "screenshots"
# After the last figure is in place, charts still take this long to be painted.
SETTLING = 1500


@dataclass(frozen=True)
class Shot:
    """One way of looking at the pages."""

    folder: Path
    width: int = 1440
    height: int = 900
    dark: bool = False
    language: str = "vi"


DOCUMENTED = (Shot(IMAGES),)
FURTHER = (
    Shot(BUILD / "dark", dark=True),
    Shot(BUILD / "english", language="en"),
    Shot(BUILD / "whole", height=2600),
    Shot(BUILD / "meeting", 1920, 1080),
    Shot(BUILD / "small", 1280, 720),
    Shot(BUILD / "phone", 390, 3000),
)


def take(shot: Shot, browser: Browser, server: Server) -> None:
    """Write a picture of every page."""
    shot.folder.mkdir(parents=True, exist_ok=True)
    theme = "dark" if shot.dark else "light"
    size = {"width": shot.width, "height": shot.height}
    context = browser.new_context(viewport=size, locale="vi-VN", color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    for name in PAGES:
        path = "/" if name == PAGES[0] else f"/{name}"
        page.goto(server.url(f"{path}?v=1&lang={shot.language}"))
        page.locator(".st-key-scope").wait_for()
        page.locator("[data-stale=true]").first.wait_for(state="detached")
        page.wait_for_timeout(SETTLING)
        page.screenshot(path=shot.folder / f"{name}.png")
    context.close()


def main() -> None:
    """Serve the samples from a database of their own, and take the pictures."""
    shots = DOCUMENTED + (FURTHER if os.environ.get("SHOTS") == "all" else ())
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "samples.duckdb") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(playwright), args=list(FLAGS))
        for shot in shots:
            take(shot, browser, server)
        for picture in guide.PICTURES:
            guide.take(picture, IMAGES, browser, server)
        for shot in shots:
            if shot.language == "vi":
                desk_pictures.take(browser, server, shot.folder, width=shot.width, dark=shot.dark)
        browser.close()


if __name__ == "__main__":
    main()
