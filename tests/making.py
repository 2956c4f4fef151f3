"""Small lists that tests make themselves, in the canonical headings."""

from dataclasses import replace

from analytics import ingest
from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.snapshot import Snapshot
from analytics.model.view import View
from analytics.service import access, publishing
from analytics.service.publishing import Checked
from analytics.store import Store

COLUMNS = (
    "task_id", "title", "assigning_body", "source", "lead_units", "cooperating_units", "assigned_on",
    "due_on", "completed_on", "reported_status", "classification",
)  # fmt: skip


def row(title: str, **fields: str) -> str:
    """Return a line of a list: the title, and the fields given; no cell may hold a comma."""
    return ",".join(({"title": title, "lead_units": "Vụ A"} | fields).get(name, "") for name in COLUMNS)


def listed(*rows: str) -> bytes:
    """Return a list of `rows` as a CSV file."""
    return "\n".join([",".join(COLUMNS), *rows, ""]).encode()


def examined(store: Store, *rows: str, as_of: str = "2018-07-06", list_name: str = "") -> Checked:
    """Check a list of `rows`."""
    staged = ingest.stage(listed(*rows), "list.csv", AsOf.parse(as_of))
    return publishing.examine(store, staged, list_name, "")


def published(store: Store, *rows: str, as_of: str = "2018-07-06", list_name: str = "") -> Snapshot:
    """Publish a list of `rows`."""
    return publishing.publish(store, examined(store, *rows, as_of=as_of, list_name=list_name), "test")


def view_of(store: Store, snapshot: Snapshot, **filters: tuple[str, ...] | str) -> View:
    """Return the pinned view of a snapshot, filtered."""
    view = View(snapshot=snapshot.snapshot_id, filters=replace(Filters(), **filters))  # type: ignore[arg-type]
    resolved = access.resolve(store, view)
    assert isinstance(resolved, access.Resolved), resolved
    return resolved.view
