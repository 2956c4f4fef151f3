"""Text files with separators: strict CSV, counted in physical lines."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper

from analytics.ingest.errors import IngestError
from analytics.ingest.source import Source
from analytics.ingest.table import Record

SEPARATORS = (",", ";", "\t", "|")
MAX_CELL = 1_000_000

csv.field_size_limit(MAX_CELL)


@dataclass(frozen=True)
class TextFile:
    """A text file read under one separator."""

    source: Source
    separator: str

    def records(self) -> Iterator[Record]:
        """Yield every record, its text composed (NFC); blank lines are records without cells."""
        line = 1
        with TextIOWrapper(self.source.open(), encoding=self.source.codec, newline="") as text:
            lines = map(self.source.composed, text)
            reader = csv.reader(lines, delimiter=self.separator, strict=True)
            try:
                for cells in reader:
                    yield line, cells
                    line = reader.line_num + 1
            except csv.Error as error:
                code = "cell_too_large" if "field limit" in str(error) else "unclosed_quote"
                raise IngestError(code, name=self.source.name, line=line) from error


def text_tables(source: Source, separator: str = "") -> Iterator[TextFile]:
    """Yield the file under each separator, or the one said; which one is right, the headings tell."""
    for one in [separator] if separator else SEPARATORS:
        yield TextFile(source, one)
