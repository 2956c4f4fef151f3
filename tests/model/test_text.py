"""Text is cleaned to be kept, and folded to be compared."""

import unicodedata

import pytest

from analytics.model.text import clean, fold, fold_key


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Vụ   Pháp chế ", "Vụ Pháp chế"),
        ("Vụ\u00a0Pháp\tchế", "Vụ Pháp chế"),  # blanks of every kind
        ("dòng một \r\n\r\n  dòng hai", "dòng một\ndòng hai"),
        (unicodedata.normalize("NFD", "Thủ tướng"), "Thủ tướng"),
        ("\n", ""),
    ],
)
def test_cleaning_keeps_words_and_line_breaks(text: str, kept: str) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize(
    "word", ["Thủ tướng", "THỦ TƯỚNG", "thu tuong", unicodedata.normalize("NFD", "Thủ tướng")]
)
def test_folding_takes_away_case_and_accents(word: str) -> None:
    assert fold(word) == "thu tuong"


def test_folding_takes_the_stroke_off_the_letter_d() -> None:
    assert fold("Đề án địa phương") == "de an dia phuong"


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("uỷ ban", "ủy ban"), ("thuý", "thúy")])
def test_two_ways_to_place_a_tone_fold_to_one(one: str, other: str) -> None:
    assert clean(one) != clean(other)
    assert fold(one) == fold(other)


def test_a_phrase_that_breaks_over_two_lines_folds_to_one_line() -> None:
    assert fold("Xây dựng\nđề án") == fold("xây dựng đề án")


def test_a_headings_key_is_its_letters_and_digits() -> None:
    assert fold_key(" Đơn vị/Cá nhân\nchủ trì (*) ") == "don vi ca nhan chu tri"


@pytest.mark.parametrize("text", ["Đơn vị\nchủ trì", "  ", "İstanbul", "ẞ", "한국"])
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
