"""The page on units: one found by its name, told of by itself, and how old the overdue tasks of each are."""

from collections import Counter
from dataclasses import replace

import pytest

from analytics.charts import PALETTES
from analytics.charts.theme import AGES
from analytics.model.view import View
from analytics.service import access, runtime
from tests.charts.test_theme import contrast
from tests.ui.opened import Open, charts, links, text

LATER = "2018-12-31"
OVERDUE = {"v": "1", "as_of": LATER}


def units(view: View) -> dict[str, int]:
    """Return how many tasks of each unit are overdue, of those that have any."""
    groups = access.readings(runtime.store(), view, ("unit",)).facets["unit"]
    return {one.name: one.counts.open_overdue for one in groups if one.counts.open_overdue}


def seen(open_page: Open, **query: str) -> View:
    """Return the view that the page shows."""
    app = open_page("units", **query)
    shown = app.session_state["view"]
    assert isinstance(shown, View)
    return shown


@pytest.mark.slow
def test_the_ages_of_a_units_overdue_tasks_add_to_its_overdue_ones(open_page: Open) -> None:
    app = open_page("units", **OVERDUE)
    figures = [one["figure"] for one in charts(app)]
    drawn: Counter[str] = Counter()
    for trace in figures[1]["data"][1:]:
        for (unit, band), length in zip(trace["customdata"], trace["x"], strict=True):
            assert band.startswith("overdue_")
            drawn[unit] += length
    assert drawn == units(app.session_state["view"])
    assert drawn


@pytest.mark.slow
def test_one_unit_is_told_of_by_itself_and_its_sentence_opens_its_tasks(open_page: Open) -> None:
    worst = max(units(seen(open_page, **OVERDUE)).items(), key=lambda one: one[1])
    app = open_page("units", **OVERDUE, unit=worst[0])
    assert worst[0] in [one.value for one in app.header]
    told = next(one for one in links(app) if "nhiều thứ 1 trong" in one.label)
    assert f"**{worst[1]}** trên" in told.label
    assert "status=open_overdue" in told.query_string
    assert not any("nhiều thứ" in one.label for one in links(open_page("units", **OVERDUE)))


@pytest.mark.slow
def test_a_unit_is_found_without_accents_and_its_link_shows_it_alone(open_page: Open) -> None:
    app = open_page("units")
    app.text_input(key="unit-text-vi").input("phong ke hoach").run()
    found = next(one for one in links(app) if one.label.startswith("**Phòng Kế hoạch"))
    assert "unit=Ph%C3%B2ng+K%E1%BA%BF" in found.query_string
    app.text_input(key="unit-text-vi").input("không có đơn vị này").run()
    assert "Không có đơn vị nào mang tên này" in text(app)


@pytest.mark.slow
def test_whose_units_are_counted_is_switched_on_the_page(open_page: Open) -> None:
    app = open_page("units")
    before = app.session_state["view"]
    app.segmented_control(key="unit-role-vi").select("cooperating").run()
    assert app.query_params["role"] == "cooperating"
    assert app.session_state["view"] == replace(before, options=replace(before.options, role="cooperating"))


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("place", range(len(AGES)))
def test_the_number_on_a_band_of_age_can_be_read_and_its_edge_seen(theme: str, place: int) -> None:
    palette = PALETTES[theme]
    mark = palette.age(place)
    assert contrast(mark.text, mark.colour) >= 4.5
    assert contrast(mark.edge, palette.paper) >= 3
