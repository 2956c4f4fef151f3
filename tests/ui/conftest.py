"""The app on the 68 tasks, page by page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.model.view import PAGES
from analytics.service import runtime
from tests.serving import ROOT
from tests.ui.opened import Open


@pytest.fixture
def open_page(case_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return what opens a page of the 68 tasks with the parameters of a link."""
    yield from opening(shutil.copy(case_database, tmp_path / "app.duckdb"), monkeypatch)


@pytest.fixture
def open_year(year_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return what opens a page of the last weeks of the sample year."""
    yield from opening(shutil.copy(year_database, tmp_path / "app.duckdb"), monkeypatch)


def opening(database: Path | str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Yield what opens a page on a database; close the database in the end."""
    monkeypatch.setenv("DUNGHAN_DB", str(database))

    def opened(page: str = PAGES[0], **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(ROOT / "analytics" / "ui" / "router.py", default_timeout=30)
        if page != PAGES[0]:
            app.switch_page(f"../../pages/{page}.py")
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    yield opened
    runtime.store().close()
