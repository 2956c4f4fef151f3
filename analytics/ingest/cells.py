"""The records of a table as cleaned cells in the workspace, each with why it is no task, if it is none."""

from collections.abc import Iterator
from itertools import islice

import duckdb
import pyarrow as pa

from analytics.ingest.headings import Headings
from analytics.ingest.table import Record
from analytics.model.field import FIELDS, Kind

# Rows become columns in portions that are gone before the garbage collector walks them, and go to the
# database in batches that are worth its while: together a third less work than either size alone.
PORTION = 512
JOINED = 16

_NUMBER = r"^[(]?[0-9]+([.,][0-9]+)*[).]*$"
_ORDINAL = r"^([IVXLC]+|[A-ZĐ]|[a-zđ])[.)]?$"
_TITLED_ORDINAL = r"^([IVXLC]+|[A-ZĐ])[.)/] "
_TOTAL = r"^(tong( cong| so)?|cong|total|grand total)( (so )?nhiem vu)?( [0-9 ]+)?$"
_EMPTY = "''"
_TIMED = (Kind.DEADLINE, Kind.INSTANT)
# A moment written out in full needs no reading by rules; midnight means the day and does.
_MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}"


def load(connection: duckdb.DuckDBPyConnection, headings: Headings) -> int:
    """Make `cell`: one row a record after the headings, every field in it; return how many were read."""
    incoming = _Incoming(headings)
    reader = pa.RecordBatchReader.from_batches(incoming.schema, iter(incoming))
    connection.register("incoming", reader)
    try:
        connection.execute(
            _load(headings),
            {"title": headings.mapping.get("title", ""), "lead": headings.mapping["lead_units"]},
        )
    except duckdb.Error:
        if incoming.fault is not None:
            raise incoming.fault from None
        raise
    connection.unregister("incoming")
    return incoming.read


class _Incoming:
    """Records as batches of columns; what stops the reading is kept, since DuckDB would turn it into text."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.width = len(headings.titles)
        self.read = 0
        self.fault: BaseException | None = None
        columns = [(f"c{at}", pa.string()) for at in range(self.width)]
        self.schema = pa.schema(
            [("row_no", pa.int32()), ("line_no", pa.int32()), ("surplus", pa.string()), *columns]
        )

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        records = islice(self.headings.table.records(), self.headings.skipped, None)
        portions = iter(lambda: list(islice(records, PORTION)), [])
        try:
            while batches := [self.batch(portion) for portion in islice(portions, JOINED)]:
                yield pa.concat_batches(batches)
        except BaseException as fault:
            self.fault = fault
            raise

    def batch(self, records: list[Record]) -> pa.RecordBatch:
        width = self.width
        surplus = [""] * len(records)
        rows = [cells for _, cells in records]
        for at, cells in enumerate(rows):
            if len(cells) != width:
                surplus[at] = " ".join(" ".join(cells[width:]).split())
                rows[at] = cells[:width] + [""] * (width - len(cells))
        numbers = range(self.read + 1, self.read + len(records) + 1)
        self.read += len(records)
        columns = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        lines = pa.array([line for line, _ in records], pa.int32())
        ends = [pa.array(numbers, pa.int32()), lines, pa.array(surplus, pa.string())]
        return pa.RecordBatch.from_arrays([*ends, *columns], schema=self.schema)


def _load(headings: Headings) -> str:
    """Return the statement that cleans the incoming cells and tells rows that are no tasks."""
    width = range(len(headings.titles))
    cleaned = ", ".join(f"clean(c{at}) AS c{at}" for at in width)
    named = {name: f"c{at}" for name, at in headings.columns.items()}
    columns = [f"{named.get(field.name, _EMPTY)} AS {field.name}" for field in FIELDS]
    moments = [
        f"{_moment(named[field.name])} AS {field.name}_moment"
        for field in FIELDS
        if field.kind in _TIMED and field.name in named
    ]
    row_number = _EMPTY if headings.row_number is None else f"c{headings.row_number}"
    told = " + ".join(f"CAST({column} != '' AS INTEGER)" for column in named.values())
    return f"""
        CREATE TABLE cell AS
        SELECT * REPLACE (CASE WHEN left_out = '' THEN '' ELSE opening END AS opening)
        FROM (SELECT
            row_no, line_no, surplus, opening, {", ".join([*columns, *moments])},
            fold({named.get("title", _EMPTY)}) AS title_folded,
            {_reason(named, row_number)} AS left_out,
            {_unnamed(named)} AS unnamed
        FROM (
            SELECT
                *,
                {" + ".join(f"CAST(c{at} != '' AS INTEGER)" for at in width)} AS filled,
                {told} AS told,
                coalesce({", ".join(f"nullif(c{at}, '')" for at in width)}, '') AS opening
            FROM (SELECT row_no, line_no, surplus, {cleaned} FROM incoming)
        ))
    """


def _unnamed(named: dict[str, str]) -> str:
    """Return whether a row names no task, as an expression."""
    return " AND ".join(f"{named.get(name, _EMPTY)} = ''" for name in ("task_id", "title", "document_no"))


def _moment(column: str) -> str:
    return f"""
        CASE
            WHEN regexp_full_match({column}, '{_MOMENT}') AND right({column}, 8) != '00:00:00'
                AND left({column}, 4) BETWEEN '1990' AND '2100'
            THEN try_cast({column} AS TIMESTAMP)
        END
    """


def _reason(named: dict[str, str], row_number: str) -> str:
    """Return why a row is left out, '' where it is not, as an expression."""
    title = named.get("title", _EMPTY)
    lead = named["lead_units"]
    facts = [column for name, column in named.items() if name != "title"]
    no_words = " AND ".join(f"({column} = '' OR regexp_matches({column}, '{_NUMBER}'))" for column in facts)
    numbers = " AND ".join(
        f"regexp_matches({column}, '^([(]?[0-9A-Z]{{1,2}}[)]?)?$')" for column in named.values()
    )
    return f"""
        CASE
            WHEN surplus != '' THEN ''
            WHEN filled = 0 THEN 'blank'
            WHEN filled = 1 AND regexp_matches(opening, '{_NUMBER}') THEN 'number_only'
            WHEN {title} = $title AND {lead} != ''
                AND ({lead} = $lead OR starts_with($lead, {lead} || ' - ')) THEN 'heading_row'
            WHEN row_no = 1 AND filled > 2 AND told > 1 AND {numbers} THEN 'column_numbers'
            WHEN {no_words} AND (regexp_matches(fold_key(opening), '{_TOTAL}')
                OR regexp_matches(fold_key({title}), '{_TOTAL}')) THEN 'total_row'
            WHEN told = 0 AND (filled = 1 OR (filled = 2 AND {row_number} != '')) THEN 'group_row'
            WHEN told = 1 AND {title} != '' AND filled = 2
                AND regexp_matches({row_number}, '{_ORDINAL}') THEN 'group_row'
            WHEN told = 1 AND {title} != '' AND filled = 1
                AND regexp_matches({title}, '{_TITLED_ORDINAL}') THEN 'group_row'
            ELSE ''
        END
    """
