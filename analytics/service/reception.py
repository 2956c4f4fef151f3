"""A file is received: recognised, the way of its shape remembered, its refused rows given back."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analytics.ingest import IngestError, Recognised
from analytics.model.progress import Tell, untold
from analytics.model.reading import Finding
from analytics.model.snapshot import Snapshot
from analytics.query.effect import known_units
from analytics.service import worker
from analytics.service.likeness import likeliest
from analytics.service.publishing import Checked, Submission, findings, now, publish
from analytics.service.worker import Request
from analytics.store import Readable, Store, source_shapes
from analytics.store.audit import Act, note

REFUSED = "refused"


@dataclass(frozen=True)
class Received:
    """A file that was checked, as it was submitted, and its shape."""

    submission: Submission
    checked: Checked
    shape: str


def recognise(
    store: Store, source: Path | bytes, name: str, mapping: Mapping[str, Any]
) -> tuple[Recognised, Mapping[str, Any]]:
    """Tell how a file would be read, and by which mapping: the one remembered where nobody gave one.

    Raises IngestError where the file cannot be read at all.
    """
    found = worker.recognise(source, name, mapping)
    known = source_shapes.recall(store, found.shape) if not mapping else None
    if known is None:
        return found, mapping
    try:
        again = worker.recognise(source, name, known)
    except IngestError:  # what was remembered does not fit after all
        return found, mapping
    return (again, known) if again.shape == found.shape else (found, mapping)


def publish_and_remember(
    store: Store, received: Received, who: str, instead: tuple[str, str] = ("", ""), tell: Tell = untold
) -> Snapshot:
    """Publish a checked file, `instead` of a snapshot for a reason, and remember how its shape was read."""
    replaced, reason = instead
    published = publish(store, received.checked, who, tell, replaced=replaced, reason=reason)
    if received.submission.mapping:
        source_shapes.remember(store, received.shape, received.submission.mapping, Act(who, now()))
    return published


def rejected(store: Store, name: str, who: str) -> None:
    """Note in the audit that a file was refused, and who handed it in."""
    note(store, "reject", "", Act(who, now(), name))


def findings_of_refused(submission: Submission) -> tuple[Finding, ...]:
    """Return what is found in a file of which too many rows are refused: it is checked once more for that."""
    whole = Request(submission.source, submission.name, submission.as_of, submission.mapping, None)
    return findings(worker.stage(whole))


def refused_rows(
    submission: Submission, found: tuple[Finding, ...], reasons: Mapping[str, str]
) -> list[list[str]]:
    """Return the refused rows as they stand in the file, below the rows above them, with a last column that
    tells why; `reasons` are the words for each reason."""
    wanted = {one.row_no: reasons[one.reason] for one in found if one.kind == REFUSED}
    request = Request(submission.source, submission.name, submission.as_of, submission.mapping)
    rows = worker.refused_rows(request, wanted)
    width = max((len(cells) for _, cells, _ in rows), default=0)
    return [[*cells, *[""] * (width - len(cells)), reason] for _, cells, reason in rows]


def likely_units(store: Readable, checked: Checked) -> tuple[tuple[str, int, str, int], ...]:
    """Return the units new to the list, their tasks, and the known unit each most likely is, or ""."""
    new = checked.effect.new_units
    if not new:
        return ()
    likely = likeliest((name for name, _ in new), known_units(store))
    return tuple((name, tasks, *likely.get(name, ("", 0))) for name, tasks in new)
