"""The numbers of the page of trends open exactly their tasks, in every table and on every chart."""

from dataclasses import replace

import pytest

from analytics.model.calendar import EVERY
from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access, runtime
from analytics.store import Store
from analytics.ui import cohort_parts, flow_parts, run_parts, trend_parts
from analytics.ui.linked_panel import LinkedPanel
from tests.making import published, row
from tests.ui.panels import drawn, points, wrong

PARTS = (
    trend_parts.statuses, trend_parts.reported, flow_parts.draw, run_parts.draw, cohort_parts.cohorts,
    cohort_parts.backlog,
)  # fmt: skip
OLD = row("old", assigned_on="03/05/2017", due_on="01/02/2018")
FIRST = (
    OLD,
    row("a", assigned_on="02/04/2018", due_on="10/05/2018"),
    row("b", assigned_on="02/04/2018", due_on="20/05/2018", lead_units="Vụ A; Vụ B"),
    row("c", assigned_on="02/04/2018", due_on="15/05/2018", classification="Mật"),
    row("d", assigned_on="02/04/2018", due_on="18/05/2018"),
    row("e", assigned_on="20/04/2018"),
)
SECOND = (
    OLD,
    row("a", assigned_on="02/04/2018", due_on="10/05/2018", completed_on="09/05/2018"),
    row("b", assigned_on="02/04/2018", due_on="20/06/2018", lead_units="Vụ A; Vụ B"),
    row("c", assigned_on="02/04/2018", due_on="15/05/2018", classification="Mật", completed_on="01/06/2018"),
    row("e", assigned_on="20/04/2018", reported_status="Bị hủy"),
    row("f", assigned_on="01/06/2018", due_on="05/07/2018"),
    row("g", assigned_on="02/06/2018", due_on="30/06/2018", completed_on="20/06/2018"),
    *(
        row(f"h{n}", assigned_on="01/05/2018", due_on="08/06/2018", completed_on=f"{2 + n}/06/2018")
        for n in range(12)
    ),
)


@pytest.fixture
def view(store: Store, monkeypatch: pytest.MonkeyPatch) -> View:
    """Return the later of two lists, a month apart."""
    monkeypatch.setattr(runtime, "store", lambda: store)
    published(store, *FIRST, as_of="2018-05-25")
    after = published(store, *SECOND, as_of="2018-06-29")
    resolved = access.resolve(store, View(page="trend", snapshot=after.snapshot_id))
    assert isinstance(resolved, access.Resolved)
    return resolved.view


VIEWS = {
    "all": Filters(),
    "one unit": Filters(unit=("Vụ B",)),
    "one status": Filters(status=("open_overdue",)),
    "classified": Filters(classification=("classified",)),
}


@pytest.mark.parametrize("every", EVERY)
@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS)
def test_every_number_opens_exactly_its_tasks(
    store: Store, view: View, monkeypatch: pytest.MonkeyPatch, every: str, filters: Filters
) -> None:
    asked = replace(view.filtered(filters), every=every)
    panels = drawn(monkeypatch, asked, *PARTS)
    assert not [one for panel in panels.values() for one in wrong(store, panel)]


def panels_of(monkeypatch: pytest.MonkeyPatch, view: View) -> dict[str, LinkedPanel]:
    return drawn(monkeypatch, view, *PARTS)


def test_every_point_of_a_chart_leads_to_the_cell_with_its_number(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = 0
    for panel in panels_of(monkeypatch, view).values():
        for place, column, number in points(panel):
            cell = panel.table.cell(place, column)
            assert cell is not None
            assert isinstance(number, float) or cell.shown == number
            counted += 1
    assert counted > 20


def test_what_a_snapshot_had_reported_stands_beside_what_is_told_now(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panels_of(monkeypatch, view)["reported"]
    (_, may), (_, june) = panel.table.rows
    # Told on 25/05: old, a, b, c and d overdue. Told later of it: a was done, b had more time, d is gone.
    assert [cell.shown for cell in may[:2]] == [5, 2]
    assert [cell.shown for cell in june[:2]] == [2, 2]
    assert "báo 5, tính lại 2" in panel.finding


def test_a_flow_tells_what_came_and_went_and_what_merely_left(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panels_of(monkeypatch, view)["flow"]
    (flow,) = [cells for _, cells in panel.table.rows]
    # old, a–e in; f, g, h0–h11 assigned; a, c, g, h0–h11 done; e withdrawn; d no longer listed.
    assert [cell.shown for cell in flow] == [6, 14, 0, 15, 1, 1, 3]


def test_what_fell_due_in_a_month_is_told_by_what_became_of_it(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panels_of(monkeypatch, view)["cohort"]
    rows = {name: [cell.shown for cell in cells] for name, cells in panel.table.rows}
    assert rows["05/2018"] == [1, 1, 0, 2]
    assert rows["06/2018"] == [7, 5, 1, 13]
