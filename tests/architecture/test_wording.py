"""Names and words that stand for trouble, and words that are said outside the catalogues."""

import ast
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.architecture.source import ALL, ROOT, python_files, strings, text, tree

VAGUE_MODULES = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc", "base"}
VAGUE_FUNCTIONS = re.compile(r"(get|process|handle|do)_")
FORBIDDEN = re.compile(
    r"\b(TODO|FIXME|XXX|HACK|raise NotImplementedError|unsafe_allow_html|pickle|lorem ipsum)\b"
    r"|\beval\(|(?<![.\w])exec\("
    r"|(?<![\w.])/(work|home|root|Users)/"
    r"|\b(this|previous|next|last|earlier) session\b"
    r"|\b(claude|anthropic|chatgpt|copilot|language model)\b"
    r"|^(<{7}|>{7}) ",
    re.IGNORECASE,
)
TOP_LEVEL = {
    *(".ci", ".github", ".gitignore", ".streamlit"),
    *("CHANGELOG.md", "LICENSE", "Makefile", "README.md"),
    *("pyproject.toml", "requirements-dev.txt", "requirements.txt"),
    *("analytics", "app.py", "data", "docs", "pages", "tests"),
}
# Where people read. The words of lists are data and not speech: headings, status words, the name of a list.
SPEAKING = ("app.py", "pages", "analytics/ui", "analytics/cli", "analytics/charts", "analytics/report")


def written_files() -> list[Path]:
    """Return the files that people write, this one left out: it must name what it forbids."""
    documents = [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        ROOT / "Makefile",
        *ROOT.glob("analytics/**/*.sql"),
        *ROOT.glob("analytics/ui/style.css"),
        *(path for path in ROOT.glob("analytics/ui/static/**/*.js") if path.parent.name != "kept"),
    ]
    found = [*python_files(*ALL), *(path.relative_to(ROOT) for path in documents)]
    return [path for path in found if path.name != Path(__file__).name]


@pytest.mark.parametrize("path", written_files(), ids=str)
def test_a_file_has_no_forbidden_word(path: Path) -> None:
    assert not [line for line in text(path).splitlines() if FORBIDDEN.search(line)]


@pytest.mark.parametrize("path", python_files(*ALL), ids=str)
def test_a_module_is_named_for_what_is_in_it(path: Path) -> None:
    assert not {path.stem, *path.parts} & VAGUE_MODULES


@pytest.mark.parametrize("path", python_files(*ALL), ids=str)
def test_a_function_is_named_for_what_it_returns_or_does(path: Path) -> None:
    names = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    assert not [name for name in names if VAGUE_FUNCTIONS.match(name)]


@pytest.mark.parametrize("path", python_files(*SPEAKING), ids=str)
def test_what_is_said_stands_in_the_catalogues(path: Path) -> None:
    assert not [said for said in strings(path) if _vietnamese(said)]


def test_a_shipped_module_says_what_it_is_for() -> None:
    files = [path for path in python_files("analytics", "pages", "app.py") if text(path).strip()]
    assert not [str(path) for path in files if not ast.get_docstring(tree(path))]


def test_nothing_strange_lies_at_the_top() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: what is tracked cannot be told")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {Path(line.strip('"')).parts[0] for line in listed.splitlines()} <= TOP_LEVEL


def _vietnamese(said: str) -> bool:
    letters = [one for one in said if one.isalpha() and not one.isascii()]
    return any(unicodedata.normalize("NFD", one) != one or one in "đĐ" for one in letters)
