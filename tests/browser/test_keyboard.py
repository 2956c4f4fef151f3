"""The pages by keyboard alone: everything is reached, shown, opened and closed; and large enough to hit."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from analytics.model.view import LEADERS, MENU
from tests.browser.test_exploring import query, settled
from tests.serving import Server

# What a reader must come to, by where it stands.
STATIONS = (
    ".st-key-header a", ".st-key-header button", ".st-key-share button", ".st-key-controls input",
    ".st-key-filters button", ".st-key-scope a", ".st-key-figure-total a",
    "[class*=st-key-choice-] button", "[class*=st-key-table-] button", ".chart",
)  # fmt: skip
MOST_STEPS = 70
WHERE = """stations => {
  const at = document.activeElement, look = getComputedStyle(at)
  const seen = (look.outlineStyle != 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow != 'none'
  return [at.tagName + ' ' + at.innerText?.slice(0, 40), seen, stations.filter(one => at.matches(one))]
}"""
# Links within sentences aside, and the way past the menu, which is there for the keyboard alone.
SMALL = """least => [...document.querySelectorAll('.stApp :is(a[href], button, input, [role=button])')]
  .filter(one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .filter(one => !one.closest('p, li, [aria-hidden=true], [data-testid=stSkipToContent]'))
  .map(one => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 0 && (box.width < least || box.height < least))
  .map(([one, box]) => `${one.outerHTML.slice(0, 160)} ${box.width} × ${box.height}`)"""
LEAST = 24


def tour(page: Page) -> tuple[set[str], list[str]]:
    """Go through the page by Tab; return the stations reached, and where nothing showed the focus."""
    reached: set[str] = set()
    unseen = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        name, seen, stations = page.evaluate(WHERE, list(STATIONS))
        reached |= set(stations)
        # A table draws on its canvas which cell the keyboard is in.
        if not seen and not name.startswith(("BODY", "MAIN", "TD")):
            unseen.append(name)
    return reached, unseen


def test_the_tab_key_comes_to_everything_and_shows_where_it_is(page: Page, server: Server) -> None:
    page.goto(server.url("/units"))
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    settled(page)
    reached, unseen = tour(page)
    assert reached == {*STATIONS}
    assert unseen == []


def test_enter_opens_the_table_behind_a_chart_and_escape_closes_it(page: Page, server: Server) -> None:
    page.goto(server.url("/units"))
    button = page.locator(".st-key-panel-status-unit [class*=st-key-table-] button")
    expect(button).to_be_visible()
    settled(page)
    button.focus()
    page.keyboard.press("Enter")
    table = page.get_by_test_id("stPopoverBody")
    expect(table.get_by_test_id("stDataFrame")).to_be_visible()
    page.keyboard.press("Escape")
    expect(table).to_be_hidden()


def test_enter_on_a_figure_opens_its_tasks(page: Page, server: Server) -> None:
    page.goto(server.url())
    figure = page.locator(".st-key-figure-total a")
    expect(figure).to_be_visible()
    settled(page)
    figure.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Nhiệm vụ")
    assert "snapshot" in query(page)


@pytest.mark.parametrize("name", MENU[LEADERS])
def test_what_is_pressed_is_large_enough_to_hit(page: Page, server: Server, name: str) -> None:
    page.goto(server.url(f"/{name}?v=1&lang=vi"))
    expect(page.locator(".st-key-scope")).to_be_visible()
    settled(page)
    assert page.evaluate(SMALL, LEAST) == []
