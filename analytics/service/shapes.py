"""Snapshots, tasks, findings and effects as JSON."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from analytics.model.bridge import Steps, total
from analytics.model.change import CLOSING, OPENING, Step
from analytics.model.reading import Effect, Finding, TaskRow
from analytics.model.snapshot import Snapshot
from analytics.service.publishing import Checked

_END_OF_DAY = (23, 59, 59)


def snapshot(one: Snapshot) -> dict[str, Any]:
    """Return a snapshot: what it is, where it came from, and what became of the file's rows."""
    return {
        "snapshot_id": one.snapshot_id,
        "as_of": str(one.as_of),
        "list": one.list_name,
        "list_id": one.list_id,
        "label": one.label,
        "state": one.state,
        "tasks": one.tasks,
        "rows_read": one.rows_read,
        "rows_refused": one.rows_refused,
        "left_out": one.rows_left_out,
        "source_file": one.source_file,
        "published_at": one.published_at.isoformat(timespec="seconds"),
    } | apart(one)


def apart(one: Snapshot) -> dict[str, Any]:
    """Return how classified tasks stand apart from the numbers; nothing where they do not."""
    return {} if one.apart is None else {"classified_apart": {"how": one.apart.how, "tasks": one.apart.n}}


def task(row: TaskRow) -> dict[str, Any]:
    """Return a task: units as a list, days as ISO dates, times of day where the source had them."""
    return {field.name: _plain(getattr(row, field.name)) for field in fields(TaskRow)}


def steps(counted: Steps) -> dict[str, Any]:
    """Return a bridge: what was open, every step, what is open."""
    return {
        "opening": total(counted, OPENING),
        "steps": {str(step): counted.get(step, 0) for step in Step if step != Step.NOT_YET},
        "closing": total(counted, CLOSING),
    }


def loaded(result: str, checked: Checked) -> dict[str, Any]:
    """Return what became of a file that could be read: "published", "already_there" or "checked"."""
    staged = checked.staged
    found = {kind: [finding(one) for one in checked.findings if one.kind == kind] for kind in _KINDS}
    return {
        "result": result,
        "snapshot_id": staged.snapshot_id,
        "list": checked.task_list.name,
        "rows_read": staged.rows_read,
        "tasks": staged.tasks.num_rows,
        "rows_refused": staged.rows_refused,
        "left_out": staged.rows_left_out,
        "refused": found["refused"],
        "problems": found["problem"],
        "warnings": found["warning"],
        "encoding": staged.encoding,
        "header_row": staged.header_row,
        "mapping": staged.mapping,
        "effect": effect(checked.effect),
    }


def finding(one: Finding) -> dict[str, Any]:
    """Return one finding: `row` counts the rows under the heading, `line` the lines of the file."""
    return {
        "row": one.row_no,
        "line": one.line_no,
        "column": one.heading,
        "field": one.field,
        "value": one.value,
        "reason": one.reason,
    }


def effect(one: Effect) -> dict[str, Any]:
    """Return what publishing changes, and the totals by status before and after."""
    return {
        "added": one.added,
        "removed": one.removed,
        "changed": one.changed,
        "completed": one.completed,
        "reopened": one.reopened,
        "deadlines_moved": one.moved,
        "backdated": one.backdated,
        "new_units": [{"unit": unit, "tasks": n} for unit, n in one.new_units],
        "jumps": list(one.jumps),
        "before": one.before.statuses() if one.before else None,
        "after": one.after.statuses(),
    }


_KINDS = ("refused", "problem", "warning")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        whole = (value.hour, value.minute, value.second) in ((0, 0, 0), _END_OF_DAY)
        return value.date().isoformat() if whole else value.isoformat(timespec="seconds")
    return list(value) if isinstance(value, tuple) else value
