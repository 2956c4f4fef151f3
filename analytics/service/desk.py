"""Where the command line asks: the database itself, or the server that has it open.

A server leaves its address and a token in a file beside the database that only its own user can read. Who
can read that file could read the database as well, so the API gives nobody more than they had.
"""

import hmac
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from time import time
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

from analytics.model.errors import Fault
from analytics.service.answers import ANSWERS, Answer, Asked
from analytics.service.runtime import few
from analytics.store import Store, StoreError, parcel

SECONDS = 1800
_DIRECT = build_opener(ProxyHandler({}))


class ServerFault(Fault):
    """What a server said was wrong."""

    def __init__(self, area: str, code: str, values: Mapping[str, object]) -> None:
        self.area = area
        super().__init__(code, **values)


def ask(path: Path, question: str, asked: Asked) -> tuple[Answer, bool]:
    """Answer a question over the database at `path`; return the answer, and whether a server gave it."""
    try:
        store = Store.open(path, few())
    except StoreError as error:
        if error.code != "in_use" or not _note(path).is_file():
            raise
        return _of_server(path, question, asked, error), True
    try:
        return ANSWERS[question](store, asked), False
    finally:
        store.close()


@contextmanager
def announced(path: Path, url: str) -> Iterator[None]:
    """Let commands find the server at `url`, and the token to show, while it has the database open."""
    note = _note(path)
    note.unlink(missing_ok=True)
    with os.fdopen(os.open(note, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        json.dump({"url": url, "token": _token()}, opened)
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def admitted(shown: str) -> bool:
    """Tell in constant time whether the token that was shown is this server's."""
    return hmac.compare_digest(_token().encode(), shown.encode())


@cache
def _token() -> str:
    return secrets.token_urlsafe(32)


def spool(path: Path) -> Path:
    """Return the folder in which checked lists are handed over, rid of what killed commands left there."""
    folder = path.with_name(f"{path.name}.spool")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.iterdir():
        if left.stat().st_mtime < time() - SECONDS:
            left.unlink(missing_ok=True) if left.is_file() else parcel.clear(left)
    return folder


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.server.json")


def _of_server(path: Path, question: str, asked: Asked, in_use: StoreError) -> Answer:
    note = json.loads(_note(path).read_text(encoding="utf-8"))
    request = Request(  # noqa: S310
        f"{note['url']}/api/v1/{question}",
        data=json.dumps(asked, default=str).encode(),
        headers={"Authorization": f"Bearer {note['token']}", "Content-Type": "application/json"},
    )
    try:
        with _DIRECT.open(request, timeout=SECONDS) as response:
            answer: Answer = json.load(response)
            return answer
    except HTTPError as error:
        fault = json.loads(error.read() or b"{}")
        if "code" not in fault:
            raise in_use from error
        raise ServerFault(fault["area"], fault["code"], fault["values"]) from error
    except URLError as error:
        raise in_use from error
