"""What a first visit costs."""

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from tests.serving import Server

MOST = 3_000_000


def test_a_first_visit_takes_no_more_than_three_megabytes(page: Page, server: Server) -> None:
    sizes: list[float] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.on(
        "Network.webSocketFrameReceived",
        lambda event: sizes.append(len(event["response"]["payloadData"]) * 3 / 4),
    )
    page.goto(server.url())
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert 1_000_000 < sum(sizes) <= MOST
