"""The numbers of the page on what is coming open exactly their tasks, those of past forecasts too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.model.filters import Filters
from analytics.model.view import View
from analytics.service import access, runtime
from analytics.store import Store
from analytics.ui import ahead_parts
from analytics.ui.linked_panel import LinkedPanel
from tests.making import published, row
from tests.ui.panels import drawn, wrong

AT = date(2018, 7, 6)
PARTS = (ahead_parts.who_must_act, ahead_parts.load, ahead_parts.likely, ahead_parts.how_right)


def past(number: int) -> str:
    """A task that fell due some days ago, every third one late; it was open to the end."""
    due = AT - timedelta(days=1 + number)
    done = due + timedelta(days=5 if number % 3 == 0 else 0)
    unit = ("Vụ A", "Vụ B", "Vụ A; Vụ B")[number % 4 % 3]
    days = {"assigned_on": due - timedelta(days=60), "due_on": due, "completed_on": done}
    told = {name: f"{day:%d/%m/%Y}" for name, day in days.items() if day <= AT}
    return row(f"p{number}", lead_units=unit, classification="Mật" if number % 10 == 0 else "", **told)


def coming(number: int) -> str:
    due = AT + timedelta(days=number)
    return row(f"c{number}", due_on=f"{due:%d/%m/%Y}", assigned_on="01/06/2018", lead_units="Vụ B")


ROWS = (*map(past, range(300)), *map(coming, range(0, 60, 3)))


@pytest.fixture
def view(store: Store, monkeypatch: pytest.MonkeyPatch) -> View:
    monkeypatch.setattr(runtime, "store", lambda: store)
    resolved = access.resolve(store, View(page="ahead", snapshot=published(store, *ROWS).snapshot_id))
    assert isinstance(resolved, access.Resolved)
    return resolved.view


def panels(monkeypatch: pytest.MonkeyPatch, view: View) -> dict[str, LinkedPanel]:
    return drawn(monkeypatch, view, *PARTS)


VIEWS = {
    "all": Filters(),
    "one unit": Filters(unit=("Vụ A",)),
    "overdue": Filters(timing=("overdue_1_7",)),
    "one week": Filters(week=("week_1",), risk=("risk_low", "risk_middle")),
    "classified": Filters(classification=("classified",), status=("open_overdue",)),
}


@pytest.mark.slow
@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS)
def test_every_number_opens_exactly_its_tasks(
    store: Store, view: View, monkeypatch: pytest.MonkeyPatch, filters: Filters
) -> None:
    found = panels(monkeypatch, view.filtered(filters))
    assert not [one for panel in found.values() for one in wrong(store, panel)]


def test_who_must_act_is_told_with_those_most_pressed_first(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panels(monkeypatch, view)["acting"]
    (whole, total), *rows = panel.table.rows
    counts = [int(cells[2].shown) for _, cells in rows]
    assert rows[0][0] == "Vụ B"  # with all that is coming
    assert counts == sorted(counts, reverse=True)
    assert (whole, int(total[2].shown) <= sum(counts)) == ("Tất cả (mỗi nhiệm vụ một lần)", True)


def test_the_forecast_says_its_reasons_and_how_right_it_was(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = panels(monkeypatch, view)
    whole = dict(found["likely"].table.rows)["Tất cả (mỗi nhiệm vụ một lần)"]
    assert whole[0].shown == 10
    assert "còn 0–6 ngày mà chưa hoàn thành thì" in " ".join(found["likely"].notes)
    assert len([name for name, _ in found["calibration"].table.rows if "%" not in name]) == 6
    assert "thực tế" in found["calibration"].finding


def test_where_the_past_says_too_little_nothing_is_foretold(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "store", lambda: store)
    snapshot = published(store, coming(3), past(4))
    view = replace(View(page="ahead"), snapshot=snapshot.snapshot_id, as_of=snapshot.as_of)
    found = panels(monkeypatch, view)
    assert found["likely"].finding == "Chưa đủ nhiệm vụ đã qua hạn để dự báo"
    assert "calibration" not in found
