"""The sample year: 52 weekly lists of a ministry's tasks, kept as one line for each change of a task."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from data.recipe.deadlines import first_deadline
from data.recipe.dice import Dice
from data.recipe.documents import BY_PROGRAMME, Document, document, programme, secret
from data.recipe.layout import HEADINGS, csv_text
from data.recipe.life import live
from data.recipe.task import Task
from data.recipe.titles import title
from data.recipe.units import MINISTER, UNITS, Unit

SEED = 2
WEEKS = tuple(date(2025, 1, 5) + timedelta(weeks=week) for week in range(52))
_FIRST_DAY = date(2023, 6, 1)
_KEPT_DAYS = 364  # a list shows what is open and what was closed in the last 52 weeks
_DOCUMENTS_A_DAY = ((18, (1, 2)), (50, (3, 4)), (27, (5, 6)), (5, (7, 8)))
_TASKS = ((70, (1, 1)), (20, (2, 2)), (10, (3, 5)))
_LEADS = ((876, (1, 1)), (78, (2, 2)), (34, (3, 5)), (4, (10, 16)), (8, (0, 0)))
_COOPERATING = ((55, (0, 0)), (25, (1, 1)), (15, (2, 3)), (5, (4, 7)))
_PRIORITIES = ((780, "Thường"), (170, "Khẩn"), (35, "Thượng khẩn"), (15, "Hỏa tốc"))
_HOLIDAY_WEEKS = (date(2024, 2, 8), date(2025, 1, 27), date(2024, 4, 29), date(2025, 4, 30), date(2025, 9, 1))


def year_csv() -> str:
    """Return every version of every task: from and to which week it stood in the list, and its line."""
    versions = [version for task in _tasks(Dice(SEED)) for version in _versions(task)]
    return csv_text([("from", "to", *HEADINGS), *versions])


def _versions(task: Task) -> Iterator[tuple[str, ...]]:
    """Yield the runs of weeks in which the task's line is the same."""
    first, last, shown = WEEKS[0], WEEKS[0], None
    for week in (*WEEKS, None):
        row = task.row(week) if week and _listed(task, week) else None
        if row != shown:
            if shown:
                yield first.isoformat(), last.isoformat(), *shown
            first, shown = week or last, row
        last = week or last


def _listed(task: Task, day: date) -> bool:
    closed = task.closed_on(day)
    return task.assigned_on <= day and (closed is None or (day - closed).days < _KEPT_DAYS)


def _tasks(dice: Dice) -> Iterator[Task]:
    """Yield every task, each with dice of its own: a change in how one falls leaves the others."""
    numbers: Counter[int] = Counter()
    day = _FIRST_DAY
    while day <= WEEKS[-1]:
        for source in _documents(dice, day):
            for _ in range(dice.within(_TASKS) if source.source != BY_PROGRAMME else 160):
                numbers[day.year] += 1
                task_id = f"NV-{day.year}-{numbers[day.year]:05}"
                yield _task(Dice(SEED * 10**6 + numbers.total()), task_id, source, day)
        day += timedelta(days=1)


def _documents(dice: Dice, day: date) -> Iterator[Document]:
    if (day.month, day.day) == (1, 8):
        yield programme(day.year)
    holiday = any(0 <= (day - first).days < 7 for first in _HOLIDAY_WEEKS)
    if day.weekday() < 5 and not holiday:
        for _ in range(dice.within(_DOCUMENTS_A_DAY)):
            yield document(dice, day)


def _task(dice: Dice, task_id: str, source: Document, assigned_on: date) -> Task:
    classified = dice.chance(40)
    if classified:
        source = secret(dice, source)
    unit = dice.weighted([(unit.weight, unit) for unit in UNITS])
    deadline = first_deadline(dice, assigned_on, source.source == BY_PROGRAMME)
    leads = _leads(dice, unit)
    task = Task(
        task_id=task_id,
        title=title(dice, unit.field, source, deadline.day or assigned_on, classified),
        document=source,
        leader=MINISTER if dice.chance(60) else unit.leader,
        field=unit.field,
        leads=leads,
        cooperating=_others(dice, leads or [unit.name], dice.within(_COOPERATING)),
        assigned_on=assigned_on,
        deadline=deadline,
        classification=dice.one(("Mật", "Mật", "Mật", "Tối mật")) if classified else "",
        priority=dice.weighted(_PRIORITIES),
    )
    live(dice, task, unit)
    return task


def _leads(dice: Dice, unit: Unit) -> list[str]:
    count = dice.within(_LEADS)
    return [unit.name, *_others(dice, [unit.name], count - 1)] if count else []


def _others(dice: Dice, taken: list[str], count: int) -> list[str]:
    return dice.some([unit.name for unit in UNITS if unit.name not in taken], count)
