"""What the checks have to say of a file's rows: refused, left out, problems and warnings."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from analytics.ingest.headings import Headings
from analytics.ingest.status_words import STATUS_WORDS
from analytics.model.asof import AsOf
from analytics.model.field import FIELDS, Kind
from analytics.store.staged import FINDING_COLUMNS

LONGEST = 1_000

_TYPES = {"row_no": pa.int32(), "line_no": pa.int32()}
SCHEMA = pa.schema([(name, _TYPES.get(name, pa.string())) for name in FINDING_COLUMNS])

# A row's own words, for a finding that is about the row and not about one of its cells.
_NAME = "coalesce(nullif(title, ''), nullif(task_id, ''), document_no)"
_ROWS = """
CREATE TABLE finding AS
SELECT 'refused' AS kind, row_no, line_no,
    CASE WHEN reason = 'duplicate_id' THEN 'task_id' ELSE '' END AS field,
    CASE WHEN reason = 'duplicate_id' THEN task_id ELSE lead_units END AS value,
    reason
FROM refused
JOIN cell USING (row_no)
UNION ALL
SELECT 'left_out', row_no, line_no, '', opening, left_out
FROM cell
WHERE left_out != ''
UNION ALL
SELECT 'problem', row_no, line_no, '', surplus, 'surplus_cells'
FROM cell
WHERE surplus != '';
"""

# field, value, reason, condition over `task`. Dates decide; where a word says otherwise, it is told.
_WARNINGS = (
    ("lead_units", _NAME, "no_lead", "len(lead_units) = 0"),
    ("title", "title", "garbled_letters", "regexp_matches(title, $garbled)"),
    ("lead_units", "lead_units[1]", "garbled_letters",
     "len(lead_units) > 0 AND regexp_matches(array_to_string(lead_units, ' '), $garbled)"),
    ("title", _NAME, "duplicate", "task_id = '' AND contains(task_key, '#')"),
    ("completed_on", "CAST(completed_at AS VARCHAR)", "completed_before_assigned",
     "CAST(completed_at AS DATE) < CAST(assigned_at AS DATE)"),
    ("due_on", "coalesce(nullif(due_text, ''), CAST(CAST(due_at AS DATE) AS VARCHAR))", "due_before_assigned",
     "due_at < assigned_at"),
    ("completed_on", "CAST(completed_at AS VARCHAR)", "completed_after_as_of", "completed_at > $last"),
    ("assigned_on", "CAST(assigned_at AS VARCHAR)", "assigned_after_as_of", "assigned_at > $last"),
    ("reported_status", "reported_status", "declared_differs", """
        CASE reported
            WHEN 'done_on_time' THEN completed_at > least(due_at, $last)
            WHEN 'done_late' THEN completed_at > $last OR completed_at <= due_at
            WHEN 'done' THEN completed_at > $last
            WHEN 'open_in_time' THEN completed_at <= $last OR due_at < $first
            WHEN 'open_overdue' THEN completed_at <= $last OR due_at IS NULL OR due_at >= $first
            WHEN 'open_no_deadline' THEN completed_at <= $last OR due_at IS NOT NULL
            WHEN 'open' THEN completed_at <= $last
        END"""),
    ("reported_status", "reported_status", "done_without_date",
     "reported = 'done' AND completed_at IS NULL AND due_at < $first"),
    ("result", "result", "status_in_wrong_column", "reported_status = '' AND {word}"),
    ("note", "note", "status_in_wrong_column", "reported_status = '' AND {word}"),
)  # fmt: skip
# Signs within words that only text read under the wrong table has there.
_GARBLED = "[A-Za-z\u00c0-\u00ff][\u00a1-\u00a9\u00ab-\u00b1\u00b4-\u00b9\u00bb-\u00bf\ufffd\u0080-\u009f]"
_IS_STATUS = "length({field}) BETWEEN 2 AND 60 AND fold_key({field}) IN (SELECT unnest($words))"


def find(
    connection: duckdb.DuckDBPyConnection,
    headings: Headings,
    as_of: AsOf,
    told: Sequence[tuple[str, str]] = (),
) -> pa.Table:
    """Return all findings in the order of the rows; those about the file itself first.

    `told` is what is to be warned of whole columns, by field, or of the file.
    """
    connection.execute(_ROWS)
    for field in FIELDS:
        if field.kind not in (Kind.TEXT, Kind.UNITS) or field.name == "classification":
            _problems(connection, field.name)
    _warnings(connection, as_of)
    _about_headings(connection, headings, told)
    mapping = headings.mapping
    found = connection.sql(
        f"""
        SELECT kind, row_no, line_no, field,
            coalesce($headings[list_position($fields, field)], '') AS heading,
            left(value, {LONGEST}) AS value, reason
        FROM finding
        ORDER BY row_no, kind, field, reason
        """,
        params={"fields": list(mapping), "headings": list(mapping.values())},
    )
    return found.to_arrow_table().cast(SCHEMA)


def _problems(connection: duckdb.DuckDBPyConnection, field: str) -> None:
    """Add the cells of `field` that could not be read; a word like "overdue" is no problem beside dates."""
    spared = (
        "AND NOT (reason = 'ambiguous_status' AND completed_at IS NOT NULL)"
        if field == "reported_status"
        else ""
    )
    connection.execute(
        f"""
        INSERT INTO finding
        SELECT 'problem', cell.row_no, cell.line_no, '{field}', cell.{field}, reason
        FROM cell
        JOIN meant_{field} ON cell.{field} = meant_{field}.value
        JOIN task ON cell.row_no = task.row_no
        WHERE reason != '' {spared}
        """
    )


def _warnings(connection: duckdb.DuckDBPyConnection, as_of: AsOf) -> None:
    for field, value, reason, condition in _WARNINGS:
        rule = condition.format(word=_IS_STATUS.format(field=field))
        bound: dict[str, object] = {
            "first": as_of.first,
            "last": as_of.last,
            "words": list(STATUS_WORDS),
            "garbled": _GARBLED,
        }
        connection.execute(
            f"""
            INSERT INTO finding
            SELECT 'warning', row_no, line_no, '{field}', {value}, '{reason}'
            FROM task
            WHERE {rule}
            """,
            {name: value for name, value in bound.items() if f"${name}" in rule},
        )


def _about_headings(
    connection: duckdb.DuckDBPyConnection, headings: Headings, told: Sequence[tuple[str, str]]
) -> None:
    """Add a warning of every column that is not read since another stands for its field, and `told`."""
    rows: Sequence[tuple[object, ...]] = [
        (headings.line_no, "" if field.startswith("=") else field, heading,
         "repeated_heading" if field.startswith("=") else "unused_heading")
        for field, heading in headings.unused
    ]  # fmt: skip
    about = [(headings.line_no, field, headings.mapping.get(field, ""), reason) for field, reason in told]
    for row in (*rows, *about):
        connection.execute("INSERT INTO finding VALUES ('warning', 0, ?, ?, ?, ?)", row)
