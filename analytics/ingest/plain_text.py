"""A text file as DuckDB can read it: the rows below the headings, in composed UTF-8, one kind of line end.

DuckDB is fast and reads some files otherwise than they are written, so Python's reader counts along: only
where both saw as many records and as many letters is what DuckDB read taken.
"""

import codecs
import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from operator import itemgetter
from pathlib import Path

from analytics.ingest.source import Source

NAME = "plain.csv"
LONGEST = 2_000_000
_CHUNK = 1 << 20


class Unsuited(Exception):
    """A text that DuckDB cannot read, or reads otherwise than Python does."""


@dataclass(frozen=True)
class Tally:
    """What a reader saw: records and the letters in their cells; `lines` where a record has several."""

    records: int
    letters: int
    lines: Sequence[int] | None = field(default=None, compare=False)


def write(source: Source, first_line: int, folder: Path) -> Path:
    """Write the text from its line `first_line` on; raise Unsuited where it has no lines to speak of."""
    path = folder / NAME
    skipped = first_line - 1
    with path.open("wb") as plain:
        for text in _whole_lines(source):
            if text.count("\n") < skipped:
                raise Unsuited
            rows = text.split("\n", skipped)[skipped] if skipped else text
            skipped = 0
            plain.write(source.composed(rows).encode())
    return path


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
                yield text[:end].replace("\r\n", "\n").replace("\r", "\n")
    yield rest.replace("\r", "\n")


def tally(path: Path, separator: str) -> Tally:
    """Count with Python's strict reader; raise Unsuited where that breaks off."""
    numbers = count()
    try:
        with path.open(encoding="utf-8", newline="") as text:
            reader = csv.reader(text, delimiter=separator, strict=True)
            records = map(itemgetter(0), zip(reader, numbers, strict=False))
            letters = sum(map(len, chain.from_iterable(records)))
    except csv.Error as error:
        raise Unsuited from error
    counted = next(numbers)
    return Tally(counted, letters, None if reader.line_num == counted else _lines(path, separator))


def _lines(path: Path, separator: str) -> Sequence[int]:
    """Return the line on which each record begins, from 0."""
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.reader(text, delimiter=separator, strict=True)
        return array("i", [0, *(reader.line_num for _ in reader)][:-1])
