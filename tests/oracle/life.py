"""What happened to a task from one list to the next, told by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.model.view import Options
from tests.oracle.status import status
from tests.oracle.task import Task, When, deadline

Told = tuple[str, int, frozenset[str]]


@dataclass(frozen=True)
class Listed:
    """A list as it stood on a day."""

    own: When
    tasks: tuple[Task, ...]


def said(task: Task, own: When, options: Options) -> dict[str, object]:
    """What can be seen of a task on a day."""
    return {
        "status": status(task, own, own, options),
        "due_at": deadline(task, options.roll),
        "completed_at": task.completed,
        "lead_units": task.leads,
        "title": task.title,
        "assigning_body": task.assigning_body,
    }


def life(lists: Sequence[Listed], task_id: str, options: Options) -> list[Told]:
    """Each thing that happened, newest first: what kind, in which of `lists`, and what fields it changed."""
    told: list[Told] = []
    last: dict[str, object] = {}
    there = False
    for place, one in enumerate(lists):
        found = [task for task in one.tasks if task.task_id == task_id]
        if any(task.classified for task in found):
            continue
        if not found:
            if there:
                told.append(("gone", place, frozenset()))
            there = False
            continue
        now = said(found[0], one.own, options)
        changed = frozenset(name for name in now if last and now[name] != last[name])
        if not last:
            told.append(("first", place, changed))
        elif not there:
            told.append(("back", place, changed))
        elif changed:
            told.append(("changed", place, changed))
        there, last = True, now
    return told[::-1]
