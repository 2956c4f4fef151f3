"""Files with a report's text: TXT, HTML and DOCX become plain text, tables as lines of cells."""

from pathlib import PurePath

from analytics.report.figure_check import docx_text, html_text
from analytics.report.figure_check.unreadable import DocumentError

MAX_BYTES = 10 << 20
MAX_LETTERS = 300_000
FORMATS = ("txt", "docx", "html", "htm")
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


def text_of(content: bytes, name: str) -> str:
    """Return the text of a file; raise DocumentError where it is too large, damaged or of another kind."""
    if len(content) > MAX_BYTES:
        raise DocumentError("too_large", name=name, limit=MAX_BYTES >> 20)
    if content.startswith((_OLE, _PDF)):
        raise DocumentError("unknown_kind", name=name)
    return bounded(_read(content, name), name)


def bounded(text: str, name: str) -> str:
    """Return `text`, or raise DocumentError where it is longer than any report."""
    if len(text) > MAX_LETTERS:
        raise DocumentError("too_long", name=name, limit=MAX_LETTERS)
    return text


def _read(content: bytes, name: str) -> str:
    if content.startswith(_ZIP):
        return docx_text.read(content, name)
    text = _decoded(content, name)
    beginning = text[:2000].lstrip().lower()
    named = PurePath(name).suffix.lower() in (".html", ".htm")
    if named or beginning.startswith(("<!doctype html", "<html")):
        return html_text.read(text)
    return text


def _decoded(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise DocumentError("unknown_kind", name=name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace")
