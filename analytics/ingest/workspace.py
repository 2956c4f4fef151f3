"""A database in memory, shut off from everything but one folder, in which one file is checked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from analytics.ingest.errors import IngestError
from analytics.store.database import LOCKS

# Blanks as Python sees them; RE2 knows only those of ASCII.
_BLANK = r"\t\x0b\x0c\x1c-\x1f\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"

# The SQL twins of model.text.clean, for text that is composed (NFC), and of fold and fold_key, for
# text that is clean. Composing is done when a file is read: nfc_normalize costs more than all the rest.
_MACROS = rf"""
CREATE MACRO clean(words) AS
    CASE
        WHEN regexp_matches(words, '[{_BLANK}\n\r]|  |^ | $') THEN
            trim(
                regexp_replace(
                    regexp_replace(
                        replace(replace(words, chr(13) || chr(10), chr(10)), chr(13), chr(10)),
                        '[ {_BLANK}]+', ' ', 'g'
                    ),
                    ' ?\n[\n ]*', chr(10), 'g'
                ),
                ' ' || chr(10)
            )
        ELSE words
    END;
CREATE MACRO fold(words) AS
    replace(replace(strip_accents(lower(words)), 'đ', 'd'), chr(10), ' ');
CREATE MACRO fold_key(words) AS
    trim(regexp_replace(fold(words), '[^0-9a-z]+', ' ', 'g'));
"""


@contextmanager
def workspace(
    name: str, folder: Path | None = None, file: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield the database, which can read the files in `folder`, and `file`, and no others.

    Raises IngestError where the file called `name` needs more memory than it may.
    """
    connection = duckdb.connect(":memory:")
    try:
        connection.execute(_MACROS)
        if folder is not None:
            connection.execute(f"SET allowed_directories = [{quoted(folder)}]")
        if file is not None:
            connection.execute(f"SET allowed_paths = [{quoted(file)}]")
        connection.execute("SET temp_directory = ''")
        connection.execute(LOCKS)
        yield connection
    except duckdb.OutOfMemoryException as error:
        raise IngestError("too_much_memory", name=name) from error
    finally:
        connection.close()


def quoted(path: Path) -> str:
    """Return a path of our own as SQL writes it, where none can be bound."""
    return "'" + str(path).replace("'", "''") + "'"
