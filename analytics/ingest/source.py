"""A file as it was handed in: its bytes, their hash, and how its letters are written."""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from analytics.ingest.errors import IngestError

MAX_BYTES = 1 << 30
MAX_LINE = 16 << 20
WORKBOOK = "xlsx"

_CHUNK = 1 << 20
_LEGACY = "cp1258"
_NAMES = {"cp1258": "windows-1258"}
# What a file begins with, and the codec that says.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"PK\x03\x04", WORKBOOK),
)
_COMPOUND = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Source:
    """The bytes of a file, by its path or in memory; `encoding` is a codec's name, or WORKBOOK."""

    content: Path | bytes
    name: str
    sha256: str
    encoding: str
    size: int

    def open(self) -> BinaryIO:
        """Open the bytes for reading."""
        return _open(self.content)

    @property
    def shown_encoding(self) -> str:
        """The encoding as people call it."""
        return _NAMES.get(self.encoding, self.encoding)

    @property
    def codec(self) -> str:
        """The codec that also takes the byte order mark away."""
        return "utf-16" if self.encoding.startswith("utf-16") else self.encoding


def inspect(content: Path | bytes, name: str) -> Source:
    """Hash the file and tell its encoding; raise IngestError where it is no text and no workbook."""
    size = content.stat().st_size if isinstance(content, Path) else len(content)
    if not size:
        raise IngestError("empty_file", name=name)
    if size > MAX_BYTES:
        raise IngestError("too_large", name=name, limit=MAX_BYTES >> 20)
    with _open(content) as file:
        head = file.read(8)
    if head.startswith(_COMPOUND):
        raise IngestError("old_workbook", name=name)
    encoding = next((codec for mark, codec in _MARKS if head.startswith(mark)), "utf-8")
    digest = hashlib.sha256()
    if encoding == WORKBOOK:
        for chunk in _chunks(content):
            digest.update(chunk)
        return Source(content, name, digest.hexdigest(), encoding, size)
    return Source(content, name, *_text(content, name, encoding), size)


def _text(content: Path | bytes, name: str, encoding: str) -> tuple[str, str]:
    """Return hash and encoding of a text file.

    Bytes that are no UTF-8 are Windows-1258 where no UTF-8 letter stands before them: otherwise they
    are damage, and reading on would turn every letter into two.
    """
    digest = hashlib.sha256()
    for chunk in _chunks(content):
        digest.update(chunk)
    try:
        for _ in _decoded(content, name, encoding):
            pass
    except UnicodeDecodeError:
        if encoding != "utf-8" or _letters_before_damage(content):
            raise IngestError("undecodable", name=name, encoding=encoding) from None
        try:
            for _ in _decoded(content, name, _LEGACY):
                pass
        except UnicodeDecodeError:
            raise IngestError("undecodable", name=name, encoding=encoding) from None
        encoding = _LEGACY
    return digest.hexdigest(), encoding


def _decoded(content: Path | bytes, name: str, encoding: str) -> Iterator[str]:
    """Yield the text; raise IngestError for what no list of tasks holds: NULs, endless lines."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 0
    for chunk in chain(_chunks(content), (b"",)):
        text = decoder.decode(chunk, final=not chunk)
        if "\0" in text:
            raise IngestError("binary", name=name)
        line = len(text) if "\n" in text or "\r" in text else line + len(text)
        if line > MAX_LINE:
            raise IngestError("line_too_long", name=name)
        yield text


def _letters_before_damage(content: Path | bytes) -> bool:
    """Whether letters that are right UTF-8 stand before the first byte that is not."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for chunk in _chunks(content):
        try:
            if not decoder.decode(chunk).isascii():
                return True
        except UnicodeDecodeError as error:
            return not error.object[: error.start].isascii()
    return False


def _open(content: Path | bytes) -> BinaryIO:
    return content.open("rb") if isinstance(content, Path) else BytesIO(content)


def _chunks(content: Path | bytes) -> Iterator[bytes]:
    with _open(content) as file:
        while chunk := file.read(_CHUNK):
            yield chunk
