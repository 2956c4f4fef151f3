"""Rows of a table are as high as their longest cell needs."""

import pytest

from analytics.ui.task_table import ROW_HEIGHT, TALL_ROW, row_height


@pytest.mark.parametrize(("letters", "height"), [(10, None), (23, None), (24, ROW_HEIGHT), (70, TALL_ROW)])
def test_a_row_is_as_high_as_its_longest_cell(letters: int, height: int | None) -> None:
    assert row_height([("a", 1), ("b" * letters, 2)], (200, 60)) == height


def test_a_table_without_rows_has_low_ones() -> None:
    assert row_height([], (200,)) is None
