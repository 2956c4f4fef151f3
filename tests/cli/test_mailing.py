"""The digest by e-mail, handed to a real mail server on this machine."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analytics.cli.main import commands
from analytics.store import Store
from tests.making import published, row
from tests.serving import free_port

pytest.importorskip("aiosmtpd")
from aiosmtpd.controller import Controller

SECRET = "Phương án kín"
ROWS = (
    row("Đề án một", lead_units="Vụ A", due_on="01/07/2018"),
    row("Đề án hai", lead_units="Vụ A; Vụ B", due_on="08/07/2018"),
    row(SECRET, lead_units="Vụ A", due_on="01/06/2018", classification="Mật"),
    row("Xong", lead_units="Vụ C", due_on="01/07/2018", completed_on="01/07/2018"),
)
BOOK = "unit,email\nVụ A,a@bo.example\nVụ B,b@bo.example\nVụ C,c@bo.example\nVụ X,x@bo.example\n"


class Letterbox:
    """What a mail server was handed."""

    def __init__(self) -> None:
        self.letters: list[Any] = []

    async def handle_DATA(self, _: object, __: object, envelope: Any) -> str:  # noqa: N802
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def letterbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Letterbox]:
    box = Letterbox()
    port = free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    monkeypatch.setenv("DUNGHAN_SMTP", f"smtp://127.0.0.1:{port}")
    monkeypatch.setenv("DUNGHAN_MAIL_FROM", "dunghan@bo.example")
    yield box
    server.stop()


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "tasks.duckdb"
    monkeypatch.setenv("DUNGHAN_DB", str(path))
    store = Store.open(path)
    published(store, *ROWS)
    store.close()
    book = tmp_path / "addresses.csv"
    book.write_text(BOOK, encoding="utf-8")
    return book


def run(book: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["report", "--addresses", str(book), *words])


def test_each_unit_gets_its_own_tasks(letterbox: Letterbox, book: Path) -> None:
    done = run(book, "--mail")
    assert done.exit_code == 0, done.output
    texts = {letter["To"]: letter.get_content() for letter in letterbox.letters}
    assert set(texts) == {"a@bo.example", "b@bo.example"}
    assert "Đề án một" in texts["a@bo.example"]
    assert "Đề án một" not in texts["b@bo.example"]
    assert "08/07/2018" in texts["b@bo.example"]


def test_classified_tasks_are_counted_in_a_letter_and_not_told(letterbox: Letterbox, book: Path) -> None:
    run(book, "--mail")
    letter = next(one for one in letterbox.letters if one["To"] == "a@bo.example")
    assert SECRET not in letter.get_content()
    assert "1 nhiệm vụ mật" in letter.get_content()
    assert letter["Subject"].startswith("Vụ A: 2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn")


def test_a_dry_run_sends_nothing_and_says_what_it_would(letterbox: Letterbox, book: Path) -> None:
    done = run(book, "--mail", "--dry-run")
    assert (done.exit_code, letterbox.letters) == (0, [])
    assert "a@bo.example: Vụ A" in done.output
    assert "Danh sách không có đơn vị Vụ X" in done.output


def test_who_unsubscribes_gets_no_more_letters(letterbox: Letterbox, book: Path) -> None:
    assert run(book, "--unsubscribe", "A@bo.example").exit_code == 0
    run(book, "--mail")
    assert [letter["To"] for letter in letterbox.letters] == ["b@bo.example"]
    assert letterbox.letters[0]["List-Unsubscribe"] == "<mailto:dunghan@bo.example?subject=unsubscribe>"


def test_without_a_mail_server_the_command_says_so(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUNGHAN_SMTP", raising=False)
    done = run(book, "--mail")
    assert done.exit_code == 1
    assert "DUNGHAN_SMTP" in done.output


def test_a_server_that_does_not_answer_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUNGHAN_SMTP", "smtp://127.0.0.1:1")
    done = run(book, "--mail")
    assert done.exit_code == 1
    assert "0 thư đã gửi" in done.output
