"""What a file is recognised as can be looked at, and said otherwise."""

import pytest

from analytics.ingest import Recognised, recognise
from tests.corpus.case import PLAIN
from tests.corpus.make import CASES
from tests.ingest.lists import staged


def told(content: str | bytes, name: str = "list.csv", **options: object) -> Recognised:
    source = content.encode() if isinstance(content, str) else content
    return recognise(source, name, {"_options": options} if options else None)


def test_a_text_is_told_with_its_columns_and_why() -> None:
    found = told(PLAIN)
    assert (found.encoding, found.separator, found.header_row, found.missing) == ("utf-8", ",", 1, ())
    title = next(one for one in found.columns if one.field == "title")
    assert (title.heading, title.why) == ("Nội dung nhiệm vụ", "alias")
    assert title.examples[0] == "Rà soát quy hoạch thuỷ lợi"


def test_a_workbook_is_told_with_its_sheets() -> None:
    found = told(CASES["workbook-second-sheet.xlsx"].content)
    assert (found.sheet, found.sheets, found.header_row) == ("Danh sách", ("Bìa", "Danh sách"), 3)


def test_it_is_the_same_after_a_journey_as_json() -> None:
    assert Recognised.of(told(PLAIN).as_json()) == told(PLAIN)


def test_a_file_that_lacks_columns_is_told_and_not_refused() -> None:
    found = told("Việc,Phòng,Đến\nA,B,2025\n")
    assert (found.header_row, len(found.missing)) == (1, 3)
    assert [one.heading for one in found.columns] == ["Việc", "Phòng", "Đến"]


def test_what_somebody_says_is_followed() -> None:
    assert told(PLAIN, header_row=3).header_row == 3
    assert told(PLAIN, separator=";").separator == ";"


def test_a_column_without_a_heading_is_named_by_its_number() -> None:
    text = "Nội dung,,Thời hạn\nA,Vụ A,31/12/2025\n"
    mapping = {"title": "Nội dung", "lead_units": "#2", "due_on": "Thời hạn"}
    assert [one.heading for one in told(text).columns] == ["Nội dung", "#2", "Thời hạn"]
    assert staged(text, mapping).tasks["lead_units"].to_pylist() == [["Vụ A"]]


def test_columns_that_nobody_names_are_left_alone_where_that_is_said() -> None:
    mapping = {"title": "Nội dung nhiệm vụ", "lead_units": "Đơn vị chủ trì", "due_on": "Thời hạn hoàn thành"}
    assert "reported_status" in staged(PLAIN, mapping).mapping
    assert list(staged(PLAIN, {**mapping, "_options": {"recognise": False}}).mapping) == list(mapping)


@pytest.mark.parametrize(
    ("name", "above", "day"),
    [
        ("danh-sach-16.04.2017.xlsx", "", "2017-04-16"),
        ("list_20250630.csv", "", "2025-06-30"),
        ("list.csv", "Tính đến ngày 7/7/2025,,,,,,\n", "2025-07-07"),
        ("list-99.99.2025.csv", "", ""),
        ("list.csv", "", ""),
    ],
)
def test_a_day_is_guessed_from_the_name_or_the_title_and_only_then(name: str, above: str, day: str) -> None:
    assert told(above + PLAIN, name).guess == day


def test_files_with_the_same_headings_have_one_shape() -> None:
    assert told(PLAIN).shape == told(CASES["workbook-vntime.xlsx"].content).shape
    assert told(PLAIN).shape != told(PLAIN.replace("Trạng thái", "Tình hình")).shape
