"""Pictures of the analyst's desk: a clean file, one with twelve bad rows, and one that is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser import desk
from tests.corpus.case import HEAD, PLAIN
from tests.ingest.legacy_fonts import tcvn3

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.serving import Server

GOOD, BAD = 126, 12
# As wide as the shot, and as high as the longest of them.
HEIGHT = 3200


def _week() -> bytes:
    """Return a later list in which twelve rows name no task, and two units are written in another way."""
    named = ("Vụ Pháp chế", "Vu Phap che", "Cục Quản lý đất đai", "Thanh tra")
    rows = [
        f"{n},{n}/CV,Kiểm tra việc {n},{named[n % 4]},{13 + n % 15}/05/2025,{13 + n % 15}/0{7 + n % 2}/2025,"
        for n in range(5, 5 + GOOD)
    ]
    bad = [f"{200 + n},,,Vụ Kế hoạch,13/05/2025,{13 + n}/07/2025," for n in range(BAD)]
    return "\n".join([PLAIN.strip(), *rows, *bad, ""]).encode()


FILES = {
    "desk-clean": ("danh-sach-30.06.2025.csv", tcvn3(PLAIN), "2025-06-30"),
    "desk-bad-rows": ("danh-sach-07.07.2025.csv", _week(), "2025-07-07"),
    "desk-refused": ("danh-sach-14.07.2025.csv", f"{HEAD}\n1,,,Vụ A,,31/12/2025,\n".encode(), "2025-07-14"),
}


def take(browser: Browser, server: Server, folder: Path, *, width: int, dark: bool) -> None:
    """Write a picture of each file on the desk; the clean one is published on the way."""
    theme = "dark" if dark else "light"
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, locale="vi-VN", color_scheme=theme)  # type: ignore[arg-type]
    desk.sit_down(page, server)
    for picture, (name, content, as_of) in FILES.items():
        desk.hand_in(page, name, content)
        desk.check(page, as_of)
        page.wait_for_timeout(1_000)
        page.locator(".st-key-panel-publish").screenshot(path=folder / f"{picture}.png")
        if picture == "desk-clean" and page.locator(".st-key-publish-now").count():
            page.locator(".st-key-publish-now button").click()
            page.get_by_text("Đã công bố “").wait_for(timeout=desk.PATIENCE)
            desk.settled(page)
    page.close()
