"""Who may not read is told why, and shown nothing else; who came by a link sees what it allows."""

from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.filters import Filters
from analytics.model.view import DESK, MENU, PAGES, View
from analytics.service import keys, runtime, shares
from analytics.service.people import Person
from analytics.store import audit
from analytics.store.shares import shares as kept
from tests.making import view_of
from tests.ui.opened import Open, links, logged_in, sent, snapshot, text

ROLES = {
    "viewer": ["@bo.example"],
    "cleared": ["bao@bo.example"],
    "analyst": ["lan@bo.example"],
    "units": {"minh@bo.example": ["Văn phòng Cục"]},
}
UNIT, OTHER = "Văn phòng Cục", "Phòng Pháp chế và Kiểm tra"
pytestmark = pytest.mark.slow


def opened(page: str, email: str = "", **query: str) -> AppTest:
    return logged_in(ROLES, page, email, **query)


def token(view: View, maker: str = "lan") -> str:
    return shares.make(runtime.store(), view, Person(who=maker), 7)


def of_unit() -> View:
    return view_of(runtime.store(), snapshot(), unit=(UNIT,))


def through(page: str, view: View) -> dict[str, Any]:
    return {"page": page} | {name: values[0] for name, values in view.to_query().items()}


@pytest.mark.parametrize("page", PAGES)
def test_nobody_reads_without_logging_in_where_that_is_configured(open_page: Open, page: str) -> None:
    app = opened(page)
    assert app.title[0].value == words("vi")("access.title_login_needed")
    assert [one.label for one in links(app)] == ["English"]
    assert "68" not in text(app)


def test_who_has_no_role_is_told_by_name_and_noted(open_page: Open) -> None:
    app = opened("overview", "ai@khac.example")
    assert "ai@\u2060khac\\.example" in text(app)
    assert audit.entries(runtime.store(), what="refuse")[0][0].who == "ai@khac.example"


def test_the_desk_opens_for_analysts_without_the_key_and_for_nobody_else(open_page: Open) -> None:
    for page in MENU[DESK]:
        assert opened(page, "lan@bo.example").title[0].value == words("vi")(f"page.{page}")
        app = opened(page, "ai@bo.example")
        assert app.title[0].value == words("vi")("access.title_not_analyst")


def test_who_is_bounded_is_told_so_and_sees_their_tasks(open_page: Open) -> None:
    mine = text(opened("units", "minh@bo.example"))
    assert f"Chỉ nhiệm vụ của: {UNIT}" in mine
    assert OTHER not in sent(opened("units", "minh@bo.example"))
    assert OTHER in sent(opened("units", "ai@bo.example"))


def test_a_link_needs_no_log_in_and_bounds_every_page(open_page: Open) -> None:
    view = replace(of_unit(), share=token(of_unit()))
    for page in PAGES:
        app = opened(**through(page, view.filtered(Filters())))
        assert not app.exception
        assert OTHER not in sent(app)
        assert "**5** trên 5" in text(app) or page in MENU[DESK]
    assert app.title[0].value == words("vi")("access.title_not_analyst")


def test_every_link_of_a_page_that_was_opened_by_a_link_keeps_to_it(open_page: Open) -> None:
    view = replace(of_unit(), share=token(of_unit()))
    app = opened(**through("overview", view))
    assert links(app)
    assert all(f"share={view.share}" in one.query_string for one in links(app))


@pytest.mark.parametrize("said", ["link_forged", "link_revoked"])
def test_a_link_that_is_not_good_says_which(open_page: Open, said: str) -> None:
    good = token(of_unit())
    if said == "link_revoked":
        shares.revoke(runtime.store(), kept(runtime.store())[0], "lan")
    app = opened("overview", "lan@bo.example", share=good if said == "link_revoked" else f"x{good[1:]}")
    assert app.title[0].value == words("vi")(f"access.title_{said}")
    assert audit.entries(runtime.store(), what="refuse")[1] == 1


def test_a_passphrase_is_asked_for_where_one_is_set(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUNGHAN_PASSPHRASE", "họp giao ban")
    app = open_page("overview")
    assert app.title[0].value == words("vi")("access.title_passphrase_needed")
    app.text_input[0].set_value("sai")
    assert words("vi")("access.wrong_passphrase") in app.button[0].click().run().error[0].value
    app.text_input[0].set_value("họp giao ban")
    assert app.button[0].click().run().title[0].value == words("vi")("page.overview")


def test_the_key_opens_the_desk_where_nobody_logs_in(open_page: Open) -> None:
    app = open_page("audit")
    assert not app.dataframe
    app.text_input(key="door-key").set_value(keys.analyst_key())
    assert next(one for one in app.button if "Mở trang" in one.label).click().run().dataframe


def test_an_analyst_makes_a_link_and_ends_it(open_page: Open) -> None:
    app = opened("shares", "lan@bo.example")
    next(one for one in app.button if one.label == "Tạo đường dẫn").click().run()
    made = app.code[0].value.rpartition("share=")[2]
    assert shares.opened(runtime.store(), made).scope.ceiling
    next(one for one in app.button if one.label == "Thu hồi").click().run()
    assert kept(runtime.store())[0].revoked_by == "lan@bo.example"
