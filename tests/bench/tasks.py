"""Made-up tasks in any number, as a ministry's list has them: the same number always makes the same tasks.

A unit works in its own field under its own leader, as units do; a body assigns mostly through its own kinds
of document. What a row holds follows from hashes of its number, so that every size is made in one query.
"""

from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from analytics.ingest.tasks import SCHEMA
from analytics.model.asof import AsOf
from analytics.store import Staged
from analytics.store.staged import FINDING_COLUMNS
from data.recipe.units import UNITS

AS_OF = AsOf.on(date(2025, 12, 28))
CSV_COLUMNS = (
    "task_id", "title", "document_no", "document_date", "source", "assigning_body", "leader", "field",
    "lead_units", "cooperating_units", "assigned_on", "original_due_on", "due_on", "extensions",
    "completed_on", "reported_status", "classification", "priority",
)  # fmt: skip

_BODIES = (
    "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Lãnh đạo Bộ", "Văn phòng Chính phủ", "Bộ, ngành khác",
    "Địa phương",
)  # fmt: skip
_SOURCES = (
    "Chương trình công tác", "Nghị quyết", "Chỉ thị", "Thông báo kết luận", "Văn bản đến", "Quyết định",
    "Kế hoạch", "Kiến nghị cử tri", "Công điện",
)  # fmt: skip
_DEEDS = ("Xây dựng", "Báo cáo", "Rà soát", "Trình ban hành", "Góp ý", "Thẩm định", "Kiểm tra", "Tổng kết")
_THINGS = (
    "dự thảo Nghị định quy định chi tiết thi hành Luật", "đề án tăng cường năng lực quản lý",
    "tình hình thực hiện nhiệm vụ được giao", "hồ sơ điều chỉnh quy hoạch", "kế hoạch công tác",
    "cơ sở dữ liệu quốc gia", "phương án ứng phó với thiên tai", "chương trình mục tiêu",
)  # fmt: skip
SCHOOLS = tuple(f"Chi cục khu vực {number}" for number in range(1, 16))

