"""The page that checks a text: marks, verdicts, a sentence put right, and the snapshot beside it."""

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.view import LANGUAGES
from analytics.report.figure_check import check
from analytics.ui.figure_marks import marked
from tests.ui.opened import Open, links, text

TEXT = "Được giao 68 nhiệm vụ; đã hoàn thành 46/63 nhiệm vụ (67%); đang thực hiện 21 nhiệm vụ."
HOSTILE = "<script>alert(1)</script> Tổng số **20** nhiệm vụ, hoàn thành 15 nhiệm vụ (80%) <img src=x>."


def checked(open_page: Open, given: str, language: str = "vi") -> AppTest:
    """Return the page after `given` was pasted and checked."""
    app = open_page("check_figures", v="1", lang=language)
    app.text_area(key="check-text").input(given)
    return app.button[0].click().run()


def shown(app: AppTest) -> str:
    """Return the HTML that the page shows."""
    return "".join(str(one.proto.body) for one in app.get("html"))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pasted_text_is_marked_and_told(open_page: Open, language: str) -> None:
    app, say = checked(open_page, TEXT, language), words(language)
    assert not app.exception
    assert say("check.found", n=2, flagged=2) in text(app)
    assert say("check.verdict.wrong_base") in shown(app)
    assert app.code[0].value.startswith("Được giao 68 nhiệm vụ; đã hoàn thành 46/68 nhiệm vụ")


@pytest.mark.slow
def test_a_figure_of_the_snapshot_leads_to_its_tasks(open_page: Open) -> None:
    app = checked(open_page, TEXT)
    assert any(link.label == "22" and "status=open_in_time" in link.query_string for link in links(app))


@pytest.mark.slow
def test_the_text_is_in_no_address_and_no_link(open_page: Open) -> None:
    app = checked(open_page, "Bí mật: tổng số 20 nhiệm vụ, hoàn thành 15 nhiệm vụ.")
    said = str(dict(app.query_params)) + "".join(link.query_string for link in links(app))
    assert "mật" not in said.lower()


@pytest.mark.slow
def test_the_example_is_checked_and_cleared(open_page: Open) -> None:
    app = open_page("check_figures", v="1")
    app.button[1].click().run()
    assert words("vi")("check.found", n=8, flagged=2) in text(app)
    app.button[2].click().run()
    assert words("vi")("check.claims") not in text(app)


@pytest.mark.slow
def test_an_uploaded_file_is_read_or_refused_with_a_sentence(open_page: Open) -> None:
    app = open_page("check_figures", v="1")
    app.file_uploader[0].upload("bao-cao.txt", TEXT.encode(), "text/plain")
    assert words("vi")("check.found", n=2, flagged=2) in text(app.button[0].click().run())
    app.file_uploader[0].upload("bao-cao.docx", b"PK\x03\x04", "application/zip")
    assert "Không đọc được" in app.button[0].click().run().error[0].value


def test_what_is_pasted_is_shown_as_text() -> None:
    html = marked(check(HOSTILE), words("vi"))
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert "<img" not in html


def test_a_mark_says_its_kind_and_whether_it_is_wrong_without_colour() -> None:
    html = marked(check(TEXT), words("vi"))
    assert "46/63<sup>✕Σ1 ✕÷2</sup>" in html
    assert 'title="1: Tổng các phần – Cần sửa' in html
