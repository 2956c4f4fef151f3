"""What becomes of a sample task after it was assigned: extended, finished, reopened, withdrawn."""

from datetime import date, timedelta

from data.recipe.deadlines import Deadline, exact
from data.recipe.dice import Dice
from data.recipe.documents import product
from data.recipe.task import Exit, Extension, Finish, Task
from data.recipe.units import MERGED_ON, MERGING, POLISHER, Unit

_EARLY = ((17, (0, 0)), (38, (1, 3)), (30, (4, 9)), (15, (10, 25)))
_LATE = ((26, (1, 7)), (30, (8, 30)), (28, (31, 90)), (16, (91, 260)))
_LATE_AFTER_MERGER = ((14, (1, 7)), (30, (8, 30)), (34, (31, 90)), (22, (91, 260)))
_UNHURRIED = ((5, (15, 60)), (4, (61, 160)), (2, (161, 400)))
_REPORTED = ((80, (0, 4)), (13, (5, 16)), (7, (17, 56)))
_ON_TIME_AFTER_MERGER = 440
_EXITS = ((4, "Rút"), (6, "Bị hủy"), (8, "Chuyển đơn vị khác"))


def live(dice: Dice, task: Task, unit: Unit) -> None:
    """Give the task its future."""
    deadline = _extend(dice, task, unit)
    done_on = _done_on(dice, task, unit, deadline.day)
    if done_on:
        _finish(dice, task, done_on)
    if dice.chance(60):
        _leave(task, Exit(task.assigned_on + timedelta(days=dice.between(5, 50)), dice.weighted(_EXITS)))
    task.contrary = dice.chance(8)
    task.undated = dice.chance(7)


def _extend(dice: Dice, task: Task, unit: Unit) -> Deadline:
    """Move the deadline as often as the unit does, each time a few days before it would be missed."""
    deadline, again = task.deadline, unit.extended
    while deadline.day and dice.chance(again) and len(task.extensions) < 4:
        granted_on = deadline.day - timedelta(days=dice.between(1, 5))
        if granted_on <= task.assigned_on:
            break
        deadline = exact(deadline.day + timedelta(days=dice.between(12, 40)))
        task.extensions.append(Extension(granted_on, deadline))
        again = 430 if unit.name == POLISHER else 140
    return deadline


def _done_on(dice: Dice, task: Task, unit: Unit, due: date | None) -> date | None:
    if due is None:
        if task.deadline.text or dice.chance(90):  # a recurring task goes on
            return _year_end(task.assigned_on) if dice.chance(550) else None
        return task.assigned_on + timedelta(days=dice.within(_UNHURRIED))
    merged = unit.name in MERGING and due >= MERGED_ON
    if dice.chance(_ON_TIME_AFTER_MERGER if merged else unit.on_time):
        known_on = task.extensions[-1].granted_on if task.extensions else task.assigned_on
        return max(_before_weekend(due - timedelta(days=dice.within(_EARLY))), known_on + timedelta(days=1))
    if dice.chance(65):
        return None
    late = _LATE_AFTER_MERGER if merged else _LATE
    return _after_weekend(due + timedelta(days=dice.within(late)))


def _finish(dice: Dice, task: Task, done_on: date) -> None:
    reported_on = done_on + timedelta(days=dice.within(_REPORTED))
    first = Finish(done_on, reported_on, product(dice, done_on))
    if not dice.chance(22):
        task.finishes.append(first)
        return
    reopened_on = reported_on + timedelta(days=dice.between(8, 35))
    again_on = _after_weekend(reopened_on + timedelta(days=dice.between(10, 50)))
    task.finishes.append(first._replace(reopened_on=reopened_on))
    task.finishes.append(Finish(again_on, again_on + timedelta(days=3), product(dice, again_on)))


def _leave(task: Task, leaving: Exit) -> None:
    if not any(finish.reported_on <= leaving.on for finish in task.finishes):
        task.exit, task.finishes = leaving, []
        task.extensions = [each for each in task.extensions if each.granted_on <= leaving.on]


def _year_end(assigned_on: date) -> date:
    return date(assigned_on.year + (assigned_on.month == 12), 12, 26)


def _before_weekend(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _after_weekend(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
