"""The real server, started as anybody starts it, on a database of its own."""

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

ROOT = Path(__file__).parents[1]
KEY = "a-key-for-tests"
READY_WITHIN = 90.0


@dataclass(frozen=True)
class Answer:
    """What came back for one request; redirects are not followed."""

    status: int
    headers: http.client.HTTPMessage
    body: str


@dataclass(frozen=True)
class Server:
    """A running server; it answers at every address of this machine."""

    port: int
    database: Path
    log: Path

    def url(self, path: str = "/", host: str = "localhost") -> str:
        """Return the address of `path`."""
        return f"http://{host}:{self.port}{path}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Send one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers={"Host": f"localhost:{self.port}"} | headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode(errors="replace"))
        finally:
            connection.close()


@contextmanager
def serving(database: Path, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Start a server on `database`, wait until it is ready, and end it, whatever happens in between."""
    server = Server(free_port(), database, database.with_suffix(".log"))
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DUNGHAN_")}
    own = {"DUNGHAN_DB": str(database), "DUNGHAN_ANALYST_KEY": KEY}
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += ["--server.port", str(server.port), "--server.address", "0.0.0.0"]
    with server.log.open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=inherited | own | dict(settings or {}),
            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        _wait(server, process)
        yield server
    finally:
        _end(process)


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = monotonic() + READY_WITHIN
    while monotonic() < until and process.poll() is None:
        try:
            if server.ask("/readyz").status == 200:
                return
        except OSError:
            pass
        sleep(0.1)
    raise AssertionError(f"the server did not get ready:\n{server.log.read_text('utf-8')}")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


def free_port() -> int:
    """Return a port at which nothing answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
