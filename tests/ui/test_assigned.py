"""Tasks by the month in which they were assigned: each month counts what its own list holds."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.model.filters import Filters, Period
from analytics.model.status import LEAVES
from analytics.service import access, runtime
from analytics.ui.assigned_parts import toggled
from tests.ui.opened import Open, charts

MARCH = Period(date(2018, 3, 1), date(2018, 3, 31))
NONE = Filters()


def test_a_click_on_a_month_chooses_its_days_and_a_second_one_clears() -> None:
    chosen = toggled(NONE, "2018-03", None)
    assert chosen == replace(NONE, assigned=MARCH)
    assert toggled(chosen, "2018-03", None) == NONE


def test_a_click_on_a_segment_chooses_the_status_too() -> None:
    chosen = toggled(NONE, "2018-03", "done_late")
    assert chosen == replace(NONE, assigned=MARCH, status=("done_late",))
    assert toggled(chosen, "2018-03", "done_late") == NONE


def test_another_month_makes_a_stretch_and_an_open_one_gives_way() -> None:
    stretch = toggled(toggled(NONE, "2018-03", None), "2018-01", None)
    assert stretch.assigned == Period(date(2018, 1, 1), date(2018, 3, 31))
    assert toggled(replace(NONE, assigned=Period(None, date(2018, 1, 1))), "2018-03", None).assigned == MARCH


def test_what_is_no_month_changes_nothing() -> None:
    assert toggled(NONE, "2018-13", None) == toggled(NONE, "../..", "done_late") == NONE


@pytest.mark.slow
def test_a_month_counts_what_its_days_hold_and_all_months_are_all_tasks(open_page: Open) -> None:
    view = open_page("assigning_bodies", v="1", status="done_late").session_state["view"]
    found = access.assigned(runtime.store(), view)
    for first, counts in found.items():
        days = toggled(NONE, f"{first:%Y-%m}", None) if first else replace(NONE, assigned=Period(absent=True))
        listed = access.readings(runtime.store(), view.filtered(days), ()).selected
        assert counts.statuses() == listed.statuses()
    assert sum(counts.total for counts in found.values()) == 68


@pytest.mark.slow
def test_the_page_draws_the_months_and_marks_the_chosen_one(open_page: Open) -> None:
    app = open_page("assigning_bodies", v="1", assigned="2018-03-01..2018-03-31")
    assert not app.exception
    assert "giao nhiều nhất" in "".join(one.value for one in app.header)
    figures = [one["figure"] for one in charts(app)]
    months = next(one for one in figures if "2018-03" in str(one["data"][0]["customdata"]))
    picked = [tick for tick in months["layout"]["xaxis"]["ticktext"] if "☑" in tick]
    assert picked == ["<b>☑ 03/2018</b>"]
    assert len(LEAVES) + 1 == len(months["data"])
