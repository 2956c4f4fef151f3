"""With `pages/` beside the entry script, a deep link opened first would run its page without the router."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.web.server.app_discovery import discover_asgi_app

from analytics.model.view import PAGES
from analytics.service import runtime

ROOT = Path(__file__).parents[2]


@pytest.fixture
def app(case_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """Return the router before its first run."""
    monkeypatch.setenv("DUNGHAN_DB", str(shutil.copy(case_database, tmp_path / "app.duckdb")))
    yield AppTest.from_file(ROOT / "analytics" / "ui" / "router.py", default_timeout=30)
    runtime.store().close()


def test_the_entry_is_a_server_definition_and_not_a_script() -> None:
    assert discover_asgi_app(ROOT / "app.py").is_asgi_app


def test_no_pages_lie_beside_the_script_that_draws_them() -> None:
    assert not (ROOT / "analytics" / "ui" / "pages").exists()


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES[1:])
def test_a_page_that_is_run_first_goes_through_the_router(app: AppTest, name: str) -> None:
    app.switch_page(f"../../pages/{name}.py").run()
    assert not app.exception
    # Until the router has run, Streamlit counts the script itself among the pages that it names here.
    with pytest.raises(ValueError, match="Known pages") as refused:
        app.switch_page("../../app.py")
    assert "router.py" not in str(refused.value)
