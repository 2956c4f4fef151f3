"""The guide says what the product answers on the sample year, shows pictures that exist, knows every page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analytics.locale import words
from analytics.model.change import Concern
from analytics.model.filters import Filters, Period
from analytics.model.measure import MEASURE
from analytics.model.rounding import percent
from analytics.model.view import PAGES, View
from analytics.service import access
from analytics.service.samples import load_samples
from analytics.store import Store
from tests.serving import ROOT

GUIDE = (ROOT / "docs" / "huong-dan.md").read_text("utf-8")
VI = words("vi")
MERGED, POLISHER = "Cục Địa chất và Khoáng sản Việt Nam", "Cục Kiểm soát ô nhiễm môi trường"
FIELDS = ("Địa chất", "Khoáng sản")
HALVES = (Period(date(2025, 1, 1), date(2025, 6, 30)), Period(date(2025, 7, 1), date(2025, 12, 28)))
# What is bold in the guide and holds a number.
QUOTED = re.compile(r"\*\*(\d[^*]*)\*\*")


class Year:
    """The last week of the sample year, asked."""

    def __init__(self, store: Store) -> None:
        self.store = store
        found = access.resolve(store, View(list_id="mau-nam-2025"))
        assert isinstance(found, access.Resolved)
        self.view = found.view

    def told(self, measure: str, **filters: object) -> set[str]:
        """n on N and its share, as the guide writes them."""
        chosen = self.view.filtered(replace(Filters(), **filters))  # type: ignore[arg-type]
        counts = access.readings(self.store, chosen).selected
        reading = MEASURE[measure].read(counts)
        base = counts.total if reading.denominator is None else reading.denominator
        return {VI.number(reading.numerator), of(reading.numerator, base), reading.share}

    def listed(self, **filters: object) -> str:
        """How many tasks a list has."""
        page = access.tasks(self.store, self.view.filtered(replace(Filters(), **filters)))  # type: ignore[arg-type]
        return VI.number(page.shown + page.classified)


def of(n: int, base: int) -> str:
    return VI("chart.n_of_n", count=n, total=base)


def rush(year: Year) -> set[str]:
    """By how many more tasks fall due within a week than in the list before."""
    own = next(one for one in access.snapshots(year.store) if one.snapshot_id == year.view.snapshot)
    before = access.previous(year.store, own)
    assert before is not None
    views = (replace(year.view, snapshot=one.snapshot_id, as_of=one.as_of) for one in (own, before))
    now, was = (access.readings(year.store, view).selected.due_soon for view in views)
    return {VI.number(now - was)}


def changes(year: Year) -> set[str]:
    compared = access.resolve(year.store, year.view.on("compare"))
    assert isinstance(compared, access.Resolved)
    found = access.changes(year.store, compared.view)
    return {VI.number(n) for n in (found.opening, found.closing, found.newly_overdue)}


def polished(year: Year) -> set[str]:
    one = access.reliability_by(year.store, year.view, "unit")[POLISHER]
    saved = VI.number(one.concerns[Concern.SAVED].count)
    return {of(one.on_time_first, one.done), percent(one.on_time_first, one.done), saved}


def halves(year: Year) -> set[str]:
    others = tuple(
        name for name in access.choices(year.store, year.view.snapshot)["field"] if name not in FIELDS
    )
    asked = [(fields, half) for fields in (FIELDS, others) for half in HALVES]
    return set().union(*(year.told("on_time_when_due", field=fields, due=half) for fields, half in asked))


# What the guide quotes, by what answers it.
ANSWERS: tuple[Callable[[Year], set[str]], ...] = (
    lambda year: year.told("total"),
    lambda year: year.told("overdue"),
    lambda year: year.told("overdue", unit=(MERGED,)),
    lambda year: year.told("on_time_when_due", unit=(MERGED,)),
    lambda year: year.told("on_time_when_due"),
    lambda year: year.told("on_time_rate", unit=(POLISHER,)),
    lambda year: year.told("no_deadline"),
    lambda year: {year.listed(timing=("due_0_7",)), year.listed(timing=("overdue_over_90",))},
    rush, changes, polished, halves,
)  # fmt: skip


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """Return the whole sample year."""
    store = Store.open(tmp_path_factory.mktemp("guide") / "samples.duckdb")
    load_samples(store)
    yield Year(store)
    store.close()


@pytest.mark.slow
def test_every_figure_in_the_guide_is_what_the_product_answers(year: Year) -> None:
    answered: set[str] = set().union(*(answer(year) for answer in ANSWERS))
    assert not [quoted for quoted in QUOTED.findall(GUIDE) if quoted not in answered]


def test_no_figure_stands_in_the_guide_but_those_that_are_checked() -> None:
    text = re.sub(r"\*\*[^*]*\*\*|`[^`]*`|\]\([^)]*\)|\d\d/\d\d/\d{4}|^\d\. |Bước \d", " ", GUIDE, flags=re.M)
    known = {
        "2025",
        "52",
        "7",
        "90",
        "99,8",
    }  # the sample year, its lists, and how bands and limits are called
    assert set(re.findall(r"\d[\d.,]*(?<![.,])", text)) <= known


def test_every_picture_of_the_guide_exists_and_says_what_it_shows() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", GUIDE)
    assert len(pictures) > 5
    assert all(shown and (ROOT / "docs" / path).is_file() for shown, path in pictures)


@pytest.mark.parametrize("page", PAGES)
def test_the_guide_knows_every_page(page: str) -> None:
    assert f"| {VI(f'page.{page}')} |" in GUIDE


def test_the_guides_own_pictures_are_made_by_the_script() -> None:
    pytest.importorskip("playwright")
    from tests.browser.guide import PICTURES  # noqa: PLC0415

    own = set(re.findall(r"images/(guide-[\w-]*)\.png", GUIDE))
    assert own == {picture.name for picture in PICTURES}


def test_every_picture_in_the_index_of_pictures_exists() -> None:
    folder = ROOT / "docs/images"
    named = re.findall(r'src="([^"]+)"', (folder / "README.md").read_text("utf-8"))
    assert len(named) >= 4 * len({Path(one).stem for one in named}) > 0
    assert not [one for one in named if not (folder / one).is_file()]
