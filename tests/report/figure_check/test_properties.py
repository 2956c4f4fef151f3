"""What holds for every text: no error, claims that stand in it, and time in step with its length."""

import re
import unicodedata
from time import process_time

import pytest

pytest.importorskip("hypothesis")

from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.locale import words
from analytics.report.figure_check import check
from analytics.report.figure_check.correcting import corrections
from tests.report.figure_check.made import paragraphs

PIECES = (
    *(
        "tổng số ",
        "đã hoàn thành ",
        "chưa hoàn thành ",
        "đúng hạn ",
        "quá hạn ",
        "nhiệm vụ",
        "gồm ",
        "trong đó: ",
    ),
    *("12", "1.234", "1 234", "46/63", "02", "67,6%", "67.6 %", "0/0", "6/7/2018", "(", ")", ";", ",", ". "),
    *(
        "\n- ",
        "\n+ ",
        "\t",
        "|",
        " và ",
        "chiếm ",
        "lần lượt ",
        "phần trăm",
        "-",
        ":",
        "năm 2018",
        "=",
        "\u0301",
    ),
)
CELLS = (
    "",
    "-",
    "I",
    "1",
    "2",
    "12",
    "75,0",
    "67%",
    "Tổng cộng",
    "Vụ A",
    "Đã hoàn thành",
    "Tổng số",
    "Tỷ lệ (%)",
)
ROWS = st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=6).map("\t".join), max_size=8)
TEXTS = st.one_of(
    st.text(max_size=300), ROWS.map("\n".join), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
)
HARD = (
    "1 ",
    "(1 ",
    "5% ",
    "1/2 ",
    "- 5 nhiệm vụ\n",
    "1\t2\n",
    "gồm 1, ",
    "5 và 6 (5% và 6%) ",
    "phấn đấu ",
    "1.",
)


@given(TEXTS)
@settings(max_examples=250, deadline=None)
def test_no_text_is_too_strange(text: str) -> None:
    checked = check(text)
    told = [claim.shape(words("vi")) for claim in checked.claims]
    assert len(told) == len(checked.claims)
    assert len(list(corrections(text, checked.claims))) <= len(checked.flagged)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_number_of_a_claim_stands_in_the_text(text: str) -> None:
    for claim in check(text).claims:
        assert all(0 <= first < last <= len(text) for first, last in claim.spans)
        for number in re.findall(r"[0-9][0-9.,]*", claim.text.removeprefix("100% =")):
            assert number in text


@given(st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_letters_with_loose_accents_change_nothing(seed: int) -> None:
    made = next(paragraphs(seed, 1))
    loose = check(unicodedata.normalize("NFD", made.text))
    composed = [unicodedata.normalize("NFC", claim.text) for claim in loose.claims]
    assert composed == [claim.text for claim in check(made.text).claims]


def test_a_corrected_sentence_is_right_when_checked_again() -> None:
    for made in paragraphs(11, 80):
        checked = check(made.text)
        for one in corrections(made.text, checked.claims):
            if made.wrong == "base" and one.after:
                assert not check(made.text.replace(one.before, one.after)).flagged


@pytest.mark.parametrize("piece", HARD)
def test_time_grows_with_the_length_and_not_faster(piece: str) -> None:
    short, long = (_seconds(piece * (size // len(piece))) for size in (10_000, 60_000))
    assert long < 18 * max(short, 0.02)


def test_a_hundred_thousand_letters_take_less_than_a_second() -> None:
    assert _seconds("\n".join(made.text for made in paragraphs(5, 400))[:100_000]) < 1


def _seconds(text: str) -> float:
    """What a check takes of the processor, at the best of three: what else runs here only adds."""
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    begin = process_time()
    check(text)
    return process_time() - begin
