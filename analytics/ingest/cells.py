"""The records of a table as cleaned cells in the workspace, each with why it is no task, if it is none."""

from pathlib import Path

import duckdb

from analytics.ingest import by_duckdb, by_python, status_columns
from analytics.ingest.headings import Headings
from analytics.ingest.plain_text import Unsuited
from analytics.ingest.table import Statement
from analytics.model.field import FIELDS, Kind

_NUMBER = r"^[(]?[0-9]+([.,][0-9]+)*[).]*$"
_ORDINAL = r"^([IVXLC]+|[A-ZĐ]|[a-zđ])[.)]?$"
_TITLED_ORDINAL = r"^([IVXLC]+|[A-ZĐ])[.)/] "
_TOTAL = r"^(tong( cong| so)?|cong|total|grand total)( (so )?nhiem vu)?( [0-9 ]+)?$"
_EMPTY = "''"
_TIMED = (Kind.DEADLINE, Kind.INSTANT)
# A moment written out in full needs no reading by rules; midnight means the day and does.
_MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}"


def load(connection: duckdb.DuckDBPyConnection, headings: Headings, folder: Path) -> int:
    """Make `cell`: one row a record after the headings, every field in it; return how many were read."""
    try:
        return by_duckdb.read(connection, headings, statement(headings), folder)
    except Unsuited:
        return by_python.read(connection, headings, statement(headings))


def statement(headings: Headings) -> Statement:
    """Return the statement that cleans the incoming cells and tells rows that are no tasks."""
    named = {name: f"c{at}" for name, at in headings.columns.items()}
    bound: dict[str, str | list[str]] = {
        "title": headings.mapping.get("title", ""), "lead": headings.mapping["lead_units"],
    }  # fmt: skip
    if headings.ticks:
        named["reported_status"], ticks = status_columns.statement(headings.ticks)
        bound |= ticks
    return _sql(headings, named), bound


def _sql(headings: Headings, named: dict[str, str]) -> str:
    width = range(len(headings.titles))
    cleaned = ", ".join(f"clean(c{at}) AS c{at}" for at in width)
    letters = " + ".join(f"length(c{at})" for at in width)
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
            row_no, line_no, surplus, letters, opening, {", ".join([*columns, *moments])},
            {_reason(named, row_number)} AS left_out,
            {_unnamed(named)} AS unnamed
        FROM (
            SELECT
                *,
                {" + ".join(f"CAST(c{at} != '' AS INTEGER)" for at in width)} AS filled,
                {told} AS told,
                coalesce({", ".join(f"nullif(c{at}, '')" for at in width)}, '') AS opening
            FROM (SELECT row_no, line_no, surplus, {letters} AS letters, {cleaned} FROM incoming)
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
    number = named.get("document_no", _EMPTY)
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
            WHEN told = 1 AND filled = 2 AND regexp_matches({row_number}, '{_ORDINAL}')
                AND ({title} != '' OR ({number} != '' AND NOT contains({number}, '/'))) THEN 'group_row'
            WHEN told = 1 AND {title} != '' AND filled = 1
                AND regexp_matches({title}, '{_TITLED_ORDINAL}') THEN 'group_row'
            ELSE ''
        END
    """
