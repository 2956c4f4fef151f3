"""Reads the parameters of a link, and says of each that cannot be followed why."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.model.asof import AsOf
from analytics.model.filters import CHOSEN_BY, CLOSED, PERIODS, Filters, Period

MAX_VALUES = 500
MAX_LENGTH = 500

_COMPARED = re.compile(r"[0-9a-f]{12}|")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_FLAG = {"0": False, "1": True}


@dataclass(frozen=True)
class Refusal:
    """A parameter of a link that cannot be followed; `code` names the reason in the catalogues."""

    parameter: str
    value: str
    code: str


class Parameters:
    """The parameters of one link, each read once, and what is wrong with them."""

    def __init__(self, query: Mapping[str, Sequence[str]]) -> None:
        self.query = {name: list(values) for name, values in query.items()}
        self.refusals: list[Refusal] = []

    def take(self, name: str) -> str | None:
        """Return the parameter's one value, None where it is absent or was refused."""
        values = self.query.pop(name, [])
        if len(values) > 1:
            self.refuse(name, values[1], "given_twice")
            return None
        return values[0] if values else None

    def refuse(self, name: str, value: str, code: str) -> None:
        """Note that a value cannot be followed, and why."""
        self.refusals.append(Refusal(name, value[:MAX_LENGTH], code))

    def one(self, name: str, form: re.Pattern[str], default: str) -> str:
        """Return the one value if it has the form, `default` where it is absent or was refused."""
        value = self.take(name)
        if value is None:
            return default
        if not form.fullmatch(value):
            self.refuse(name, value, "unknown_value")
            return default
        return value

    def choice(self, name: str, choices: Sequence[str]) -> str:
        """Return the one value of a closed list, its first where it is absent."""
        return self.one(name, re.compile("|".join(choices)), choices[0])

    def flag(self, name: str) -> bool:
        """Return whether a switch is on."""
        return _FLAG[self.choice(name, tuple(_FLAG))]

    def as_of(self, name: str) -> AsOf | None:
        """Return a date of its own; None for the snapshot's own."""
        value = self.take(name)
        if value is None or value == "own":
            return None
        try:
            return AsOf.parse(value)
        except ValueError:
            self.refuse(name, value, "not_a_date")
            return None

    def beside(self) -> tuple[str, AsOf | None]:
        """Return what the view is compared with, and at which date."""
        compared, at = self.one("compared", _COMPARED, ""), self.as_of("compared_as_of")
        if at is not None and not compared:
            self.refuse("compared_as_of", str(at), "needs_compared")
        return compared, at

    def period(self, name: str) -> Period | None:
        """Return a period; None where there is none."""
        value = self.take(name)
        if value is None:
            return None
        try:
            return Period.parse(value)
        except ValueError:
            self.refuse(name, value, "not_a_period")
            return None

    def values(self, name: str) -> tuple[str, ...]:
        """Return all values of a parameter, each checked."""
        values = self.query.pop(name, [])
        if len(values) > MAX_VALUES:
            self.refuse(name, str(len(values)), "too_many_values")
            return ()
        for value in values:
            if len(value) > MAX_LENGTH or _CONTROL.search(value) or value not in CLOSED.get(name, (value,)):
                self.refuse(name, value, "unknown_value")
        return tuple(values)

    def filters(self) -> Filters:
        """Return which tasks are in view."""
        text = self.take("text") or ""
        if len(text) > MAX_LENGTH or _CONTROL.search(text):
            self.refuse("text", text, "unknown_value")
        chosen: dict[str, Any] = {name: self.values(name) for name in CHOSEN_BY}
        chosen |= {name: self.period(name) for name in PERIODS}
        return Filters(text=text, **chosen)

    def left(self) -> None:
        """Refuse every parameter that nothing has read."""
        for name, values in self.query.items():
            self.refuse(name, values[0] if values else "", "unknown_parameter")
