"""What can be asked of a store from outside the pages, and the JSON it answers with.

The command line asks here directly, or, where a server has the database open, over the server's loopback
API: one code for both, so the answers are the same. The forms are contracts.
"""

from collections.abc import Callable, Mapping
from functools import partial, wraps
from pathlib import Path
from typing import Any

from analytics.model.errors import Fault
from analytics.model.material import packed
from analytics.model.measure import MEASURES
from analytics.model.progress import Step
from analytics.model.scope import Scope
from analytics.model.snapshot import Snapshot
from analytics.model.view import PAGES, Options, View
from analytics.service import access, publishing, shapes
from analytics.service.material import material
from analytics.service.samples import load_samples
from analytics.store import Readable, Reader, Store, originals, parcel
from analytics.store.backup import backup

Asked = Mapping[str, Any]
Answer = dict[str, Any]


class ViewFault(Fault):
    """A question that the data cannot answer as it was asked."""

    area = "refusal"


def as_viewer(answer: Callable[[Readable, Asked], Answer]) -> Callable[[Readable, Asked], Answer]:
    """Let a question be answered as to a viewer where nobody is named who asks."""

    @wraps(answer)
    def answered(store: Readable, asked: Asked) -> Answer:
        return answer(Reader(store, Scope()) if isinstance(store, Store) else store, asked)

    return answered


@as_viewer
def summary(store: Readable, asked: Asked) -> Answer:
    """Return the figures of a view, broken down `by` a dimension."""
    found = _resolved(store, asked)
    by = asked.get("by")
    read = access.readings(store, found.view, [by] if by else [], cross=False)
    counts, options = read.selected, found.view.options
    rates = [measure.read(counts) for measure in MEASURES if measure.denominator is not None]
    return {
        "snapshot": shapes.snapshot(found.snapshot),
        "as_of": str(found.view.as_of),
        "options": {"compat": options.compat, "roll": options.roll, "role": options.role} | _named(options),
        "total": counts.total,
        "statuses": counts.statuses(),
        "due_soon": counts.due_soon,
        "classified": counts.classified,
        "measures": {
            one.measure.name: {"numerator": one.numerator, "denominator": one.denominator, "value": one.value}
            for one in rates
        },
        "groups": [
            {"name": group.name, "total": group.counts.total, "statuses": group.counts.statuses()}
            for group in read.facets.get(by or "", ())
        ],
    }


def _named(options: Options) -> Answer:
    """Return how units are named, where it is not as lists write them."""
    return {"register": options.register, "rollup": options.rollup} if options.register else {}


@as_viewer
def tasks(store: Readable, asked: Asked) -> Answer:
    """Return the tasks of a view, and how many are only counted."""
    found = _resolved(store, asked)
    page = access.tasks(store, found.view, sort=asked.get("sort", "row_no"), limit=None)
    return {
        "tasks": [shapes.task(row) for row in page.rows],
        "shown": page.shown,
        "classified": page.classified,
    } | shapes.apart(found.snapshot)


@as_viewer
def diff(store: Readable, asked: Asked) -> Answer:
    """Return what changed between the two snapshots of a view that is compared, in the order of time."""
    found, by = _resolved(store, asked), asked.get("by")
    changes = access.changes(store, found.view, [by] if by else [])
    sides = {"before": changes.sides.earlier, "after": changes.sides.later}
    known = {one.snapshot_id: one for one in access.snapshots(store, found.snapshot.list_id)}
    told = {
        name: {"snapshot": shapes.snapshot(known[side.snapshot]), "as_of": str(side.as_of)}
        for name, side in sides.items()
    }
    groups = changes.by.get(by or "", {})
    return {
        **told,
        **shapes.steps(changes.steps),
        "matched": changes.matched,
        "newly_overdue": changes.newly_overdue,
        "matrix": [{"was": was, "now": now, "tasks": n} for (was, now), n in sorted(changes.matrix.items())],
        "groups": [{"name": name, **shapes.steps(groups[name])} for name in sorted(groups)],
    }


@as_viewer
def report(store: Readable, asked: Asked) -> Answer:
    """Return what a report of a view is made from."""
    return packed(material(store, _resolved(store, asked)))


@as_viewer
def snapshots(store: Readable, _: Asked) -> Answer:
    """Return all snapshots, newest as-of first."""
    return {"snapshots": [shapes.snapshot(one) for one in access.snapshots(store)]}


def load(store: Store, asked: Asked) -> Answer:
    """Publish the checked list of a parcel, or only tell the effect."""
    handed = Path(asked["parcel"])
    tell = partial(parcel.tell, handed)
    staged = parcel.read(handed)
    tell(Step.COMPARING)
    viewer = Reader(store, Scope())
    checked = publishing.examine(viewer, staged, asked["list_name"], asked["label"], Path(asked["original"]))
    result = "checked" if asked["dry_run"] else "published"
    if checked.there is not None:
        result = "already_there"
    elif not asked["dry_run"]:
        publishing.publish(store, checked, asked["who"], tell)
    return shapes.loaded(result, checked)


def withdraw(store: Store, asked: Asked) -> Answer:
    """Hide a snapshot."""
    return _one(store, publishing.withdraw(store, **asked))


def restore(store: Store, asked: Asked) -> Answer:
    """Show a snapshot again."""
    return _one(store, publishing.restore(store, **asked))


def _one(store: Store, changed: Snapshot) -> Answer:
    """Return a snapshot as a viewer is told of it."""
    known = access.snapshots(Reader(store, Scope()), changed.list_id)
    return {"snapshot": next(shapes.snapshot(one) for one in known if one.snapshot_id == changed.snapshot_id)}


def sample(store: Store, _: Asked) -> Answer:
    """Load the samples that are not there yet."""
    added = load_samples(store)
    return {"result": "published" if added else "already_there", "snapshots": added}


def verify(store: Store, _: Asked) -> Answer:
    """Read everything, the kept originals too, and return what does not hold."""
    unsound = (*access.verify(store), *originals.unsound(store))
    return {
        "snapshots": len(access.snapshots(store)),
        "faults": [{"snapshot_id": one.snapshot_id, "code": one.code} for one in unsound],
    }


def back_up(store: Store, asked: Asked) -> Answer:
    """Write a copy of the database."""
    return {"result": "written", "bytes": backup(store, Path(asked["file"]))}


ANSWERS: Mapping[str, Callable[[Store, Asked], Answer]] = {
    "summary": summary,
    "tasks": tasks,
    "diff": diff,
    "report": report,
    "snapshots": snapshots,
    "load": load,
    "withdraw": withdraw,
    "restore": restore,
    "sample": sample,
    "verify": verify,
    "backup": back_up,
}


def _resolved(store: Readable, asked: Asked) -> access.Resolved:
    """Return the pinned view; `query` goes through the codec of the link, which refuses the same."""
    query = dict(asked["query"])
    if "list" in query:
        found = access.list_named(store, query["list"][0])
        query["list"] = [found.list_id if found else ""]
        if found is None:
            raise ViewFault("unknown_list", parameter="list", value=asked["query"]["list"][0])
    view = View.from_query(PAGES[0], query)
    resolved = access.resolve(store, view) if isinstance(view, View) else view
    if isinstance(resolved, access.Resolved):
        return resolved
    raise ViewFault(resolved[0].code, parameter=resolved[0].parameter, value=resolved[0].value)
