"""Names in a table of numbers are read whole, and words stand to the left of their column."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.ui import downloads, linked_table, table_room, window
from analytics.ui.linked_table import Cell, Table

LONG = "Cục Chuyển đổi số và Thông tin dữ liệu tài nguyên môi trường quốc gia"
TABLE = """
from analytics.locale import words
from analytics.ui import linked_table
from analytics.ui.linked_table import Cell, Table

rows = [(name, (Cell(12), Cell(said))) for name, said in {rows!r}]
linked_table.draw("test", Table(("Đơn vị", "Nhiệm vụ", "Khi"), rows), words("vi"), {room})
"""
ROOMY, TIGHT = 960, 420


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the table on a wide screen, and without what a whole page has to be there for."""
    monkeypatch.setattr(downloads, "linked", lambda *_: None)
    monkeypatch.setattr(window, "on_a_phone", lambda: False)


def drawn(*rows: tuple[str, str], room: int = ROOMY) -> AppTest:
    page = AppTest.from_string(TABLE.format(rows=rows, room=room)).run()
    assert not page.exception
    return page


def columns(page: AppTest) -> dict[str, dict[str, object]]:
    return dict(json.loads(page.dataframe[0].proto.columns))


def test_names_that_fit_stand_on_one_line() -> None:
    page = drawn(("Vụ A", ""), ("Cục B", ""))
    assert (page.dataframe[0].proto.row_height, [*page.dataframe[0].value["name"]]) == (0, ["Vụ A", "Cục B"])


def test_where_most_names_are_long_rows_are_higher() -> None:
    page = drawn((LONG, ""), (f"{LONG} 2", ""), ("Vụ A", ""))
    assert page.dataframe[0].proto.row_height > 70
    assert page.dataframe[0].value["name"][0] == LONG


def test_a_few_long_names_are_shortened() -> None:
    page = drawn((LONG, ""), ("Vụ A", ""), ("Vụ B", ""))
    name = page.dataframe[0].value["name"][0]
    assert page.dataframe[0].proto.row_height == 0
    assert name.endswith("…")
    assert LONG.startswith(name[:-1])


def test_on_a_phone_a_long_name_is_wrapped_and_leaves_room_for_its_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "on_a_phone", lambda: True)
    page = drawn((LONG, ""), ("Vụ A", ""), ("Vụ B", ""))
    assert page.dataframe[0].proto.row_height > 70
    assert int(columns(page)["name"]["width"]) < 195  # type: ignore[call-overload]


def test_where_there_is_little_room_names_leave_it_to_their_numbers() -> None:
    widths = [int(columns(drawn((LONG, "12"), room=room))["name"]["width"]) for room in (ROOMY, TIGHT)]  # type: ignore[call-overload]
    assert widths[0] == 330
    assert widths[1] + table_room.wide("Nhiệm vụ") + table_room.wide("Khi") < TIGHT


def test_words_that_are_longer_than_their_room_run_over_several_lines() -> None:
    page = drawn(("Vụ A", LONG * 2), ("Vụ B", "chưa đến hạn"), room=TIGHT)
    assert page.dataframe[0].proto.row_height > 100
    assert int(columns(page)["1"]["width"]) < TIGHT - 150  # type: ignore[call-overload]


def test_a_table_that_cannot_be_seen_at_once_is_known() -> None:
    heads = tuple(f"Đúng hạn nhờ gia hạn {number}" for number in range(5))
    table = Table(("Đơn vị", *heads), [(LONG, tuple(Cell(number) for number in range(5)))])
    names, others = table.columns(words("vi"))
    assert [table_room.fits(names, others, room) for room in (648, 1376)] == [False, True]


def test_what_opens_over_the_page_is_as_wide_as_its_table_but_no_wider_than_the_window() -> None:
    few, many = (Table(("Đơn vị", *["Đã hoàn thành"] * n), [(LONG, (Cell(1),) * n)]) for n in (2, 20))
    assert [linked_table.behind_button(one, words("vi")) for one in (few, many)] == [960, 1301]


@pytest.mark.parametrize(
    ("said", "side"),
    [("chưa đến hạn", "left"), ("31/12/2025", "right"), ("12 trên 40", "right"), ("–", "right")],
)
def test_words_stand_to_the_left_and_what_begins_with_a_number_to_the_right(said: str, side: str) -> None:
    assert columns(drawn(("Vụ A", said)))["1"]["alignment"] == side


@pytest.mark.parametrize(("room", "pinned"), [(600, False), (150, True)])
def test_names_stay_in_sight_only_where_numbers_must_be_scrolled(room: int, pinned: bool) -> None:
    """What stays is drawn fainter than text should be."""
    assert columns(drawn(("Vụ A", "12"), room=room))["name"]["pinned"] is pinned
