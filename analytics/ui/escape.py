"""Text from the data inside Markdown: shown as it is, never a link, an image, a formula or a colour."""

import re

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$<>&^=])")
# Addresses, e-mail and :names: are found in the text after Markdown's own escapes are gone, so that only
# a break inside keeps them text; a word joiner is an invisible one.
_JOINED = re.compile(r"(:|@|www|ftp)(?=\S)", re.IGNORECASE)


def escaped(text: str) -> str:
    """Return `text` for use inside a Markdown string, on one line."""
    broken = _JOINED.sub("\\1\u2060", " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\1", broken)
