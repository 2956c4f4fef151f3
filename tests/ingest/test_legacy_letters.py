"""Text from before Unicode is recognised by its letters, or by its fonts, and is the same list."""

import pytest

from analytics.ingest import IngestError, legacy
from analytics.ingest.syllables import is_syllable
from tests.ingest.legacy_fonts import old_workbook, tcvn3, vni, workbook
from tests.ingest.lists import TWO_TASKS, findings, staged, tasks
from tests.ingest.test_formats import windows_1258

SAVED = {
    "tcvn3": tcvn3(TWO_TASKS),
    "vni": vni(TWO_TASKS),
    "utf-8+tcvn3": tcvn3(TWO_TASKS).decode("cp1252").encode(),
    "utf-8+vni": vni(TWO_TASKS).decode("latin-1").encode(),
    "utf-16-le+tcvn3": b"\xff\xfe" + tcvn3(TWO_TASKS).decode("cp1252").encode("utf-16-le"),
    "windows-1258": windows_1258(TWO_TASKS),
}


@pytest.mark.parametrize("name", SAVED)
def test_legacy_letters_are_the_same_list(name: str) -> None:
    read = staged(SAVED[name])
    assert (read.snapshot_id, read.encoding) == (staged(TWO_TASKS).snapshot_id, name)


@pytest.mark.parametrize(
    "book",
    [
        workbook(TWO_TASKS, ".VnTime"),
        workbook(TWO_TASKS, ".VnTime", rich=True),
        workbook(TWO_TASKS, ".VnArial", corner=2),
        workbook(TWO_TASKS, "Arial"),
        old_workbook(TWO_TASKS, ".VnTime"),
        old_workbook(TWO_TASKS, ".VnTime", rich=True),
        old_workbook(TWO_TASKS, ".VnArial", corner=2),
    ],
    ids=["font of the cell", "font within the cell", "not in the corner", "by letters alone"]
    + [f"Excel 97: {one}" for one in ("font of the cell", "font within the cell", "not in the corner")],
)
def test_a_workbook_in_legacy_fonts_is_the_same_list(book: bytes) -> None:
    assert staged(book).snapshot_id == staged(TWO_TASKS).snapshot_id


def test_fonts_of_capitals_are_read_as_capitals() -> None:
    assert tasks(staged(workbook(TWO_TASKS, ".VnTimeH")))[0]["title"] == "RÀ SOÁT QUY HOẠCH"


@pytest.mark.parametrize(
    "text", ["Phòng Giáo vụ", "và là tá hà gì có kéo", "Réunion à Genève", "Bãi bỏ", "Straße", ""]
)
def test_text_of_today_stays_as_it_is(text: str) -> None:
    assert legacy.recognised(text) == ""


def test_the_table_that_somebody_names_is_taken() -> None:
    text = "title,lead_units,due_on\nBé,Vụ A,2025\n"  # Bộ in TCVN3, and a word as it stands
    assert tasks(staged(text))[0]["title"] == "Bé"
    said = {"_options": {"encoding": "utf-8+tcvn3"}}
    assert tasks(staged(text.replace("Vụ A", "Vô A"), said))[0]["title"] == "Bộ"


def test_bytes_that_make_no_vietnamese_are_told() -> None:
    read = staged("title,lead_units,due_on\nStra\xdfe \xe4\xf6\xfc \xc4\xd6,V A,2025\n".encode("latin-1"))
    assert (0, "", "", "doubtful_encoding") in findings(read, "warning")


def test_letters_that_stay_garbled_are_told_by_their_row() -> None:
    read = staged("title,lead_units,due_on\nRµ so¸t quy ho¹ch,Vụ Pháp chế,2025\nSửa đổi,Vụ A,2025\n")
    assert findings(read, "warning") == [(1, "title", "Rµ so¸t quy ho¹ch", "garbled_letters")]


def test_bytes_that_are_not_in_the_encoding_named_are_refused() -> None:
    with pytest.raises(IngestError, match="undecodable"):
        staged(tcvn3(TWO_TASKS), {"_options": {"encoding": "utf-8"}})


@pytest.mark.parametrize("word", ["nghiêng", "khuỷu", "ngoằn", "giếng", "quốc", "Đắp", "yếu", "thuở", "gì"])
def test_a_syllable_is_known_by_its_spelling(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["nguyªn", "hoµn", "Taøi", "cáát", "đàp", "ngĩc"])
def test_what_breaks_the_spelling_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
