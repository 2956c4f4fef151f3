"""Small enough to be read at one go."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import ALL, SHIPPED, python_files, text, tree

PAGE_LINES = 60
FILE_LINES = 250
# The tolerance is for a function or a test that is mostly one literal, such as SQL.
FUNCTION_LINES = 25
TEST_LINES = 12
TOLERANCE = 5


def lengths(path: Path) -> dict[str, int]:
    """Return how many lines the body of every function in a file has, its docstring left out."""
    return {
        node.name: _body_lines(node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", python_files("pages"), ids=str)
def test_a_page_is_short(path: Path) -> None:
    assert len(text(path).splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("path", python_files("pages"), ids=str)
def test_a_page_has_no_functions(path: Path) -> None:
    assert not lengths(path)


def test_the_server_definition_is_short() -> None:
    assert len(text(Path("app.py")).splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("path", python_files(*ALL), ids=str)
def test_a_file_is_not_too_long(path: Path) -> None:
    assert len(text(path).splitlines()) <= FILE_LINES


@pytest.mark.parametrize("path", python_files(*SHIPPED), ids=str)
def test_a_function_is_not_too_long(path: Path) -> None:
    long = {name: lines for name, lines in lengths(path).items() if lines > FUNCTION_LINES + TOLERANCE}
    assert not long


@pytest.mark.parametrize("path", python_files("tests"), ids=str)
def test_a_test_is_not_too_long(path: Path) -> None:
    tests = {name: lines for name, lines in lengths(path).items() if name.startswith("test_")}
    assert not {name: lines for name, lines in tests.items() if lines > TEST_LINES + TOLERANCE}
