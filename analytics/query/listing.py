"""The tasks behind a number. Classified tasks are counted here, and read by who is cleared for them."""

from typing import Any

from analytics.model.filters import CLASSIFIED, Filters
from analytics.model.reading import TaskPage, TaskRecord, TaskRow
from analytics.model.view import View
from analytics.query import beside
from analytics.query.cells import cells
from analytics.query.selection import in_list, listed, selection
from analytics.store import Readable

_ROW = (
    "row_no", "task_id", "title", "document_no", "assigning_body", "source", "lead_units", "assigned_at",
    "due AS due_at", "due_text", "due_precision", "completed_at", "status", "days",
)  # fmt: skip
_RECORD = (
    *_ROW,
    "document_date", "leader", "field", "cooperating_units", "original_due_at", "extensions",
    "reported_status", "result", "note", "priority", "line_no",
)  # fmt: skip

# What a list can be sorted by, and how: text by the Vietnamese alphabet.
SORTS = {
    "row_no": "row_no",
    "title": "icu_sort_key(title, 'vi')",
    "document_no": "icu_sort_key(document_no, 'vi')",
    "assigning_body": "icu_sort_key(assigning_body, 'vi')",
    "lead_units": "icu_sort_key(array_to_string(lead_units, ', '), 'vi')",
    "assigned_at": "assigned_at",
    "due_at": "due",
    "completed_at": "completed_at",
    "status": "status",
}


def tasks(
    store: Readable,
    view: View,
    *,
    sort: str = "due_at",
    descending: bool = False,
    limit: int | None = 50,
    offset: int = 0,
) -> TaskPage:
    """Return `limit` (all for None) of the view's tasks from `offset`, and how many there are.

    shown + classified is the number that the view's figure says. Raises KeyError for an unknown sort.
    """
    chosen = selection(view, kept=beside.tables(store, view))
    order = f"{SORTS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST, row_no"
    with store.cursor() as cursor:
        # Sorted by few columns; all of them are read only of the rows that are shown.
        rows = cursor.execute(
            f"{chosen.sql} SELECT row_no FROM judged WHERE {listed(view, chosen)}"
            f" AND NOT withheld(classified) ORDER BY {order} LIMIT $limit OFFSET $offset",
            chosen.parameters | {"limit": limit, "offset": offset},
        ).fetchall()
        found = cursor.execute(
            f"{chosen.sql} SELECT {', '.join(_ROW)} FROM judged"
            f" WHERE row_no IN (SELECT unnest($rows)) AND NOT withheld(classified) ORDER BY {order}",
            selection(view.filtered(Filters())).parameters | {"rows": [row_no for (row_no,) in rows]},
        ).fetchall()
    return TaskPage(tuple(TaskRow(**_values(_ROW, row)) for row in found), *_counted(store, view))


def _counted(store: Readable, view: View) -> tuple[int, int]:
    """Return how many of the view's tasks may be shown, and how many are only counted."""
    found = cells(store, view, ())
    sql = found.marked(()) + found.part("")
    with store.cursor() as cursor:
        rows = cursor.execute(sql, found.bound(sql)).fetchall()
    counted, shown = {True: 0, False: 0}, in_list(view)
    for _, _, state, n in rows:
        status, _, classification, _ = found.told("state", state)
        if status in shown:
            withheld = classification == CLASSIFIED and not store.scope.cleared
            counted[withheld] += int(n)
    return counted[False], counted[True]


def task(store: Readable, view: View, row_no: int) -> TaskRecord | None:
    """Return all that the view's snapshot holds of one task; None where it has no such task to show."""
    chosen = selection(view.filtered(Filters()))
    with store.cursor() as cursor:
        row = cursor.execute(
            f"{chosen.sql} SELECT {', '.join(_RECORD)} FROM judged"
            " WHERE row_no = $row_no AND NOT withheld(classified)",
            chosen.parameters | {"row_no": row_no},
        ).fetchone()
    return None if row is None else TaskRecord(**_values(_RECORD, row))


def _values(columns: tuple[str, ...], row: tuple[Any, ...]) -> dict[str, Any]:
    names = (column.rpartition(" ")[2] for column in columns)
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in zip(names, row, strict=True)
    }
