"""The tasks: the rows that are left, with what their cells mean."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import duckdb
import pyarrow as pa

from analytics.ingest.folding import folded
from analytics.model.asof import AsOf
from analytics.model.field import FIELDS, Kind
from analytics.store.fingerprint import LINE, Identity
from analytics.store.staged import TASK_COLUMNS

BY_ID, BY_CONTENT = "task_id", "content"
PORTION = 25_000
AT_ONCE = 2

_MEANT = tuple(
    field.name for field in FIELDS if field.kind is not Kind.TEXT or field.name == "classification"
)
_JOINS = "\n".join(f"LEFT JOIN meant_{name} ON cells.{name} = meant_{name}.value" for name in _MEANT)

# A repeat of an id is refused; a repeat without ids is a task of its own, told apart by an ordinal.
_KEYS = """
CREATE TABLE refused AS
SELECT row_no, 'no_identity' AS reason
FROM cell
WHERE left_out = '' AND unnamed
UNION ALL
SELECT row_no, 'duplicate_id'
FROM cell
JOIN (SELECT task_id, min(row_no) AS kept FROM cell WHERE task_id != '' AND left_out = ''
      GROUP BY task_id HAVING count(*) > 1) AS repeated USING (task_id)
WHERE left_out = '' AND row_no != kept;

CREATE VIEW kept AS
SELECT * FROM cells WHERE left_out = '' AND row_no NOT IN (SELECT row_no FROM refused);

CREATE TABLE content AS
SELECT row_no, left(sha256(concat_ws(chr(31),
    document_no, coalesce(CAST(CAST(meant_document_date.moment AS DATE) AS VARCHAR), ''), fold(title),
    coalesce(meant_lead_units.alike, ''))), 16) AS key
FROM kept
LEFT JOIN meant_document_date ON kept.document_date = meant_document_date.value
LEFT JOIN meant_lead_units ON kept.lead_units = meant_lead_units.value
WHERE task_id = '';

