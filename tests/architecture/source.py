"""The project's own files, read as text and as syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = ("analytics", "pages", "app.py", "data")
ALL = (*SHIPPED, "tests")


def python_files(*tops: str) -> list[Path]:
    """Return the Python files under the given top-level entries, as paths from the root."""
    found: list[Path] = []
    for top in tops:
        path = ROOT / top
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return [path.relative_to(ROOT) for path in found]


@cache
def text(path: Path) -> str:
    """Return a file's text."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(text(path))


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module, or thing in a module, that a file imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(path: Path) -> Iterator[str]:
    """Yield every string written in a file; docstrings and the parts of f-strings are left out."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    pieces = {
        id(part) for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in ast.walk(tree(path)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings | pieces
        ):
            yield node.value
