"""docs/access.md: what axe-core finds on every page, and how the colours of the charts are told apart.

python -m tests.browser.access_report, or `make access`. The tests hold to the same limits:
tests/browser/test_access.py, tests/charts/test_theme.py and test_colour_vision.py.
"""

import sys
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from analytics.charts.theme import PALETTES, Palette
from analytics.locale import words
from analytics.model.status import DISPLAY_ORDER
from analytics.model.view import DESK, MENU, PAGES
from analytics.service.samples import load_samples
from analytics.store import Store
from tests.bench.page import table
from tests.browser import desk
from tests.browser.chromium import FLAGS, chromium
from tests.browser.guide import settle
from tests.charts.test_colour_vision import SEEN, TOLD_APART, distance, fills, lab
from tests.charts.test_theme import contrast
from tests.deciding import work_done
from tests.serving import ROOT, Server, serving

REPORT = ROOT / "docs" / "access.md"
THEMES = ("light", "dark")
IMPACTS = ("critical", "serious", "moderate", "minor")


def page_rows(browser: Browser, server: Server) -> list[list[str]]:
    """Return of each page in each theme: how many rules held, and how many places broke one, by impact."""
    rows = []
    for theme in THEMES:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
        page = context.new_page()
        for name in PAGES:
            page.goto(server.url(f"/{name}?v=1&lang=vi"))
            page.locator(".st-key-scope").wait_for()
            if name in MENU[DESK]:
                desk.enter(page)
            settle(page)
            told: dict[str, Any] = Axe().run(page).response
            broken = Counter(one["impact"] for one in told["violations"] for _ in one["nodes"])
            counts = [str(broken[impact]) for impact in IMPACTS]
            rows.append([words("vi")(f"page.{name}"), theme, str(len(told["passes"])), *counts])
        context.close()
    return rows


def contrast_rows() -> list[list[str]]:
    """Return of each status in each theme: its contrast with the paper, and of the number on it."""
    rows = []
    for status in DISPLAY_ORDER:
        row = [words("en")(f"status.{status}")]
        for palette in (PALETTES[theme] for theme in THEMES):
            mark = palette.status(status)
            ground = palette.paper if mark.outlined else mark.colour
            row += [f"{contrast(mark.colour, palette.paper):.1f}", f"{contrast(mark.text, ground):.1f}"]
        rows.append(row)
    return rows


def nearest(palette: Palette, seen: str) -> str:
    """Return the two fills that look most alike, and how far apart they are."""
    shown = {name: lab(colour, seen) for name, colour in fills(palette).items()}
    apart, one, other = min(
        (distance(shown[one], shown[other]), one, other) for one, other in combinations(sorted(shown), 2)
    )
    return f"{apart:.1f} ({one}, {other})"


def report(pages: list[list[str]]) -> str:
    """Return the page."""
    colours = [[seen, *(nearest(PALETTES[theme], seen) for theme in THEMES)] for seen in SEEN]
    return f"""# Access for all

`make access` writes this page. A test fails where axe-core finds anything critical or serious, where a bar
has a contrast below 3 with the paper or a number on it below 4.5, and where two fills are nearer than
{TOLD_APART} (CIEDE2000). Statuses also have signs of their own, so that nothing rests on colour alone.

## axe-core, by page

On the sample year, 1440 × 900; rules that hold, and places where one is broken, by impact. The analysts'
pages are looked at past their door, with decisions about units, a share link and entries of the audit.

{table(["page", "theme", "rules held", *IMPACTS], pages)}

## Contrast of the statuses

{table(["status", "light: bar", "number on it", "dark: bar", "number on it"], contrast_rows())}

## The two fills most alike, as they are seen

{table(["colour vision", *THEMES], colours)}
"""


def _worked_with(path: Path) -> Path:
    """Return a new database of the sample year, with decisions about its units and a share link."""
    store = Store.open(path)
    load_samples(store)
    work_done(store)
    store.close()
    return path


def main() -> None:
    """Serve the sample year, look at every page, and write the report."""
    with tempfile.TemporaryDirectory(prefix="access-") as made, sync_playwright() as playwright:
        path = chromium(playwright)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        with serving(_worked_with(Path(made) / "tasks.duckdb")) as server:
            rows = page_rows(browser, server)
        browser.close()
    REPORT.write_text(report(rows), "utf-8")
    sys.stdout.write(f"{REPORT}\n")


if __name__ == "__main__":
    main()
