"""Snapshots in and out of readers' sight: each change is one transaction with its line in the audit."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from analytics.model.progress import Step, Tell, untold
from analytics.model.snapshot import PUBLISHED, WITHDRAWN, TaskList
from analytics.store import originals
from analytics.store.audit import Act, noted
from analytics.store.database import Store
from analytics.store.staged import FINDING_COLUMNS, TASK_COLUMNS, Staged


def _also_folded(name: str) -> str:
    """Return a column folded, NULL where that is only its small letters: a search makes those as it reads.

    Most ids and many numbers are ASCII, which needs no looking for accents.
    """
    folded = f"if(strlen({name}) = length({name}), replace(lower({name}), chr(10), ' '), fold({name}))"
    return f"nullif({folded}, lower({name}))"


_SEARCHED = ", ".join(["title_folded", *map(_also_folded, ("document_no", "task_id"))])
_DERIVED = {"title_folded": f"concat_ws(chr(10), {_SEARCHED})"}
# The rows come in file order, and are kept in it.
_TASKS = f"""
INSERT INTO task
SELECT $snapshot_id, {", ".join(_DERIVED.get(name, name) for name in TASK_COLUMNS)}
FROM staged_task
"""
_UNITS = """
INSERT INTO unit
SELECT (SELECT max(unit_id) FROM unit) + row_number() OVER (ORDER BY name), name
FROM (
    SELECT unnest(lead_units) AS name FROM staged_task
    UNION
    SELECT unnest(cooperating_units) FROM staged_task
)
WHERE name NOT IN (SELECT name FROM unit)
"""
_TASK_UNITS = """
INSERT INTO task_unit
SELECT $snapshot_id, named.row_no, unit.unit_id, named.role
FROM (
    SELECT row_no, 'lead' AS role, unnest(if(len(lead_units) = 0, [''], lead_units)) AS name
    FROM staged_task
    UNION ALL
    SELECT row_no, 'cooperating', unnest(cooperating_units)
    FROM staged_task
) AS named
JOIN unit USING (name)
ORDER BY named.role, named.row_no
"""
_LIST = """
INSERT INTO list
SELECT $list_id, $name, $kind
WHERE NOT EXISTS (SELECT 1 FROM list WHERE list_id = $list_id)
"""
_FINDINGS = f"INSERT INTO finding SELECT $snapshot_id, {', '.join(FINDING_COLUMNS)} FROM staged_finding"


Derive = Callable[[duckdb.DuckDBPyConnection, Staged], None]


@dataclass(frozen=True)
class Release:
    """A checked list on its way to readers: the list it belongs to, and how the snapshot is called.

    `original` is the file it was read from, to be kept; samples, which come with the product, have none.
    `replaced` is the snapshot that it takes the place of, "" for none.
    """

    staged: Staged
    task_list: TaskList
    label: str
    original: Path | bytes | None = None
    replaced: str = ""


def publish(store: Store, releases: Sequence[Release], act: Act, derive: Derive, tell: Tell = untold) -> None:
    """Publish every release, or, when anything fails, none of them; `tell` hears each step as it begins.

    What is there already stays as it is, whoever published it a moment ago. `derive` is called within the
    transaction after each release is in, to add what follows from it. Raises StoreError, before anything is
    written, where the disk has no room.
    """
    for release in releases:
        originals.room_for(store, release.staged, release.original)
    tell(Step.KEEPING)
    for release in releases:
        if release.original is not None:
            originals.keep(store, release.original, release.staged.sha256)
    with store.transaction() as cursor:
        for release in releases:
            if _is_there(cursor, release.staged.snapshot_id):
                continue
            tell(Step.WRITING)
            _insert_rows(cursor, release.staged)
            _insert_snapshot(cursor, release, act)
            tell(Step.COUNTING)
            derive(cursor, release.staged)
            if release.replaced:
                _turn(cursor, release.replaced, WITHDRAWN)
                why = f"{release.staged.snapshot_id}: {act.why}"
                noted(cursor, "replace", release.replaced, replace(act, why=why))
            noted(cursor, "publish", release.staged.snapshot_id, replace(act, why=release.staged.source_file))
            if release.original is not None:
                kept = replace(act, why=release.staged.sha256)
                noted(cursor, originals.KEPT, release.staged.snapshot_id, kept)
        tell(Step.SETTLING)
    store.checkpoint()


def _is_there(cursor: duckdb.DuckDBPyConnection, snapshot_id: str) -> bool:
    sql = "SELECT count(*) FROM snapshot WHERE snapshot_id = $id"
    return cursor.execute(sql, {"id": snapshot_id}).fetchall() != [(0,)]


def _insert_rows(cursor: duckdb.DuckDBPyConnection, staged: Staged) -> None:
    key = {"snapshot_id": staged.snapshot_id}
    cursor.register("staged_task", staged.tasks)
    cursor.register("staged_finding", staged.findings)
    cursor.execute(_TASKS, key)
    cursor.execute(_UNITS)
    cursor.execute(_TASK_UNITS, key)
    cursor.execute(_FINDINGS, key)
    cursor.unregister("staged_task")
    cursor.unregister("staged_finding")


def _insert_snapshot(cursor: duckdb.DuckDBPyConnection, release: Release, act: Act) -> None:
    staged, task_list = release.staged, release.task_list
    cursor.execute(_LIST, {"list_id": task_list.list_id, "name": task_list.name, "kind": task_list.kind})
    cursor.execute(
        """
        INSERT INTO snapshot VALUES (
            $snapshot_id, $list_id, $as_of_first, $as_of_last, $label, $at, $who, $source_file, $sha256,
            $mapping, $key_rule, $rows_read, $rows_refused, $rows_left_out, $tasks, $state
        )
        """,
        {
            "snapshot_id": staged.snapshot_id,
            "list_id": task_list.list_id,
            "as_of_first": staged.as_of.first,
            "as_of_last": staged.as_of.last,
            "label": release.label,
            "at": act.at,
            "who": act.who,
            "source_file": staged.source_file,
            "sha256": staged.sha256,
            "mapping": json.dumps(staged.mapping, ensure_ascii=False),
            "key_rule": staged.key_rule,
            "rows_read": staged.rows_read,
            "rows_refused": staged.rows_refused,
            "rows_left_out": staged.rows_left_out,
            "tasks": staged.tasks.num_rows,
            "state": PUBLISHED,
        },
    )


def set_state(store: Store, snapshot_id: str, state: str, act: Act) -> None:
    """Hide a snapshot from readers (WITHDRAWN) or show it again (PUBLISHED); nothing is deleted."""
    with store.transaction() as cursor:
        _turn(cursor, snapshot_id, state)
        noted(cursor, "withdraw" if state == WITHDRAWN else "restore", snapshot_id, act)
    store.checkpoint()


def _turn(cursor: duckdb.DuckDBPyConnection, snapshot_id: str, state: str) -> None:
    cursor.execute(
        "UPDATE snapshot SET state = $state WHERE snapshot_id = $id", {"state": state, "id": snapshot_id}
    )
