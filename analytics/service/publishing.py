"""From a file to a snapshot: checked, shown with its effect, published; withdrawn and restored."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pyarrow.compute as pc

from analytics.model.asof import AsOf
from analytics.model.errors import Fault
from analytics.model.progress import Step, Tell, untold
from analytics.model.reading import Effect, Finding
from analytics.model.snapshot import PUBLISHED, REAL, SAMPLE, WITHDRAWN, Snapshot, TaskList
from analytics.model.text import fold_key
from analytics.query import cube
from analytics.query.effect import effect
from analytics.service import access, naming, worker
from analytics.service.worker import Request
from analytics.store import Readable, Staged, Store, snapshots
from analytics.store import publish as release
from analytics.store.audit import Act
from analytics.store.publish import Release, set_state
from analytics.store.staged import FINDING_COLUMNS

DEFAULT_LIST = "Nhiệm vụ được giao"
_VIET_NAM = timezone(timedelta(hours=7))


class PublishError(Fault):
    """A list that may not be published, or a snapshot that may not be withdrawn or restored."""

    area = "publish"


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A checked file and what publishing it would do; `there` is the snapshot that already says the same."""

    staged: Staged
    task_list: TaskList
    label: str
    effect: Effect
    before: Snapshot | None
    there: Snapshot | None
    findings: tuple[Finding, ...]
    original: Path | bytes | None = None


@dataclass(frozen=True, kw_only=True)
class Submission:
    """A file as it is handed in. `source` is a path or the bytes; an empty `list_name` means the default."""

    source: Path | bytes
    name: str
    as_of: AsOf
    list_name: str = ""
    label: str = ""
    mapping: Mapping[str, object] | None = None
    max_refused: float = 0.10


def now() -> datetime:
    """Return the present moment in Việt Nam, without zone, as the store keeps it."""
    return datetime.now(_VIET_NAM).replace(tzinfo=None)


def check(store: Readable, submission: Submission, tell: Tell = untold) -> Checked:
    """Read and check a file, and tell what publishing it would change; nothing is changed.

    Raises IngestError where the file cannot be read as a list, PublishError as `examine` does.
    """
    staged = worker.stage(
        Request(
            submission.source, submission.name, submission.as_of, submission.mapping, submission.max_refused
        ),
        tell,
    )
    tell(Step.COMPARING)
    return examine(store, staged, submission.list_name, submission.label, submission.source)


def examine(
    store: Readable, staged: Staged, list_name: str, label: str, original: Path | bytes | None = None
) -> Checked:
    """Tell what publishing a checked list would change; `original` is the file, kept when it is published.

    Raises PublishError where its content was withdrawn, stands in another list, or the list is a sample.
    """
    task_list = named_list(store, list_name)
    there = snapshots.snapshot(store, staged.snapshot_id)
    if there is not None and there.state == WITHDRAWN:
        raise PublishError("was_withdrawn", snapshot_id=there.snapshot_id)
    if there is not None and there.list_id != task_list.list_id:
        raise PublishError("in_other_list", snapshot_id=there.snapshot_id, list_name=there.list_name)
    before = _before(store, task_list, staged.as_of)
    return Checked(
        staged=staged,
        task_list=task_list,
        label=label or staged.source_file,
        effect=_effect(store, staged, before),
        before=before,
        there=there,
        findings=findings(staged),
        original=original,
    )


def publish(
    store: Store, checked: Checked, who: str, tell: Tell = untold, *, replaced: str = "", reason: str = ""
) -> Snapshot:
    """Publish a checked file in one transaction; a list that is already there stays as it is.

    The snapshot `replaced` is withdrawn with it, for a reason; raises PublishError where it cannot be.
    """
    there = snapshots.snapshot(store, checked.staged.snapshot_id)
    if there is None:
        act = Act(who, now(), reason)
        gone = _changeable(store, replaced, WITHDRAWN).snapshot_id if replaced else ""
        made = Release(checked.staged, checked.task_list, checked.label, checked.original, gone)
        release.publish(store, [made], act, cube.insert, tell)
        there = snapshots.snapshot(store, checked.staged.snapshot_id)
    if there is None:
        raise PublishError("not_there", snapshot_id=checked.staged.snapshot_id)
    return there


def withdraw(store: Store, snapshot_id: str, who: str, reason: str = "") -> Snapshot:
    """Hide a snapshot from readers; raise PublishError where there is none, or it is hidden already."""
    return _change(store, snapshot_id, WITHDRAWN, Act(who, now(), reason))


def restore(store: Store, snapshot_id: str, who: str, reason: str = "") -> Snapshot:
    """Show a withdrawn snapshot again; raise PublishError where there is none, or it is shown already."""
    return _change(store, snapshot_id, PUBLISHED, Act(who, now(), reason))


def named_list(store: Readable, name: str) -> TaskList:
    """Return the list called `name` (its name or id), a new one where there is none; samples are refused."""
    wanted = name.strip() or DEFAULT_LIST
    known = access.list_named(store, wanted)
    if known is not None:
        if known.kind == SAMPLE:
            raise PublishError("sample_list", list_name=known.name)
        return known
    list_id = fold_key(wanted).replace(" ", "-")[:64].strip("-")
    if not list_id or access.list_named(store, list_id) is not None:
        raise PublishError("bad_list_name", list_name=wanted)
    return TaskList(list_id, wanted, REAL)


def _effect(store: Readable, staged: Staged, before: Snapshot | None) -> Effect:
    """Return what publishing would change; what the register knows as a name of a unit is no new unit."""
    told, register = effect(store, staged, before), naming.register(store, naming.newest(store))
    new = tuple((name, tasks) for name, tasks in told.new_units if register.unit(name) == name)
    return replace(told, new_units=new)


def findings(staged: Staged) -> tuple[Finding, ...]:
    """Return what the checks said, with no value of a classified row, nor an id that such a row has."""
    found = staged.findings
    secret = staged.tasks.filter(pc.field("classified"))
    ids = secret["task_id"].filter(pc.not_equal(secret["task_id"], ""))
    hidden = pc.or_(pc.is_in(found["row_no"], secret["row_no"]), pc.is_in(found["value"], ids))
    shown = found.set_column(
        found.schema.get_field_index("value"), "value", pc.if_else(hidden, "", found["value"])
    )
    return tuple(map(Finding, *(shown[name].to_pylist() for name in FINDING_COLUMNS)))


def _before(store: Readable, task_list: TaskList, as_of: AsOf) -> Snapshot | None:
    """Return the newest published snapshot of the list that is not after `as_of`."""
    known = snapshots.snapshots(store, task_list.list_id)
    return next((one for one in known if one.state == PUBLISHED and one.as_of.last <= as_of.last), None)


def _changeable(store: Store, snapshot_id: str, state: str) -> Snapshot:
    found = snapshots.snapshot(store, snapshot_id)
    if found is None:
        raise PublishError("unknown_snapshot", snapshot_id=snapshot_id)
    if found.state == state:
        raise PublishError(f"already_{state}", snapshot_id=snapshot_id)
    return found


def _change(store: Store, snapshot_id: str, state: str, act: Act) -> Snapshot:
    found = _changeable(store, snapshot_id, state)
    set_state(store, snapshot_id, state, act)
    return snapshots.snapshot(store, snapshot_id) or found
