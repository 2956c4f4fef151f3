"""Texts on a chart keep clear of its marks and of each other; numbers have room behind their bars."""

from itertools import combinations

import pytest

from analytics.charts.bridge import Stretch, bridge
from analytics.charts.clear import Box, spot
from analytics.charts.rows import text_width
from analytics.charts.theme import LIGHT
from analytics.locale import words

WHOLE = Box(0, 0, 300, 100)
NAMES = ("Đang thực hiện, 21/12/2025", "Mới, đang thực hiện", "Đang thực hiện, 28/12/2025")
STEPS = (Stretch("opening", 0, 463, 0), Stretch("new", 463, 1_234, 1), Stretch("closing", 0, 1_697, 0))


def test_a_text_stands_beside_its_point_where_nothing_is_in_the_way() -> None:
    assert spot("Vụ A", (50, 50), WHOLE, []) == ("left", "middle", 11, 0)


def test_a_text_goes_elsewhere_where_a_mark_is_in_the_way() -> None:
    found = spot("Vụ A", (150, 50), WHOLE, [Box.round(170, 50, 7)])
    assert found is not None
    assert not Box.of("Vụ A", 150, 50, found).meets(Box.round(170, 50, 7))


def test_a_text_stays_within_the_plot_and_is_left_out_where_it_cannot() -> None:
    assert spot("Vụ A", (295, 50), WHOLE, []) == ("right", "middle", -11, 0)
    assert spot("Vụ A", (150, 50), WHOLE, [WHOLE]) is None


def test_texts_of_close_points_do_not_lie_over_each_other() -> None:
    taken: list[Box] = []
    for x in (100, 110, 120):
        if found := spot("Vụ Môi trường", (x, 50), WHOLE, taken):
            taken.append(Box.of("Vụ Môi trường", x, 50, found))
    assert len(taken) > 1
    assert not any(one.meets(other) for one, other in combinations(taken, 2))


@pytest.mark.parametrize("width", [334, 640, 1376])
def test_the_numbers_of_a_bridge_have_room_behind_their_bars(width: int) -> None:
    figure = bridge(STEPS, NAMES, words("vi"), LIGHT, width)
    _, end = figure["layout"]["xaxis"]["range"]
    plot = width - 20 - max(text_width(half) for name in NAMES for half in (name[:15], name[15:]))
    for row, told in zip(STEPS, ("463", "+1.234", "1.697"), strict=True):
        assert (row.start + row.count) / end * plot + text_width(told) <= plot + 1
