"""docs/security.md names tests that exist."""

import re

from tests.architecture.source import ROOT, python_files, text

NAMED = re.compile(r"`(test_[a-z0-9_]+(?:\.py)?)`")


def test_every_test_that_the_security_page_names_exists() -> None:
    named = set(NAMED.findall((ROOT / "docs" / "security.md").read_text("utf-8")))
    written = {path.name for path in python_files("tests")}
    for path in python_files("tests"):
        written |= set(re.findall(r"^def (test_\w+)", text(path), re.MULTILINE))
    assert len(named) > 20
    assert named <= written, named - written
