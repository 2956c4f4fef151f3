"""Every page in both languages: its frame, its figures, and words in place of keys."""

import re

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.view import LANGUAGES, LEADERS, MENU, PAGES
from analytics.service import access, keys, publishing, runtime
from tests.ui.opened import Open, charts, links, snapshot, text

KEY = re.compile(r"\b(?:page|filter|scope|figure|chart|finding|column|status|data|refusal)\.[a-z_]+\b")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_its_frame_and_speaks_its_language(open_page: Open, page: str, language: str) -> None:
    app = open_page(page, v="1", lang=language)
    assert not app.exception
    say = words(language)
    assert app.title[0].value == say(f"page.{page}")
    assert say("scope.tasks", n=68, whole=68) in text(app)
    assert not KEY.findall(text(app))


@pytest.mark.slow
@pytest.mark.parametrize("page", MENU[LEADERS])
def test_a_page_of_numbers_has_the_five_figures(open_page: Open, page: str) -> None:
    said = text(open_page(page))
    for label in ("Tổng số nhiệm vụ", "Tỷ lệ hoàn thành đúng hạn", "Đến hạn trong 7 ngày tới"):
        assert label in said
    assert "**72%**" in said  # 33 of the 46 done ones
    assert "33 trên 46 nhiệm vụ đã hoàn thành có thời hạn" in said


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_plotly_knows_every_property_of_every_chart(open_page: Open, page: str) -> None:
    """Pages hand charts over unchecked; here they are checked."""
    for chart in charts(open_page(page)):
        assert go.Figure(chart["figure"]).data


@pytest.mark.slow
def test_a_list_says_how_many_tasks_are_only_counted(open_page: Open) -> None:
    # A plus sign at the start would make it a bullet.
    assert "\\+ 11 nhiệm vụ mật, chỉ đếm" in text(open_page("tasks"))


@pytest.mark.slow
def test_a_bare_address_is_pinned(open_page: Open) -> None:
    app = open_page()
    assert app.query_params["snapshot"] == snapshot().snapshot_id
    assert app.query_params["as_of"] == "2018-07-06"


@pytest.mark.slow
def test_the_language_switch_keeps_every_filter(open_page: Open) -> None:
    app = open_page(v="1", status=["done_late"], unit=[snapshot_unit(open_page)])
    english = next(link for link in links(app) if link.label == "English")
    assert "status=done_late" in english.query_string
    assert "unit=" in english.query_string


def snapshot_unit(open_page: Open) -> str:
    open_page("units")
    return access.choices(runtime.store(), snapshot().snapshot_id)["unit"][-1]


@pytest.mark.slow
def test_a_filter_set_by_keyboard_is_in_the_address_and_the_figures(open_page: Open) -> None:
    app = open_page()
    app.session_state["filters"] = True
    app.run().multiselect(key="filter-status-vi").select("done_late").run()
    assert app.query_params["status"] == "done_late"
    assert "**13** trên 68 nhiệm vụ" in text(app)
    app.button(key="reset").click().run()
    assert "status" not in app.query_params
    assert "**68** trên 68 nhiệm vụ" in text(app)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"v": "1", "colour": "red"}, "colour"),
        ({"v": "1", "as_of": "yesterday"}, "as\\_of"),
        ({"v": "1", "unit": "Vụ không có"}, "unit"),
        ({"v": "1", "snapshot": "abcdefabcdef"}, "snapshot"),
        ({"v": "1", "task": "999"}, "task"),
    ],
)
def test_a_link_that_cannot_be_followed_names_its_parameter(
    open_page: Open, query: dict[str, str], names: str
) -> None:
    app = open_page(**query)
    assert not app.exception
    assert app.title[0].value == "Không mở được đúng đường dẫn này"
    assert f"**{names}** = “" in text(app)
    nearest = next(link for link in links(app) if link.label.startswith("Mở trang gần nhất"))
    assert f"snapshot={snapshot().snapshot_id}" in nearest.query_string


@pytest.mark.slow
def test_a_link_to_a_withdrawn_snapshot_says_so(open_page: Open) -> None:
    open_page()
    one = snapshot()
    publishing.withdraw(runtime.store(), one.snapshot_id, "test", "wrong file")
    app = open_page(v="1", snapshot=one.snapshot_id)
    assert app.title[0].value == "Bản số liệu này đã được rút"
    assert "**68**" not in text(app)


@pytest.mark.slow
def test_where_nothing_is_published_the_way_to_publish_is_open(open_page: Open) -> None:
    open_page()
    publishing.withdraw(runtime.store(), snapshot().snapshot_id, "test", "wrong file")
    assert open_page().title[0].value == "Chưa có số liệu nào được công bố"
    data = open_page("data")
    assert not data.exception
    assert "Đưa danh sách mới lên" in text(data)


def change(app: AppTest, key: str, reason: str = "sai tệp") -> AppTest:
    """Fill in the form that hides or shows the chosen snapshot, and send it."""
    app.text_input(key="change-reason").input(reason)
    app.text_input(key="change-key").input(key)
    return app.button[-1].click().run()


@pytest.mark.slow
def test_a_snapshot_is_withdrawn_and_restored_with_the_key_and_a_reason(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_gate", lambda: keys.Gate("đúng"))
    assert "không đúng" in "".join(one.value for one in change(open_page("data"), "sai").error)
    change(open_page("data"), "đúng", reason=" ")
    assert snapshot().state == "published"
    assert change(open_page("data"), "đúng").title[0].value == "Bản số liệu này đã được rút"
    assert snapshot().state == "withdrawn"
    change(open_page("data"), "đúng")
    assert snapshot().state == "published"
