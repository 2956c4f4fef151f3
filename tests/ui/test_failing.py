"""A page that failed says so in the reader's language, and nothing of what happened."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.view import LANGUAGES
from tests.ui.opened import text

WHERE = "/srv/ministry/tasks.duckdb"
FORESEEN = f"StoreError('disk_full', path='{WHERE}')"
DATABASE = ("damaged", "failed", "in_use", "unreadable", "too_new")


def failed(folder: Path, error: str, language: str = LANGUAGES[0]) -> str:
    """Return what a page says after an error."""
    script = folder / "failed.py"
    script.write_text(
        "from analytics.store import StoreError\nfrom analytics.ui import failing\n"
        f"assert failing.shown({error})\n"
    )
    app = AppTest.from_file(script)
    app.query_params["lang"] = language
    app.run()
    assert not app.exception
    return text(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_foresaw_is_not_shown(tmp_path: Path, language: str) -> None:
    said = failed(tmp_path, "ValueError('secret')", language)
    assert words(language)("panel.failed") in said
    assert "secret" not in said


def test_a_fault_that_has_words_is_told_by_them(tmp_path: Path) -> None:
    assert "Không đủ dung lượng đĩa" in failed(tmp_path, FORESEEN)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", DATABASE)
def test_where_the_database_lies_is_told_to_the_log_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, code: str, language: str
) -> None:
    error = f"StoreError('{code}', path='{WHERE}', reason='Corrupt block', version=9, known=4)"
    said = failed(tmp_path, error, language)
    assert words(language)("panel.fault") in said
    assert not [one for one in (WHERE, "Corrupt") if one in said]
    assert WHERE in caplog.text
