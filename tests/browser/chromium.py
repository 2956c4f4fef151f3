"""Which browser the tests drive; as a command it prints it, and fails where there is none."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

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


def chromium(playwright: Playwright) -> str | None:
    """Return the path of DUNGHAN_CHROMIUM, of an installed browser, or of Playwright's own; None without."""
    for name in (os.environ.get("DUNGHAN_CHROMIUM", ""), *NAMES):
        found = shutil.which(name) if name else None
        if found:
            return found
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        path = chromium(started)
    sys.stdout.write(f"{path}\n" if path else "")
    sys.exit(path is None)
