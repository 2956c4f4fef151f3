"""The page for meetings in a browser: stepped through by key, read from the back of the room."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Page, expect

from analytics.model.view import SLIDES
from tests.browser.conftest import PAINTED_WITHIN
from tests.browser.test_exploring import settled
from tests.browser.test_wall import sizes
from tests.serving import serving

WALL = {"width": 1920, "height": 1080}
# In pixels on a screen of 1080: anything, what is told by a chart, a figure.
ANYTHING, ON_CHARTS, FIGURES = 22, 28, 72
PLACE = ".st-key-slide-bar [data-testid=stCaptionContainer]"


@pytest.fixture
def wall(browser: Browser, year_database: Path, tmp_path: Path) -> Iterator[Page]:
    """Return the first slide of the sample year on a wall."""
    with serving(Path(copy(year_database, tmp_path / "slides.duckdb"))) as server:
        page = browser.new_page(viewport=WALL, locale="vi-VN")  # type: ignore[arg-type]
        page.set_default_timeout(PAINTED_WITHIN)
        page.goto(server.url("/present?v=1&lang=vi"))
        on(page, 1)
        yield page
        page.close()


def on(page: Page, number: int) -> None:
    """Wait until a slide is there."""
    expect(page.locator(PLACE)).to_contain_text(f"{number}/{len(SLIDES)}")
    settled(page)


def test_every_slide_is_whole_and_read_from_the_back_of_the_room(wall: Page) -> None:
    for number in range(1, len(SLIDES) + 1):
        on(wall, number)
        assert wall.locator(".stMain").evaluate("main => main.scrollHeight - main.clientHeight") == 0
        assert (
            min(sizes(wall, ".stMain :is(p, h1, h2, .legend):visible:not([class*=st-key-number-] *)"))
            >= ANYTHING
        )
        assert min(sizes(wall, ".chart svg text"), default=ON_CHARTS) >= ON_CHARTS
        assert min(sizes(wall, ".st-key-figures strong"), default=FIGURES) >= FIGURES
        wall.keyboard.press("ArrowRight")


def test_the_keys_of_a_keyboard_and_of_a_remote_control_step_and_leave(wall: Page) -> None:
    for key, number in (
        ("PageDown", 2),
        ("ArrowRight", 3),
        ("PageUp", 2),
        ("ArrowLeft", 1),
        ("ArrowLeft", 1),
    ):
        wall.keyboard.press(key)
        on(wall, number)
    wall.keyboard.press("Escape")
    expect(wall.locator("h1")).to_have_text("Tổng quan")


def test_arrows_on_a_chart_go_from_mark_to_mark_and_not_to_the_next_slide(wall: Page) -> None:
    wall.keyboard.press("ArrowRight")
    on(wall, 2)
    wall.locator(".chart").focus()
    wall.keyboard.press("ArrowRight")
    settled(wall)
    on(wall, 2)
    expect(wall.locator(".chart .here")).to_have_count(1)


def test_the_browsers_back_returns_to_the_slide_before(wall: Page) -> None:
    wall.keyboard.press("ArrowRight")
    on(wall, 2)
    wall.go_back()
    on(wall, 1)


def test_a_bar_that_is_clicked_filters_the_slides_that_follow(wall: Page) -> None:
    wall.keyboard.press("ArrowRight")
    on(wall, 2)
    wall.locator(".chart .bars ~ .bars path").first.click(force=True)
    expect(wall.locator(".st-key-chips")).to_be_visible()
    wall.keyboard.press("ArrowRight")
    on(wall, 3)
    expect(wall.locator(".st-key-chips")).to_be_visible()