_PICK = "CREATE MACRO pick(row_no, part, choices) AS CAST(hash(row_no, part) % choices AS INTEGER)"
_MADE = """
CREATE TABLE made AS
WITH drawn AS (
    SELECT
        CAST(range + 1 AS INTEGER) AS row_no,
        -- The first units have most of the work.
        1 + least(pick(range, 'u', len($units)), pick(range, 'v', len($units))) AS unit_no,
        1 + least(pick(range, 'b', 7), pick(range, 'c', 9)) AS body_no,
        DATE '2025-12-28' - pick(range, 'a', 730) AS assigned,
        CASE WHEN pick(range, 'dn', 100) < 25 THEN NULL ELSE 5 + pick(range, 'd', 120) END AS allowed,
        pick(range, 'o', 100) AS outcome
    FROM range($tasks)
),
dated AS (
    SELECT
        *,
        assigned + allowed AS due,
        CASE
            WHEN outcome < 62 THEN assigned + 2 + pick(row_no, 'q', greatest(1, coalesce(allowed, 60) - 1))
            WHEN outcome < 75 THEN assigned + coalesce(allowed, 60) + 1 + pick(row_no, 'l', 60)
        END AS done
    FROM drawn
)
SELECT
    row_no,
    'NV' || lpad(CAST(row_no AS VARCHAR), 8, '0') AS task_id,
    $deeds[1 + pick(row_no, 't1', len($deeds))] || ' ' || $things[1 + pick(row_no, 't2', len($things))]
        || ' về ' || lower($fields[unit_no]) || ' (' || row_no || ')' AS title,
    (1 + pick(row_no, 'n', 9999)) || '/VPCP-' || unit_no AS document_no,
    assigned AS document_date,
    $sources[1 + CASE WHEN pick(row_no, 's', 100) < 85 THEN (body_no + pick(row_no, 's2', 3)) % 9
                      ELSE pick(row_no, 's3', 9) END] AS source,
    $bodies[least(body_no, 7)] AS assigning_body,
    $leaders[unit_no] AS leader,
    $fields[unit_no] AS field,
    CASE
        WHEN pick(row_no, 'm', 100) < 2 THEN []
        WHEN pick(row_no, 'm', 100) < 14 THEN
            list_distinct(list_transform(range(2 + pick(row_no, 'm2', 2)),
                lambda place: $units[1 + (unit_no - 1 + CAST(place AS INTEGER) * (1 + pick(row_no, 'm3', 3)))
                    % len($units)]))
        ELSE [$units[unit_no]]
    END AS lead_units,
    CASE WHEN pick(row_no, 'k', 100) < 30
        THEN [$units[1 + (unit_no + pick(row_no, 'k2', 5)) % len($units)]] ELSE [] END AS cooperating_units,
    assigned,
    due,
    CASE WHEN due IS NULL AND pick(row_no, 'r', 3) = 0 THEN 'recurring' WHEN due IS NULL THEN 'none'
        WHEN pick(row_no, 'p', 100) < 15 THEN 'month' ELSE 'day' END AS due_precision,
    CASE WHEN pick(row_no, 'x', 100) < 12 THEN 1 ELSE 0 END AS extensions,
    CASE WHEN done <= DATE '2025-12-28' THEN done END AS completed,
    CASE WHEN pick(row_no, 'w', 200) = 0 THEN 'withdrawn' ELSE '' END AS reported,
    pick(row_no, 'h', 50) = 0 AS classified
FROM dated
"""
_ARGUMENTS = {
    "units": [unit.name for unit in UNITS] + list(SCHOOLS),
    "fields": [unit.field for unit in UNITS] + [UNITS[number].field for number in range(len(SCHOOLS))],
    "leaders": [unit.leader for unit in UNITS] + [UNITS[number].leader for number in range(len(SCHOOLS))],
    "bodies": list(_BODIES),
    "sources": list(_SOURCES),
    "deeds": list(_DEEDS),
    "things": list(_THINGS),
}
_STORED = {
    "line_no": "row_no + 1",
    "task_key": "task_id",
    "title_folded": "replace(strip_accents(lower(title)), 'đ', 'd')",
    "assigned_at": "CAST(assigned AS TIMESTAMP)",
    "original_due_at": "NULL",
    "due_at": "CAST(due AS TIMESTAMP) + to_days(1) - to_microseconds(1)",
    "due_rolled_at": "CAST(due AS TIMESTAMP) + to_days(1) - to_microseconds(1)",
    "due_text": "coalesce(strftime(due, '%d/%m/%Y'), '')",
    "completed_at": "CAST(completed AS TIMESTAMP)",
    "reported_status": "CASE WHEN reported = '' THEN '' ELSE 'Bị hủy' END",
    "classification": "CASE WHEN classified THEN 'Mật' ELSE '' END",
    **dict.fromkeys(("result", "note", "priority"), "''"),
}
_WRITTEN = {
    "document_date": "strftime(document_date, '%d/%m/%Y')",
    "lead_units": "array_to_string(lead_units, '; ')",
    "cooperating_units": "array_to_string(cooperating_units, '; ')",
    "assigned_on": "strftime(assigned, '%d/%m/%Y')",
    "original_due_on": "''",
    "due_on": "CASE due_precision WHEN 'recurring' THEN 'Thường xuyên' ELSE strftime(due, '%d/%m/%Y') END",
    "completed_on": "strftime(completed, '%d/%m/%Y')",
    "reported_status": _STORED["reported_status"],
    "classification": _STORED["classification"],
    "priority": "''",
}


def made(tasks: int) -> duckdb.DuckDBPyConnection:
    """Return a database in memory with `tasks` tasks in its table `made`."""
    connection = duckdb.connect()
    connection.execute(_PICK)
    connection.execute(_MADE, _ARGUMENTS | {"tasks": tasks})
    return connection


def write_csv(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write the tasks as a list that people could have written."""
    columns = ", ".join(f"{_WRITTEN.get(name, name)} AS {name}" for name in CSV_COLUMNS)
    connection.execute(f"COPY (SELECT {columns} FROM made ORDER BY row_no) TO '{target}' (HEADER)")


def staged(connection: duckdb.DuckDBPyConnection, *, as_of: AsOf = AS_OF, number: int = 1) -> Staged:
    """Return the tasks as a checked list, past the checks of a file; `number` tells snapshots apart."""
    columns = ", ".join(f"{_STORED.get(name, name)} AS {name}" for name in SCHEMA.names)
    reader = connection.sql(f"SELECT {columns} FROM made ORDER BY row_no").to_arrow_reader(100_000)
    tasks = pa.Table.from_batches([batch.cast(SCHEMA) for batch in reader], SCHEMA)
    nothing = pa.table({name: pa.array([], pa.string()) for name in FINDING_COLUMNS})
    return Staged(
        snapshot_id=f"{number:012x}", as_of=as_of, source_file="made-up.csv", sha256="", tasks=tasks,
        findings=nothing, rows_read=tasks.num_rows, rows_refused=0, rows_left_out=0, encoding="utf-8",
        header_row=1, key_rule="task_id",
    )  # fmt: skip
