"""The two apps that are compared, each served as anybody starts it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from urllib.request import ProxyHandler, build_opener

from tests.serving import ROOT

_DIRECT = build_opener(ProxyHandler({}))
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class App:
    """A running app."""

    name: str
    port: int
    process: int

    @property
    def url(self) -> str:
        """Where its first page is."""
        return f"http://localhost:{self.port}/"

    def cpu(self) -> float:
        """Return the processor seconds it has used."""
        times = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(times[11]) + int(times[12])) / _TICKS

    def memory(self) -> int:
        """Return the bytes it has in memory."""
        lines = Path(f"/proc/{self.process}/status").read_text().splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@contextmanager
def ours(database: Path) -> Iterator[App]:
    """Serve the product on a database."""
    env = {"DUNGHAN_DB": str(database), "DUNGHAN_ANALYST_KEY": "bench"}
    with _served("Đúng Hạn", ["app.py"], ROOT, env, "/readyz") as app:
        yield app


@contextmanager
def plain(parquet: Path) -> Iterator[App]:
    """Serve the plain app on a Parquet file, with Streamlit's own settings."""
    script = [str(ROOT / "tests/bench/plain_app.py"), "--server.headless", "true"]
    script += ["--browser.gatherUsageStats", "false", "--browser.serverAddress", "localhost"]
    script += ["--server.address", "127.0.0.1"]
    with _served("plain app", script, parquet.parent, {}, "/_stcore/health", str(parquet)) as app:
        yield app


@contextmanager
def _served(
    name: str, script: list[str], folder: Path, env: dict[str, str], ready: str, *arguments: str
) -> Iterator[App]:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        *script,
        "--server.port",
        str(port),
        "--",
        *arguments,
    ]
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        _wait(f"http://127.0.0.1:{port}{ready}", process)
        yield App(name, port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    until = monotonic() + 90
    while monotonic() < until and process.poll() is None:
        try:
            with _DIRECT.open(url, timeout=5):
                return
        except OSError:
            sleep(0.1)
    raise AssertionError(f"{url} does not answer")
