"""With `pages/` beside the entry script, a deep link opened first would run its page without the router."""

from pathlib import Path

from streamlit.web.server.app_discovery import discover_asgi_app

ROOT = Path(__file__).parents[2]


def test_the_entry_is_a_server_definition_and_not_a_script() -> None:
    assert discover_asgi_app(ROOT / "app.py").is_asgi_app
