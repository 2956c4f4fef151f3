"""The page of the report: it says what the files say, and has them made."""

from time import sleep

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.opened import Open, links, text


def test_the_page_says_what_the_report_says(open_page: Open) -> None:
    said = text(open_page("report")).replace("\\", "")
    assert "Đã hoàn thành 46/68 nhiệm vụ (68%): 33 đúng hạn, 13 quá hạn." in said
    assert "11 nhiệm vụ mật" in said


def test_every_list_of_the_report_opens_its_tasks(open_page: Open) -> None:
    found = {link.label: link.query_string for link in links(open_page("report"))}
    assert "status=done_late" in found["Nhiệm vụ hoàn thành quá hạn: 13 nhiệm vụ"]


@pytest.mark.slow
def test_a_file_is_made_and_can_be_taken(open_page: Open) -> None:
    app = open_page("report").button(key="make-csv").click().run()
    for _ in range(60):
        if taken(app):
            break
        sleep(0.5)
        app = app.run()
    assert taken(app) == ["Tải xuống (2 KB)"]


def taken(app: AppTest) -> list[str]:
    """Return what the buttons say that give a file."""
    labels = [getattr(one, "label", "") for one in app.get("download_button")]
    return [label for label in labels if "KB" in label]
