"""A table is taken away with a click, and is read back."""

import csv
from pathlib import Path

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from playwright.sync_api import Page, expect

from tests.browser.test_exploring import settled
from tests.serving import Server


def test_the_tasks_that_may_be_shown_are_taken_away(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.url("/tasks"))
    page.locator(".st-key-download-tasks button").click()
    button = page.locator(".st-key-download-tasks-csv button")
    expect(button).to_be_visible()
    settled(page)
    with page.expect_download() as started:
        button.click()
    file = tmp_path / "tasks.csv"
    started.value.save_as(file)
    assert started.value.suggested_filename == "tasks-2018-07-06.csv"
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert len(rows) - rows.index([]) - 2 == 57
