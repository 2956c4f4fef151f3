"""Whatever a reader does is one run of the script, and one step that Back takes away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Locator, Page, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.test_exploring import BARS, click, opened, settled
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import WebSocket

ROLE = ".st-key-option-role-vi"
CHOICE = ".st-key-choice-status-assigning_body"


class Counted:
    """How often the script of a page was run, and how many steps its history has."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.runs = 0
        page.on("websocket", self._listen)

    def of(self, act: Callable[[], object]) -> tuple[int, int]:
        """Return the runs and the steps that `act` costs."""
        settled(self.page)
        runs, steps = self.runs, self._steps()
        act()
        settled(self.page)
        return self.runs - runs, self._steps() - steps

    def _steps(self) -> int:
        steps: int = self.page.evaluate("history.length")
        return steps

    def _listen(self, socket: "WebSocket") -> None:
        socket.on("framereceived", self._frame)

    def _frame(self, frame: bytes | str) -> None:
        if isinstance(frame, bytes):
            self.runs += ForwardMsg.FromString(frame).WhichOneof("type") == "new_session"


@pytest.fixture
def counted(page: Page, server: Server) -> Counted:
    """Return the counter of the first page, open and at rest."""
    counter = Counted(page)
    opened(page, server.url())
    return counter


def shown(page: Page, place: str) -> Locator:
    """Open what stands behind the button at `place`; return what is chosen there."""
    page.locator(f"{place} button").first.click()
    settled(page)
    return page.get_by_test_id("stPopoverBody")


def test_opening_a_page_is_one_run(counted: Counted) -> None:
    assert counted.runs == 1


def test_a_click_on_a_bar_and_the_second_that_clears_it_are_one_each(counted: Counted, page: Page) -> None:
    for _ in range(2):
        assert counted.of(lambda: click(page, page.locator(BARS).first)) == (1, 1)


def test_a_choice_by_keyboard_beside_a_chart_is_one(counted: Counted, page: Page) -> None:
    shown(page, CHOICE).get_by_role("combobox").first.focus()
    page.keyboard.press("ArrowDown")
    assert counted.of(lambda: page.keyboard.press("Enter")) == (1, 1)


def test_looking_behind_a_button_is_no_step(counted: Counted, page: Page) -> None:
    assert counted.of(lambda: shown(page, ".st-key-filters"))[1] == 0


def test_reset_is_one_and_back_is_one_run_and_no_step(counted: Counted, page: Page) -> None:
    click(page, page.locator(BARS).first)
    assert counted.of(page.locator(".st-key-reset button").click) == (1, 1)
    assert counted.of(page.go_back) == (1, 0)
    assert counted.of(page.go_back) == (1, 0)


@pytest.mark.parametrize(
    "place",
    [".st-key-menu-wide", ".st-key-header-right", ".st-key-figure-total"],
    ids=["page", "language", "figure"],
)
def test_a_link_is_one(counted: Counted, page: Page, place: str) -> None:
    assert counted.of(page.locator(f"{place} a").last.click) == (1, 1)


def test_another_way_of_counting_is_one(counted: Counted, page: Page) -> None:
    other = shown(page, ".st-key-options").locator(f"{ROLE} label", has_text="Phối hợp")
    assert counted.of(other.click) == (1, 1)


def test_another_day_is_one(counted: Counted, page: Page) -> None:
    shown(page, ".st-key-options").get_by_test_id("stDateInputCalendarButton").click()
    day = page.get_by_test_id("stDateInputCalendar").get_by_role("button", name="5 tháng 7").first
    assert counted.of(day.click) == (1, 1)


def test_what_is_searched_for_is_one(counted: Counted, page: Page) -> None:
    page.locator(".st-key-controls input").first.fill("đề án")
    assert counted.of(lambda: page.keyboard.press("Enter")) == (1, 1)


def test_taking_off_a_filter_is_one(counted: Counted, page: Page) -> None:
    click(page, page.locator(BARS).first)
    expect(page.locator(".st-key-chips button").first).to_be_visible()
    assert counted.of(page.locator(".st-key-chips button").first.click) == (1, 1)


def test_a_window_of_another_width_is_one_run_and_charts_follow_it(counted: Counted, page: Page) -> None:
    name = page.locator(".st-key-panel-status-assigning_body .js-plotly-plot .annotation").first
    assert counted.of(lambda: turned(page)) == (1, 0)
    # On a phone names stand above their bars.
    above, bar = name.bounding_box(), page.locator(BARS).first.bounding_box()
    assert above
    assert bar
    assert above["y"] + above["height"] / 2 < bar["y"]
    assert above["x"] < bar["x"] + 10


def turned(page: Page) -> None:
    """Make the window as narrow as a phone, as slowly as a hand does."""
    for width in (1200, 900, 640, 390):
        page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_timeout(2_500)
