"""What became of a task between two snapshots, or two dates of one; and what speaks against its dates.

The rules that tell it stand in `analytics/query/pair.py` and `analytics/query/history.py`, as SQL.
"""

from enum import StrEnum

from analytics.model.status import Status


class Step(StrEnum):
    """What happened to a task from the earlier of two snapshots to the later one: exactly one of these.

    A task is open, done, withdrawn or moved in each; not listed, or not yet assigned on that day, it is none.
    """

    STILL_OPEN = "still_open"
    # Not there before, open now.
    NEW = "new"
    # Done, withdrawn or moved before, open now.
    REOPENED = "reopened"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    # Open before, and no longer listed.
    VANISHED = "vanished"
    # Not there before, and already done, withdrawn or moved: never open in either.
    NEW_CLOSED = "new_closed"
    STILL_CLOSED = "still_closed"
    GONE_CLOSED = "gone_closed"
    # A task on neither day.
    NOT_YET = "not_yet"


# opening + ADDED - TAKEN = closing
ADDED = (Step.NEW, Step.REOPENED)
TAKEN = (Step.DONE, Step.WITHDRAWN, Step.MOVED, Step.VANISHED)
OPENING = (Step.STILL_OPEN, *TAKEN)
CLOSING = (Step.STILL_OPEN, *ADDED)
# Tasks that only the earlier list has.
GONE = (Step.VANISHED, Step.GONE_CLOSED)

ABSENT = "absent"
# How a task stands in the snapshot that its own is compared with.
COUNTERPARTS = (*(str(status) for status in Status), ABSENT)
NO_TASK = (ABSENT, str(Status.NOT_YET_ASSIGNED))


class Concern(StrEnum):
    """What makes a task's figures less than they seem; a task may have several."""

    NO_DEADLINE = "no_deadline"
    IMPRECISE = "imprecise"
    DECLARED_DIFFERS = "declared_differs"
    NO_UNIT = "no_unit"
    # Open in the snapshot before and now, with nothing changed.
    NOT_UPDATED = "not_updated"
    # Open, with nothing changed for STILL_DAYS days or more.
    STANDS_STILL = "stands_still"
    # Done on a day on which a list, later, still had it open.
    BACK_DATED = "back_dated"
    # Back-dated, from overdue to done on time.
    MADE_ON_TIME = "made_on_time"
    DONE_ON_DUE_DAY = "done_on_due_day"
    # The deadline in force is later than the first one.
    EXTENDED = "extended"
    # Extended after the deadline had passed.
    EXTENDED_LATE = "extended_late"
    # Done on time against the deadline in force, late against the first one.
    SAVED = "saved"


STILL_DAYS = 28
