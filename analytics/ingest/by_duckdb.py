"""The records of a large text file on their way into the workspace, read by DuckDB: fast, and checked."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pyarrow as pa

from analytics.ingest import plain_text
from analytics.ingest.headings import Headings
from analytics.ingest.plain_text import LONGEST, NotPlain, Plain, Tally, Unsuited
from analytics.ingest.table import Statement
from analytics.ingest.text_file import TextFile
from analytics.ingest.workspace import quoted

# In bytes: below, Python has read the file before the plain text is written.
LARGE = 1 << 20


def read(
    connection: duckdb.DuckDBPyConnection,
    headings: Headings,
    statement: Statement,
    folder: Path,
) -> int:
    """Run `statement` over the records after the headings, as `incoming`; return how many there were.

    Raises Unsuited, and leaves nothing behind, where the table is no large text, or DuckDB does not see in it
    what Python does: another number of records or letters, or a record it cannot fit under the headings.
    """
    table = headings.table
    if not isinstance(table, TextFile) or table.source.size < LARGE or not headings.data_line:
        raise Unsuited
    plain = plain_text.as_it_is(table.source, headings.skipped, headings.data_line - 1)
    if plain is not None:
        try:
            return _counted(connection, headings, statement, plain)
        except NotPlain:
            pass
    plain = plain_text.write(table.source, headings.data_line, folder)
    try:
        return _counted(connection, headings, statement, plain)
    finally:
        plain.path.unlink()


def _counted(
    connection: duckdb.DuckDBPyConnection, headings: Headings, statement: Statement, plain: Plain
) -> int:
    """Have DuckDB read the rows while Python counts them; raise NotPlain where they must be copied first."""
    separator = headings.table.separator if isinstance(headings.table, TextFile) else ""
    try:
        connection.execute(_incoming(headings, plain, separator))
        with ThreadPoolExecutor(1) as other:
            counting = other.submit(plain_text.tally, plain, separator)
            try:
                connection.execute(*statement)
            finally:
                tally = counting.result()
        _agreed(connection, tally)
        _number_lines(connection, headings.data_line, tally.lines)
    except (duckdb.Error, Unsuited, NotPlain) as error:
        connection.execute("DROP TABLE IF EXISTS cell")
        raise (NotPlain if isinstance(error, NotPlain) else Unsuited) from error
    finally:
        connection.execute("DROP VIEW IF EXISTS incoming")
    return tally.records


def _incoming(headings: Headings, plain: Plain, separator: str) -> str:
    """Return the statement that makes `incoming`. Nothing is left to guess: see docs/decisions.md."""
    names = [f"c{at}" for at in range(len(headings.titles))]
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    return f"""
        CREATE VIEW incoming AS
        SELECT
            CAST(row_number() OVER () AS INTEGER) AS row_no,
            CAST(row_no + {headings.data_line - 1} AS INTEGER) AS line_no,
            '' AS surplus,
            *
        FROM read_csv(
            {quoted(plain.path)}, auto_detect = false, header = false, columns = {{{columns}}},
            skip = {plain.records}, delim = '{separator}', quote = '"', escape = '"', new_line = '\\n',
            compression = 'none', force_not_null = {names}, strict_mode = true, store_rejects = true,
            max_line_size = {LONGEST}
        )
    """


def _agreed(connection: duckdb.DuckDBPyConnection, tally: Tally) -> None:
    """Raise Unsuited unless both readers saw the same, and DuckDB rejected nothing."""
    seen = connection.execute(
        "SELECT count(*), coalesce(sum(letters), 0), (SELECT count(*) FROM reject_errors) FROM cell"
    ).fetchall()
    if seen != [(tally.records, tally.letters, 0)]:
        raise Unsuited


def _number_lines(connection: duckdb.DuckDBPyConnection, first: int, lines: Sequence[int] | None) -> None:
    """Tell on which line each record begins, where records have several lines."""
    if lines is None:
        return
    connection.register("begun", pa.table({"row_no": range(1, len(lines) + 1), "line": lines}))
    connection.execute(
        "UPDATE cell SET line_no = begun.line + $first FROM begun WHERE cell.row_no = begun.row_no",
        {"first": first},
    )
    connection.unregister("begun")
