"""Message catalogues: Vietnamese first, English second; numbers and dates by Babel."""

import gettext
from datetime import date, datetime
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

_FOLDER = Path(__file__).parent
# The catalogue's language, and the locale whose numbers and dates go with it: English readers of the
# dashboard sit in the same meeting, so dates are dd/mm/yyyy in both.
_LOCALES = {"vi": "vi_VN", "en": "en_GB"}


class Words:
    """All that is said in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _LOCALES[language]
        self._catalogue = _compiled(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence called `key`; `n`, where given, also chooses singular or plural."""
        n = values.get("n")
        text = self._catalogue.ngettext(key, key, n) if isinstance(n, int) else self._catalogue.gettext(key)
        if text == key:
            raise KeyError(key)
        shown = {name: self._shown(value) for name, value in values.items()}
        return text.format(**shown) if shown else text

    def number(self, value: float, digits: int = 0) -> str:
        """Return `value` with the language's marks: 1.234,5 in Vietnamese, 1,234.5 in English."""
        return _number(value, digits, self.locale)

    def day(self, day: date | None) -> str:
        """Return `day` as dd/mm/yyyy; a dash where there is none."""
        return "–" if day is None else _day(day, self.locale)

    def moment(self, at: datetime) -> str:
        """Return a moment as dd/mm/yyyy HH:mm."""
        return format_datetime(at, "dd/MM/yyyy HH:mm", locale=self.locale)

    def _shown(self, value: object) -> str:
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        return self.number(value) if isinstance(value, int) else str(value)


# A page writes hundreds of numbers and days, most of them the ones it wrote before.
@lru_cache(maxsize=8192)
def _number(value: float, digits: int, locale: str) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, pattern, locale=locale)


@lru_cache(maxsize=2048)
def _day(day: date, locale: str) -> str:
    return format_date(day, "dd/MM/yyyy", locale=locale)


@cache
def words(language: str) -> Words:
    """Return the words of `language` ("vi" or "en")."""
    return Words(language)


def _compiled(language: str) -> gettext.GNUTranslations:
    """Read the catalogue as translators edit it, so that no build step stands between it and the screen."""
    with (_FOLDER / f"{language}.po").open("rb") as source:
        catalogue = read_po(source, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
