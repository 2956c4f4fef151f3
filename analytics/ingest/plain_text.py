"""A text file as DuckDB can read it: the rows below the headings, in composed UTF-8, one kind of line end.

Many files are that already, and are read where they are; of the others a copy is written. DuckDB is fast and
reads some files otherwise than they are written, so Python's reader counts along: only where both saw as many
records and as many letters is what DuckDB read taken.
"""

import codecs
import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from analytics.ingest.source import Source

NAME = "plain.csv"
LONGEST = 2_000_000
_CHUNK = 1 << 20
_PLAIN = ("utf-8", "utf-8-sig")
# Letters that have a meaning in the name of a file where DuckDB looks for it.
_PATTERN = frozenset("*?[]")


class Unsuited(Exception):
    """A text that DuckDB cannot read, or reads otherwise than Python does."""


class NotPlain(Exception):
    """A text that must be copied before DuckDB can read it."""


@dataclass(frozen=True)
class Plain:
    """Where the rows are: behind so many records of `path`, which take so many lines."""

    path: Path
    source: Source
    records: int = 0
    lines: int = 0

    @property
    def is_copy(self) -> bool:
        """Whether it was written for this reading."""
        return self.path != self.source.content


@dataclass(frozen=True)
class Tally:
    """What a reader saw: records and the letters in their cells; `lines` where a record has several."""

    records: int
    letters: int
    lines: Sequence[int] | None = field(default=None, compare=False)


def as_it_is(source: Source, records: int, lines: int) -> Plain | None:
    """Return the file itself, if it begins as a plain text does; `tally` tells whether it goes on so."""
    if not isinstance(source.content, Path) or source.encoding not in _PLAIN:
        return None
    path = source.content.resolve()
    beginning = next(_whole_lines(source))
    named_well = _PATTERN.isdisjoint(str(path))
    return Plain(path, source, records, lines) if named_well and _is_plain(source, beginning) else None


def write(source: Source, first_line: int, folder: Path) -> Plain:
    """Write the text from its line `first_line` on; raise Unsuited where it has no lines to speak of."""
    path = folder / NAME
    skipped = first_line - 1
    with path.open("wb") as plain:
        for text in _whole_lines(source):
            lines = text.replace("\r\n", "\n").replace("\r", "\n")
            if lines.count("\n") < skipped:
                raise Unsuited
            rows = lines.split("\n", skipped)[skipped] if skipped else lines
            skipped = 0
            plain.write(source.composed(rows).encode())
    return Plain(path, source)


def tally(plain: Plain, separator: str) -> Tally:
    """Count with Python's strict reader; raise Unsuited where it breaks off, NotPlain where lines are not."""
    letters = array("q")
    try:
        reader = csv.reader(_rows(plain), delimiter=separator, strict=True)
        letters.extend(map(len, map("".join, reader)))
    except csv.Error as error:
        raise Unsuited from error
    several = reader.line_num != len(letters)
    return Tally(len(letters), sum(letters), _begun(plain, separator) if several else None)


def _begun(plain: Plain, separator: str) -> Sequence[int]:
    """Return the line on which each record begins, from 0."""
    reader = csv.reader(_rows(plain), delimiter=separator, strict=True)
    return array("i", [0, *(reader.line_num for _ in reader)][:-1])


def _rows(plain: Plain) -> Iterator[str]:
    """Return the lines of the rows."""
    return islice(chain.from_iterable(_lines(plain)), plain.lines, None)


def _lines(plain: Plain) -> Iterator[list[str]]:
    """Yield the lines in portions; raise NotPlain where they are not as DuckDB must have them."""
    if plain.is_copy:
        source = Source(plain.path, plain.source.name, "", "utf-8", plain.path.stat().st_size)
    else:
        source = plain.source
    for text in _whole_lines(source):
        if not plain.is_copy and not _is_plain(source, text):
            raise NotPlain
        *lines, last = text.split("\n")
        portion = [f"{line}\n" for line in lines]
        yield [*portion, last] if last else portion


def _is_plain(source: Source, text: str) -> bool:
    return "\r" not in text and source.composed(text) == text


def _whole_lines(source: Source) -> Iterator[str]:
    """Yield the text in pieces that end with a line: letters and their marks never stand apart."""
    decoder = codecs.getincrementaldecoder(source.codec)()
    rest = ""
    with source.open() as file:
        while chunk := file.read(_CHUNK):
            text = rest + decoder.decode(chunk)
            end = text.rfind("\n") + 1
            if not end and len(text) > LONGEST:
                raise Unsuited
            rest = text[end:]
            if end:
                yield text[:end]
    yield rest
