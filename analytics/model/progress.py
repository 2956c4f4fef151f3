"""How far a file is on its way to readers."""

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """What is being done with a file, in this order; what comes after COMPARING is its publication."""

    # Hashed, unpacked, its letters told.
    OPENING = "opening"
    READING = "reading"
    CHECKING = "checking"
    HANDING_OVER = "handing_over"
    COMPARING = "comparing"
    # The file itself, by its hash.
    KEEPING = "keeping"
    WRITING = "writing"
    COUNTING = "counting"
    SETTLING = "settling"


# What part of the work is behind when a step begins, of the half that it belongs to; at a million rows.
BEHIND = {
    Step.OPENING: 0.0,
    Step.READING: 0.1,
    Step.CHECKING: 0.5,
    Step.HANDING_OVER: 0.85,
    Step.COMPARING: 0.9,
    Step.KEEPING: 0.0,
    Step.WRITING: 0.1,
    Step.COUNTING: 0.7,
    Step.SETTLING: 0.9,
}

Tell = Callable[[Step], None]


def untold(_: Step) -> None:
    """Tell nobody."""
