"""What a meeting sees on the wall: the first page whole, filling the screen, in letters that can be read."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Page

from tests.browser.conftest import PAINTED_WITHIN
from tests.browser.test_exploring import opened, settled
from tests.serving import serving

WALL, DESK = (1920, 1080), (1440, 900)
# What a browser with its tabs and bars leaves of the height of a wall.
FRAMED = 950
CHARTS = "[class*=st-key-panel-] svg text"
# In pixels on a screen of 1080: what is read, what stands on charts and in captions, the figures.
TEXT, SMALL, NUMBERS = 20, 17, 45
_SIZES = "found => [...new Set(found.map(one => parseFloat(getComputedStyle(one).fontSize)))]"


@pytest.fixture
def wall(browser: Browser, year_database: Path, tmp_path: Path) -> Iterator[Page]:
    """Return the first page of the sample year on a wall."""
    with serving(Path(shutil.copy(year_database, tmp_path / "wall.duckdb"))) as server:
        page = browser.new_page(viewport={"width": WALL[0], "height": WALL[1]}, locale="vi-VN")
        page.set_default_timeout(PAINTED_WITHIN)
        opened(page, server.url("/?v=1&lang=vi"))
        yield page
        page.close()


def test_on_a_wall_letters_are_read_from_the_back_of_the_room(wall: Page) -> None:
    assert min(sizes(wall, ".st-key-headline p")) >= TEXT
    assert min(sizes(wall, "[class*=st-key-panel-] svg text")) >= SMALL
    assert min(sizes(wall, "[class*=st-key-panel-] p, .st-key-scope p, .legend")) >= SMALL
    assert min(sizes(wall, ".st-key-figures strong")) >= NUMBERS


def test_on_a_wall_the_first_page_is_whole_and_fills_the_screen(wall: Page) -> None:
    main = wall.locator(".stMain").evaluate("main => [main.scrollHeight, main.clientHeight]")
    assert main[0] == main[1]
    last = wall.locator(".st-key-further").bounding_box()
    assert last is not None
    assert last["y"] + last["height"] > 0.95 * WALL[1]


def test_in_a_browsers_frame_the_first_page_is_whole_on_a_wall_as_well(wall: Page) -> None:
    letters = sizes(wall, "html")
    wall.set_viewport_size({"width": WALL[0], "height": FRAMED})
    wall.wait_for_function(
        "([charts, before]) => [...document.querySelectorAll(charts)].every("
        "one => parseFloat(one.style.fontSize) < before)",
        arg=[CHARTS, min(sizes(wall, CHARTS))],
    )
    settled(wall)
    assert 16 < sizes(wall, "html")[0] < letters[0]
    assert wall.locator(".stMain").evaluate("main => main.scrollHeight - main.clientHeight") == 0


def test_a_window_drawn_from_the_wall_to_a_desk_has_the_letters_of_a_desk(wall: Page) -> None:
    wall.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    wall.wait_for_function(
        "charts => [...document.querySelectorAll(charts)].every(one => parseFloat(one.style.fontSize) < 14)",
        arg=CHARTS,
    )
    assert sizes(wall, ".st-key-figures strong") == [30]
    assert sizes(wall, "html") == [16]


def sizes(page: Page, where: str) -> list[float]:
    """Return the sizes of letters that are found there, in pixels."""
    sizes: list[float] = page.locator(where).evaluate_all(_SIZES)
    return sizes
