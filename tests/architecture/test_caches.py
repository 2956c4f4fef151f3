"""What is remembered is bounded, and told apart by what decides the answer: never by a table of data."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import SHIPPED, python_files, text, tree

# Values that never change: ids, views, words, names. A reader is a store, one open file, with a scope.
KEYS = {
    "Store",
    "Readable",
    "View",
    "Path",
    "date",
    "float",
    "int",
    "str",
    "str | None",
    "tuple[str, ...]",
    "tuple[date, ...]",
}
# Of these there is one, or one for each language or file of the product.
ENDLESS = {"str", "Path"}


def remembered(path: Path) -> list[tuple[str, ast.expr, ast.FunctionDef]]:
    """Return each function that remembers its answers, with the name of what remembers and its call."""
    return [
        (ast.unparse(mark).partition("(")[0], mark, node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
        for mark in node.decorator_list
        if ast.unparse(mark).partition("(")[0] in ("cache", "lru_cache")
    ]


def parameters(node: ast.FunctionDef) -> set[str]:
    return {ast.unparse(one.annotation) for one in node.args.args if one.annotation}


@pytest.mark.parametrize("path", python_files(*SHIPPED), ids=str)
def test_what_is_remembered_is_bounded(path: Path) -> None:
    for name, mark, node in remembered(path):
        if name == "cache":
            assert parameters(node) <= ENDLESS, node.name
        else:
            assert isinstance(mark, ast.Call), node.name
            assert "None" not in ast.unparse(mark), node.name


@pytest.mark.parametrize("path", python_files(*SHIPPED), ids=str)
def test_what_is_remembered_is_told_apart_by_values_that_never_change(path: Path) -> None:
    for _, _, node in remembered(path):
        assert parameters(node) <= KEYS, node.name


@pytest.mark.parametrize("path", python_files(*SHIPPED), ids=str)
def test_streamlits_cache_which_looks_at_samples_of_tables_is_not_used(path: Path) -> None:
    assert "cache_data" not in text(path)
    assert "cache_resource" not in text(path)
