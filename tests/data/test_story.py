"""What there is to discover in the sample year."""

from collections import Counter
from datetime import date

import pytest

from tests.data.plain import LAST_DAY, LAST_WEEK, WEEKS, Row, day, on_time, status

MERGED = "Cục Địa chất và Khoáng sản Việt Nam"
MERGED_ON = date(2025, 7, 1)
MERGED_FIELDS = {"Cục Địa chất Việt Nam": "Địa chất", "Cục Khoáng sản Việt Nam": "Khoáng sản"}
POLISHER = "Cục Kiểm soát ô nhiễm môi trường"


def led_by(unit: str, rows: list[Row] = LAST_WEEK) -> list[Row]:
    return [row for row in rows if row["Đơn vị chủ trì"].split("; ")[0] == unit]


def in_half(second: bool, fields: set[str]) -> list[Row]:
    """Return the tasks in `fields` that fell due in a half of 2025."""
    ends = (MERGED_ON, LAST_DAY) if second else (date(2025, 1, 1), date(2025, 6, 30))
    dated = [(day(row["Thời hạn hoàn thành"]), row) for row in LAST_WEEK if row["Lĩnh vực"] in fields]
    return [row for due, row in dated if due and ends[0] <= due <= ends[1]]


def kept(rows: list[Row]) -> float:
    """Return done on time / fell due, open tasks included."""
    found = Counter(status(row, LAST_DAY) for row in rows)
    return found["done on time"] / (found.total() - found["outside"])


def against_the_first_deadline(rows: list[Row]) -> float:
    first = [row | {"first": row["Gia hạn - Mốc cũ"] or row["Thời hạn hoàn thành"]} for row in rows]
    return on_time(first, "first")


@pytest.mark.parametrize(("unit", "field"), MERGED_FIELDS.items())
def test_each_merged_unit_keeps_far_fewer_deadlines_after_the_merger(unit: str, field: str) -> None:
    assert on_time(led_by(unit)) >= 0.78
    assert kept(in_half(False, {field})) >= 0.75
    assert kept(in_half(True, {field})) <= kept(in_half(False, {field})) - 0.25


def test_the_other_units_keep_as_many_deadlines_in_the_second_half_as_in_the_first() -> None:
    others = {row["Lĩnh vực"] for row in LAST_WEEK} - set(MERGED_FIELDS.values())
    assert abs(kept(in_half(True, others)) - kept(in_half(False, others))) < 0.05


def test_what_was_open_at_the_merger_goes_by_the_new_name_and_what_was_closed_by_the_old() -> None:
    (_, before), (_, after) = WEEKS[25], WEEKS[26]
    names = {row["Mã nhiệm vụ"]: row["Đơn vị chủ trì"] for row in after}
    still = [row for row in led_by("Cục Khoáng sản Việt Nam", before) if row["Mã nhiệm vụ"] in names]
    for row in still:
        is_open = row["Trạng thái"].startswith(("Đang", "Sắp", "Không"))
        assert (MERGED in names[row["Mã nhiệm vụ"]]) is is_open


def test_the_unit_with_a_fine_rate_owes_it_to_extensions() -> None:
    rows = led_by(POLISHER)
    assert len(rows) > 100
    assert on_time(rows) >= 0.93
    assert against_the_first_deadline(rows) <= 0.6


def test_no_other_unit_gains_more_than_15_points_by_extensions() -> None:
    units = {row["Đơn vị chủ trì"].split("; ")[0] for row in LAST_WEEK} - {POLISHER}
    assert all(on_time(led_by(unit)) - against_the_first_deadline(led_by(unit)) <= 0.15 for unit in units)
