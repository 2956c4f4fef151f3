"""The pictures of the guide (docs/huong-dan.md): where its walk through the sample year stops."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from tests.browser import desk
from tests.serving import Server

# After the last part is in place, charts still take this long to be painted.
SETTLING = 1500
RESTING = "[data-testid=stApp][data-test-script-state=notRunning]"
FIELDS = ("Địa chất", "Khoáng sản")
MEASURE = ".st-key-measure-on_time_when_due"
FIRST_HALF, SECOND_HALF = "2025-01-01..2025-06-30", "2025-07-01..2025-12-28"


def settle(page: Page) -> None:
    """Wait until all of a page is there and painted."""
    page.locator(RESTING).wait_for()
    page.wait_for_load_state("networkidle")
    page.locator("[data-testid=stSkeleton]:visible").first.wait_for(state="detached")
    page.wait_for_timeout(SETTLING)


@dataclass(frozen=True)
class Picture:
    """A page with what was asked of it; of the page one part, where one is named."""

    name: str
    page: str = ""
    asked: tuple[tuple[str, str], ...] = ()
    part: str = ""
    width: int = 1440
    height: int = 900
    before: Callable[[Page], None] = settle


def _prepare(page: Page) -> None:
    """Prepare what the year's story tells of, a bureau that was merged into another; nothing is decided."""
    desk.enter(page)
    panel = page.locator(".st-key-panel-unit-change")
    panel.get_by_role("radio", name="Kế thừa").click()
    settle(page)
    for place, name in enumerate(("Cục Khoáng sản Việt Nam", "Cục Địa chất và Khoáng sản Việt Nam")):
        panel.get_by_role("combobox").nth(place).fill(name)
        page.get_by_role("option", name=name, exact=True).click()
        settle(page)
    panel.get_by_role("spinbutton").first.click()
    page.keyboard.type("01072025")
    page.keyboard.press("Escape")
    panel.locator("h2").click()
    settle(page)


def _in_half(half: str) -> tuple[tuple[str, str], ...]:
    return (*(("field", field) for field in FIELDS), ("due", half))


PICTURES = (
    Picture("guide-headline", part=".st-key-headline"),
    Picture("guide-figures", part=".st-key-figures"),
    Picture("guide-funnel", "units", part=".st-key-panel-funnel-unit", height=2600),
    Picture("guide-first-half", "meaning", _in_half(FIRST_HALF), MEASURE, height=2600),
    Picture("guide-second-half", "meaning", _in_half(SECOND_HALF), MEASURE, height=2600),
    Picture("guide-extensions", "reliability", part=".st-key-panel-extensions-unit", height=2600),
    Picture("guide-bridge", "compare", part=".st-key-panel-bridge", height=2600),
    Picture("guide-weeks", "deadlines", part=".st-key-panel-week", height=2600),
    Picture("guide-register", "unit_register", part=".st-key-panel-unit-change", before=_prepare),
    Picture("guide-slide", "present", (("slide", "bodies"),), width=1920, height=1080),
    Picture("guide-phone", width=390, height=844),
)


def take(picture: Picture, folder: Path, browser: Browser, server: Server) -> None:
    """Write one picture."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height}, locale="vi-VN", color_scheme="light"
    )
    page = context.new_page()
    page.goto(server.url(f"/{picture.page}?{urlencode((('v', '1'), *picture.asked))}"))
    page.locator(".st-key-scope").wait_for()
    settle(page)
    picture.before(page)
    shown = page.locator(picture.part) if picture.part else page
    shown.screenshot(path=folder / f"{picture.name}.png")
    context.close()
