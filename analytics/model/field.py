"""The fields of a task, in the order of the canonical CSV."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """How a field's cells are read."""

    TEXT = "text"
    DATE = "date"
    INSTANT = "instant"
    DEADLINE = "deadline"
    UNITS = "units"
    COUNT = "count"
    STATUS = "status"


@dataclass(frozen=True)
class Field:
    """One column of the canonical list."""

    name: str
    kind: Kind


FIELDS = (
    Field("task_id", Kind.TEXT),
    Field("title", Kind.TEXT),
    Field("document_no", Kind.TEXT),
    Field("document_date", Kind.DATE),
    Field("source", Kind.TEXT),
    Field("assigning_body", Kind.TEXT),
    Field("leader", Kind.TEXT),
    Field("field", Kind.TEXT),
    Field("lead_units", Kind.UNITS),
    Field("cooperating_units", Kind.UNITS),
    Field("assigned_on", Kind.INSTANT),
    Field("original_due_on", Kind.DEADLINE),
    Field("due_on", Kind.DEADLINE),
    Field("due_text", Kind.TEXT),
    Field("extensions", Kind.COUNT),
    Field("completed_on", Kind.INSTANT),
    Field("reported_status", Kind.STATUS),
    Field("result", Kind.TEXT),
    Field("note", Kind.TEXT),
    Field("classification", Kind.TEXT),
    Field("priority", Kind.TEXT),
)
FIELD = {field.name: field for field in FIELDS}

# A list can be published when each of these sets has a column in it.
REQUIRED = (
    ("task_id", "title", "document_no"),
    ("lead_units",),
    ("due_on", "reported_status"),
)
