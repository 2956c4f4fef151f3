"""Every form of deadline that real lists have, and what is no deadline."""

from datetime import datetime

import pytest

from analytics.model.deadline import parse_deadline, parse_instant

DATED = {
    "31/12/2018": ("2018-12-31", "day"),
    "5-3-2018": ("2018-03-05", "day"),
    "5.3.2018": ("2018-03-05", "day"),
    "5/3/18": ("2018-03-05", "day"),
    "2018-03-05": ("2018-03-05", "day"),
    "2018-03-05 00:00:00": ("2018-03-05", "day"),
    "2018-03-04T17:00:00.000Z": ("2018-03-05", "day"),  # midnight in Việt Nam
    "43164": ("2018-03-05", "day"),  # an Excel serial
    "ngày 5 tháng 3 năm 2018": ("2018-03-05", "day"),
    "Trước ngày 05/3/2018": ("2018-03-05", "day"),
    "15/12/2016-15/02/2017": ("2017-02-15", "day"),
    "Từ 25/12/2016 đến 29/01/2017": ("2017-01-29", "day"),
    "Từ 25/12 đến 29/01/2017": ("2017-01-29", "day"),
    "Trong Quý I và trước ngày 30/4/2017": ("2017-04-30", "day"),
    "tháng 10/2018": ("2018-10-31", "month"),
    "Tháng 2 /2020": ("2020-02-29", "month"),
    "Tháng 4/ 2017": ("2017-04-30", "month"),
    "10/2018": ("2018-10-31", "month"),
    "T10/2018": ("2018-10-31", "month"),
    "tháng 10 năm 2018": ("2018-10-31", "month"),
    "đầu tháng 5/2018": ("2018-05-01", "month"),
    "giữa tháng 5/2018": ("2018-05-15", "month"),
    "cuối tháng 5/2018": ("2018-05-31", "month"),
    "Từ tháng 4 đến tháng 9 năm 2017": ("2017-09-30", "month"),
    "Từ tháng 5/2017-12/2017": ("2017-12-31", "month"),
    "Từ tháng 11 đến tháng 2/2017": ("2017-02-28", "month"),
    "Quý I đến tháng 9/2017": ("2017-09-30", "month"),
    "Tháng 4, 5/2017 và thường xuyên": ("2017-05-31", "month"),
    "Từ tháng 3 năm 2017 và thường xuyên": ("2017-03-31", "month"),
    "Quý II/2018": ("2018-06-30", "quarter"),
    "Quý I, II năm 2018": ("2018-06-30", "quarter"),
    "quý 1, 2/2018": ("2018-06-30", "quarter"),
    "6 tháng đầu năm 2018": ("2018-06-30", "half"),
    "6 tháng cuối năm 2018": ("2018-12-31", "half"),
    "năm 2017": ("2017-12-31", "year"),
    "2017": ("2017-12-31", "year"),
    "Cả năm 2017": ("2017-12-31", "year"),
    "Năm 2017 - 2018": ("2018-12-31", "year"),
    "Từ năm 2017 đến năm 2020": ("2020-12-31", "year"),
    "Từ tháng 3/2017 đến năm 2018": ("2018-12-31", "year"),
}
TIMED = {
    "2018-03-05 11:20:22": "2018-03-05T11:20:22",
    "5/3/2018 17:30": "2018-03-05T17:30",
    "trước 17h30 ngày 5/3/2018": "2018-03-05T17:30",
    "17 giờ ngày 5/3/2018": "2018-03-05T17:00",
    "2018-03-04T23:59:59.999Z": "2018-03-05T06:59:59.999",
    "2018-03-05T08:00:00+09:00": "2018-03-05T06:00",
    "43164.5": "2018-03-05T12:00",
    "5/3/2018 05:30 PM": "2018-03-05T17:30",
}
UNDATED = {
    "recurring": ("Thường xuyên", "hằng năm", "Hàng tháng", "30/6 hằng năm", "ngày 25 hằng tháng"),
    "none": (
        "", "NA", "?", "-", "không có", "Chưa có hạn", "01/01/1970", "0001-01-01", "1970-01-01T00:00:00Z",
    ),
    "unreadable": (
        "20/01/201", "31/02/2018", "00/01/2018", "tháng 13/2018", "01/02/1889", "01/02/2101", "12/25/2018",
        "6 tháng đầu năm", "đầu năm 2018", "năm học 2017-2018", "theo kế hoạch", "theo NQ 33/2016/QH14",
        "tháng 9/2018 đến tháng 3/2018", "24:00 5/3/2018", "tháng 10", "ngay", "1.109",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", DATED)
def test_a_deadline_lasts_until_the_end_of_the_last_day_it_names(text: str) -> None:
    day, precision = DATED[text]
    read = parse_deadline(text)
    assert (str(read.at), read.precision) == (f"{day} 23:59:59.999999", precision)


@pytest.mark.parametrize("text", TIMED)
def test_a_time_of_day_is_kept_as_that_moment_in_viet_nam(text: str) -> None:
    read = parse_deadline(text)
    assert (read.at, read.precision) == (datetime.fromisoformat(TIMED[text]), "time")


@pytest.mark.parametrize(
    ("precision", "text"), [(name, one) for name, all_ in UNDATED.items() for one in all_]
)
def test_a_text_that_names_no_day_is_never_given_one(precision: str, text: str) -> None:
    read = parse_deadline(text)
    assert (read.at, read.precision) == (None, precision)


def test_dates_are_read_in_the_order_of_the_file() -> None:
    assert parse_deadline("12/25/2018", "mdy") == parse_deadline("25/12/2018")
    assert parse_deadline("18/12/25", "ymd") == parse_deadline("25/12/2018")
    assert parse_deadline("25/12/2018", "ymd").at is None


def test_what_happened_on_a_day_happened_from_its_start() -> None:
    assert parse_instant("5/3/2018").at == datetime.fromisoformat("2018-03-05T00:00")
    assert parse_instant("5/3/2018 17:30").at == datetime.fromisoformat("2018-03-05T17:30")


def test_what_happened_within_a_month_has_no_day() -> None:
    assert parse_instant("tháng 3/2018").precision == "unreadable"
    assert parse_instant("thường xuyên").precision == "unreadable"
