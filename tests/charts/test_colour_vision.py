"""The statuses are told apart by colour too, also by who sees colours otherwise.

Colour vision is simulated by the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model
for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), at full severity; distances are CIEDE2000 as
in Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Res. Appl. 30 (2005), with whose test
data the formula is checked.
"""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from analytics.charts.theme import PALETTES, Palette

SEEN = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
# Less than this, and two segments beside each other are told apart by their signs alone.
TOLD_APART = 14.5
Lab = tuple[float, float, float]
Matrix = tuple[tuple[float, ...], ...]


def through(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(one * part for one, part in zip(row, vector, strict=True)) for row in matrix)


def linear(colour: str) -> tuple[float, ...]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return tuple(one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)


def lab(colour: str, seen: str) -> Lab:
    light = tuple(min(max(one, 0), 1) for one in through(SEEN[seen], linear(colour)))
    x, y, z = (
        one ** (1 / 3) if one > 216 / 24389 else (24389 / 27 * one + 16) / 116
        for one in (part / white for part, white in zip(through(TO_XYZ, light), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Lab, other: Lab) -> float:
    """Return the CIEDE2000 distance."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1 + (1 - sqrt(mean**7 / (mean**7 + 25**7))) / 2
    c1, c2 = hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)
    h1, h2 = (degrees(atan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if not c1 * c2 else (h1 + turn / 2) % 360
    return _weighed(l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2)), light, chroma, hue)


def _weighed(dl: float, dc: float, dh: float, light: float, chroma: float, hue: float) -> float:
    t = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    t += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    by_light = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    by_chroma, by_hue = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    bend = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    lightness, colourfulness, tone = dl / by_light, dc / by_chroma, dh / by_hue
    return sqrt(lightness**2 + colourfulness**2 + tone**2 + bend * colourfulness * tone)


def fills(palette: Palette) -> dict[str, str]:
    """Return what the bars are filled with; without a deadline that is the paper, in an outline."""
    names = ("done_on_time", "done_late", "open_in_time", "due_soon", "overdue", "paper")
    return {name: getattr(palette, name) for name in names}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.0, 2.0), (50, 0, 0), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (50, 3.2592, 0.335), 1.0),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_formula_agrees_with_its_published_data(one: Lab, other: Lab, apart: float) -> None:
    assert distance(one, other) == pytest.approx(apart, abs=1e-4)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("theme", sorted(PALETTES))
def test_two_statuses_are_told_apart_however_colours_are_seen(theme: str, seen: str) -> None:
    shown = {name: lab(colour, seen) for name, colour in fills(PALETTES[theme]).items()}
    near = {
        pair: round(distance(shown[pair[0]], shown[pair[1]]), 1) for pair in combinations(sorted(shown), 2)
    }
    assert {pair: apart for pair, apart in near.items() if apart < TOLD_APART} == {}
