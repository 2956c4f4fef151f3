"""Whether what a page says is said in its own language: by sentences of the catalogues, and by words."""

import re
from collections.abc import Iterable
from functools import cache

from babel.messages.pofile import read_po

from analytics.model.measure import MEASURES
from analytics.model.view import LANGUAGES
from analytics.service import runtime
from tests.serving import ROOT

_KEY = re.compile(r"\b[a-z]+\.[a-z][a-z_0-9]*_[a-z_0-9]+\b|\{[a-z_]+\}")
_WORD = re.compile(r"[^\W\d_]+")
_HOLE = re.compile(r"\{[a-z_]+\}")
_ESCAPES = re.compile(r"\\(?=\W)|\u2060")
_LINK = re.compile(r"\]\([^)]*\)|https?://\S+")
# Said in the other language on purpose: the way to it, and what a Vietnamese report looks like.
_ON_PURPOSE = ("language.", "brand.", "check.example", "check.placeholder")
# A word that either language may have.
_SHORT = 3


class Speech:
    """What one language says, beside another one and beside the words of the lists themselves."""

    def __init__(self, language: str) -> None:
        self.language = language
        (other,) = (one for one in LANGUAGES if one != language)
        own, foreign, values = _messages(language), _messages(other), _values()
        self._own, self._foreign = (
            set(own.values()),
            {
                text
                for key, text in foreign.items()
                if text != own.get(key) and text not in values and _WORD.search(_HOLE.sub("", text))
            },
        )
        spoken = _spoken(own.values()) | _spoken(_measures(language)) | _listed()
        self._words = (_spoken(foreign.values()) | _spoken(_measures(other))) - spoken

    def faults(self, said: str) -> list[str]:
        """Return what of `said` is no sentence of this language."""
        text = _LINK.sub(" ", _ESCAPES.sub("", said)).strip()
        if _said_on_purpose(text):
            return []
        keys = [f"a key is shown: {one}" for one in _KEY.findall(text)]
        if text in self._foreign and text not in self._own:
            return [*keys, f"a sentence of another language: {text}"]
        foreign = sorted(_spoken([text]) & self._words)
        return [*keys, *([f"words of another language: {foreign} in {text[:200]!r}"] if foreign else [])]


@cache
def _messages(language: str) -> dict[str, str]:
    """Return all that a catalogue says, plural forms in one."""
    with (ROOT / f"analytics/locale/{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {
        one.id if isinstance(one.id, str) else one.id[0]: "\n".join(
            [one.string] if isinstance(one.string, str) else one.string or ()
        )
        for one in catalogue
        if one.id
    }


@cache
def _said_on_purpose(text: str) -> bool:
    for language in LANGUAGES:
        for key, message in _messages(language).items():
            if key.startswith(_ON_PURPOSE) and text.replace("*", "") in (
                message,
                f":material/task_alt: {message}",
            ):
                return True
    return False


def _measures(language: str) -> list[str]:
    return [getattr(text, language) for one in MEASURES for text in (one.label, one.definition)]


def _spoken(texts: Iterable[str]) -> set[str]:
    """Return the words of some texts, values that are put in left out."""
    found = (one.lower() for text in texts for one in _WORD.findall(_HOLE.sub(" ", text)))
    return {one for one in found if len(one) > _SHORT or not one.isascii()}


def _values() -> set[str]:
    """Return what stands in the lists by itself: a kind of document is called what a heading is called."""
    columns = ("source", "assigning_body", "leader", "field")
    sql = " UNION ".join(f"SELECT {one} FROM task" for one in columns)
    with runtime.store().cursor() as connection:
        return {value for (value,) in connection.execute(sql).fetchall()}


def _listed() -> set[str]:
    """Return the words that stand in the lists, the lists' own names with them."""
    columns = ("title", "document_no", "source", "assigning_body", "leader", "field", "due_text")
    split = " UNION ".join(
        f"SELECT unnest(string_split_regex(lower({one}), '[^\\p{{L}}]+')) FROM task" for one in columns
    )
    names = "SELECT name FROM unit UNION ALL SELECT name FROM list UNION ALL SELECT label FROM snapshot"
    with runtime.store().cursor() as connection:
        found = {word for (word,) in connection.execute(split).fetchall() if word}
        return found | _spoken([name for (name,) in connection.execute(names).fetchall()])
