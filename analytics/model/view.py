"""What a screen, a link, an export and a command line all ask for, and how a link writes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from analytics.model.asof import AsOf
from analytics.model.filters import BY_PAIR, CHOSEN_BY, CLOSED, PERIODS, Filters, Period
from analytics.model.measure import RATES

VERSION = "1"
LATEST = "latest"
PAGES = (
    "overview",
    "assigning_bodies",
    "units",
    "deadlines",
    "tasks",
    "compare",
    "reliability",
    "meaning",
    "check_figures",
    "data",
)
# The page that needs something to compare with.
COMPARE = "compare"
LANGUAGES = ("vi", "en")
LEAD, COOPERATING = "lead", "cooperating"
ROLES = (LEAD, COOPERATING)
MAX_VALUES = 500
MAX_LENGTH = 500

_SNAPSHOT_ID = re.compile(r"[0-9a-f]{12}|latest")
_COMPARED = re.compile(r"[0-9a-f]{12}|")
_LIST_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}|")
_TASK = re.compile(r"[1-9][0-9]{0,8}|")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_FLAG = {"0": False, "1": True}


@dataclass(frozen=True)
class Refusal:
    """A parameter of a link that cannot be followed; `code` names the reason in the catalogues."""

    parameter: str
    value: str
    code: str


@dataclass(frozen=True, kw_only=True)
class Options:
    """How statuses are told: published compatibility, the weekend roll, and whose units are counted."""

    compat: bool = False
    roll: bool = False
    role: str = LEAD


@dataclass(frozen=True, kw_only=True)
class View:
    """One question to the data.

    With `snapshot` "latest" it follows `list_id`; otherwise it is pinned, and names no list. `as_of` None
    means the snapshot's own as-of date; `task` is the row number of one opened task; `measure` names the
    rate that units are compared by. `compared` is another snapshot of the same list, or the same one, at
    `compared_as_of` (None: its own as-of date); "" where nothing is compared.
    """

    page: str = PAGES[0]
    snapshot: str = LATEST
    list_id: str = ""
    as_of: AsOf | None = None
    options: Options = field(default_factory=Options)
    filters: Filters = field(default_factory=Filters)
    task: int | None = None
    measure: str = RATES[0]
    compared: str = ""
    compared_as_of: AsOf | None = None
    language: str = LANGUAGES[0]

    def __post_init__(self) -> None:
        if self.snapshot != LATEST:
            object.__setattr__(self, "list_id", "")
        if not self.compared:
            object.__setattr__(self, "compared_as_of", None)

    def on(self, page: str) -> Self:
        """Return the same view on another page, with no task opened."""
        return replace(self, page=page, task=None)

    def filtered(self, filters: Filters) -> Self:
        """Return the same view over other tasks."""
        return replace(self, filters=filters, task=None)

    def beside(self, compared: str, as_of: AsOf | None = None) -> Self:
        """Return the same view compared with a snapshot at a date; "" compares it with nothing.

        What is filtered by how tasks changed rests on what it is compared with, and goes.
        """
        filters = self.filters
        for name in BY_PAIR:
            filters = filters.having(name, ())
        return replace(self, compared=compared, compared_as_of=as_of, filters=filters, task=None)

    def to_query(self) -> dict[str, list[str]]:
        """Return the parameters of the link, defaults included; the page is the link's path."""
        query = {
            "v": [VERSION],
            "snapshot": [self.snapshot],
            "as_of": ["own" if self.as_of is None else str(self.as_of)],
            "compat": [str(int(self.options.compat))],
            "roll": [str(int(self.options.roll))],
            "role": [self.options.role],
            "measure": [self.measure],
            "lang": [self.language],
        }
        if self.snapshot == LATEST:
            query["list"] = [self.list_id]
        if self.task is not None:
            query["task"] = [str(self.task)]
        if self.compared:
            query["compared"] = [self.compared]
            query["compared_as_of"] = ["own" if self.compared_as_of is None else str(self.compared_as_of)]
        for name in self.filters.active():
            value = getattr(self.filters, name)
            query[name] = list(value) if isinstance(value, tuple) else [str(value)]
        return query

    @classmethod
    def from_query(cls, page: str, query: Mapping[str, Sequence[str]]) -> "View | tuple[Refusal, ...]":
        """Read a link; return the view, or every parameter that cannot be followed. Never raises."""
        return _Reader(query).view(page)


