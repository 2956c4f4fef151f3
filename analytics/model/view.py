"""What a screen, a link, an export and a command line all ask for, and how a link writes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from analytics.model.asof import AsOf
from analytics.model.calendar import EVERY
from analytics.model.filters import BY_PAIR, Filters
from analytics.model.measure import RATES
from analytics.model.parameters import Parameters, Refusal
from analytics.model.units import ROLLUPS

VERSION = "1"
LATEST = "latest"
# The menu by groups: the leaders' pages stand in the open, the others under the name of their group.
LEADERS, DESK = "leaders", "desk"
MENU = {
    LEADERS: ("overview", "assigning_bodies", "units", "deadlines", "tasks"),
    "analysis": ("compare", "trend", "durations", "ahead", "reliability"),
    "documents": ("present", "report", "check_figures", "meaning"),
    DESK: ("data", "unit_register", "shares", "audit"),
}
PAGES = tuple(name for group in MENU.values() for name in group)
# The page that needs something to compare with.
COMPARE = "compare"
# The page on which lists are published.
PUBLISHING = "data"
# The page that a meeting looks at, one idea a screen: what each slide is about.
PRESENT = "present"
SLIDES = ("figures", "bodies", "overdue", "attention", "statuses", "weeks")
LANGUAGES = ("vi", "en")
LEAD, COOPERATING = "lead", "cooperating"
ROLES = (LEAD, COOPERATING)

_SNAPSHOT_ID = re.compile(r"[0-9a-f]{12}|latest")
_LIST_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}|")
_SHARE = re.compile(r"[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}|")
_TASK = re.compile(r"[1-9][0-9]{0,8}|")
_VERSION = re.compile(r"0|[1-9][0-9]{0,8}")
_REGISTER = re.compile(rf"{_VERSION.pattern}|{LATEST}")


@dataclass(frozen=True, kw_only=True)
class Options:
    """How statuses are told: published compatibility, the weekend roll, and whose units are counted.

    Units are told by the version `register` of the register, 0 for the names as lists write them, and rolled
    up as `rollup` says. None is the newest version, and in a pinned view 0: links that were made before there
    was a register keep their names.
    """

    compat: bool = False
    roll: bool = False
    role: str = LEAD
    register: int | None = None
    rollup: str = ROLLUPS[0]


@dataclass(frozen=True, kw_only=True)
class View:
    """One question to the data.

    With `snapshot` "latest" it follows `list_id`; otherwise it is pinned, and names no list. `as_of` None
    means the snapshot's own as-of date; `task` is the row number of one opened task; `measure` names the
    rate that units are compared by. `compared` is another snapshot of the same list, or the same one, at
    `compared_as_of` (None: its own as-of date); "" where nothing is compared. `every` is what a trend is
    cut into. `slide` is what the page for meetings shows. `share` is the share link through which it is read,
    "" for none.
    """

    page: str = PAGES[0]
    snapshot: str = LATEST
    list_id: str = ""
    as_of: AsOf | None = None
    options: Options = field(default_factory=Options)
    filters: Filters = field(default_factory=Filters)
    task: int | None = None
    measure: str = RATES[0]
    every: str = EVERY[0]
    compared: str = ""
    compared_as_of: AsOf | None = None
    slide: str = SLIDES[0]
    language: str = LANGUAGES[0]
    share: str = ""

    def __post_init__(self) -> None:
        if self.snapshot != LATEST:
            object.__setattr__(self, "list_id", "")
            if self.options.register is None:
                object.__setattr__(self, "options", replace(self.options, register=0))
        if not self.compared:
            object.__setattr__(self, "compared_as_of", None)

    def on(self, page: str) -> Self:
        """Return the same view on another page, with no task opened and from the first slide on."""
        return replace(self, page=page, task=None, slide=SLIDES[0])

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
            "register": [LATEST if self.options.register is None else str(self.options.register)],
            "rollup": [self.options.rollup],
            "measure": [self.measure],
            "every": [self.every],
            "lang": [self.language],
        }
        if self.snapshot == LATEST:
            query["list"] = [self.list_id]
        if self.task is not None:
            query["task"] = [str(self.task)]
        if self.compared:
            query["compared"] = [self.compared]
            query["compared_as_of"] = ["own" if self.compared_as_of is None else str(self.compared_as_of)]
        if self.page == PRESENT:
            query["slide"] = [self.slide]
        if self.share:
            query["share"] = [self.share]
        for name in self.filters.active():
            value = getattr(self.filters, name)
            query[name] = list(value) if isinstance(value, tuple) else [str(value)]
        return query

    @classmethod
    def from_query(cls, page: str, query: Mapping[str, Sequence[str]]) -> "View | tuple[Refusal, ...]":
        """Read a link; return the view, or every parameter that cannot be followed. Never raises."""
        return _read(page, Parameters(query))


def _read(page: str, link: Parameters) -> "View | tuple[Refusal, ...]":
    if page not in PAGES:
        return (Refusal("page", page, "unknown_page"),)
    if not link.query:
        return View(page=page)
    version = link.one("v", re.compile(re.escape(VERSION)), "")
    if not version:
        return tuple(link.refusals) or (Refusal("v", "", "missing"),)
    snapshot = link.one("snapshot", _SNAPSHOT_ID, LATEST)
    task = link.one("task", _TASK, "")
    compared, compared_as_of = link.beside()
    view = View(
        page=page,
        snapshot=snapshot,
        list_id=link.one("list", _LIST_ID, ""),
        as_of=link.as_of("as_of"),
        options=_options(link, snapshot == LATEST),
        filters=link.filters(),
        task=int(task) if task else None,
        measure=link.choice("measure", RATES),
        every=link.choice("every", EVERY),
        compared=compared,
        compared_as_of=compared_as_of,
        slide=link.choice("slide", SLIDES) if page == PRESENT else SLIDES[0],
        language=link.choice("lang", LANGUAGES),
        share=link.one("share", _SHARE, ""),
    )
    link.left()
    return tuple(link.refusals) if link.refusals else view


def _options(link: Parameters, latest: bool) -> Options:
    """Return how a link tells statuses and units; only what follows the newest list follows the register."""
    register = link.one("register", _REGISTER if latest else _VERSION, "")
    return Options(
        compat=link.flag("compat"),
        roll=link.flag("roll"),
        role=link.choice("role", ROLES),
        register=int(register) if register and register != LATEST else None,
        rollup=link.choice("rollup", ROLLUPS),
    )


def without(view: Mapping[str, Sequence[str]], refusals: Sequence[Refusal]) -> dict[str, list[str]]:
    """Return a link's parameters less the refused ones: the nearest view that can be followed."""
    refused = {refusal.parameter for refusal in refusals}
    kept = {name: list(values) for name, values in view.items() if name not in refused}
    return {"v": [VERSION]} | kept
