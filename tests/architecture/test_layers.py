"""Imports point down, and what is dangerous stays in one place."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import SHIPPED, imports, python_files, text, tree

FLOORS = (
    ("model",),
    ("locale",),
    ("charts", "store"),
    ("query", "ingest"),
    ("report", "service"),
    ("ui",),
    ("cli", "app", "pages"),
)
FLOOR = {package: number for number, packages in enumerate(FLOORS) for package in packages}
HOMES = {
    "streamlit": ("ui", "app", "pages"),
    "starlette": ("ui", "app"),
    "duckdb": ("store", "query", "ingest"),
    "click": ("cli", "app"),
    "pytest": (),
    "hypothesis": (),
}
IMPURE = {
    "io",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
    "urllib.request",
}
CLOCK = {"now", "today", "utcnow"}


def package(path: Path) -> str:
    """Return the box of the layout that a file lies in."""
    if path.parts[0] != "analytics":
        return path.parts[0].removesuffix(".py")
    return "cli" if path.name == "__main__.py" else path.parts[1].removesuffix(".py")


FILES = [path for path in python_files(*SHIPPED) if package(path) not in ("__init__", "data")]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_imports_only_from_its_own_package_and_the_floors_below(path: Path) -> None:
    own = package(path)
    for name in imports(path):
        if name.startswith("analytics."):
            other = name.split(".")[1]
            assert other == own or FLOOR[other] < FLOOR[own], f"{path} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_library_is_used_only_where_it_is_at_home(path: Path) -> None:
    for name in imports(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or package(path) in homes, f"{path} imports {name}"


def test_the_model_knows_no_files_network_or_chance() -> None:
    for path in python_files("analytics/model"):
        used = {name.split(".")[0] for name in imports(path)} | set(imports(path))
        assert not used & IMPURE, f"{path} imports {used & IMPURE}"


def test_dates_come_from_the_data_never_from_the_clock() -> None:
    for path in python_files("analytics", "pages"):
        if package(path) != "service":
            calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
            asked = {call.attr for call in calls if isinstance(call, ast.Attribute)} & CLOCK
            assert not asked, f"{path} calls {asked}"


@pytest.mark.parametrize("path", python_files("tests"), ids=str)
def test_a_test_asks_for_what_an_office_has_not_installed(path: Path) -> None:
    needed = {name.split(".")[0] for name in imports(path)} & {
        *("hypothesis", "playwright", "openpyxl", "pypdf", "aiosmtpd"),
    }
    if path.name.startswith("test_"):
        assert all(
            f'importorskip(\n    "{name}"' in text(path) or f'importorskip("{name}"' in text(path)
            for name in needed
        )


# Who publishes writes; who is asked by a supervisor, a command or the first link is no person at a screen.
UNSCOPED = {
    "person.py",
    "upload.py",
    "upload_day.py",
    "upload_desk.py",
    "check_effect.py",
    "check_result.py",
    "audit_log.py",
    "share_desk.py",
    "snapshot_table.py",
    "unit_log_table.py",
    "warmup.py",
    "probes.py",
    "api.py",
    "shell.py",
}


def test_what_draws_a_page_reads_as_the_person_before_it() -> None:
    for path in python_files("analytics/ui", "pages"):
        calls = [ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
        assert path.name in UNSCOPED or not {"store", "runtime.store", "Store.open"} & {*calls}, path
