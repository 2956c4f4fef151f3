"""From a file to a checked list."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from analytics.ingest import cells, findings, meanings, tasks
from analytics.ingest.errors import IngestError
from analytics.ingest.headings import Headings, find
from analytics.ingest.mapping import Given
from analytics.ingest.source import OLD_WORKBOOK, WORKBOOK, Source, inspect
from analytics.ingest.text_file import text_tables
from analytics.ingest.workbook import sheets
from analytics.ingest.workspace import workspace
from analytics.model.asof import AsOf
from analytics.model.progress import Step, Tell, untold
from analytics.store.staged import Staged

# So many refused rows are named where a file is refused for them.
NAMED = 5


def stage(
    source: Path | bytes,
    name: str,
    as_of: AsOf,
    mapping: Mapping[str, object] | None = None,
    max_refused: float | None = 0.10,
    tell: Tell = untold,
) -> Staged:
    """Read and check a list; nothing is published. `tell` hears each step as it begins.

    `source` is the file's path or its bytes, `name` what it is called. `mapping` says from field to
    heading what recognition need not guess. Raises IngestError where the file must be refused whole:
    it cannot be read, holds no tasks, or more than the share `max_refused` of its rows are refused;
    with None it is only looked at, and may be refused altogether.
    """
    given = Given.read(mapping)
    with TemporaryDirectory(prefix="dunghan-") as made:
        folder = Path(made)
        tell(Step.OPENING)
        inspected = inspect(source, name, folder, given.encoding)
        headings = _headings(inspected, given)
        file = inspected.content.resolve() if isinstance(inspected.content, Path) else None
        with workspace(name, folder, file) as connection:
            tell(Step.READING)
            read = cells.load(connection, headings, folder)
            tell(Step.CHECKING)
            staged = _checked(connection, inspected, headings, given, as_of, read)
    if max_refused is not None:
        _accept(staged, max_refused)
    return staged


def _headings(source: Source, given: Given) -> Headings:
    if source.encoding in (WORKBOOK, OLD_WORKBOOK):
        return find(sheets(source, given.sheet), given, source.name, first=True)
    return find(text_tables(source, given.separator), given, source.name, first=False)


def _checked(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    headings: Headings,
    given: Given,
    as_of: AsOf,
    read: int,
) -> Staged:
    tasks.complete(connection, headings.mapping)
    told = meanings.tell(connection, given, tuple(headings.columns))
    meanings.roll(connection)
    tasks.identify(connection)
    listed, identity = tasks.gather(connection, read, as_of)
    refused, left_out = _counted(connection, "refused"), _counted(connection, "cell WHERE left_out != ''")
    _reconcile(source.name, read, listed, refused, left_out)
    told += [("", "doubtful_encoding")] if source.doubtful else []
    found = findings.find(connection, headings, as_of, told)
    tasks.let_go(connection)
    by_id = "task_id" in headings.columns
    return Staged(
        snapshot_id=identity,
        as_of=as_of,
        source_file=source.name,
        sha256=source.sha256,
        tasks=listed,
        findings=found,
        rows_read=read,
        rows_refused=refused,
        rows_left_out=left_out,
        encoding=source.shown_encoding,
        header_row=headings.line_no,
        key_rule=tasks.BY_ID if by_id else tasks.BY_CONTENT,
        mapping=headings.mapping,
    )


def _counted(connection: duckdb.DuckDBPyConnection, rows: str) -> int:
    counted = connection.execute(f"SELECT count(*) FROM {rows}").fetchone()
    return int(counted[0]) if counted else 0


def _reconcile(name: str, read: int, listed: pa.Table, refused: int, left_out: int) -> None:
    """Every record that was read is a task, refused or left out: never lost, never counted twice."""
    if read != listed.num_rows + refused + left_out:
        raise IngestError(
            "not_reconciled", name=name, read=read, tasks=listed.num_rows, refused=refused, left_out=left_out
        )


def _first_refused(staged: Staged) -> str:
    """Return the lines of the first refused rows, as one names them in a sentence."""
    kinds, lines = (staged.findings[name].to_pylist() for name in ("kind", "line_no"))
    refused = [*dict.fromkeys(line for kind, line in zip(kinds, lines, strict=True) if kind == "refused")]
    more = "…" if len(refused) > NAMED else ""
    return ", ".join(map(str, refused[:NAMED])) + more


def _accept(staged: Staged, max_refused: float) -> None:
    name, tasks_read, refused = staged.source_file, staged.tasks.num_rows, staged.rows_refused
    rows = tasks_read + refused
    if refused > max_refused * rows:
        raise IngestError(
            "too_many_refused", name=name, refused=refused, rows=rows, limit=f"{max_refused:.0%}",
            lines=_first_refused(staged),
        )  # fmt: skip
    if not tasks_read:
        raise IngestError("no_tasks", name=name)
