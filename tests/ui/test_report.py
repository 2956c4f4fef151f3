"""The page of the report: it says what the files say, and has them made."""

from time import sleep

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.opened import Open, text


def test_the_page_says_what_the_report_says(open_page: Open) -> None:
    said = text(open_page("report")).replace("\\", "")
    assert "Đã hoàn thành 46/68 nhiệm vụ (68%): 33 đúng hạn, 13 quá hạn." in said
    assert "11 nhiệm vụ mật" in said


def test_every_number_of_the_report_stands_in_its_table(open_page: Open) -> None:
    table = open_page("report").dataframe[0].value
    numbers = dict(zip(table["name"], table["0"], strict=True))
    assert (numbers["Tổng số"], numbers["Đã hoàn thành, có thời hạn"], numbers["Nhiệm vụ mật"]) == (
        68,
        46,
        11,
    )
    assert numbers["Văn phòng Cục: Hoàn thành quá hạn"] == 2


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
