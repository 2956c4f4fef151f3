"""What each page's headline should be, from the rows alone: every rule a second time, plainly."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from analytics.model.filters import Filters
from analytics.model.status import LEAVES, Status, Timing
from analytics.model.view import Options
from tests.oracle import change, doubt, fairness, headline_on_time
from tests.oracle.change import Stands
from tests.oracle.fairness import Place
from tests.oracle.reading import Question, counters, facet, measures, selected
from tests.oracle.task import Task
from tests.oracle.year import Week

# A sentence: the key of its words, and what is put into them; a pair of numbers is a share.
Sentence = tuple[str, dict[str, object]]
OVERDUE, SMALL = Status.OPEN_OVERDUE, 10


@dataclass(frozen=True)
class Asked:
    """A view of the newest of some weekly lists; without `at` on its own day."""

    lists: tuple[Week, ...]
    filters: Filters = field(default_factory=Filters)
    options: Options = field(default_factory=Options)
    at: date | None = None

    @cached_property
    def question(self) -> Question:
        return self.lists[-1].asked(self.at or self.lists[-1].day, self.options)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        return selected(self.question, self.filters)

    @cached_property
    def counts(self) -> dict[str, int]:
        return counters(self.question, self.tasks)

    @property
    def total(self) -> int:
        return sum(self.counts[leaf] for leaf in LEAVES)

    @property
    def before(self) -> "Asked":
        """The same question to the list before, on that list's own day."""
        return replace(self, lists=self.lists[:-1], at=None)

    def groups(self, by: str) -> dict[str, tuple[Task, ...]]:
        return facet(self.question, self.filters, by, (by, "status"))

    def overdue(self, tasks: tuple[Task, ...]) -> int:
        return sum(self.question.status(task) == OVERDUE for task in tasks)

    def inside(self, tasks: tuple[Task, ...]) -> int:
        return sum(self.question.status(task) in LEAVES for task in tasks)


def by_source(asked: Asked, tasks: tuple[Task, ...], measure: str) -> dict[str, tuple[int, int]]:
    sources = {task.source for task in tasks}
    read = {
        one: measures(asked.question, [task for task in tasks if task.source == one])[measure]
        for one in sources
    }
    return {one: (n, base or 0) for one, (n, base) in read.items()}


def compared(asked: Asked, by: str, measure: str) -> dict[str, Place]:
    """The values of a dimension, all of them, with what is expected of each."""
    everywhere = selected(asked.question, asked.filters, (by, "status"))
    units = {name: by_source(asked, tasks, measure) for name, tasks in asked.groups(by).items()}
    return fairness.places(units, by_source(asked, everywhere, measure))


def most_overdue(asked: Asked, by: str) -> Sentence | None:
    if getattr(asked.filters, by):
        return None
    groups = asked.groups(by)
    overdue = {name: asked.overdue(tasks) for name, tasks in groups.items()}
    most = max(overdue.values(), default=0)
    names = [name for name, n in overdue.items() if n == most]
    if most < 3 or len(names) != 1:
        return None
    said = {"name": names[0], "n": most, "total": asked.inside(groups[names[0]]), "by": by}
    return f"most_overdue{verdict(asked, by, names[0])}", said


def verdict(asked: Asked, by: str, name: str) -> str:
    if by == "source":
        return ""
    places = compared(asked, by, "overdue_of_total")
    if places[name].base < SMALL:
        return "_few"
    flag = fairness.beyond(places[name], fairness.spread(places))
    return {1: "_watch", 2: "_beyond"}.get(flag, "_within")


def worse_unit(asked: Asked) -> Sentence | None:
    places = compared(asked, "unit", "on_time_when_due")
    phi = fairness.spread(places)
    far = [name for name, place in places.items() if fairness.beyond(place, phi) == -2]
    if not far or asked.filters.unit:
        return None
    worst = min(far, key=lambda name: places[name].distance)
    n, count = places[worst].base, places[worst].n
    return "worse", {
        "name": worst, "n": n, "count": count, "share": (count, n), "measure": "on_time_when_due",
    }  # fmt: skip


def overdue_change(asked: Asked) -> Sentence | None:
    was, now = asked.before.counts[OVERDUE], asked.counts[OVERDUE]
    if not now or abs(now - was) < 3 or 10 * abs(now - was) < was:
        return None
    said = {"n": now, "change": abs(now - was), "day": asked.before.question.at}
    return ("overdue_more" if now > was else "overdue_fewer"), said


def due_rush(asked: Asked) -> Sentence | None:
    was, n = asked.before.counts["due_soon"], asked.counts["due_soon"]
    if n < 3 or n < 2 * was:
        return None
    return "due_rush", {"n": n, "change": n - was, "day": asked.before.question.at}


