"""Made-up snapshots: few tasks, days crowded round the as-of date, names that are easily mixed up."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count

import pyarrow as pa
from hypothesis import strategies as st

from analytics.model.asof import AsOf
from analytics.model.filters import CLOSED, DIMENSIONS, Filters, Period
from analytics.model.snapshot import REAL, TaskList
from analytics.model.status import Precision, Reported
from analytics.model.text import fold
from analytics.model.units import ROLLUPS
from analytics.model.view import ROLES, Options, View
from analytics.query import cube
from analytics.store import Staged, Store
from analytics.store.audit import Act
from analytics.store.publish import Release, publish
from analytics.store.staged import FINDING_COLUMNS
from tests.oracle.reading import Question
from tests.oracle.task import Task, When, day, rolled
from tests.properties import decisions

# Each edge of a band on both sides, and a weekend away.
OFFSETS = (0, 1, 2, 3, 4, 7, 8, 14, 15, 16, 30, 31, 60, 61, 83, 84, 90, 91, 180, 181, 366)
OWN = (date(2025, 1, 31), date(2024, 2, 29), date(2025, 4, 30), datetime.fromisoformat("2024-12-31T10:00"))
CLOCK = (time(0, 0), time(9, 59, 59, 999999), time(10, 0), time(10, 0, 0, 1), time(23, 59))
INSTANT = timedelta(microseconds=1)
BODIES = ("", "Chính phủ", "chính phủ", "Thủ tướng")
UNITS = ("Vụ Pháp chế", "Vụ pháp chế", "Cục Đo đạc", "Thanh tra", "20")
# What people have decided about them, and names that only decisions have.
NEW_NAMES = ("Cục Bản đồ", "Bộ", "Bộ mới")
LOG = decisions.log(UNITS, NEW_NAMES)
TITLES = ("", "Xây dựng đề án", "Báo cáo\nđịnh kỳ", "XÂY DỰNG dự thảo", "100% hạn_chế")
NUMBERS = ("", "15/TB-VP", "303/VPCP-KGVX")
SEARCHES = ("xay dung", "Đề", "cao dinh", "%", "_", "VPCP", "T1", " ", "'", "không có", "303/vpcp-kgvx t")

_INSTANT = pa.timestamp("us")
_NAMES = pa.list_(pa.string())
_TYPES = {
    "row_no": pa.int32(), "line_no": pa.int32(), "extensions": pa.int32(), "document_date": pa.date32(),
    "lead_units": _NAMES, "cooperating_units": _NAMES, "classified": pa.bool_(),
    "assigned_at": _INSTANT, "original_due_at": _INSTANT, "due_at": _INSTANT, "due_rolled_at": _INSTANT,
    "completed_at": _INSTANT,
}  # fmt: skip
_numbers = count(1)


def whens(round_about: When) -> st.SearchStrategy[When]:
    """Days and moments near `round_about`, mostly at an edge."""
    offsets = st.sampled_from(OFFSETS).flatmap(lambda days: st.sampled_from((days, -days)))
    days = offsets.map(lambda offset: day(round_about) + timedelta(days=offset))
    return days | st.builds(datetime.combine, days, st.sampled_from(CLOCK))


def about(when: When) -> st.SearchStrategy[When]:
    """A day; or a moment, the instant before and the instant after."""
    if not isinstance(when, datetime):
        return st.just(when)
    return st.sampled_from((when, when - INSTANT, when + INSTANT))


@st.composite
def tasks(draw: st.DrawFn, own: When, row_no: int) -> Task:
    """One task of a snapshot whose own as-of is `own`."""
    due = draw(st.none() | whens(own))
    undated = (Precision.NONE, Precision.RECURRING, Precision.UNREADABLE)
    exact = Precision.TIME if isinstance(due, datetime) else Precision.DAY
    some_units = st.lists(st.sampled_from(UNITS), max_size=3, unique=True).map(tuple)
    return Task(
        row_no=row_no,
        title=draw(st.sampled_from(TITLES)),
        task_id=f"T{row_no}",
        document_no=draw(st.sampled_from(NUMBERS)),
        assigning_body=draw(st.sampled_from(BODIES)),
        source=draw(st.sampled_from(BODIES)),
        leader=draw(st.sampled_from(BODIES)),
        field=draw(st.sampled_from(BODIES)),
        leads=draw(some_units),
        cooperating=draw(some_units),
        assigned=draw(st.none() | whens(own)),
        due=due,
        completed=draw(st.sampled_from((None, due)) | whens(own)),
        precision=draw(st.sampled_from(undated)) if due is None else exact,
        word=draw(st.none() | st.sampled_from(tuple(Reported))),
        classified=draw(st.booleans()),
    )


@st.composite
def snapshots(draw: st.DrawFn) -> tuple[When, tuple[Task, ...]]:
    """An own as-of and the tasks listed on it."""
    own = draw(st.sampled_from(OWN))
    size = draw(st.integers(1, 9))
    return own, tuple(draw(tasks(own, row_no)) for row_no in range(1, size + 1))


@st.composite
def questions(draw: st.DrawFn, own: When, listed: tuple[Task, ...]) -> Question:
    """The same tasks at the own as-of or about the instant of one of them, under any options."""
    instants = [when for task in listed for when in (task.assigned, task.due, task.completed) if when]
    at = draw(st.sampled_from([own, *instants]).flatmap(about) | whens(own))
    flags = st.booleans()
    options = Options(
        compat=draw(flags), roll=draw(flags), role=draw(st.sampled_from(ROLES)),
        register=draw(st.integers(0, len(LOG))), rollup=draw(st.sampled_from(ROLLUPS)),
    )  # fmt: skip
    return Question(listed, own, at, options, LOG)


@st.composite
def filters(draw: st.DrawFn, own: When) -> Filters:
    """Up to three filters, of values that mostly occur."""
    choices: dict[str, st.SearchStrategy[object]] = {
        **{name: _some(BODIES) for name in ("assigning_body", "source", "leader", "field")},
        "unit": _some(("", *UNITS, *NEW_NAMES)),
        **{name: _some(sorted(CLOSED[name])) for name in CLOSED if name in DIMENSIONS},
        "assigned": periods(own),
        "due": periods(own),
        "completed": periods(own),
        "text": st.sampled_from(SEARCHES),
    }
    names = draw(st.lists(st.sampled_from(sorted(choices)), max_size=3, unique=True))
    chosen: dict[str, object] = {name: draw(choices[name]) for name in names}
    return Filters(**chosen)  # type: ignore[arg-type]


def _some(values: Sequence[str]) -> st.SearchStrategy[object]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3).map(tuple)


def periods(own: When) -> st.SearchStrategy[object]:
    """Stretches of days near `own`, some open at an end."""
    days = whens(own).map(day)
    closed = st.tuples(days, days).map(lambda ends: Period(min(ends), max(ends)))
    return (
        closed | days.map(Period) | days.map(lambda last: Period(None, last)) | st.just(Period(absent=True))
    )


def as_of(when: When) -> AsOf:
    """The product's as-of for a day or a moment."""
    return AsOf(when, when) if isinstance(when, datetime) else AsOf.on(when)


