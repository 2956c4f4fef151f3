"""A table of text cells, whatever file it stands in."""

from collections.abc import Iterator
from typing import Protocol

MAX_COLUMNS = 500

# The line (or the sheet's row) on which a record begins, and its cells.
Record = tuple[int, list[str]]
# SQL over the records, as `incoming`, and what it binds.
Statement = tuple[str, dict[str, str | list[str]]]


class Table(Protocol):
    """One way to see a file as records: a text file under one separator, or a sheet."""

    def records(self) -> Iterator[Record]:
        """Yield the records from the first; raise IngestError where the file breaks off or apart."""
