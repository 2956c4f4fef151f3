"""What the commands answer in JSON: contracts, which change only with a version number."""

from typing import Any

from analytics.cli.options import say
from analytics.model.reading import Effect
from analytics.model.snapshot import Snapshot
from analytics.service.publishing import Checked


def snapshot_json(snapshot: Snapshot) -> dict[str, Any]:
    """Return a snapshot as `snapshots --json` lists it."""
    return {
        "snapshot_id": snapshot.snapshot_id,
        "as_of": str(snapshot.as_of),
        "list": snapshot.list_name,
        "list_id": snapshot.list_id,
        "label": snapshot.label,
        "state": snapshot.state,
        "tasks": snapshot.tasks,
        "rows_read": snapshot.rows_read,
        "rows_refused": snapshot.rows_refused,
        "left_out": snapshot.rows_left_out,
        "source_file": snapshot.source_file,
        "published_at": snapshot.published_at.isoformat(timespec="seconds"),
    }


def loaded_json(result: str, checked: Checked) -> dict[str, Any]:
    """Return what `load --json` answers for a file that could be read."""
    staged = checked.staged
    found = [finding_json(finding) for finding in checked.findings]
    return {
        "result": result,
        "snapshot_id": staged.snapshot_id,
        "rows_read": staged.rows_read,
        "tasks": staged.tasks.num_rows,
        "rows_refused": staged.rows_refused,
        "left_out": staged.rows_left_out,
        "refused": [one for one in found if one["kind"] == "refused"],
        "problems": [one for one in found if one["kind"] == "problem"],
        "warnings": [one for one in found if one["kind"] == "warning"],
        "encoding": staged.encoding,
        "header_row": staged.header_row,
        "mapping": staged.mapping,
        "effect": effect_json(checked.effect),
    }


def finding_json(finding: Any) -> dict[str, Any]:
    """Return one finding: `row` counts the rows under the heading, `line` the lines of the file."""
    return {
        "kind": finding.kind,
        "row": finding.row_no,
        "line": finding.line_no,
        "column": finding.heading,
        "field": finding.field,
        "value": finding.value,
        "reason": finding.reason,
        "message": say(f"reason.{finding.reason}"),
    }


def effect_json(effect: Effect) -> dict[str, Any]:
    """Return what publishing changes, and the totals by status before and after."""
    return {
        "added": effect.added,
        "removed": effect.removed,
        "changed": effect.changed,
        "before": effect.before.statuses() if effect.before else None,
        "after": effect.after.statuses(),
    }
