"""What cells mean, told once for each distinct value and joined back to the rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import duckdb
import pyarrow as pa

from analytics.ingest.date_order import Order, decided
from analytics.ingest.mapping import Given
from analytics.ingest.number_marks import DECIMAL_COMMA, decimal_mark, whole_number
from analytics.ingest.status_words import classification, status_word
from analytics.ingest.units import split_units
from analytics.model.calendar import next_working_day
from analytics.model.deadline import parse_deadline, parse_instant
from analytics.model.field import FIELDS, Field, Kind
from analytics.model.status import Precision
from analytics.model.text import fold, fold_key

_COUNTED = ("lan", "")
_NO_NUMBER = frozenset(("", "na", "khong"))
_DATED = (Kind.DEADLINE, Kind.INSTANT, Kind.DATE)
_LARGEST = 1_000
_MOMENT = pa.timestamp("us")


@dataclass(frozen=True)
class Meaning:
    """How the cells of one field are read: `tell` returns the columns of `types`."""

    tell: Callable[[str], tuple[object, ...]]
    types: tuple[tuple[str, pa.DataType], ...]


def tell(connection: duckdb.DuckDBPyConnection, given: Given, mapped: Sequence[str]) -> list[tuple[str, str]]:
    """Make a table `meant_<field>` from each distinct value of a field to what it means.

    Moments written out in full were read when the cells were loaded, and are passed over here. Returns the
    fields of which something is to be told as a whole, and what.
    """
    cells = {field.name: _distinct(connection, field, mapped) for field in FIELDS if _read(field)}
    dated = {field.name: cells[field.name] for field in FIELDS if field.kind in _DATED}
    orders = decided(dated, {name: given.order_of(name) for name in dated})
    for field in FIELDS:
        if _read(field):
            meaning = _meaning(field, given, orders, cells[field.name])
            _keep(connection, f"meant_{field.name}", cells[field.name], meaning)
    return [(name, one.told) for name, one in orders.items() if one.told]


def _read(field: Field) -> bool:
    return field.kind is not Kind.TEXT or field.name == "classification"


def _distinct(connection: duckdb.DuckDBPyConnection, field: Field, mapped: Sequence[str]) -> list[str]:
    timed = field.kind in (Kind.DEADLINE, Kind.INSTANT) and field.name in mapped
    rest = f"AND {field.name}_moment IS NULL" if timed else ""
    values = connection.execute(
        f"SELECT DISTINCT {field.name} FROM cell WHERE {field.name} != '' AND left_out = '' {rest}"
    ).fetchall()
    return [value for (value,) in values]


def roll(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `rolled`: for each day that something is due, by how many days the next working day is later."""
    days = connection.execute(
        """
        SELECT CAST(moment AS DATE) FROM meant_due_on WHERE moment IS NOT NULL
        UNION
        SELECT DISTINCT CAST(due_on_moment AS DATE) FROM cells WHERE due_on_moment IS NOT NULL
        """
    ).fetchall()
    later = [(day, _days_to_work(day)) for (day,) in days]
    _register(connection, "rolled", later, (("day", pa.date32()), ("later", pa.int32())))


def _days_to_work(day: date) -> int:
    return (next_working_day(day) - day) // timedelta(days=1)


def _meaning(field: Field, given: Given, orders: Mapping[str, Order], cells: Sequence[str]) -> Meaning:
    """Return how the cells of a field are read, of which `cells` are the distinct ones."""
    moment = ("moment", _MOMENT)
    reason = ("reason", pa.string())
    if field.name == "classification":
        return Meaning(classification, (("closed", pa.bool_()), reason))
    if field.kind is Kind.STATUS:
        return Meaning(status_word, (("code", pa.string()), reason))
    if field.kind is Kind.COUNT:
        return Meaning(partial(_count, decimal_mark(cells)), (("number", pa.int32()), reason))
    if field.kind is Kind.UNITS:
        told = (("names", pa.list_(pa.string())), ("alike", pa.string()))
        return Meaning(partial(_units, given.unit_separators), told)
    order = orders[field.name].order
    if field.kind is Kind.DEADLINE:
        return Meaning(partial(_deadline, order), (moment, ("exactness", pa.string()), reason))
    return Meaning(partial(_instant, order), (moment, reason))


def _deadline(order: str, cell: str) -> tuple[object, ...]:
    found = parse_deadline(cell, order)
    unreadable = found.precision is Precision.UNREADABLE
    return found.at, str(found.precision), _why(cell, "unreadable_deadline") if unreadable else ""


def _instant(order: str, cell: str) -> tuple[object, ...]:
    found = parse_instant(cell, order)
    return found.at, _why(cell, "not_a_date") if found.precision is Precision.UNREADABLE else ""


def _why(cell: str, otherwise: str) -> str:
    """Tell a date that the calendar does not have from a text that is no date."""
    numbers = fold_key(cell).split()
    looks_exact = (
        len(numbers) == 3 and all(map(str.isdigit, numbers)) and any(len(one) == 4 for one in numbers)
    )
    return "impossible_date" if looks_exact else otherwise


def _count(decimal: str, cell: str) -> tuple[object, ...]:
    said, _, unit = fold(cell).partition(" ")
    number = whole_number(said, decimal) if unit in _COUNTED else None
    if number is not None and number <= _LARGEST:
        return number, ""
    if number is None and unit in _COUNTED and whole_number(said, DECIMAL_COMMA) is not None:
        return None, "ambiguous_number"
    return None, "not_a_number" if fold_key(cell).partition(" ")[0] not in _NO_NUMBER else ""


def _units(separators: tuple[str, ...], cell: str) -> tuple[object, ...]:
    names = split_units(cell, separators)
    return names, "\n".join(sorted(map(fold, names)))


def _keep(connection: duckdb.DuckDBPyConnection, name: str, values: Sequence[str], meaning: Meaning) -> None:
    rows = [(value, *meaning.tell(value)) for value in values]
    _register(connection, name, rows, (("value", pa.string()), *meaning.types))


def _register(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    rows: Sequence[tuple[object, ...]],
    types: Sequence[tuple[str, pa.DataType]],
) -> None:
    columns = zip(*rows, strict=True) if rows else [()] * len(types)
    arrays = [pa.array(column, kind) for column, (_, kind) in zip(columns, types, strict=True)]
    # As a table, which other cursors see too.
    connection.register("told", pa.table(arrays, names=[column for column, _ in types]))
    connection.execute(f"CREATE TABLE {name} AS SELECT * FROM told")
    connection.unregister("told")
