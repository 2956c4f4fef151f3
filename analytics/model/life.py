"""What the snapshots of a list have said of one task, one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.model.asof import AsOf

# What may change from one snapshot to the next, the weightiest first.
TOLD = (
    "status", "due_at", "due_text", "original_due_at", "extensions", "completed_at", "lead_units",
    "cooperating_units", "title", "document_no", "document_date", "assigning_body", "source", "leader",
    "field", "assigned_at", "reported_status", "priority", "result", "note",
)  # fmt: skip
FIRST, CHANGED, GONE, BACK = "first", "changed", "gone", "back"


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What a snapshot says of the task at its own date, by the names in TOLD; {} where it has it not."""

    snapshot_id: str
    as_of: AsOf
    label: str
    row_no: int | None
    fields: Mapping[str, object]


@dataclass(frozen=True)
class Change:
    """A field that says something else than in the snapshot before."""

    field: str
    before: object
    after: object


@dataclass(frozen=True)
class Event:
    """A snapshot in which a task came, changed, went or came back; `unchanged` more said the same then."""

    kind: str
    telling: Telling
    changes: tuple[Change, ...]
    unchanged: int = 0


@dataclass(frozen=True)
class Life:
    """A task's events, the newest first, in `snapshots` of its list; `earlier` more were not looked at."""

    events: tuple[Event, ...]
    snapshots: int
    earlier: int


def life(tellings: Sequence[Telling], earlier: int = 0) -> Life:
    """Return what happened to a task from one of `tellings`, the oldest first, to the next.

    Snapshots before the first that has the task are not told.
    """
    events: list[Event] = []
    last: Mapping[str, object] = {}
    for telling in tellings:
        event = _event(events[-1] if events else None, last, telling)
        if event is not None:
            events.append(event)
        elif events:
            events[-1] = Event(
                events[-1].kind, events[-1].telling, events[-1].changes, events[-1].unchanged + 1
            )
        last = telling.fields or last
    return Life(tuple(reversed(events)), len(tellings), earlier)


def _event(before: Event | None, last: Mapping[str, object], now: Telling) -> Event | None:
    """Return what is new; `last` is what was said of the task when it was there last."""
    if before is None:
        return Event(FIRST, now, ()) if now.fields else None
    if not now.fields:
        return None if before.kind == GONE else Event(GONE, now, ())
    changes = tuple(
        Change(name, last[name], now.fields[name]) for name in TOLD if last[name] != now.fields[name]
    )
    if before.kind == GONE:
        return Event(BACK, now, changes)
    return Event(CHANGED, now, changes) if changes else None
