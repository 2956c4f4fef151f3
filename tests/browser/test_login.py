"""Logging in at a real OpenID provider, which runs on this machine: who they say it is gets their roles."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from time import sleep, time
from typing import TYPE_CHECKING

import pytest

from tests.serving import Server, end, free_port, serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytest.importorskip(
    "playwright", reason="no playwright; install it with: pip install -r requirements-dev.txt"
)
if find_spec("oidc_provider_mock") is None:
    pytest.skip(
        "no OpenID provider; install it with: pip install -r requirements-dev.txt", allow_module_level=True
    )
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("login")]

# So long a log-in holds at the provider that lets people go soon.
SOON = 25
SECRETS = """
[auth]
redirect_uri = "http://localhost:{port}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef0123456789"
client_id = "dung-han"
client_secret = "not-a-secret"
server_metadata_url = "http://127.0.0.1:{provider}/.well-known/openid-configuration"

[roles]
viewer = ["@bo.example"]
analyst = ["group:chuyen-vien"]

[roles.units]
"minh@bo.example" = ["Văn phòng Cục"]
"""


USERS = (
    {"sub": "lan", "email": "lan@bo.example", "groups": ["chuyen-vien"]},
    {"sub": "ai", "email": "ai@bo.example"},
    {"sub": "minh", "email": "minh@bo.example"},
    {"sub": "khach", "email": "khach@khac.example"},
)


@dataclass
class Visitor:
    """A browser of their own before the server."""

    page: Page
    server: Server

    def logs_in(self, name: str) -> None:
        self.page.goto(self.server.url("/"))
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_url(re.compile(f"localhost:{self.server.port}/"))

    def reads(self, path: str) -> str:
        """Return the title of what is shown at a path."""
        self.page.goto(self.server.url(path))
        title = self.page.locator("h1").first
        title.wait_for()
        return title.inner_text()


@contextmanager
def provider(holds: int) -> Iterator[int]:
    """Start a provider whose log-ins hold for some seconds; return its port."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--token-max-age", str(holds)]
    command += [f"--user-claims={json.dumps(one)}" for one in USERS]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield port
    finally:
        end(process)


@contextmanager
def guarding(case: Path, folder: Path, holds: int = 3600) -> Iterator[Server]:
    """Start a provider, and a server at which people log in there."""
    database, secrets, port = folder / "tasks.duckdb", folder / "secrets.toml", free_port()
    shutil.copy(case, database)
    with provider(holds) as at:
        secrets.write_text(SECRETS.format(port=port, provider=at), encoding="utf-8")
        with serving(database, port=port, flags=["--secrets.files", str(secrets)]) as running:
            yield running


@pytest.fixture(scope="module")
def guarded(case_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server at which people log in."""
    with guarding(case_database, tmp_path_factory.mktemp("login")) as running:
        yield running


@pytest.fixture
def visitor(browser: Browser, guarded: Server) -> Iterator[Visitor]:
    """Return somebody who has not logged in."""
    with visiting(browser, guarded) as one:
        yield one


@contextmanager
def visiting(browser: Browser, server: Server) -> Iterator[Visitor]:
    context = browser.new_context(locale="vi-VN")
    context.set_default_timeout(60_000)
    # The provider's form asks the internet for its looks.
    context.route(re.compile(r"^https?://(?!localhost|127\.0\.0\.1)"), lambda route: route.abort())
    yield Visitor(context.new_page(), server)
    context.close()


def test_an_analyst_logs_in_reads_publishes_and_logs_out(visitor: Visitor) -> None:
    assert visitor.reads("/units?v=1") == "Mời đăng nhập"
    visitor.logs_in("lan")
    assert visitor.reads("/units?v=1") == "Đơn vị"
    assert visitor.reads("/audit?v=1") == "Nhật ký"
    visitor.page.locator(".st-key-panel-audit").wait_for()
    visitor.page.get_by_role("button", name="lan@").click()
    visitor.page.get_by_role("button", name="Đăng xuất").click()
    visitor.page.wait_for_timeout(2000)
    assert visitor.reads("/units?v=1") == "Mời đăng nhập"


def test_a_reader_has_no_desk_and_a_stranger_nothing(browser: Browser, guarded: Server) -> None:
    for name, units, audit in (
        ("ai", "Đơn vị", "Trang dành cho chuyên viên"),
        ("khach", "Tài khoản chưa được cấp quyền", "Tài khoản chưa được cấp quyền"),
    ):
        with visiting(browser, guarded) as one:
            one.logs_in(name)
            assert (one.reads("/units?v=1"), one.reads("/audit?v=1")) == (units, audit)


def test_who_is_bounded_to_units_reads_theirs(visitor: Visitor) -> None:
    visitor.logs_in("minh")
    assert visitor.reads("/units?v=1") == "Đơn vị"
    strip = visitor.page.locator(".st-key-scope").inner_text()
    assert "Chỉ nhiệm vụ của: Văn phòng Cục" in strip
    assert "68" not in strip


def test_a_log_in_ends_when_the_provider_said_it_does(
    browser: Browser, case_database: Path, tmp_path: Path
) -> None:
    with guarding(case_database, tmp_path, SOON) as server, visiting(browser, server) as one:
        one.logs_in("ai")
        until = time() + SOON
        assert one.reads("/units?v=1") == "Đơn vị"
        sleep(max(0, until - time()) + 1)
        assert one.reads("/units?v=1") == "Phiên đăng nhập đã hết hạn"
