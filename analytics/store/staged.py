"""A checked list, ready to be published: what ingest hands to the store."""

from dataclasses import dataclass, field

import pyarrow as pa

from analytics.model.asof import AsOf

TASK_COLUMNS = (
    "row_no", "line_no", "task_key", "task_id", "title", "title_folded", "document_no", "document_date",
    "source", "assigning_body", "leader", "field", "lead_units", "cooperating_units", "assigned_at",
    "original_due_at", "due_at", "due_rolled_at", "due_text", "due_precision", "extensions",
    "completed_at", "reported", "reported_status", "result", "note", "classification", "classified",
    "priority",
)  # fmt: skip
FINDING_COLUMNS = ("kind", "row_no", "line_no", "field", "heading", "value", "reason")


@dataclass(frozen=True)
class Staged:
    """A file's tasks and findings with where they came from.

    `tasks` has TASK_COLUMNS, one row a task, in file order; `findings` has FINDING_COLUMNS, whose kind
    is refused, problem, left_out or warning. `snapshot_id` is the first 12 hex digits of a hash of the
    normalised rows and the as-of date, so it is the same for one list in any encoding or format.
    rows_read = tasks + rows_refused + rows_left_out, always.
    """

    snapshot_id: str
    as_of: AsOf
    source_file: str
    sha256: str
    tasks: pa.Table
    findings: pa.Table
    rows_read: int
    rows_refused: int
    rows_left_out: int
    encoding: str
    header_row: int
    key_rule: str
    mapping: dict[str, str] = field(default_factory=dict)
