"""What the server answers before Streamlit does."""

from urllib.parse import parse_qs, urlsplit

import pytest

from analytics.model.view import PAGES
from tests.serving import Server

pytestmark = pytest.mark.slow

PATHS = ["/", *(f"/{name}" for name in PAGES[1:])]


def test_the_process_says_that_it_lives(server: Server) -> None:
    assert (server.ask("/healthz").status, server.ask("/healthz").body) == (200, "ok")


def test_the_process_says_that_it_can_answer(server: Server) -> None:
    assert (server.ask("/readyz").status, server.ask("/readyz").body) == (200, "ok")


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"])
def test_doors_for_machines_are_closed(server: Server, path: str) -> None:
    assert server.ask(path).status == 404


@pytest.mark.parametrize("path", PATHS)
def test_a_page_without_a_query_leads_to_the_pinned_link(server: Server, path: str) -> None:
    answer = server.ask(path)
    query = parse_qs(urlsplit(answer.headers["Location"]).query, keep_blank_values=True)
    assert answer.status == 307
    assert len(query["snapshot"][0]) == 12


def test_a_link_to_the_latest_leads_to_the_pinned_link_with_its_filters(server: Server) -> None:
    answer = server.ask("/units?v=1&snapshot=latest&status=open_overdue&lang=en")
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert (query["status"], query["lang"]) == (["open_overdue"], ["en"])
    assert query["snapshot"] != ["latest"]


def test_a_pinned_link_is_answered_at_once(server: Server) -> None:
    pinned = server.ask("/units").headers["Location"]
    assert server.ask(f"/units{pinned}").status == 200


def test_the_first_page_has_one_address(server: Server) -> None:
    answer = server.ask("/overview?lang=en")
    assert (answer.status, answer.headers["Location"]) == (307, "./?lang=en")


@pytest.mark.parametrize("path", ["/app/static/OFL.txt", "/favicon.png", "/_stcore/health"])
def test_what_is_not_a_page_is_not_redirected(server: Server, path: str) -> None:
    assert server.ask(path).status == 200


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_html_says_its_language(server: Server, language: str) -> None:
    pinned = server.ask(f"/?v=1&lang={language}").headers["Location"]
    assert f'<html lang="{language}">' in server.ask(f"/{pinned}").body


def test_the_html_names_the_product_and_not_the_door_for_agents(server: Server) -> None:
    html = server.ask(f"/{server.ask('/').headers['Location']}").body
    assert "<title>Đúng Hạn" in html
    assert "agent" not in html
    assert "SourceSans" not in html


@pytest.mark.parametrize(
    "path", ["/healthz", "/?v=1&snapshot=000000000000", "/_stcore/metrics", "/favicon.png"]
)
def test_every_answer_carries_the_security_headers(server: Server, path: str) -> None:
    headers = server.ask(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "microphone=()" in headers["Permissions-Policy"]


def test_inline_scripts_run_by_hash_only(server: Server) -> None:
    policy = dict(part.strip().split(" ", 1) for part in _policy(server).split(";"))
    assert policy["script-src"].startswith("'self' 'sha256-")
    assert "unsafe" not in policy["script-src"]


def _policy(server: Server) -> str:
    return str(server.ask("/healthz").headers["Content-Security-Policy"])


def test_an_unknown_name_is_refused(server: Server) -> None:
    answer = server.ask("/", Host="dashboard.example")
    assert answer.status == 400
    assert "DUNGHAN_URL" in answer.body


def test_a_name_cannot_write_into_the_policy(server: Server) -> None:
    answer = server.ask("/", Host="localhost:1;script-src *")
    assert answer.status == 400
    assert "script-src *" not in answer.headers["Content-Security-Policy"]


def test_the_key_of_the_administrator_is_not_printed(server: Server) -> None:
    assert "a-key-for-tests" not in server.log.read_text("utf-8")
