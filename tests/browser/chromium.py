"""Which browser the tests drive: `python -m tests.browser.chromium` prints it, and fails where there is none."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

INSTALL = "sudo apt-get install chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Return the path of DUNGHAN_CHROMIUM, of an installed browser, or of Playwright's own; None without any."""
    for name in (os.environ.get("DUNGHAN_CHROMIUM", ""), *NAMES):
        found = shutil.which(name) if name else None
        if found:
            return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    path = chromium()
    sys.stdout.write(f"{path}\n" if path else "")
    sys.exit(path is None)
