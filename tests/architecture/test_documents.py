"""What the documents say is so."""

import re
from itertools import chain
from pathlib import Path

import pytest

from analytics.cli.main import commands
from analytics.report.measures import PAGE, page
from tests.architecture.source import ROOT, python_files, text

REQUIREMENTS = ("requirements.txt", "requirements-dev.txt", "tests/fuzz/requirements.txt")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def dependencies() -> list[str]:
    lines = chain.from_iterable(read(name).splitlines() for name in REQUIREMENTS)
    return [line for line in lines if line and not line.startswith(("#", "-r "))]


@pytest.mark.parametrize("line", dependencies())
def test_a_dependency_is_pinned_exactly(line: str) -> None:
    assert re.fullmatch(r"[\w-]+(\[[\w,-]+\])?==[\w.]+", line)


@pytest.mark.parametrize("line", dependencies())
def test_a_dependency_has_its_reason_among_the_decisions(line: str) -> None:
    assert f"**{re.split(r'[=[]', line)[0]}**" in read("docs/decisions.md")


def test_the_page_of_measures_is_what_the_registry_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "out of date: make docs"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_make_command_in_a_document_is_a_target(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), flags=re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)|^make ([a-z]+)", document.read_text("utf-8"), flags=re.MULTILINE))
    assert {one for pair in named for one in pair if one} <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_command_in_a_document_is_one(document: Path) -> None:
    named = set(re.findall(r"python -m analytics ([a-z][a-z-]*)", document.read_text("utf-8")))
    assert named <= commands.commands.keys()


def test_the_two_commands_come_first_in_the_readme() -> None:
    commands = re.findall(r"^make (\w+)", read("README.md"), flags=re.MULTILINE)
    assert commands[:2] == ["run", "test"]


def test_every_setting_in_the_code_is_in_the_readme_and_the_other_way_round() -> None:
    setting = re.compile(r"\bDUNGHAN_[A-Z_]+")
    code = "".join(text(path) for path in python_files("app.py", "pages", "analytics", "tests/browser"))
    assert set(setting.findall(code + read(".ci/browser"))) == set(setting.findall(read("README.md")))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_local_link_in_a_document_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text("utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]
