"""The page of the register, and what figures say of the names they are told by."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.units import ALIAS, RENAME, REVOKE
from analytics.model.view import LANGUAGES, Options
from analytics.report.scope import options
from analytics.service import access, runtime
from analytics.store import unit_log
from analytics.ui import downloads, unit_log_table
from tests.deciding import DAY, decided
from tests.making import view_of
from tests.ui.house_rules import broken
from tests.ui.opened import Open, links, logged_in, snapshot, text
from tests.ui.speech import Speech

ROLES = {
    "viewer": ["ai@bo.example"],
    "analyst": ["lan@bo.example", "minh@bo.example"],
    "units": {"minh@bo.example": ["Văn phòng Cục"]},
}
# Those that the sample list has for the unit, as lead or cooperating.
MINE = 13
UNIT, OTHER = "Văn phòng Cục", "Phòng Pháp chế và Kiểm tra"
say = words("vi")
pytestmark = pytest.mark.slow


def opened(page: str = "unit_register", email: str = "lan@bo.example", **query: str) -> AppTest:
    app = logged_in(ROLES, page, email, **query)
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def chosen(app: AppTest, key: str, value: Any) -> AppTest:
    return next(one for one in app.selectbox if (one.key or "").startswith(key)).set_value(value).run()


def merging() -> AppTest:
    """Return the page with a merger prepared, and nothing decided."""
    return chosen(chosen(opened(), "unit-name", UNIT), "unit-target-alias", OTHER)


def log() -> list[str]:
    return [one.kind for one in unit_log.log(runtime.store())]


def test_what_a_merger_changes_is_told_before_it_is_made(open_page: Open) -> None:
    app = merging()
    assert say("register.effect", n=MINE, day=snapshot().as_of.day) in text(app)
    assert f"“{UNIT}”: {UNIT} → **{OTHER}**" in text(app)
    assert log() == []
    app = press(app, say("register.decide"))
    assert (log(), app.success[0].value) == ([ALIAS], say("register.decided", version=1))
    assert say("register.figures", version=1) in [one.label for one in links(app)]


def test_what_stands_against_a_decision_is_said_and_there_is_no_button(open_page: Open) -> None:
    app = chosen(merging(), "unit-target-alias", UNIT)
    assert app.error[0].value.startswith(f"“{UNIT}” đã là “{UNIT}”")
    assert say("register.decide") not in [one.label for one in app.button]


def test_a_decision_is_taken_back_by_another_one(open_page: Open) -> None:
    press(merging(), say("register.decide"))
    app = chosen(opened(), "unit-undo", 1)
    assert f"“{UNIT}”: {OTHER} → **{UNIT}**" in text(app)
    app = press(app, say("register.decide"))
    assert log() == [ALIAS, REVOKE]
    assert [*app.dataframe[1].value["state"]] == [say("register.holds"), say("register.taken_back")]


@pytest.mark.parametrize(("answer", "kind"), [("answer_alias", ALIAS), ("answer_apart", "apart")])
def test_a_suggestion_is_answered_by_a_person(open_page: Open, answer: str, kind: str) -> None:
    store = runtime.store()
    with store.transaction() as cursor:
        cursor.execute("INSERT INTO unit VALUES (99, 'VAN PHONG CUC')")
        cursor.execute(
            "UPDATE task_unit SET unit_id = 99 WHERE row_no IN (SELECT min(row_no) FROM task_unit"
            " JOIN unit USING (unit_id) WHERE name = $unit)",
            {"unit": UNIT},
        )
    (before,) = [one.value for one in opened().header if "cặp tên" in one.value]
    assert before == say("register.suggestions", n=2)
    press(opened(), say(f"register.{answer}"))
    assert log() == [kind]
    assert say("register.suggestions", n=1) in [one.value for one in opened().header]


def test_a_bounded_analyst_sees_the_register_of_their_units_and_decides_nothing(open_page: Open) -> None:
    app = opened(email="minh@bo.example")
    assert app.info[0].value == say("register.not_allowed")
    assert [*app.dataframe[0].value["shown"]] == [OTHER, UNIT]
    assert say("register.choose") not in [one.placeholder for one in app.selectbox]


def test_the_page_keeps_the_house_rules_when_much_was_decided(open_page: Open) -> None:
    for kind, name, target in ((ALIAS, UNIT, OTHER), (RENAME, OTHER, "Phòng *mới*")):
        decided(runtime.store(), kind, name, target)
    decided(runtime.store(), REVOKE, revokes=2)
    for language in LANGUAGES:
        assert broken(opened(lang=language, v="1"), "unit_register", Speech(language)) == []


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (DAY, None, "từ 01/07/2018"),
        (None, DAY, "đến 01/07/2018"),
        (DAY, DAY, "01/07/2018 đến 01/07/2018"),
    ],
)
def test_a_time_of_which_one_end_is_open_is_told_by_the_other(
    first: date | None, last: date | None, told: str
) -> None:
    assert unit_log_table.span(first, last, say) == told


def test_figures_say_by_which_register_units_are_named(open_page: Open) -> None:
    before = text(opened("units"))
    assert "Tên đơn vị theo danh mục" not in before
    decided(runtime.store(), ALIAS, UNIT, OTHER)
    assert f"**{say('scope.register', version=1)}**" in text(opened("units"))
    rolled = text(opened("units", v="1", register="1", rollup="successor"))
    assert f"**{say('scope.rollup_successor')}**" in rolled


def test_a_pinned_page_stays_as_it_is_and_tells_of_the_newer_register(open_page: Open) -> None:
    link = {name: values[0] for name, values in view_of(runtime.store(), snapshot()).to_query().items()}
    before = opened("units", **link)
    decided(runtime.store(), ALIAS, UNIT, OTHER)
    after = opened("units", **link)
    told = say("scope.newer_register", version=1)
    (notice,) = [one for one in links(after) if one.label == told]
    assert "register=1" in notice.query_string
    assert text(after).replace(told, "").split() == text(before).split()


def test_a_record_tells_the_name_that_the_list_writes(open_page: Open) -> None:
    decided(runtime.store(), RENAME, UNIT, "Phòng *mới*")
    view = view_of(runtime.store(), snapshot())
    named = replace(view, options=Options(register=1))
    row = next(one for one in access.tasks(runtime.store(), view).rows if UNIT in one.lead_units)
    query = {name: values[0] for name, values in replace(named, task=row.row_no).to_query().items()}
    said = text(opened("tasks", **query))
    assert "Phòng \\*mới\\*" in said
    assert say("record.written", names=UNIT) in said


def test_files_tell_units_as_the_screen_does(open_page: Open) -> None:
    decided(runtime.store(), RENAME, UNIT, "Phòng mới")
    found = access.resolve(
        runtime.store(), replace(view_of(runtime.store(), snapshot()), options=Options(register=1))
    )
    assert isinstance(found, access.Resolved)
    sheet = downloads.tasks_sheet("row_no", False, "vi", found)
    assert "Phòng mới" in repr(sheet.rows)
    assert UNIT not in repr(sheet.rows)
    assert say("scope.register", version=1) in repr(sheet.scope)
    assert options(found.view, say) == [say("scope.register", version=1)]