def view(question: Question, chosen: Filters, snapshot_id: str) -> View:
    """The pinned view that asks `question` under the filters `chosen`."""
    return View(
        snapshot=snapshot_id, as_of=as_of(question.at), options=question.options, filters=chosen, page="tasks"
    )


def named() -> str:
    """Return an id that no snapshot has."""
    return f"{next(_numbers):012x}"


def published(store: Store, own: When, listed: Sequence[Task], snapshot_id: str = "") -> str:
    """Publish the tasks as they are, past the checks of a file, and return the snapshot's id."""
    snapshot_id = snapshot_id or named()
    nothing = pa.table({name: pa.array([], pa.string()) for name in FINDING_COLUMNS})
    staged = Staged(
        snapshot_id=snapshot_id, as_of=as_of(own), source_file="made-up.csv", sha256="", tasks=table(listed),
        findings=nothing, rows_read=len(listed), rows_refused=0, rows_left_out=0, encoding="utf-8",
        header_row=1, key_rule="task_id",
    )  # fmt: skip
    return released(store, staged)


def released(store: Store, staged: Staged) -> str:
    """Publish a checked list, whatever it is, and return the snapshot's id."""
    release = Release(staged, TaskList("made-up", "Made up", REAL), "made up")
    publish(store, [release], Act("test", datetime.fromisoformat("2026-01-01T00:00")), cube.insert)
    return staged.snapshot_id


def table(listed: Sequence[Task]) -> pa.Table:
    """The tasks as the store takes them."""
    rows = [_row(task) for task in listed]
    columns = {name: [row[name] for row in rows] for name in _row(Task())}
    return pa.table({name: pa.array(cells, _TYPES.get(name, pa.string())) for name, cells in columns.items()})


def _row(task: Task) -> dict[str, object]:
    return {
        "row_no": task.row_no, "line_no": task.row_no + 1, "task_key": task.task_id, "task_id": task.task_id,
        "title": task.title, "title_folded": fold(task.title), "document_no": task.document_no,
        "document_date": None, "source": task.source, "assigning_body": task.assigning_body,
        "leader": task.leader, "field": task.field, "lead_units": list(task.leads),
        "cooperating_units": list(task.cooperating), "assigned_at": start(task.assigned),
        "original_due_at": None, "due_at": end(task.due),
        "due_rolled_at": end(None if task.due is None else rolled(task.due)), "due_text": "",
        "due_precision": str(task.precision), "extensions": None, "completed_at": start(task.completed),
        "reported": str(task.word or ""), "reported_status": "", "result": "", "note": "",
        "classification": "", "classified": task.classified, "priority": "",
    }  # fmt: skip


def start(when: When | None) -> datetime | None:
    """The first instant of a day; a moment is itself."""
    return when if when is None or isinstance(when, datetime) else datetime.combine(when, time.min)


def end(when: When | None) -> datetime | None:
    """The last instant of a day; a moment is itself."""
    return when if when is None or isinstance(when, datetime) else datetime.combine(when, time.max)