CREATE TABLE again AS
SELECT row_no, row_number() OVER (PARTITION BY key ORDER BY row_no) AS ordinal
FROM content
WHERE key IN (SELECT key FROM content GROUP BY key HAVING count(*) > 1);
"""

# A day or moment and nothing else: its words would only tell a date of Excel's from one that is typed.
_EXACT = r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}([ T][0-9:.]+(Z|[+-][0-9:]+)?)?|[0-9]{5}([.,][0-9]+)?"
# A deadline that rolls ends with the working day, whatever its hour was (Civil Code, article 148).
_COLUMNS = {
    "task_key": """
        CASE
            WHEN task_id != '' THEN task_id
            WHEN ordinal > 1 THEN content.key || '#' || ordinal
            ELSE content.key
        END""",
    "title_folded": "''",
    "document_date": "CAST(meant_document_date.moment AS DATE)",
    "lead_units": "coalesce(meant_lead_units.names, [])",
    "cooperating_units": "coalesce(meant_cooperating_units.names, [])",
    "assigned_at": "coalesce(assigned_on_moment, meant_assigned_on.moment)",
    "original_due_at": "coalesce(original_due_on_moment, meant_original_due_on.moment)",
    "due_at": "coalesce(due_on_moment, meant_due_on.moment)",
    "due_rolled_at": """
        CASE
            WHEN rolled.later > 0 THEN rolled.day + to_days(rolled.later + 1) - to_microseconds(1)
            ELSE coalesce(due_on_moment, meant_due_on.moment)
        END""",
    "due_text": f"""
        CASE
            WHEN due_text != '' THEN due_text
            WHEN coalesce(due_on_moment, meant_due_on.moment) IS NOT NULL
                AND regexp_full_match(due_on, '{_EXACT}') THEN ''
            ELSE due_on
        END""",
    "due_precision": "CASE WHEN due_on_moment IS NOT NULL THEN 'time' "
    "ELSE coalesce(meant_due_on.exactness, 'none') END",
    "extensions": "meant_extensions.number",
    "completed_at": "coalesce(completed_on_moment, meant_completed_on.moment)",
    "reported": "coalesce(meant_reported_status.code, '')",
    "classified": "coalesce(meant_classification.closed, false)",
}

_TYPES = {
    "row_no": pa.int32(),
    "line_no": pa.int32(),
    "document_date": pa.date32(),
    "lead_units": pa.list_(pa.string()),
    "cooperating_units": pa.list_(pa.string()),
    "extensions": pa.int32(),
    "classified": pa.bool_(),
} | dict.fromkeys(
    ("assigned_at", "original_due_at", "due_at", "due_rolled_at", "completed_at"), pa.timestamp("us")
)
SCHEMA = pa.schema([(name, _TYPES.get(name, pa.string())) for name in TASK_COLUMNS])

_SELECTED = ", ".join(
    f"{_COLUMNS[name]} AS {name}" if name in _COLUMNS else f"cells.{name}" for name in TASK_COLUMNS
)
_PORTIONED = f"""
SELECT *, {LINE} AS line
FROM (
    SELECT {_SELECTED}
    FROM kept AS cells
    {_JOINS}
    LEFT JOIN rolled ON CAST(coalesce(due_on_moment, meant_due_on.moment) AS DATE) = rolled.day
    LEFT JOIN content ON cells.row_no = content.row_no
    LEFT JOIN again ON cells.row_no = again.row_no
    WHERE cells.row_no > $first AND cells.row_no <= $first + {PORTION}
)
ORDER BY row_no
"""


def complete(connection: duckdb.DuckDBPyConnection, mapped: dict[str, str]) -> None:
    """Make `cells`: `cell` with every column that the rest counts on."""
    lacking = [
        f"CAST(NULL AS TIMESTAMP) AS {field.name}_moment"
        for field in FIELDS
        if field.kind in (Kind.DEADLINE, Kind.INSTANT) and field.name not in mapped
    ]
    connection.execute(f"CREATE VIEW cells AS SELECT {', '.join(['*', *lacking])} FROM cell")


def identify(connection: duckdb.DuckDBPyConnection) -> None:
    """Refuse rows without identity and repeated ids; make the keys of the others."""
    connection.execute(_KEYS)


def gather(connection: duckdb.DuckDBPyConnection, read: int, as_of: AsOf) -> tuple[pa.Table, str]:
    """Return the tasks in file order and the id of their snapshot; keep them as `task` in the workspace.

    They are put together portion by portion, so that the list is never held twice: one while another has its
    titles folded.
    """
    identity, portions = Identity(as_of), [SCHEMA.empty_table()]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for portion in pool.map(partial(_portion, connection), range(0, read, PORTION)):
            identity.add(portion["line"].to_pylist())
            portions.append(portion.drop_columns(["line"]))
    tasks = pa.concat_tables(portions)
    connection.register("task", tasks)
    return tasks, identity.snapshot_id


def _portion(connection: duckdb.DuckDBPyConnection, first: int) -> pa.Table:
    """Return the tasks of the rows behind row `first`, each with the line of its snapshot's identity."""
    with connection.cursor() as cursor:
        found = cursor.sql(_PORTIONED, params={"first": first}).to_arrow_table()
    lines = found["line"]
    tasks = found.drop_columns(["line"]).cast(SCHEMA)
    return _searchable(tasks).append_column("line", lines)


def _searchable(portion: pa.Table) -> pa.Table:
    """Return the tasks with their folded titles, which SQL makes four times slower."""
    at = SCHEMA.get_field_index("title_folded")
    titles = pa.array(folded(portion["title"].to_pylist()), pa.string())
    return portion.set_column(at, SCHEMA.field(at), titles)


def let_go(connection: duckdb.DuckDBPyConnection) -> None:
    """Give back the memory of the cells once nothing asks for them any more."""
    connection.execute("DROP VIEW kept; DROP VIEW cells; DROP TABLE cell")
