"""One list is one snapshot through the analyst's desk, however it is written; a bad file changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)

from tests.acceptance.office import REAL
from tests.browser import desk
from tests.corpus.make import CASES
from tests.serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.conftest import Watch

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("desk")]

LIST = "ministry-list-2017"
ENCODINGS = ("csv", "bom-semicolon.csv", "utf16-tab.txt", "nfd.csv", "windows1258-semicolon.csv")
OURS = ("utf-8-bom-semicolon.csv", "utf-16-tab.txt", "nfd.csv", "tcvn3.csv", "workbook-vntime.xlsx")


def published(browser: Browser, folder: Path, files: dict[str, bytes], watch: Watch) -> set[str]:
    """Return the snapshots that files become on an empty database, handed in one after another."""
    with serving(folder / "empty.duckdb") as fresh:
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="vi-VN")
        watch.on(page, fresh)
        found = {desk.publish(page, fresh, name, content, "2017-06-30") for name, content in files.items()}
        page.close()
        return found


def test_a_list_is_one_snapshot_in_five_forms(browser: Browser, tmp_path: Path, watch: Watch) -> None:
    files = {name: CASES[name].content for name in OURS}
    assert len(published(browser, tmp_path, files, watch)) == 1


@pytest.mark.skipif(not REAL.is_dir(), reason=f"the real files are not at {REAL}")
def test_a_ministrys_list_is_one_snapshot_in_five_encodings(
    browser: Browser, tmp_path: Path, watch: Watch
) -> None:
    files = {f"{LIST}.{ending}": (REAL / f"{LIST}.{ending}").read_bytes() for ending in ENCODINGS}
    assert len(published(browser, tmp_path, files, watch)) == 1


def test_a_bad_file_changes_nothing_that_readers_see(
    browser: Browser, case_database: Path, tmp_path: Path, watch: Watch
) -> None:
    with serving(Path(shutil.copy(case_database, tmp_path / "case.duckdb"))) as fresh:
        page = browser.new_page()
        watch.on(page, fresh)
        before = fresh.ask("/?v=1").headers["Location"]
        desk.sit_down(page, fresh)
        desk.hand_in(page, "hong.csv", b"\x89PNG\r\n\x1a\n\0\0")
        assert "mọi người vẫn xem số liệu như trước" in page.locator(".st-key-panel-publish").inner_text()
        assert fresh.ask("/?v=1").headers["Location"] == before
        page.close()
