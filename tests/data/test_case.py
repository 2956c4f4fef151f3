"""The case of 2018 is what the published report counted."""

from collections import Counter

from tests.data.plain import CASE, day, status

AS_OF, ROWS = CASE


def count(heading: str) -> dict[str, int]:
    return dict(Counter(row[heading] for row in ROWS))


def test_the_68_tasks_are_each_done_or_open_as_published() -> None:
    statuses = Counter(status(row, AS_OF) for row in ROWS)
    assert statuses == {"done on time": 33, "done late": 13, "open in time": 22}
    assert statuses.total() == 68


def test_the_sources_are_as_published() -> None:
    assert count("Nguồn chỉ đạo") == {
        "Chương trình công tác": 3,
        "Văn bản của Chính phủ, Thủ tướng": 26,
        "Thông báo kết luận": 6,
        "Ý kiến trên văn bản đến": 16,
        "Văn bản mật": 11,
        "Văn bản của địa phương": 6,
    }


def test_the_assigning_bodies_are_as_published() -> None:
    assert count("Cơ quan giao") == {
        "Chính phủ, Thủ tướng": 26,
        "Lãnh đạo Bộ": 22,
        "Địa phương": 6,
        "Chương trình công tác của Bộ": 3,
        "": 11,
    }


def test_eleven_tasks_are_classified_and_they_are_those_without_an_assigning_body() -> None:
    assert count("Độ mật") == {"": 57, "Mật": 11}
    assert all((row["Độ mật"] == "Mật") == (row["Cơ quan giao"] == "") for row in ROWS)


def test_every_status_word_agrees_with_the_dates() -> None:
    words = {
        "done on time": "Đã hoàn thành (đúng hạn)",
        "done late": "Đã hoàn thành (quá hạn)",
        "open in time": "Đang thực hiện (trong hạn)",
    }
    assert all(row["Trạng thái"] == words[status(row, AS_OF)] for row in ROWS)


def test_every_day_lies_in_the_period_of_the_inspection() -> None:
    days = [day(row[name]) for row in ROWS for name in ("Ngày văn bản", "Ngày giao", "Ngày hoàn thành")]
    known = [each.isoformat() for each in days if each]
    assert min(known) >= "2017-01-02"
    assert max(known) <= "2018-07-06"


def test_a_task_is_due_on_the_as_of_date_itself() -> None:
    assert any(day(row["Thời hạn hoàn thành"]) == AS_OF for row in ROWS if not row["Ngày hoàn thành"])


def test_no_task_is_done_before_it_is_assigned() -> None:
    days = [(day(row["Ngày giao"]), day(row["Ngày hoàn thành"])) for row in ROWS]
    assert all(given < done for given, done in days if given and done)
