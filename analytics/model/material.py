"""What a report is made from: one view's numbers and tasks, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cattrs.preconf.json import make_converter

from analytics.model.counts import Counts, Group
from analytics.model.reading import TaskPage
from analytics.model.snapshot import Snapshot
from analytics.model.view import View

_CONVERTER = make_converter()


@dataclass(frozen=True, kw_only=True)
class Material:
    """One pinned view, as a report needs it.

    `whole` counts the snapshot, `selected` the view; `facets` are breakdowns of the view in which every
    filter holds. `lists` are tasks of the view by the name of the list: overdue, late, due_soon, tasks.
    `since` is the day on which the first of its tasks was assigned; None where that is not known of all.
    """

    view: View
    snapshot: Snapshot
    whole: Counts
    selected: Counts
    facets: Mapping[str, tuple[Group, ...]]
    lists: Mapping[str, TaskPage]
    since: date | None = None

    @property
    def day(self) -> date:
        """The as-of day."""
        return (self.view.as_of or self.snapshot.as_of).day


def packed(one: Material) -> dict[str, Any]:
    """Return material as JSON."""
    told: dict[str, Any] = _CONVERTER.unstructure(one)
    return told


def unpacked(told: Mapping[str, Any]) -> Material:
    """Return material from what `packed` made of it."""
    return _CONVERTER.structure(told, Material)
