"""What categories are called on a chart."""

import html
import math
import textwrap

from analytics.locale import Words
from analytics.model.change import ABSENT
from analytics.model.filters import OPEN_ENDED

WIDTH, LINES = 25, 2


def named(words: Words, dimension: str, value: str) -> str:
    """Return the name of a category: as the list writes it, or from the catalogues."""
    if dimension in OPEN_ENDED:
        return value or words(f"none.{dimension}")
    keys = {
        "status": f"status.{value}",
        "timing": f"timing.{value}",
        "precision": f"precision.{value}",
        "classification": f"classification.{value}",
        "late": f"late.{value}",
        "week": f"week.{value}",
        "due_day": f"due_day.{value}",
        "took": f"took.{value}",
        "risk": f"risk.{value}",
        "step": f"step.{value}",
        "counterpart": "counterpart.absent" if value == ABSENT else f"status.{value}",
        "concern": f"concern.{value}",
    }
    return words(keys[dimension])


def plain(text: str) -> str:
    """Return text from the data so that Plotly shows it as it is: links, tags and entities are only text."""
    return html.escape(text, quote=False).replace("\n", " ")


def wrapped(text: str, letters: int, lines: int) -> list[str]:
    """Return a name on as few lines as it takes, which are as even as can be: no last word stands alone."""
    found = textwrap.wrap(text, letters, max_lines=lines, placeholder="…") or [""]
    whole = textwrap.wrap(text, letters)
    if whole != found or len(found) == 1:
        return found
    parts = [len(part) for part in text.split()]
    narrowest = max(*parts, math.ceil(sum(parts) / len(found)))
    tries = (textwrap.wrap(text, width) for width in range(narrowest, letters))
    return next((even for even in tries if len(even) == len(found)), found)


def label(text: str, *, chosen: bool = False) -> str:
    """Return a label of at most two lines; the full name stands in the table and on hover.

    Long names often begin alike: what is left out of one is its middle.
    """
    marked = f"✓ {text}" if chosen else text
    lines = wrapped(marked, WIDTH, LINES)
    if lines[-1].endswith("…"):
        lines = [lines[0], f"…{_end(marked)}"]
    shown = "<br>".join(plain(line) for line in lines)
    return f"<b>{shown}</b>" if chosen else shown


def _end(text: str) -> str:
    """Return as many of the last words as stand on a line behind what is left out."""
    return textwrap.wrap(text[::-1], WIDTH - 1)[0][::-1]


def height(labels: list[str], row: int = 29, tall: int = 34) -> int:
    """Return the height of a chart with these labels: by its rows, more where names take two lines."""
    return len(labels) * (tall if any("<br>" in text for text in labels) else row) + 8
