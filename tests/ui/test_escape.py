"""Text from the data is text on the page."""

import pytest

from analytics.ui.escape import escaped


@pytest.mark.parametrize("mark", list("\\`*_{}[]()#+-.!|~$<>&^="))
def test_a_mark_of_markdown_is_only_a_mark(mark: str) -> None:
    assert escaped(f"a{mark}b") == f"a\\{mark}b"


@pytest.mark.parametrize("text", ["http://x", "www.x", "a@b", ":smile:", ":red[x]", "mailto:x"])
def test_what_markdown_would_find_in_text_is_broken_by_an_invisible_mark(text: str) -> None:
    assert "\u2060" in escaped(text)
    assert escaped(text).replace("\u2060", "").replace("\\", "") == text


def test_text_stays_on_one_line() -> None:
    assert escaped("a\n# b") == "a \\# b"
