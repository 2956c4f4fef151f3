"""Colours that can be seen and told apart from what they stand on."""

import pytest

from analytics.charts.theme import PALETTES, Palette
from analytics.model.status import DISPLAY_ORDER, Status, Timing

THEMES = sorted(PALETTES)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("status", DISPLAY_ORDER)
def test_a_bar_stands_out_from_the_paper(theme: str, status: Status) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.status(status).colour, palette.paper) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("status", DISPLAY_ORDER)
def test_the_number_on_a_bar_can_be_read(theme: str, status: Status) -> None:
    palette = PALETTES[theme]
    mark = palette.status(status)
    assert contrast(mark.text, palette.paper if mark.outlined else mark.colour) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_text_on_the_page_can_be_read(theme: str) -> None:
    palette: Palette = PALETTES[theme]
    assert contrast(palette.ink, palette.paper) >= 7
    assert contrast(palette.quiet, palette.paper) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_bar_that_steps_back_still_carries_its_number(theme: str) -> None:
    palette = PALETTES[theme]
    faded = palette.faded(palette.overdue)
    assert contrast(palette.ink, faded) >= 4.5


def test_due_soon_has_a_colour_of_its_own() -> None:
    palette = PALETTES["light"]
    assert palette.timing(Timing.DUE_0_7).colour == palette.due_soon
    assert palette.timing(Timing.OVERDUE_1_7).colour == palette.overdue
    assert palette.timing(Timing.DUE_8_30).colour == palette.open_in_time
