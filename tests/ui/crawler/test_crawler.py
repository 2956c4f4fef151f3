"""The crawler finds a number that opens nothing, and takes no word for one."""

from string import Formatter

import pytest

from analytics.model.filters import Filters
from analytics.model.view import LANGUAGES, View
from tests.architecture.test_catalogues import EN, VI
from tests.ui.crawler import spoken
from tests.ui.crawler.followed import Claimed
from tests.ui.crawler.reasons import COLUMNS, IN_PANEL, TABLES, UNOPENED
from tests.ui.crawler.test_every_number import fits, misleading

TASKS = View(page="tasks", filters=Filters())


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Có 17 nhiệm vụ", ["17"]),
        ("**1\\.019** trên 1.212 (84%)", ["1.019", "1.212", "84%"]),
        ("tính đến 28/12/2025", []),
        ("Quá hạn 31–90 ngày", []),  # a band is a word
        ("27 trên 56 nhiệm vụ quá hạn đã quá 90 ngày", ["27", "56"]),
        ("Dữ liệu mẫu: năm 2025 – 9 nhiệm vụ", ["9"]),
        ("\\−51 so với 21/12/2025", []),  # a difference has its reason
    ],
)
def test_numbers_are_told_from_words(said: str, found: list[str]) -> None:
    assert spoken.numbers(said, "vi", ["Dữ liệu mẫu: năm 2025"]) == found


def test_a_link_that_opens_another_number_is_found() -> None:
    assert misleading([(Claimed("link", "Mở 13 nhiệm vụ", TASKS), 12)])
    assert not misleading([(Claimed("link", "Mở 1.213 nhiệm vụ", TASKS), 1213)])
    assert not misleading([(Claimed("card", "84%\n1.019 trên 1.212", TASKS), 1019)])


@pytest.mark.parametrize(("token", "fit"), [("13", True), ("14", False), ("28%", True), ("40%", False)])
def test_a_number_must_be_one_that_is_opened_or_a_share_of_two(token: str, fit: bool) -> None:
    assert fits(token, {13, 46}) is fit


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_of_a_sentence_that_says_such_a_value(language: str) -> None:
    catalogue = {"vi": VI, "en": EN}[language]
    told = {key: values for key, (values, _) in UNOPENED.items()}
    told |= {key: values for key, values, _ in IN_PANEL.values()}
    for key, values in told.items():
        named = {name for text in catalogue[key] for _, name, *_ in Formatter().parse(text)}
        assert set(values) <= named, key


def test_every_number_that_opens_nothing_has_a_reason() -> None:
    reasons = [*(why for _, why in UNOPENED.values()), *COLUMNS.values(), *TABLES.values()]
    assert all(len(why.split()) > 2 for why in reasons)
