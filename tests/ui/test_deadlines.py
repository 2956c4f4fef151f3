"""The page on deadlines: its parts add up, and each number opens its tasks."""

from collections.abc import Iterator

import pytest

from analytics.charts import PALETTES, Chosen, Look
from analytics.charts.columns import Column, Layer, columns
from analytics.charts.deadline_findings import due_days, late, weeks
from analytics.locale import words
from analytics.model.counts import Counts, Group
from analytics.model.snapshot import Snapshot
from analytics.model.status import DueDay, Late
from analytics.service import access
from analytics.store import Store
from analytics.ui.deadline_parts import LATE_STATUSES, with_roll
from tests.making import published, row, view_of
from tests.ui.opened import Open, links, text
from tests.ui.test_figures import behind_it

# A Saturday, and the Monday after it.
SATURDAY, MONDAY = "2025-06-14", "2025-06-16"
ROWS = (
    row("late only as listed", due_on=SATURDAY, completed_on=MONDAY),
    row("late anyhow", due_on="2025-06-07", completed_on="2025-06-11"),
    row("overdue anyhow", due_on="2025-06-10"),
    row("due on Saturday and open", due_on=SATURDAY),
    row("this week", due_on="2025-06-18"),
    row("next week", due_on="2025-06-23"),
    row("far ahead", due_on="2026-06-23"),
    row("late by a word", due_on="2025-06-10", reported_status="Hoàn thành quá hạn"),
    row("undated"),
    row("secret", due_on=SATURDAY, classification="Mật"),
)
SAY = words("en")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return one store for all: nothing here writes."""
    opened = Store.open(tmp_path_factory.mktemp("deadlines") / "tasks.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def listed(store: Store) -> Snapshot:
    """Return the list above, published on that Monday."""
    return published(store, *ROWS, as_of=MONDAY)


def test_the_parts_of_the_page_add_up_to_its_figures(store: Store, listed: Snapshot) -> None:
    found = access.readings(store, view_of(store, listed), ("week", "late", "due_day"))
    sums = {
        name: sum(group.counts.total for group in groups if group.name)
        for name, groups in found.facets.items()
    }
    counts = found.selected
    assert sums["week"] == counts.open_in_time == 3
    assert sums["late"] == counts.done_late + counts.open_overdue == 6
    assert sums["due_day"] == counts.total - counts.open_no_deadline == 9


def test_a_task_falls_into_its_week_and_its_days_late(store: Store, listed: Snapshot) -> None:
    facets = access.readings(store, view_of(store, listed), ("week", "late", "due_day")).facets
    told = {
        name: {one.name: one.counts.total for one in groups if one.name} for name, groups in facets.items()
    }
    assert told["week"] == {"week_0": 1, "week_1": 1, "week_later": 1}
    assert told["late"] == {Late.DAYS_1_3: 3, Late.DAYS_4_7: 2, Late.UNKNOWN: 1}
    assert told["due_day"] == {DueDay.WEEKEND: 4, DueDay.WORKING: 5}


@pytest.mark.parametrize(("roll", "late_ones", "overdue"), [(False, 3, 3), (True, 2, 1)])
def test_the_roll_is_told_by_numbers_that_open_their_tasks(
    store: Store, listed: Snapshot, monkeypatch: pytest.MonkeyPatch, roll: bool, late_ones: int, overdue: int
) -> None:
    monkeypatch.setattr("analytics.ui.person.runtime.store", lambda: store)
    view = view_of(store, listed, status=("open_in_time",))
    for status, expected in zip(LATE_STATUSES, (late_ones, overdue), strict=True):
        tasks, count = with_roll(view, status, roll)
        assert count == behind_it(store, tasks) == expected


def group(name: str, **counts: int) -> Group:
    return Group(name, Counts(**counts))


def test_the_findings_say_what_stands_out() -> None:
    ahead = [
        group("week_0", open_in_time=2),
        group("week_1", open_in_time=5),
        group("week_later", open_in_time=9),
    ]
    assert weeks(SAY, ahead, {"week_1": "29/12–04/01"}).startswith(
        "Most tasks fall due in the week 29/12–04/01: 5"
    )
    behind = [
        group(Late.DAYS_1_3, done_late=2),
        group(Late.DAYS_4_7, done_late=2),
        group(Late.OVER_180, done_late=3),
    ]
    assert late(SAY, behind) == "4 of 7 late tasks are late by 7 days or less"
    off = [group(DueDay.WORKING, done_late=3), group(DueDay.HOLIDAY, open_overdue=1)]
    assert due_days(SAY, off) == "1 of 4 deadlines fall on a day off"
    assert due_days(SAY, off[:1]) == "No deadline falls on a day off"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "No task is late"),
        ({Late.UNKNOWN: 3, Late.DAYS_1_3: 1}, "4 late tasks, most by an unknown number of days"),
        ({Late.OVER_180: 3, Late.DAYS_1_3: 1}, "3 of 4 late tasks are over 180 days late"),
    ],
)
def test_a_finding_does_not_claim_what_is_not_known(counts: dict[Late, int], said: str) -> None:
    assert late(SAY, [group(band, done_late=counts.get(band, 0)) for band in Late]) == said


def test_a_column_carries_its_value_and_the_empty_one_can_still_be_clicked() -> None:
    layers = [Layer("", "", "Open", PALETTES["light"].filled("#4F8DD3"))]
    drawn = [Column("week_0", "28/12", "This week", (0,)), Column("week_1", "29/12", "Next week", (3,))]
    look = Look(SAY, PALETTES["light"], Chosen(frozenset({"week_1"})), 560)
    sky, bars = columns(drawn, layers, look)["data"]
    assert bars["customdata"] == sky["customdata"] == [["week_0", ""], ["week_1", ""]]
    assert [y + base for y, base in zip(sky["y"], sky["base"], strict=True)] == [3 * 1.16] * 2
    assert bars["marker"]["line"]["width"] == [1, 3]


@pytest.mark.slow
def test_the_page_says_what_moving_deadlines_would_change(open_page: Open) -> None:
    app = open_page("deadlines", v="1")
    assert not app.exception
    assert "khi dời hạn" in text(app)
    moved = [one.query_string for one in links(app) if "theo danh sách" in one.label]
    assert all("roll=0" in one and "status=done_late" in one for one in moved)
    assert len(moved) == 1
