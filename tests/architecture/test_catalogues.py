"""Both languages say everything that the code says, and nothing else."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from analytics.model.filters import CLOSED
from analytics.model.measure import Direction, Unit
from analytics.model.status import Precision, Status, Timing
from analytics.model.view import LANGUAGES, PAGES
from tests.architecture.source import ROOT, python_files, strings, tree

FILE_NAME = re.compile(r"\.(duckdb|md|csv|css|html|js|docx)$")
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
PREFIX = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_.]*")
SAID_IN_TEMPLATE = re.compile(r"""\bsay\(["']([a-z0-9_.]+)["']""")
TEMPLATES = sorted(ROOT.glob("analytics/**/templates/*.html"))
FILES = [path for path in python_files("app.py", "pages", "analytics") if "locale" not in path.parts]
NODES = [node for path in FILES for node in ast.walk(tree(path))]
# Keys that the code builds from values: every one of those values has its words.
ENUMERATED = {
    "status": [str(one) for one in Status],
    "timing": [str(one) for one in Timing],
    "precision": [str(one) for one in Precision],
    "classification": sorted(CLOSED["classification"]),
    "late": sorted(CLOSED["late"]),
    "week": sorted(CLOSED["week"]),
    "due_day": sorted(CLOSED["due_day"]),
    "took": sorted(CLOSED["took"]),
    "risk": sorted(CLOSED["risk"]),
    "step": sorted(CLOSED["step"]),
    "concern": sorted(CLOSED["concern"]),
    "unit": [one.value for one in Unit],
    "direction": [one.value for one in Direction],
    "page": list(PAGES),
}


def messages(language: str) -> dict[str, tuple[str, ...]]:
    """Return a catalogue's keys and what they say, plural forms apart."""
    with (ROOT / f"analytics/locale/{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {
        _first(message.id): (message.string,)
        if isinstance(message.string, str)
        else tuple(message.string or ())
        for message in catalogue
        if message.id
    }


def _first(key: object) -> str:
    return key[0] if isinstance(key, list | tuple) else str(key)


VI, EN = (messages(language) for language in LANGUAGES)
AREAS = {key.split(".")[0] for key in VI}


def placeholders(texts: tuple[str, ...]) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


def written_keys() -> Iterator[tuple[Path, str]]:
    """Yield every key that stands in the code in full."""
    for path in FILES:
        for said in strings(path):
            if KEY.fullmatch(said) and said.split(".")[0] in AREAS and not FILE_NAME.search(said):
                yield path, said
    for template in TEMPLATES:
        for said in SAID_IN_TEMPLATE.findall(template.read_text("utf-8")):
            if KEY.fullmatch(said):
                yield template, said


def built_prefixes() -> Iterator[str]:
    """Yield the constant beginning of every key that the code builds from a value."""
    for node in NODES:
        match node:
            case ast.JoinedStr(values=[ast.Constant(value=str(first)), *_]) if PREFIX.fullmatch(first):
                yield first


def fault_areas() -> dict[str, str]:
    """Return the areas of the catalogues that the classes of faults name."""
    return dict(chain.from_iterable(_areas(node) for node in NODES if isinstance(node, ast.ClassDef)))


def fault_prefixes() -> Iterator[str]:
    """Yield the constant beginning of every fault's key whose code is built from a value."""
    areas = fault_areas()
    for node in NODES:
        match node:
            case ast.Call(
                func=ast.Name(id=name), args=[ast.JoinedStr(values=[ast.Constant(value=str(first)), *_]), *_]
            ) if name in areas:
                yield f"{areas[name]}.{first}"


def refusal_keys() -> Iterator[str]:
    """Yield the key of every reason for which a link is refused."""
    for node in NODES:
        match node:
            case ast.Call(
                func=ast.Name(id="Refusal") | ast.Attribute(attr="refuse"),
                args=[_, _, ast.Constant(value=str(code))],
            ):
                yield f"refusal.{code}"


def _areas(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for line in node.body:
        match line:
            case ast.Assign(targets=[ast.Name(id="area")], value=ast.Constant(value=str(area))):
                yield node.name, area


def fault_keys() -> Iterator[str]:
    """Yield the key of every fault that the code raises by a code in full."""
    areas = fault_areas()
    for node in NODES:
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]) if name in areas:
                yield f"{areas[name]}.{code}"


def chosen_fault_keys() -> set[str]:
    """Return the keys of faults whose code is chosen from several: every string may be such a code."""
    written = {said for path in FILES for said in strings(path)}
    return {f"{area}.{code}" for area in fault_areas().values() for code in written}


def test_both_languages_have_the_same_keys() -> None:
    assert VI.keys() == EN.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: str) -> None:
    lines = (ROOT / f"analytics/locale/{language}.po").read_text("utf-8").splitlines()
    counted = Counter(line for line in lines if line.startswith("msgid "))
    assert not [line for line, times in counted.items() if times > 1]


@pytest.mark.parametrize("catalogue", [VI, EN], ids=LANGUAGES)
def test_every_key_says_something(catalogue: dict[str, tuple[str, ...]]) -> None:
    assert not [key for key, texts in catalogue.items() if not texts or not all(texts)]


@pytest.mark.parametrize("key", sorted(VI.keys() & EN.keys()))
def test_both_languages_put_the_same_values_into_a_sentence(key: str) -> None:
    assert placeholders(VI[key]) == placeholders(EN[key])


def test_every_key_in_the_code_has_its_words() -> None:
    assert not [(str(path), key) for path, key in written_keys() if key not in VI]


def test_every_fault_has_its_words() -> None:
    assert not set(fault_keys()) - VI.keys()


def test_every_refusal_has_its_words() -> None:
    assert not set(refusal_keys()) - VI.keys()


@pytest.mark.parametrize("area", sorted(ENUMERATED.keys() & AREAS))
def test_every_value_of_a_closed_set_has_its_words(area: str) -> None:
    assert not {f"{area}.{value}" for value in ENUMERATED[area] if value} - VI.keys()


def test_no_sentence_is_left_that_nothing_says() -> None:
    said = {key for _, key in written_keys()} | chosen_fault_keys()
    prefixes = (*built_prefixes(), *fault_prefixes())
    assert not [key for key in VI if key not in said and not key.startswith(prefixes)]
