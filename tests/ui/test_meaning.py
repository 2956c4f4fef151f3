"""What the numbers mean is said with the numbers of the view, and each sum opens its tasks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from analytics.model.filters import Filters, Period
from analytics.model.measure import MEASURES, Measure
from analytics.model.snapshot import Snapshot
from analytics.model.view import Options, View
from analytics.service import access
from analytics.store import Store
from analytics.ui.meaning_parts import counted
from tests.making import published, view_of
from tests.ui.opened import Open, snapshot, text
from tests.ui.test_figures import AS_OF, FILTERS, ROWS, behind_it

SPRING = Filters(due=Period(None, date(2025, 6, 10)))
ASKED = [replace(Filters(), **chosen) for chosen in FILTERS] + [  # type: ignore[arg-type]
    SPRING,
    Filters(due=Period(date(2025, 7, 1), None)),
    Filters(due=Period(absent=True)),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return one store for all: nothing here writes."""
    opened = Store.open(tmp_path_factory.mktemp("meaning") / "tasks.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def listed(store: Store) -> Snapshot:
    """Return a list with every status in it, published."""
    return published(store, *ROWS, as_of=AS_OF)


@pytest.mark.parametrize("roll", [False, True], ids=["as listed", "rolled"])
@pytest.mark.parametrize("filters", ASKED, ids=str)
@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_a_numerator_and_its_base_open_exactly_their_tasks(
    store: Store, listed: Snapshot, measure: Measure, filters: Filters, roll: bool
) -> None:
    view: View = replace(view_of(store, listed), filters=filters, options=Options(roll=roll))
    counts = access.readings(store, view).selected
    for names in (measure.numerator, measure.denominator or ()):
        tasks = counted(view, names)
        assert behind_it(store, tasks) == counts.of(*names)


@pytest.mark.slow
def test_each_measure_is_worked_out_with_the_numbers_of_the_view(open_page: Open) -> None:
    said = text(open_page("meaning", v="1"))
    assert "**33 ÷ 46 = 72%**" in said
    assert "✓ Hoàn thành đúng hạn 33 + ✓! Hoàn thành quá hạn 13" in said
    late = text(open_page("meaning", v="1", status="open_in_time"))
    assert "**– (mẫu số bằng 0)**" in late


@pytest.mark.slow
def test_the_view_is_cited_with_its_snapshot_day_and_link(open_page: Open) -> None:
    app = open_page("meaning", v="1", compat="1")
    said = app.code[0].value
    one = snapshot()
    assert f"bản số liệu {one.snapshot_id}, tính đến ngày 06/07/2018, 68 trên 68 nhiệm vụ" in said
    assert "Tính như báo cáo đã công bố" in said
    assert f"snapshot={one.snapshot_id}" in said


@pytest.mark.slow
def test_every_measure_has_a_place_of_its_own_to_point_at(open_page: Open) -> None:
    anchors = {one.proto.anchor for one in open_page("meaning", v="1").subheader}
    assert anchors >= {measure.name for measure in MEASURES}
