"""How charts look: the colours of the statuses in both themes, their glyphs, and the common layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analytics.locale import Words
from analytics.model.status import OVERDUE_BANDS, Status, Timing

Figure = dict[str, Any]

FONT = "Be Vietnam Pro, Arial, sans-serif"
# Colour is never alone: every status has a sign of its own as well.
GLYPH = {
    Status.DONE_ON_TIME: "✓",
    Status.DONE_LATE: "✓!",
    Status.DONE_NO_DEADLINE: "✓–",
    Status.OPEN_IN_TIME: "○",
    Status.OPEN_OVERDUE: "✕",
    Status.OPEN_NO_DEADLINE: "○–",
    Status.WITHDRAWN: "⊘",
    Status.MOVED: "→",
    Status.NOT_YET_ASSIGNED: "…",
}
# plotly.js is shipped with English marks only.
SEPARATORS = {"vi": ",.", "en": ".,"}
FADED = 0.4
# How full the colour of each band of age is, from the newest.
AGES = (0.22, 0.48, 0.78, 1.0)
# From which weight on the text of a full colour can be read on a faded one.
LEGIBLE = 0.6
CLEAR = "rgba(0,0,0,0)"
# No zoom and no panning.
CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "showAxisDragHandles": False,
}


@dataclass(frozen=True)
class Mark:
    """How one series is drawn: a fill, or an outline where `outlined`, the text on it, its `edge`."""

    colour: str
    text: str
    outlined: bool = False
    edge: str = ""


def outlines_last(marks: Sequence[Mark]) -> list[int]:
    """Return the places of some marks as they are drawn: outlines over the edges of their neighbours."""
    return sorted(range(len(marks)), key=lambda place: marks[place].outlined)


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; `paper` is the background, `ink` the text, `quiet` what steps back."""

    paper: str
    ink: str
    quiet: str
    done_on_time: str
    done_late: str
    open_in_time: str
    due_soon: str
    overdue: str
    no_deadline: str
    on_dark: str
    on_light: str
    light_fills: frozenset[str]

    def status(self, status: str) -> Mark:
        """Return how a status is drawn."""
        fills = {
            Status.DONE_ON_TIME: self.done_on_time,
            Status.DONE_LATE: self.done_late,
            Status.OPEN_IN_TIME: self.open_in_time,
            Status.OPEN_OVERDUE: self.overdue,
        }
        colour = fills.get(Status(status))
        return Mark(self.no_deadline, self.ink, outlined=True) if colour is None else self.filled(colour)

    def timing(self, timing: str) -> Mark:
        """Return how a band of days is drawn."""
        if timing in OVERDUE_BANDS:
            return self.filled(self.overdue)
        return self.filled(self.due_soon if timing == Timing.DUE_0_7 else self.open_in_time)

    def age(self, place: int) -> Mark:
        """Return how the band of age at a `place` is drawn: the older, the fuller."""
        text = self.filled(self.overdue).text if AGES[place] > LEGIBLE else self.ink
        return Mark(self.faded(self.overdue, AGES[place]), text, edge=self.overdue)

    def faded(self, colour: str, weight: float = FADED) -> str:
        """Return `colour` stepped back, mixed with the paper. Not by opacity: so no grid or bar behind shines
        through, the contrast of what is written on it is known, and files draw the same colour."""
        parts = zip(_parts(colour), _parts(self.paper), strict=True)
        return "#" + "".join(f"{round(weight * own + (1 - weight) * behind):02X}" for own, behind in parts)

    def filled(self, colour: str) -> Mark:
        """Return a fill with the text that can be read on it."""
        return Mark(colour, self.on_light if colour in self.light_fills else self.on_dark)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


LIGHT = Palette(
    paper="#FFFFFF",
    ink="#18222E",
    quiet="#5B6673",
    done_on_time="#0F3E6C",
    done_late="#805D77",
    open_in_time="#4F8DD3",
    due_soon="#B76616",
    overdue="#9E0F1E",
    no_deadline="#6B6B6B",
    on_dark="#FFFFFF",
    on_light="#0B131C",
    light_fills=frozenset({"#4F8DD3"}),
)
DARK = Palette(
    paper="#10161D",
    ink="#E8EDF3",
    quiet="#A7B1BC",
    done_on_time="#2E75C8",
    done_late="#A87C99",
    open_in_time="#A3BDD9",
    due_soon="#FBDD6D",
    overdue="#FF726A",
    no_deadline="#7F7F7F",
    on_dark="#FFFFFF",
    on_light="#0B131C",
    light_fills=frozenset({"#A87C99", "#A3BDD9", "#FBDD6D", "#FF726A"}),
)
PALETTES = {"light": LIGHT, "dark": DARK}


def base_layout(words: Words, palette: Palette, height: int) -> Figure:
    """Return what all charts have in common: our type and marks, no frame, no legend; a click is told."""
    return {
        "height": height,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": 13, "color": palette.ink},
        "hoverlabel": {"font": {"family": FONT, "size": 13}, "align": "left"},
        "separators": SEPARATORS[words.language],
        "dragmode": False,
        "clickmode": "event",
        "hovermode": "closest",
        "barmode": "overlay",
        "showlegend": False,
    }
