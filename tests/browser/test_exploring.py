"""What only a browser shows: clicks on charts, Back, fast picks, a link in another browser."""

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import desk
from tests.making import listed, row
from tests.serving import Server, serving

TOTAL = ".st-key-figure-total strong"
# The first trace is the ground beside the bars.
BARS = ".st-key-panel-status-assigning_body .bars ~ .bars path"
STATUSES = 6


def opened(page: Page, url: str) -> None:
    """Open `url` and wait until its last chart is painted."""
    page.goto(url)
    expect(page.locator(TOTAL)).to_be_visible()
    expect(page.locator(BARS).first).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Wait until no run is under way."""
    page.wait_for_timeout(300)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(300)


def click(page: Page, bar: Locator) -> None:
    """Click into the middle of a bar: plotly.js listens on a sheet above it."""
    box = bar.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page)


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query, keep_blank_values=True)


def figures(page: Page) -> str:
    return page.locator(".st-key-figures").inner_text()


def test_a_click_filters_the_page_but_not_its_own_chart_and_a_second_one_clears(
    page: Page, server: Server
) -> None:
    opened(page, server.url())
    before, bars = figures(page), page.locator(BARS).count()
    click(page, page.locator(BARS).first)
    assert query(page)["status"] == ["done_on_time"]
    assert len(query(page)["assigning_body"]) == 1
    assert figures(page) != before
    assert page.locator(BARS).count() == bars
    click(page, page.locator(BARS).first)
    assert "assigning_body" not in query(page)
    assert figures(page) == before


def test_back_undoes_forward_redoes_and_reset_clears(page: Page, server: Server) -> None:
    opened(page, server.url())
    start = page.url
    click(page, page.locator(BARS).nth(0))
    first = page.url
    click(page, page.locator(BARS).nth(1))
    assert len(query(page)["assigning_body"]) == 2
    page.go_back()
    expect(page).to_have_url(first)
    page.go_back()
    expect(page).to_have_url(start)
    page.go_forward()
    expect(page).to_have_url(first)
    settled(page)
    page.locator(".st-key-reset button").click()
    expect(page).to_have_url(start)


def test_six_fast_picks_are_all_kept(page: Page, server: Server) -> None:
    opened(page, server.url())
    page.locator(".st-key-filters button").first.click()
    page.locator(".st-key-filter-status-vi input").click()
    for _ in range(STATUSES):
        page.get_by_role("option").first.click()
    settled(page)
    assert len(query(page)["status"]) == STATUSES


def test_the_filters_behind_the_button_show_what_a_click_has_chosen(page: Page, server: Server) -> None:
    opened(page, server.url())
    click(page, page.locator(BARS).first)
    page.locator(".st-key-filters button").first.click()
    expect(page.locator(".st-key-filter-status-vi")).to_contain_text("Hoàn thành đúng hạn")


def test_what_a_click_chooses_is_chosen_by_keyboard_beside_the_chart(page: Page, server: Server) -> None:
    opened(page, server.url())
    page.locator(".st-key-choice-status-assigning_body button").focus()
    page.keyboard.press("Enter")
    box = page.locator(".st-key-choice-status-assigning_body-assigning_body-vi input")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settled(page)
    by_keyboard = query(page)["assigning_body"]
    assert len(by_keyboard) == 1
    page.keyboard.press("Escape")
    click(page, page.locator(BARS).first)
    assert query(page)["assigning_body"] == by_keyboard


def test_on_a_phone_names_stand_above_their_bars_and_a_click_on_one_chooses_it(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 2600})
    opened(page, server.url())
    name = page.locator(".st-key-panel-status-assigning_body .annotation").first
    box, bar = name.bounding_box(), page.locator(BARS).first.bounding_box()
    assert box is not None
    assert bar is not None
    assert box["x"] < bar["x"] + 10
    assert box["y"] + box["height"] / 2 < bar["y"]
    click(page, name)
    assert len(query(page)["assigning_body"]) == 1
    assert "status" not in query(page)


def test_share_copies_the_pinned_link_and_draws_it(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, server.url())
    page.locator(".st-key-share button").click()
    page.locator("button[data-copy]").click()
    expect(page.locator("button[data-copy]")).to_have_text("✓ Đã sao chép đường dẫn")
    copied = page.evaluate("navigator.clipboard.readText()")
    # The machine's address in its network, where others can open it.
    assert urlsplit(copied).query == urlsplit(page.url).query
    expect(page.locator(".st-key-qr img")).to_be_visible()


def test_opening_the_popovers_of_a_filtered_link_changes_nothing(page: Page, server: Server) -> None:
    opened(page, server.url())
    click(page, page.locator(BARS).first)
    page.locator(".st-key-options button").first.click()
    page.locator(".st-key-option-role-vi label", has_text="Phối hợp").click()
    settled(page)
    opened(page, page.url)
    address = page.url
    for popover in ("filters", "options", "snapshot-picker", "share"):
        page.locator(f".st-key-{popover} button").first.click()
        settled(page)
        page.keyboard.press("Escape")
    assert page.url == address
    assert query(page)["role"] == ["cooperating"]


def test_the_language_switch_keeps_filters_and_figures(page: Page, server: Server) -> None:
    opened(page, server.url())
    click(page, page.locator(BARS).first)
    before, numbers = query(page), page.locator(".st-key-figures strong").all_inner_texts()
    page.get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_have_text("Overview")
    settled(page)
    assert query(page) == before | {"lang": ["en"]}
    assert page.locator(".st-key-figures strong").all_inner_texts() == numbers


def test_a_figure_opens_its_tasks_and_a_row_its_record(page: Page, server: Server) -> None:
    opened(page, server.url())
    page.locator(".st-key-figure-on_time_rate a").click()
    expect(page.locator("h1")).to_have_text("Nhiệm vụ")
    settled(page)
    assert query(page)["status"] == ["done_on_time"]
    rows = page.locator("[data-testid=stDataFrame] canvas").first.bounding_box()
    assert rows is not None
    page.mouse.click(rows["x"] + 100, rows["y"] + 70)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert "task" in query(page)
    page.keyboard.press("Escape")
    settled(page)
    assert "task" not in query(page)


def test_text_from_a_list_is_never_a_link_or_an_image(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "empty.duckdb") as fresh:
        page = browser.new_page()
        hostile = "![x](http://x.invalid/y.png) <img src=x> [a](http://x.invalid) www.x.invalid"
        hostile_row = row("t", assigning_body=hostile, due_on="2029-01-01")
        desk.publish(page, fresh, "t.csv", listed(hostile_row), "2030-01-01")
        opened(page, fresh.url())
        said = page.locator(".st-key-panel-status-assigning_body h2").inner_text()
        assert said.replace("\u2060", "").startswith(hostile)
        assert page.locator("a[href*='x.invalid'], img[src*='x']").count() == 0
        page.close()


@pytest.mark.slow
def test_a_pinned_link_shows_the_same_figures_after_three_newer_snapshots(
    case_database: Path, browser: Browser, tmp_path: Path
) -> None:
    with serving(Path(shutil.copy(case_database, tmp_path / "pinned.duckdb"))) as fresh:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        opened(page, fresh.url())
        click(page, page.locator(BARS).first)
        link, before = page.url, figures(page)
        for month in ("01", "02", "03"):
            later = listed(row(f"task {month}", due_on="2030-01-15"))
            desk.publish(page, fresh, f"{month}.csv", later, f"2030-{month}-01")
        other = browser.new_context().new_page()
        opened(other, link)
        assert figures(other) == before
        assert other.url == link
        other.context.close()
        page.close()
