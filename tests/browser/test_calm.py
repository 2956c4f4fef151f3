"""What stands under the mouse stays there: the first filter moves nothing, and the first page is whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PAINTED_WITHIN
from tests.browser.test_exploring import click, settled
from tests.serving import Server, serving

SIZES = {"desk": (1440, 900), "wall": (1920, 1080)}
# The first chart of a page, in pixels from the top: so much a mouse does not notice.
STILL = 4
FIRST_CHART = {
    "overview": "status-assigning_body",
    "assigning_bodies": "status-assigning_body",
    "deadlines": "overdue-age",
}


@pytest.fixture(scope="module")
def year(year_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server on the sample year."""
    with serving(
        Path(shutil.copy(year_database, tmp_path_factory.mktemp("calm") / "year.duckdb"))
    ) as running:
        yield running


@pytest.fixture(params=[*SIZES.values()], ids=[*SIZES])
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Return a page of the size of a desk's screen, and of a wall's."""
    width, height = request.param
    page = browser.new_page(viewport={"width": width, "height": height}, locale="vi-VN")
    page.set_default_timeout(PAINTED_WITHIN)
    yield page
    page.close()


@pytest.mark.parametrize("name", FIRST_CHART)
def test_nothing_moves_when_the_first_filter_is_set_or_the_last_is_cleared(
    screen: Page, year: Server, name: str
) -> None:
    screen.goto(year.url(f"/{name}?v=1&lang=vi"))
    panel = f".st-key-panel-{FIRST_CHART[name]}"
    # The last trace has bars of all lengths; the first may be the ground beside them.
    bar = screen.locator(f"{panel} .bars").last.locator("path").first
    expect(bar).to_be_visible()
    settled(screen)
    before = _top(screen, panel)
    click(screen, bar)
    expect(screen.locator(".st-key-chips button").first).to_be_visible()
    assert abs(_top(screen, panel) - before) <= STILL
    screen.locator(".st-key-reset button").click()
    expect(screen.locator(".st-key-chips")).to_have_count(0)
    settled(screen)
    assert abs(_top(screen, panel) - before) <= STILL


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_first_page_is_whole_on_one_screen_with_and_without_a_filter(
    screen: Page, year: Server, language: str
) -> None:
    for query in ("", "&status=open_overdue"):
        screen.goto(year.url(f"/?v=1&lang={language}{query}"))
        expect(screen.locator(".js-plotly-plot .bars").last).to_be_visible()
        settled(screen)
        tall, seen = screen.locator(".stMain").evaluate("main => [main.scrollHeight, main.clientHeight]")
        assert tall == seen


def _top(page: Page, panel: str) -> float:
    box = page.locator(panel).bounding_box()
    assert box is not None
    return box["y"]
