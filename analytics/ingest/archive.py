"""Files packed as gzip, or alone in a zip: taken out under limits, and never under a name from within."""

import gzip
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from analytics.ingest.errors import IngestError

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
NAME = "unpacked"
# Real lists pack 5 to 30 times; what packs tighter than this, and is large, is made to do harm.
TIGHTEST = 200
SMALL = 16 << 20

_CHUNK = 1 << 20
# What the standard library raises over an archive that is not what it says, its places before its start too.
DAMAGE = (
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    struct.error,
)


class _Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


def is_workbook(file: BinaryIO, name: str) -> bool:
    """Tell an Excel workbook from any other zip file; raise IngestError where it is damaged."""
    with _sound(name), zipfile.ZipFile(file) as archive:
        return "xl/workbook.xml" in archive.namelist()


def unpack(file: BinaryIO, size: int, name: str, folder: Path, limit: int) -> Path:
    """Write the one file that is packed in `file` into `folder`, and return where it is.

    Raises IngestError where there are several, or it is larger than `limit`, too tightly packed, or damaged.
    """
    target = folder / NAME
    most = min(limit, max(SMALL, TIGHTEST * size))
    with _sound(name):
        if file.read(2) == GZIP:
            file.seek(0)
            with gzip.GzipFile(fileobj=file) as content:
                _write(content, target, most, name)
        else:
            file.seek(0)
            with zipfile.ZipFile(file) as archive, archive.open(_only(archive, most, name)) as content:
                _write(content, target, most, name)
    return target


def _only(archive: zipfile.ZipFile, most: int, name: str) -> zipfile.ZipInfo:
    files = [part for part in archive.infolist() if not part.is_dir()]
    if len(files) != 1:
        raise IngestError("not_one_file", name=name, files=len(files))
    if files[0].file_size > most:
        raise IngestError("too_large", name=name, limit=most >> 20)
    return files[0]


def _write(content: _Readable, target: Path, most: int, name: str) -> None:
    """Write what is really there, whatever the archive says of its length."""
    written = 0
    with target.open("wb") as file:
        while chunk := content.read(_CHUNK):
            written += len(chunk)
            if written > most:
                raise IngestError("too_large", name=name, limit=most >> 20)
            file.write(chunk)


@contextmanager
def _sound(name: str) -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise IngestError("damaged_archive", name=name) from error
