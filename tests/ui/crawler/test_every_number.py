"""Every page at several views: what opens tasks opens as many as it shows, and no number opens nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analytics.model.rounding import percent
from analytics.model.units import ALIAS, SUCCESSOR
from analytics.model.view import PAGES, View
from analytics.service import access, runtime
from tests.deciding import decided
from tests.ui.crawler import followed, spoken
from tests.ui.crawler.followed import Claimed
from tests.ui.crawler.reasons import COLUMNS, ESTIMATED, TABLES
from tests.ui.crawler.recorded import Recorded, recording
from tests.ui.opened import Open, charts

pytestmark = pytest.mark.slow
UNIT = "Cục Địa chất và Khoáng sản Việt Nam"
# Two units that the sample year has beside the one that they came from.
DECISIONS = (
    (SUCCESSOR, "Cục Địa chất Việt Nam", UNIT),
    (SUCCESSOR, "Cục Khoáng sản Việt Nam", UNIT),
    (ALIAS, "Vụ Môi trường", "Vụ Đất đai"),
)
VIEWS: dict[str, dict[str, str]] = {
    "whole": {"lang": "vi"},
    "a unit, another date, as reports count": {
        "lang": "en", "unit": UNIT, "as_of": "2025-12-10", "compat": "1",
    },
    "units by the register, rolled up to successors": {
        "lang": "vi", "unit": UNIT, "register": str(len(DECISIONS)), "rollup": "successor",
    },
    "a body, cooperating, rolled, overdue": {
        "lang": "vi", "assigning_body": "Lãnh đạo Bộ", "role": "cooperating", "roll": "1",
        "status": "open_overdue",
    },
}  # fmt: skip


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Recorded:
    """Return what pages draw."""
    return recording(monkeypatch)


def opened(tasks: View) -> int:
    """Return how many tasks a list shows and counts."""
    page = access.tasks(runtime.store(), tasks)
    assert len(page.rows) == min(page.shown, 50)
    return page.shown + page.classified


def names(view: View) -> set[str]:
    """Return what comes from the list and may hold digits."""
    own = {one.snapshot_id: one for one in access.snapshots(runtime.store())}[view.snapshot]
    values = access.choices(access.named(runtime.store(), view), view.snapshot)
    return {
        own.list_name,
        own.label,
        own.snapshot_id,
        *(name for one in values.values() for name in one if name),
    }


def whole(token: str) -> int | None:
    """Return a number of tasks as it is written in either language; None for a percentage."""
    digits = token.replace(".", "").replace(",", "")
    return int(digits) if digits.isdecimal() else None


def counted(said: str) -> set[int]:
    return {n for token in spoken.NUMBER.findall(spoken.plain(said)) if (n := whole(token)) is not None}


def fits(token: str, candidates: set[int]) -> bool:
    """Whether a number is one of those opened, or a percentage of two of them."""
    if "%" not in token:
        return whole(token) in candidates
    return any(token in shares(part, base) for base in candidates for part in candidates if part <= base)


def shares(part: int, base: int) -> set[str]:
    """How a share may be told: the parts of a whole are rounded together, up or down, to add to 100."""
    if not base:
        return {percent(part, base)}
    return {percent(part, base), f"{100 * part // base}%", f"{-(-100 * part // base)}%"}


def misleading(claims: list[tuple[Claimed, int]]) -> list[str]:
    """Return what shows another number than it opens."""
    return [
        f"{claim.where}: {claim.shown!r} opens {n}"
        for claim, n in claims
        if claim.shown
        and n not in counted(claim.shown)
        and not any(fits(one, {n, *counted(claim.shown)}) for one in re.findall(r"[<>]?\d+%", claim.shown))
    ]


def unopened(app: AppTest, seen: Recorded, claims: list[tuple[Claimed, int]]) -> list[str]:
    """Return every number that opens no tasks, with what is said around it."""
    view: View = app.session_state["view"]
    known = {n for _, n in claims} | {0}
    own = names(view)
    return [
        f"{token} in {said.text!r}"
        for said in [*said_on(app), *said_on_charts(seen), *said_in_cells(seen)]
        for token in spoken.numbers(said.text, view.language, own, said.panel)
        if not fits(token, counted(f"{said.text}\n{said.beside}") if "%" in token else known)
    ]


@dataclass(frozen=True)
class Said:
    """A text on a page, what is said close to it, and the panel that it stands in."""

    text: str
    beside: str
    panel: str = ""


def said_on(app: AppTest) -> Iterator[Said]:
    """Yield each text of the page, with what is said in the box round it."""
    for own, around in followed.boxes(app.main, []):
        for text in own:
            yield Said(text, "\n".join([*own, *around]))


def said_on_charts(seen: Recorded) -> Iterator[Said]:
    """Yield what is written on charts: on their points, beside them, and as notes."""
    for name, figure in seen.figures():
        if name in ESTIMATED:
            continue
        notes = [one["text"] for one in figure["layout"].get("annotations", [])]
        points = [text for trace in figure["data"] for text in trace.get("text", [])]
        hovers = [text for trace in figure["data"] for text in trace.get("hovertext", [])]
        beside = "\n".join((*notes, *points, *hovers, *seen.rows(name)))
        for text in (*notes, *points):
            yield Said(text, beside, name)


def said_in_cells(seen: Recorded) -> Iterator[Said]:
    """Yield each cell that opens nothing, with its row."""
    for panel in seen.linked:
        for _, cells in panel.table.rows:
            row = "\n".join(str(cell.shown) for cell in cells)
            for place, cell in enumerate(cells):
                if cell.tasks is None and (panel.name, place) not in COLUMNS:
                    yield Said(str(cell.shown), row, panel.name)


def read(app: AppTest, seen: Recorded) -> list[tuple[Claimed, int]]:
    """Follow all that opens tasks on a page; return it with how many each opens."""
    assert not app.exception
    found = list(followed.on_page(app, app.session_state["view"], seen))
    counts = {tasks: opened(tasks) for tasks in {claim.tasks for claim in found}}
    return [(claim, counts[claim.tasks]) for claim in found]


def strangers(app: AppTest, seen: Recorded, page: str) -> list[str]:
    """Return the charts and tables that were drawn in a way that is not followed here."""
    drawn = len(charts(app)) - len(seen.figures())
    names = [*(name for name, _ in seen.tables), *seen.lists]
    tables = [one.proto.id for one in app.dataframe if not any(name in one.proto.id for name in names)]
    return [f"{drawn} charts"] * bool(drawn) + ([] if page in TABLES else tables)


@pytest.mark.parametrize("asked", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("page", PAGES)
def test_every_number_opens_exactly_its_tasks(
    open_year: Open, seen: Recorded, page: str, asked: dict[str, str]
) -> None:
    for kind, name, target in DECISIONS if "register" in asked else ():
        decided(runtime.store(), kind, name, target, first=date(2025, 3, 1))
    app = open_year(page, v="1", **asked)
    claims = read(app, seen)
    assert not strangers(app, seen, page)
    assert {claim.tasks.language for claim, _ in claims} <= {asked["lang"]}
    assert not misleading(claims)
    assert not unopened(app, seen, claims)
