"""What is seen while a page loads: its outline at once, and then nothing that jumps."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from tests.browser.test_exploring import settled
from tests.serving import Server

# Four times slower than here: an office's older machine.
SLOWER = 4
# As the makers of browsers count, 0.1 is good and 0.25 is poor; here it is 0.01 to 0.04 where nothing else is
# done, and more where other tests have the processor.
STILL = 0.15
_MOVES = """window.moved = 0
new PerformanceObserver(list => list.getEntries().forEach(one => { window.moved += one.value }))
  .observe({type: 'layout-shift', buffered: true})"""


def test_before_the_first_script_the_outline_of_the_page_is_seen(page: Page, server: Server) -> None:
    page.route("**/static/js/*.js", lambda route: None)
    page.goto(server.url("/units"), wait_until="commit")
    expect(page.get_by_role("status")).to_have_text("Đúng Hạn · Đang mở trang…")
    tops = page.locator(".opening i").evaluate_all("blocks => blocks.map(one => one.offsetTop)")
    # The menu's and the strip's lines, the five figures, two charts.
    assert [tops.count(top) for top in sorted(set(tops))] == [1, 1, 5, 2]


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["desk", "phone"])
@pytest.mark.parametrize("path", ["/", "/units", "/deadlines", "/ahead", "/tasks"])
def test_nothing_jumps_while_a_page_loads_on_a_slow_machine(
    page: Page, server: Server, path: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.add_init_script(_MOVES)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(server.url(f"{path}?v=1&lang=vi"))
    expect(page.locator(".st-key-scope a").first).to_be_visible()
    settled(page)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") < STILL
