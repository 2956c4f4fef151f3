"""The records of a table on their way into the workspace, read by Python: any table, and the last word."""

from collections.abc import Iterator
from itertools import islice

import duckdb
import pyarrow as pa

from analytics.ingest.headings import Headings
from analytics.ingest.table import Record, Statement

# Rows become columns in portions that are gone before the garbage collector walks them, and go to the
# database in batches that are worth its while: together a third less work than either size alone.
PORTION = 512
JOINED = 16


def read(connection: duckdb.DuckDBPyConnection, headings: Headings, statement: Statement) -> int:
    """Run `statement` over the records after the headings, as `incoming`; return how many there were."""
    incoming = _Incoming(headings)
    reader = pa.RecordBatchReader.from_batches(incoming.schema, iter(incoming))
    connection.register("incoming", reader)
    try:
        connection.execute(*statement)
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
