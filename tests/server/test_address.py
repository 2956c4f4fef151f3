"""Where others reach the server, and under which names it answers."""

import pytest

from analytics.locale import words
from analytics.service.keys import analyst_key
from analytics.ui.web import address


@pytest.fixture
def published_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUNGHAN_URL", "https://dunghan.bo.example/")


@pytest.mark.usefixtures("published_at")
def test_the_address_that_is_set_is_the_one_to_share() -> None:
    assert address.address() == "https://dunghan.bo.example"


@pytest.mark.usefixtures("published_at")
def test_the_name_in_the_address_that_is_set_is_known() -> None:
    assert address.known_host("dunghan.bo.example")
    assert address.known_host("DungHan.bo.example:443")


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "192.168.1.20:8501", "[::1]:8501", ""])
def test_addresses_in_figures_and_the_machine_itself_are_known(host: str) -> None:
    assert address.known_host(host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "1.2.3.4.evil.example",
        "[::1",
        "a b",
        "localhost:1;script-src *",
    ],
)
def test_other_names_are_unknown(host: str) -> None:
    assert not address.known_host(host)


@pytest.mark.parametrize(
    ("url", "others"),
    [
        ("http://localhost:8501", False),
        ("http://127.0.0.1:8501", False),
        ("http://[::1]:8501", False),
        ("http://192.168.1.20:8501", True),
        ("https://dunghan.bo.example", True),
    ],
)
def test_an_address_of_this_machine_alone_is_not_shared(url: str, others: bool) -> None:
    assert address.shared(url) == others


@pytest.mark.usefixtures("published_at")
def test_a_meeting_is_shown_the_address_and_its_code() -> None:
    said = address.banner(words("vi"))
    assert "https://dunghan.bo.example" in said
    assert "█" in said


def test_the_terminal_shows_a_key_that_was_made_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUNGHAN_ANALYST_KEY", raising=False)
    assert analyst_key() in address.banner(words("vi"))


def test_the_terminal_does_not_repeat_a_key_that_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUNGHAN_ANALYST_KEY", "set-by-the-administrator")
    assert "set-by-the-administrator" not in address.banner(words("vi"))
