"""The numbers of the page on durations open exactly their tasks, and it says what is wrong with a mean."""

from functools import partial

import pytest

from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access, runtime
from analytics.store import Store
from analytics.ui import duration_parts
from analytics.ui.linked_panel import LinkedPanel
from tests.making import published, row
from tests.ui.panels import drawn, opened, points, wrong

ROWS = (
    *(
        row(f"a{n}", assigned_on="01/05/2018", completed_on=f"{5 + n:02}/05/2018", source="Công văn")
        for n in range(12)
    ),
    *(row(f"b{n}", assigned_on="01/05/2018", lead_units="Vụ B", source="Luật") for n in range(10)),
    row(
        "c",
        assigned_on="01/05/2018",
        completed_on="20/06/2018",
        classification="Mật",
        lead_units="Vụ A; Vụ B",
    ),
    row("d", completed_on="01/06/2018"),
    row("e", assigned_on="01/05/2018", reported_status="Đã hoàn thành"),
)


@pytest.fixture
def view(store: Store, monkeypatch: pytest.MonkeyPatch) -> View:
    monkeypatch.setattr(runtime, "store", lambda: store)
    resolved = access.resolve(store, View(page="durations", snapshot=published(store, *ROWS).snapshot_id))
    assert isinstance(resolved, access.Resolved)
    return resolved.view


def panels(monkeypatch: pytest.MonkeyPatch, view: View) -> dict[str, LinkedPanel]:
    by = (partial(duration_parts.by, dimension=dimension) for dimension in ("source", "unit"))
    return drawn(monkeypatch, view, duration_parts.overall, *by)


VIEWS = {"all": Filters(), "one unit": Filters(unit=("Vụ B",)), "done": Filters(status=("done_no_deadline",))}


@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS)
def test_every_number_opens_exactly_its_tasks(
    store: Store, view: View, monkeypatch: pytest.MonkeyPatch, filters: Filters
) -> None:
    found = panels(monkeypatch, view.filtered(filters))
    assert {*found} == {"done-by", "lasting-source", "lasting-unit"}
    assert not [one for panel in found.values() for one in wrong(store, panel)]


def test_every_point_leads_to_a_cell_that_opens_its_tasks(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    for panel in panels(monkeypatch, view).values():
        led = [panel.table.cell(place, column) for place, column, _ in points(panel)]
        assert led
        assert all(cell is not None and (cell.tasks or not cell.shown) for cell in led)


def test_the_mean_of_the_finished_is_called_wrong_and_opens_what_it_leaves_out(
    store: Store, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    ((text, tasks),) = panels(monkeypatch, view)["done-by"].claims
    assert "Trung bình 12,6 ngày" in text  # twelve of 4 to 15 days, and one of 50
    assert tasks is not None
    assert opened(store, tasks) == 10


def test_half_of_all_and_not_half_of_the_finished_is_told(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = panels(monkeypatch, view)
    assert found["done-by"].finding.startswith("Một nửa số nhiệm vụ hoàn thành trong 15 ngày")
    rows = dict(found["lasting-source"].table.rows)
    assert [cell.shown for cell in rows["Luật"][:4]] == [10, 0, 10, "–"]
