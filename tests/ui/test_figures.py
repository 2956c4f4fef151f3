"""Every figure opens exactly the tasks that it counts."""

from collections.abc import Iterator

import pytest

from analytics.locale import words
from analytics.model.counts import Counts
from analytics.model.filters import BY_TASK
from analytics.model.measure import MEASURE
from analytics.model.snapshot import Snapshot
from analytics.model.status import OUTSIDE, Status
from analytics.model.view import View
from analytics.service import access
from analytics.store import Store
from analytics.ui.figures import FIGURES, Figure, base_text, main_text
from analytics.ui.links import behind, narrowed, segment
from tests.making import published, row, view_of

AS_OF = "2025-06-30"
ROWS = (
    row("on time", due_on="2025-06-10", completed_on="2025-06-09"),
    row("late", due_on="2025-06-10", completed_on="2025-06-11", lead_units="Vụ B"),
    row("overdue", due_on="2025-06-10", assigning_body="X"),
    row("soon", due_on="2025-07-02", lead_units="Vụ B"),
    row("later", due_on="2025-08-02"),
    row("undated"),
    row("done undated", completed_on="2025-06-01", reported_status="Đã hoàn thành"),
    row("secret", due_on="2025-06-10", classification="Mật"),
    row("gone", due_on="2025-06-10", reported_status="Rút"),
)
FILTERS: tuple[dict[str, tuple[str, ...]], ...] = (
    {},
    {"unit": ("Vụ B",)},
    {"status": ("open_overdue",)},
    {"status": ("open_in_time", "withdrawn")},
    {"timing": ("due_0_7", "overdue_8_30")},
    {"status": OUTSIDE},
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return one store for all: nothing here writes."""
    opened = Store.open(tmp_path_factory.mktemp("figures") / "tasks.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def snapshot(store: Store) -> Snapshot:
    """Return the list above, published."""
    return published(store, *ROWS, as_of=AS_OF)


def behind_it(store: Store, view: View | None) -> int:
    """Return how many tasks a link opens, the ones that are only counted among them."""
    page = None if view is None else access.tasks(store, view)
    return 0 if page is None else page.shown + page.classified


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.measure)
def test_a_figure_opens_exactly_its_tasks(
    store: Store, snapshot: Snapshot, figure: Figure, filters: dict[str, tuple[str, ...]]
) -> None:
    view = view_of(store, snapshot, **filters)
    number = MEASURE[figure.measure].read(access.readings(store, view).selected).numerator
    assert behind_it(store, figure.tasks(view)) == number


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_number_outside_the_bases_opens_exactly_its_tasks(
    store: Store, snapshot: Snapshot, filters: dict[str, tuple[str, ...]]
) -> None:
    view = view_of(store, snapshot, **filters)
    outside = access.readings(store, view).selected.outside
    assert behind_it(store, behind(view, "status", OUTSIDE)) == outside


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("by", ["unit", "assigning_body", "timing", "classification", *BY_TASK])
def test_every_cell_of_a_breakdown_opens_exactly_its_tasks(
    store: Store, snapshot: Snapshot, by: str, filters: dict[str, tuple[str, ...]]
) -> None:
    view = view_of(store, snapshot, **filters)
    for group in access.readings(store, view, (by,)).facets[by]:
        if group.name or by not in ("timing", *BY_TASK):
            assert behind_it(store, segment(view, by, group.name, None)) == group.counts.total
            for status in Status:
                opened = behind_it(store, segment(view, by, group.name, status))
                assert opened == group.counts.of(status)


def test_filters_that_leave_nothing_have_no_link(store: Store, snapshot: Snapshot) -> None:
    view = view_of(store, snapshot, status=("done_late",))
    assert narrowed(view.filters, "status", ("open_overdue",)) is None


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        (Counts(done_on_time=46, done_late=22), "68%"),
        (Counts(done_on_time=3, done_late=4), "3 trên 7"),  # below ten no percentage
        (Counts(done_on_time=1999, done_late=1), ">99%"),
        (Counts(open_overdue=3), "–"),  # nothing done: no base
    ],
)
def test_a_rate_is_said_as_its_base_allows(counts: Counts, text: str) -> None:
    assert main_text(MEASURE["on_time_rate"].read(counts), words("vi")) == text


def test_a_rate_names_its_base(store: Store, snapshot: Snapshot) -> None:
    numbers = access.readings(store, view_of(store, snapshot))
    reading = MEASURE["on_time_rate"].read(numbers.selected)
    said = base_text(reading, numbers, words("vi"))
    assert said == "1 trên 2 nhiệm vụ đã hoàn thành có thời hạn"
