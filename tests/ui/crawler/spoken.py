"""The numbers in what a page says, without those that are words: dates, bands of days, names of the list."""

import re
from collections.abc import Iterable
from functools import cache, partial
from string import Formatter

from babel.messages.pofile import read_po

from analytics.model.measure import MEASURES
from tests.serving import ROOT
from tests.ui.crawler.reasons import IN_PANEL, UNOPENED

NUMBER = re.compile(r"[<>]?\d[\d.,]*(?<![.,])%?")
DATE = re.compile(r"\b\d{1,2}/\d{1,2}(/\d{4})?( \d\d:\d\d)?\b(?![.,]\d)|\b\d\d/\d{4}\b")
_NAME = "open_{}_"


@cache
def sentences(language: str, panel: str) -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    """Return the sentences that say numbers of their own, or values that need open nothing: those values."""
    with (ROOT / f"analytics/locale/{language}.po").open("rb") as file:
        messages = list(read_po(file, locale=language))
    own, values, _ = IN_PANEL.get(panel, ("", (), ""))
    unopened = {key: values for key, (values, _) in UNOPENED.items()} | {own: values}
    found = []
    for message in messages:
        key = message.id if isinstance(message.id, str) else message.id[0] if message.id else ""
        texts = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        excused = unopened.get(key, ())
        found += [(_pattern(text), excused) for text in texts if key and (excused or _says_a_number(text))]
    found += [(re.compile(re.escape(getattr(one.definition, language))), ()) for one in MEASURES]
    found += [(re.compile(re.escape(getattr(one.label, language))), ()) for one in MEASURES]
    return sorted(found, key=lambda one: -len(one[0].pattern))


def numbers(said: str, language: str, names: Iterable[str] = (), panel: str = "") -> list[str]:
    """Return the numbers in a text, of a panel where it is one's, that must open tasks."""
    left = plain(said)
    for name in sorted(names, key=len, reverse=True):
        left = left.replace(name, " ")
    left = DATE.sub(" ", left)
    for pattern, excused in sentences(language, panel):
        left = pattern.sub(partial(_values, excused), left)
    return NUMBER.findall(left)


def plain(said: str) -> str:
    """Return a text without its marks."""
    return re.sub(r":material/\w+:|[*\\\u2060]|<[^>]*>", "", said.replace("<br>", "\n"))


def _values(excused: tuple[str, ...], found: re.Match[str]) -> str:
    return " " + " ".join(
        value for name, value in found.groupdict().items() if name.split("_")[0] not in excused
    )


def _says_a_number(text: str) -> bool:
    return any(re.search(r"\d", literal) for literal, *_ in Formatter().parse(text))


def _pattern(text: str) -> re.Pattern[str]:
    """Return what finds a sentence, its values as groups called after them."""
    parts, at = [], 0
    for literal, name, *_ in Formatter().parse(plain(text)):
        parts.append(re.escape(literal))
        if name is not None:
            at += 1
            parts.append(f"(?P<{name}_{at}>[^\\n]+?)")
    end = "$" if parts and parts[-1].endswith("?)") else ""
    return re.compile("".join(parts) + end, re.MULTILINE)
