"""The command line on a database of its own, asked as an office would."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data"


class Office:
    """A database of its own with the command line on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = os.environ | {"DUNGHAN_DB": str(folder / "tasks.duckdb")}
        self.answers: dict[tuple[str, ...], str] = {}

    def ask(self, *words: str) -> str:
        """Run a command that must succeed, and return what it printed."""
        command = [sys.executable, "-m", "analytics", *words]
        ended = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def load(self, name: str, as_of: str, to: str, mapping: dict[str, Any] | None = None) -> Any:
        """Load a real file into the list `to`."""
        words = ["load", str(REAL / name), "--as-of", as_of, "--list", to, "--json"]
        if mapping is not None:
            path = self.folder / "mapping.json"
            path.write_text(json.dumps(mapping), encoding="utf-8")
            words += ["--mapping", str(path)]
        return json.loads(self.ask(*words))

    def summary(self, of: str, *words: str) -> Any:
        """Return the figures of the list `of`."""
        return json.loads(self.once("summary", "--list", of, *words, "--json"))

    def tasks(self, of: str, *words: str) -> list[Any]:
        """Return the tasks of the list `of`."""
        answer = self.once("tasks", "--list", of, *words, "--format", "json")
        listed: list[Any] = json.loads(answer)["tasks"]
        return listed

    def once(self, *words: str) -> str:
        """Ask a question whose answer no test changes, the first time it is put."""
        if words not in self.answers:
            self.answers[words] = self.ask(*words)
        return self.answers[words]
