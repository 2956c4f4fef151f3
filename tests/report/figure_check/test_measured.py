"""How often the checker is right, and the page that says so."""

from tests.report.figure_check.measured import PAGE, joined_score, made_scores, total, written_score
from tests.report.figure_check.page import page


def test_of_made_up_paragraphs_hardly_a_slip_is_missed_and_none_is_invented() -> None:
    score = total(made_scores(seed=77, count=300).values())
    assert score.hits + score.misses >= 140
    assert (score.misses <= 2, score.false) == (True, 0)


def test_of_written_paragraphs_no_slip_is_missed_and_none_is_invented() -> None:
    score = written_score()
    assert (score.misses, score.false) == (0, 0)


def test_what_one_paragraph_says_is_hardly_ever_held_against_another() -> None:
    assert joined_score(seed=5, count=100).false <= 1


def test_the_page_says_what_is_measured() -> None:
    assert PAGE.read_text("utf-8") == page(), "out of date: make checker"