class _Reader:
    """Reads one link, and gathers what is wrong with it."""

    def __init__(self, query: Mapping[str, Sequence[str]]) -> None:
        self.query = {name: list(values) for name, values in query.items()}
        self.refusals: list[Refusal] = []

    def view(self, page: str) -> "View | tuple[Refusal, ...]":
        if page not in PAGES:
            return (Refusal("page", page, "unknown_page"),)
        if not self.query:
            return View(page=page)
        version = self.one("v", re.compile(re.escape(VERSION)), "")
        if not version:
            return tuple(self.refusals) or (Refusal("v", "", "missing"),)
        snapshot = self.one("snapshot", _SNAPSHOT_ID, LATEST)
        task = self.one("task", _TASK, "")
        compared, compared_as_of = self.beside()
        view = View(
            page=page,
            snapshot=snapshot,
            list_id=self.one("list", _LIST_ID, ""),
            as_of=self.as_of("as_of"),
            options=Options(
                compat=self.flag("compat"), roll=self.flag("roll"), role=self.choice("role", ROLES)
            ),
            filters=self.filters(),
            task=int(task) if task else None,
            measure=self.choice("measure", RATES),
            compared=compared,
            compared_as_of=compared_as_of,
            language=self.choice("lang", LANGUAGES),
        )
        self.refusals += [
            Refusal(name, values[0] if values else "", "unknown_parameter")
            for name, values in self.query.items()
        ]
        return tuple(self.refusals) if self.refusals else view

    def take(self, name: str) -> str | None:
        """Return the parameter's one value, None where it is absent or was refused."""
        values = self.query.pop(name, [])
        if len(values) > 1:
            self.refuse(name, values[1], "given_twice")
            return None
        return values[0] if values else None

    def refuse(self, name: str, value: str, code: str) -> None:
        self.refusals.append(Refusal(name, value[:MAX_LENGTH], code))

    def one(self, name: str, form: re.Pattern[str], default: str) -> str:
        value = self.take(name)
        if value is None:
            return default
        if not form.fullmatch(value):
            self.refuse(name, value, "unknown_value")
            return default
        return value

    def choice(self, name: str, choices: Sequence[str]) -> str:
        return self.one(name, re.compile("|".join(choices)), choices[0])

    def flag(self, name: str) -> bool:
        return _FLAG[self.choice(name, tuple(_FLAG))]

    def as_of(self, name: str) -> AsOf | None:
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
        value = self.take(name)
        if value is None:
            return None
        try:
            return Period.parse(value)
        except ValueError:
            self.refuse(name, value, "not_a_period")
            return None

    def values(self, name: str) -> tuple[str, ...]:
        values = self.query.pop(name, [])
        if len(values) > MAX_VALUES:
            self.refuse(name, str(len(values)), "too_many_values")
            return ()
        for value in values:
            if len(value) > MAX_LENGTH or _CONTROL.search(value) or value not in CLOSED.get(name, (value,)):
                self.refuse(name, value, "unknown_value")
        return tuple(values)

    def filters(self) -> Filters:
        text = self.take("text") or ""
        if len(text) > MAX_LENGTH or _CONTROL.search(text):
            self.refuse("text", text, "unknown_value")
        chosen: dict[str, Any] = {name: self.values(name) for name in CHOSEN_BY}
        chosen |= {name: self.period(name) for name in PERIODS}
        return Filters(text=text, **chosen)


def without(view: Mapping[str, Sequence[str]], refusals: Sequence[Refusal]) -> dict[str, list[str]]:
    """Return a link's parameters less the refused ones: the nearest view that can be followed."""
    refused = {refusal.parameter for refusal in refusals}
    kept = {name: list(values) for name, values in view.items() if name not in refused}
    return {"v": [VERSION]} | kept
