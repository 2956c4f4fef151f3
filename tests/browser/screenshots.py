"""Pictures of every page on the sample year, and those of the guide: `make screenshots` writes docs/images.

With SHOTS=all also English and other sizes, in build/screenshots.
"""

import os
import tempfile
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from analytics.locale import words
from analytics.model.view import DESK, MENU, PAGES
from tests.browser import desk, desk_pictures, guide
from tests.browser.chromium import FLAGS, chromium
from tests.serving import ROOT, Server, serving

IMAGES = ROOT / "docs" / "images"
BUILD = ROOT / "build" / "screenshots"
QUALITY = 85
# What the README shows, in a format that every reader of Markdown draws.
FIRST = IMAGES / f"{PAGES[0]}.png"


@dataclass(frozen=True)
class Shot:
    """One way of looking at the pages, and what it is called in the index."""

    folder: Path
    width: int = 1440
    height: int = 900
    dark: bool = False
    language: str = "vi"
    title: str = ""


DOCUMENTED = (
    Shot(IMAGES / "light", title="Nền sáng · light, 1440 × 900"),
    Shot(IMAGES / "dark", dark=True, title="Nền tối · dark, 1440 × 900"),
    Shot(IMAGES / "projector", 1920, 1080, title="Máy chiếu · projector, 1920 × 1080"),
    Shot(IMAGES / "phone", 390, 844, title="Điện thoại · phone, 390 × 844"),
)
FURTHER = (
    Shot(BUILD / "english", language="en"),
    Shot(BUILD / "whole", height=2600),
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
        guide.settle(page)
        if name in MENU[DESK]:
            desk.enter(page)
            guide.settle(page)
        write(page, shot.folder / f"{name}.webp")
        if shot is DOCUMENTED[0] and name == PAGES[0]:
            page.screenshot(path=FIRST)
    context.close()


def write(page: Page, path: Path) -> None:
    """Write what is seen of a page as WebP, a third of the size of PNG."""
    asked = {"format": "webp", "quality": QUALITY}
    shown = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    path.write_bytes(b64decode(shown["data"]))


def index() -> str:
    """Return the page on which all pictures stand."""
    say, heads = words("vi"), [shot.title for shot in DOCUMENTED]
    lines = [
        "# Hình ảnh · Pictures",
        "",
        "Mọi trang trên dữ liệu mẫu năm 2025; tạo lại bằng `make screenshots`.",
        "*Every page on the sample year, renewed by `make screenshots`.*",
        "",
        f"| | {' | '.join(heads)} |",
        f"|---|{'---|' * len(heads)}",
    ]
    for name in PAGES:
        pictures = (f"{shot.folder.name}/{name}.webp" for shot in DOCUMENTED)
        cells = " | ".join(f'<a href="{one}"><img src="{one}" width="220" alt=""></a>' for one in pictures)
        lines.append(f"| {say(f'page.{name}')} | {cells} |")
    return "\n".join((*lines, ""))


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
        desk_pictures.take(browser, server, IMAGES, width=DOCUMENTED[0].width, dark=False)
        browser.close()
    (IMAGES / "README.md").write_text(index(), "utf-8")


if __name__ == "__main__":
    main()