def long_overdue(asked: Asked) -> Sentence | None:
    n = sum(asked.question.timing(task) == Timing.OVERDUE_OVER_90 for task in asked.tasks)
    total = asked.counts[OVERDUE]
    return ("long_overdue", {"n": n, "total": total}) if n >= 3 and 100 * n >= 15 * total else None


def due_soon(asked: Asked) -> Sentence | None:
    n = asked.counts["due_soon"]
    return ("due_soon", {"n": n, "total": asked.total}) if n >= 3 else None


def no_deadline(asked: Asked) -> Sentence | None:
    n = asked.counts[Status.DONE_NO_DEADLINE] + asked.counts[Status.OPEN_NO_DEADLINE]
    if n < 3 or asked.total < SMALL or 100 * n < 15 * asked.total:
        return None
    return "no_deadline", {"n": n, "total": asked.total, "share": (n, asked.total)}


def stood(asked: Asked) -> tuple[Asked, Stands, Asked, Stands]:
    """Both lists in the order of their days, each with how the tasks in question stand in it."""
    first, last = sorted((asked.before, asked), key=lambda one: one.question.at)
    stands = [change.stands(one.question, one.question.tasks) for one in (first, last)]
    deciding = {task.task_id: (first, task) for task in first.question.tasks}
    deciding |= {task.task_id: (last, task) for task in last.question.tasks}
    kept = {
        task_id
        for task_id, (one, task) in deciding.items()
        if selected(replace(one.question, tasks=(task,)), asked.filters)
    }
    told = [{key: status for key, status in one.items() if key in kept} for one in stands]
    return first, told[0], last, told[1]


def open_change(asked: Asked) -> Sentence | None:
    first, before, last, after = stood(asked)
    was, now = len(change.open_in(before)), len(change.open_in(after))
    if abs(now - was) < 3 or not now:
        return None
    days: dict[str, object] = {"first": first.question.at, "last": last.question.at}
    said = days | {"n": now, "change": abs(now - was), "before": was}
    return ("open_more" if now > was else "open_fewer"), said


def newly_overdue(asked: Asked) -> Sentence | None:
    first, before, last, after = stood(asked)
    n = sum(status == OVERDUE != before.get(key) for key, status in after.items())
    return (
        ("newly_overdue", {"n": n, "first": first.question.at, "last": last.question.at}) if n >= 3 else None
    )


def extended(asked: Asked) -> Sentence | None:
    units = {}
    for name, tasks in facet(asked.question, asked.filters, "unit", ()).items():
        done, now, first = doubt.extended(doubt.cases(asked.question, asked.lists, tasks))
        if done >= SMALL:
            units[name] = (done, now, first)
    gained = {name: (now - first) / done for name, (done, now, first) in units.items()}
    worst = min(gained, key=lambda name: (-gained[name], -units[name][0], name), default=None)
    if worst is None or gained[worst] < 0.15 or asked.filters.unit:
        return None
    done, now, first = units[worst]
    return "extended", {"name": worst, "n": done, "now": (now, done), "first": (first, done)}


def largest_doubt(asked: Asked) -> Sentence | None:
    found = doubt.doubts(doubt.cases(asked.question, asked.lists, asked.tasks))
    large = {name: (n, of) for name, (n, of) in found.items() if of >= SMALL and n >= max(3, of / 10)}
    worst = max(large, key=lambda name: large[name][0] / large[name][1], default=None)
    if worst is None:
        return None
    n, of = large[worst]
    return "doubt", {"n": n, "total": of, "share": (n, of), "what": str(worst)}


Rule = Callable[[Asked], Sentence | None]
HEADLINES: Mapping[str, tuple[Rule, ...]] = {
    "overview": (
        lambda asked: most_overdue(asked, "unit"), overdue_change, due_rush, long_overdue, no_deadline,
    ),
    "assigning_bodies": (
        lambda asked: most_overdue(asked, "assigning_body"), lambda asked: most_overdue(asked, "source"),
    ),
    "units": (worse_unit, lambda asked: most_overdue(asked, "unit")),
    "deadlines": (long_overdue, due_soon),
    "tasks": (due_soon, no_deadline),
    "compare": (open_change, newly_overdue),
    "reliability": (extended, largest_doubt),
    "trend": (headline_on_time.overdue_moved,),
    "durations": (headline_on_time.half_done,),
    "ahead": (due_soon, headline_on_time.likely_late),
    "meaning": (no_deadline,),
}  # fmt: skip


def headline(page: str, asked: Asked) -> list[Sentence]:
    """The first two that have something to say."""
    return [said for rule in HEADLINES.get(page, ()) if (said := rule(asked)) is not None][:2]
