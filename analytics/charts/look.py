"""How a chart is drawn: in which language and colours, how wide, and with what chosen on it."""

from dataclasses import dataclass

from analytics.charts.chosen import Chosen
from analytics.charts.theme import Palette
from analytics.locale import Words

# Where a chart is wider than this, in pixels, names have room beside their bars.
ROOMY = 440


@dataclass(frozen=True)
class Look:
    """The language, the colours, what the reader has chosen, and how wide the chart is in pixels."""

    words: Words
    palette: Palette
    chosen: Chosen
    width: int

    @property
    def narrow(self) -> bool:
        """Whether names have no room beside their bars."""
        return self.width < ROOMY

    def fill(self, colour: str, *, mine: bool) -> str:
        """Return a fill; what was not chosen where something was steps back."""
        return colour if mine or not self.chosen.any else self.palette.faded(colour)
