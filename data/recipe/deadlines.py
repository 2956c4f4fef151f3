"""Deadlines as they are written: to the day, to a period, recurring, or not at all."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from data.recipe.dice import Dice
from data.recipe.layout import dmy

_ROMAN = ("I", "II", "III", "IV")


class Deadline(NamedTuple):
    """What the list says, and the day it means; None for none."""

    text: str
    day: date | None


NONE = Deadline("", None)
_RECURRING = ("Thường xuyên", "Thường xuyên", "Hằng năm")
_SPANS = ((12, (5, 10)), (30, (11, 20)), (30, (21, 35)), (19, (36, 70)), (9, (71, 150)))
_PROGRAMME_SPANS = ((1, (40, 90)), (2, (91, 200)), (2, (201, 345)))


def exact(day: date) -> Deadline:
    """Return a deadline to the day."""
    return Deadline(dmy(day), day)


def first_deadline(dice: Dice, assigned_on: date, programme: bool) -> Deadline:
    """Return the deadline that a task is given when it is assigned."""
    if programme:
        day = assigned_on + timedelta(days=dice.within(_PROGRAMME_SPANS))
        form = dice.weighted(((50, "month"), (30, "quarter"), (6, "half"), (8, "year"), (6, "recurring")))
        return _written(dice, form, min(day, date(assigned_on.year, 12, 31)))
    day = assigned_on + timedelta(days=dice.within(_SPANS))
    forms = ((740, "day"), (70, "month"), (35, "quarter"), (8, "half"), (7, "year"), (55, "recurring"))
    return _written(dice, dice.weighted((*forms, (85, "none"))), day)


def _written(dice: Dice, form: str, day: date) -> Deadline:
    if form == "day":
        return exact(_bunched(dice, day))
    if form == "month":
        return _month(dice, day)
    if form == "quarter":
        end = _quarter_end(day)
        return Deadline(f"Quý {_ROMAN[end.month // 3 - 1]}/{end.year}", end)
    if form == "half":
        first = day.month <= 6
        end = date(day.year, 6, 30) if first else date(day.year, 12, 31)
        return Deadline(f"6 tháng {'đầu' if first else 'cuối'} năm {day.year}", end)
    if form == "year":
        return Deadline(f"năm {day.year}", date(day.year, 12, 31))
    return Deadline(dice.one(_RECURRING), None) if form == "recurring" else NONE


def _month(dice: Dice, day: date) -> Deadline:
    end = _month_end(day)
    said = f"{day.month}/{day.year}"
    if dice.chance(60):
        return Deadline(f"giữa tháng {said}", end.replace(day=15)) if day.day <= 15 else exact(end)
    if dice.chance(60):
        return Deadline(f"Tháng {said} và thường xuyên", end)
    return Deadline(f"{dice.one(('tháng', 'Tháng'))} {said}", end)


def _bunched(dice: Dice, day: date) -> date:
    """Return the end of the quarter or month rather than a day shortly before it, as offices do."""
    if (_quarter_end(day) - day).days < 20 and dice.chance(450):
        return _quarter_end(day)
    if (_month_end(day) - day).days < 8 and dice.chance(300):
        return _month_end(day)
    return day


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _quarter_end(day: date) -> date:
    return _month_end(date(day.year, (day.month + 2) // 3 * 3, 1))
