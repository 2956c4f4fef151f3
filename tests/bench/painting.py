"""What a reader's browser takes: bytes, the first page, and a click until all is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.apps import App

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Painted is when the page, filters apart, changed for the last time before a second of quiet: elements, texts
# and, since charts are changed where they stand, the shapes and places of what they draw.
_WATCH = """() => {
    window.painted = {click: 0, last: 0};
    document.addEventListener("mousedown", () => { window.painted.click = performance.now() }, true);
    const skip = "[data-testid=stMultiSelect], [data-testid=stHeader], [role=listbox]:not(.chart)";
    new MutationObserver(changes => {
        const seen = changes.some(change => {
            const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
            return at && at.closest("[data-testid=stMain]") && !at.closest(skip);
        });
        if (seen) requestAnimationFrame(() => { window.painted.last = performance.now() });
    }).observe(document.body, {
        subtree: true, childList: true, characterData: true, attributeFilter: ["d", "transform", "x", "y"],
    });
}"""
_QUIET = """() => window.painted.last > window.painted.click
    && performance.now() - window.painted.last > 1000"""


@dataclass(frozen=True)
class Visit:
    """Bytes on the wire, milliseconds to the first painted page, and of each click to painted."""

    bytes: float
    first: float
    clicks: list[float]


def visit(browser: Browser, app: App, opens: str | None, clicks: int) -> Visit:
    """Open the first page with an empty cache, then pick filters; `opens` is the button they are under."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(60_000)
    page = context.new_page()
    sizes = _weighed(page)
    page.add_init_script(f"document.addEventListener('DOMContentLoaded', {_WATCH})")
    page.goto(app.url)
    page.locator(".js-plotly-plot").first.wait_for()
    page.wait_for_function(_QUIET)
    first = page.evaluate("window.painted.last")
    weight = sum(sizes)
    waits = [_picked(page, number, opens) for number in range(clicks)]
    context.close()
    return Visit(weight, first, waits)


def _weighed(page: Page) -> list[float]:
    sizes: list[float] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.on(
        "Network.webSocketFrameReceived",
        lambda event: sizes.append(len(event["response"]["payloadData"]) * 3 / 4),
    )
    return sizes


def _picked(page: Page, number: int, opens: str | None) -> float:
    """Pick one more value of the first or the second filter; return the milliseconds to painted."""
    box = page.locator("[data-testid=stMultiSelect] input").nth(number % 2)
    # A page that is drawn anew under a click may take it for one beside what is open, and close that.
    if opens and not box.is_visible():
        page.locator(opens).click()
    box.click()
    # Not the first: it may stand for all, which changes nothing.
    option = page.locator("[role=option]").last
    option.wait_for()
    page.wait_for_timeout(300)
    option.click()
    page.wait_for_function(_QUIET)
    wait: float = page.evaluate("window.painted.last - window.painted.click")
    return wait
