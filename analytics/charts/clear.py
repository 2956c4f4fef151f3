"""Where a text on a chart stands clear of its marks and of other texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from analytics.charts.rows import LINE, text_width

# How far a text stands from the middle of its mark, in pixels.
OFF = 11
_WIDE = {"left": 0.0, "center": 0.5, "right": 1.0}
_HIGH = {"bottom": 1.0, "middle": 0.5, "top": 0.0}
# Beside, above and below, then over the corners: (xanchor, yanchor, to the right, upwards).
Spot = tuple[str, str, int, int]
SPOTS: tuple[Spot, ...] = (
    ("left", "middle", OFF, 0), ("right", "middle", -OFF, 0), ("center", "bottom", 0, OFF),
    ("center", "top", 0, -OFF), ("left", "bottom", 2, OFF), ("right", "bottom", -2, OFF),
    ("left", "top", 2, -OFF), ("right", "top", -2, -OFF),
)  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A part of a chart, in pixels from its left upper corner."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def round(cls, x: float, y: float, half: float) -> Self:
        """Return the box of a mark."""
        return cls(x - half, y - half, x + half, y + half)

    @classmethod
    def of(cls, text: str, x: float, y: float, spot: Spot) -> Self:
        """Return the box of a text, which may have lines, at a spot beside a point."""
        lines = text.split("<br>")
        width, height = max(map(text_width, lines)), len(lines) * LINE
        left = x + spot[2] - _WIDE[spot[0]] * width
        top = y - spot[3] - _HIGH[spot[1]] * height
        return cls(left, top, left + width, top + height)

    def meets(self, other: Self) -> bool:
        """Whether two parts lie over each other."""
        return (
            self.left < other.right and other.left < self.right
            and self.top < other.bottom and other.top < self.bottom
        )  # fmt: skip

    def within(self, whole: Self) -> bool:
        """Whether it lies in another part, up to its edges."""
        return (
            whole.left <= self.left and self.right <= whole.right
            and whole.top <= self.top and self.bottom <= whole.bottom
        )  # fmt: skip


def spot(
    text: str, at: tuple[float, float], whole: Box, taken: Iterable[Box], spots: Sequence[Spot] = SPOTS
) -> Spot | None:
    """Return the first spot beside a point where a text is clear of all that is taken; None where none is."""
    known = list(taken)
    for one in spots:
        box = Box.of(text, *at, one)
        if box.within(whole) and not any(box.meets(other) for other in known):
            return one
    return None
