"""A file as it was handed in: its bytes, their hash, and how its letters are written."""

import codecs
import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from analytics.ingest import archive, encodings, legacy
from analytics.ingest.encodings import Way
from analytics.ingest.errors import IngestError

MAX_BYTES = 1 << 30
MAX_LINE = 16 << 20
# Lines of a list have 200 bytes and more: a file at its largest has fewer than this.
MAX_LINES = 5_000_000
WORKBOOK, OLD_WORKBOOK = "xlsx", "xls"

_CHUNK = 1 << 20
# What a file begins with, and the codec that says.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (archive.ZIP, WORKBOOK),
    (b"\xd0\xcf\x11\xe0", OLD_WORKBOOK),
)


@dataclass(frozen=True)
class Source:
    """The bytes of a list, by their path or in memory; `encoding` is a codec's name, or a kind of workbook.

    `sha256` is of the file as it was handed in, which may be the archive that the list came in. `letters` is
    the legacy table under which the text that the codec gives is to be read, "" for none; `doubtful` whether
    too little of it is Vietnamese to be sure of that.
    """

    content: Path | bytes
    name: str
    sha256: str
    encoding: str
    size: int
    letters: str = ""
    doubtful: bool = False

    def open(self) -> BinaryIO:
        """Open the bytes for reading."""
        return _open(self.content)

    @property
    def shown_encoding(self) -> str:
        """The encoding as people call it."""
        return encodings.shown(self.encoding, self.letters)

    @property
    def codec(self) -> str:
        """The codec that also takes the byte order mark away."""
        return "utf-16" if self.encoding.startswith("utf-16") else self.encoding

    def composed(self, text: str) -> str:
        """Return whole lines that the codec gave as they are meant, letters and marks composed (NFC)."""
        return unicodedata.normalize("NFC", legacy.converted(text, self.letters))


def inspect(content: Path | bytes, name: str, folder: Path, encoding: str = "") -> Source:
    """Hash the file, unpack it into `folder` where it is packed, and tell how its letters are written.

    `encoding` is what somebody says of a text. Raises IngestError where it is no text and no workbook.
    """
    size = _measured(content, name)
    digest = hashlib.sha256()
    for chunk in _chunks(content):
        digest.update(chunk)
    if _is_packed(content, name):
        with _open(content) as file:
            content = archive.unpack(file, size, name, folder, MAX_BYTES)
        size = _measured(content, name)
        if _is_packed(content, name):
            raise IngestError("nested_archive", name=name)
    way = _written(content, name, encoding)
    return Source(content, name, digest.hexdigest(), way.codec, size, way.letters, way.doubtful)


def _measured(content: Path | bytes, name: str) -> int:
    size = content.stat().st_size if isinstance(content, Path) else len(content)
    if not size:
        raise IngestError("empty_file", name=name)
    if size > MAX_BYTES:
        raise IngestError("too_large", name=name, limit=MAX_BYTES >> 20)
    return size


def _is_packed(content: Path | bytes, name: str) -> bool:
    with _open(content) as file:
        head = file.read(4)
        return head.startswith(archive.GZIP) or (head == archive.ZIP and not archive.is_workbook(file, name))


def _written(content: Path | bytes, name: str, said: str) -> Way:
    """Return how a text is written, `said` if somebody says so, or which kind of workbook it is."""
    with _open(content) as file:
        head = file.read(8)
    marked = next((codec for mark, codec in _MARKS if head.startswith(mark)), "")
    if marked in (WORKBOOK, OLD_WORKBOOK):
        return Way(marked)
    way = encodings.NAMED[said] if said else Way(marked or "utf-8")
    try:
        _read_through(content, name, way.codec)
        return way if said else replace(way, letters=legacy.recognised(_words(content, way.codec)))
    except UnicodeDecodeError:
        if said or marked or _letters_before_damage(content):
            raise _undecodable(content, name, said or way.codec, way.codec) from None
    way = encodings.of_bytes(_words(content, encodings.ONE_BYTE))
    try:
        _read_through(content, name, way.codec)
    except UnicodeDecodeError:
        raise _undecodable(content, name, "utf-8", "utf-8") from None
    return way


def _undecodable(content: Path | bytes, name: str, shown: str, codec: str) -> IngestError:
    """Return what to say of bytes that a codec does not know: on which line the first of them stands."""
    decoder, line = codecs.getincrementaldecoder(codec)(), 1
    try:
        for chunk in _chunks(content):
            line += decoder.decode(chunk).count("\n")
    except UnicodeDecodeError as error:
        line += error.object[: error.start].decode(codec, "ignore").count("\n")
    return IngestError("undecodable", name=name, encoding=shown, line=line)


def _words(content: Path | bytes, codec: str) -> str:
    """Return so much of a text that there are enough words in it to tell its letters by."""
    decoder = codecs.getincrementaldecoder(codec)()
    read: list[str] = []
    telling = 0
    for chunk in _chunks(content):
        text = decoder.decode(chunk)
        if not text.isascii():
            read.append(text)
            telling += len(text) - len(text.encode("ascii", "ignore"))
        if telling > legacy.ENOUGH:
            break
    return "".join(read)


def _read_through(content: Path | bytes, name: str, encoding: str) -> None:
    """Decode all of it; raise IngestError for what no list of tasks holds: NULs, endless lines."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = lines = 0
    for chunk in chain(_chunks(content), (b"",)):
        text = decoder.decode(chunk, final=not chunk)
        if "\0" in text:
            at = lines + text[: text.index("\0")].count("\n") + 1
            raise IngestError("binary", name=name, line=at)
        line = len(text) if "\n" in text or "\r" in text else line + len(text)
        if line > MAX_LINE:
            raise IngestError("line_too_long", name=name, line=lines + 1)
        lines += text.count("\n") or text.count("\r")
        if lines > MAX_LINES:
            raise IngestError("too_many_lines", name=name, limit=MAX_LINES)


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
