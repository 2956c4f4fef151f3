"""Streamlit's own files on the wire."""

import gzip
import http.client
import re
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from analytics.ui.web import packed
from tests.serving import Server

pytestmark = pytest.mark.slow

LARGEST = max((packed.PLAIN / "js").glob("PlotlyChart*.js"), key=lambda file: file.stat().st_size)
PATH = f"/static/js/{LARGEST.name}"
PLOTLY = next(packed.KEPT.glob("*.js"))


def fetch(server: Server, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def gzipped(server: Server, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    return fetch(server, path, **{"Accept-Encoding": "gzip, deflate, br"} | headers)


def test_a_file_travels_packed_and_is_the_same_when_unpacked(server: Server) -> None:
    status, headers, body = gzipped(server, PATH)
    assert (status, headers["Content-Encoding"], headers["Vary"]) == (200, "gzip", "Accept-Encoding")
    assert "javascript" in headers["Content-Type"]
    assert len(body) < 0.4 * LARGEST.stat().st_size
    assert gzip.decompress(body) == LARGEST.read_bytes()


@pytest.mark.parametrize("offer", ["identity", "br", "gzip;q=0", "gzip;q=0.0"])
def test_who_takes_no_gzip_gets_the_plain_file(server: Server, offer: str) -> None:
    _, headers, body = fetch(server, PATH, **{"Accept-Encoding": offer})
    assert headers["Content-Encoding"] is None
    assert headers["Vary"] == "Accept-Encoding"
    assert body == LARGEST.read_bytes()


def test_a_file_whose_name_holds_its_hash_is_kept_for_a_year(server: Server) -> None:
    _, headers, _ = gzipped(server, PATH)
    assert headers["Cache-Control"] == "public, immutable, max-age=31536000"


def test_a_browser_that_has_the_file_is_told_so(server: Server) -> None:
    _, headers, _ = gzipped(server, PATH)
    status, _, body = gzipped(server, PATH, **{"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")


def test_packed_and_plain_have_each_a_tag_of_their_own(server: Server) -> None:
    assert gzipped(server, PATH)[1]["ETag"] != fetch(server, PATH)[1]["ETag"]


@pytest.mark.parametrize("path", ["/static/js/none.js", "/static/../index.html", "/static/%2e%2e/index.html"])
def test_nothing_else_is_served_from_there(server: Server, path: str) -> None:
    assert gzipped(server, path)[0] in (400, 404)


def test_every_file_that_the_page_names_is_served(server: Server) -> None:
    html = server.ask(f"/{server.ask('/').headers['Location']}").body
    named = re.findall(r'"\./(static/[^"]+)"', html)
    assert named
    assert [gzipped(server, f"/{path}")[0] for path in named] == [200] * len(named)


def test_where_nothing_can_be_kept_the_plain_file_is_served(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert packed.packed_copy(LARGEST) is None


def test_a_font_is_not_packed_again() -> None:
    assert packed.packed_copy(packed.PLAIN / "media" / "font.woff2") is None


def test_plotly_travels_packed_and_is_kept_since_its_name_tells_its_version(server: Server) -> None:
    status, headers, body = gzipped(server, f"/app/static/kept/{PLOTLY.name}")
    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert headers["Cache-Control"] == "public, immutable, max-age=31536000"
    assert gzip.decompress(body) == PLOTLY.read_bytes()


def test_plotly_is_of_the_version_that_the_figures_are_checked_by() -> None:
    assert PLOTLY.name == f"plotly-basic-{get_plotlyjs_version()}.min.js"
    assert f"v{get_plotlyjs_version()}\n" in PLOTLY.read_text("utf-8")[:200]
    script = (packed.KEPT.parent / "chart" / "chart.js").read_text("utf-8")
    assert f"/kept/{PLOTLY.name}" in script
