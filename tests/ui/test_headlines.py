"""The headline of every page: what the rows say, in both languages, and no number that is not on the page."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.charts import named
from analytics.locale import Words, words
from analytics.model import headline
from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.measure import MEASURE
from analytics.model.rounding import percent
from analytics.model.view import COOPERATING, LANGUAGES, PAGES, PRESENT, Options, View
from analytics.service import access, runtime
from analytics.ui.escape import escaped
from analytics.ui.headline import Known, sentence
from tests.oracle import headline as oracle
from tests.oracle.headline import Asked, Sentence
from tests.oracle.year import weeks
from tests.ui.opened import Open, box, charts, links, text
from tests.ui.test_figures import behind_it

pytestmark = pytest.mark.slow
UNIT = "Cục Địa chất và Khoáng sản Việt Nam"
VIEWS: dict[str, dict[str, Any]] = {
    "whole": {},
    "a unit": {"filters": Filters(unit=(UNIT,))},
    "a body": {"filters": Filters(assigning_body=("Lãnh đạo Bộ",))},
    "few tasks": {"filters": Filters(text="đê")},
    "another date": {"at": date(2025, 10, 15)},
    "as reports count": {"options": Options(compat=True)},
    "rolled": {"options": Options(roll=True)},
    "cooperating": {"options": Options(role=COOPERATING)},
}
SPOKEN = [page for page in PAGES if page not in headline.SILENT]
NUMBER = re.compile(r"\d[\d.,]*(?<![.,])%?")


@pytest.fixture
def newest(year_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    """Return the view of the last week of the sample year."""
    monkeypatch.setenv("DUNGHAN_DB", str(shutil.copy(year_database, tmp_path / "app.duckdb")))
    resolved = access.resolve(runtime.store(), View())
    assert isinstance(resolved, access.Resolved)
    yield resolved.view
    runtime.store().close()


def on_page(view: View, page: str, asked: Asked) -> View:
    """Return what a reader sees who asks the same on a page."""
    at = AsOf.on(asked.question.at)
    same = replace(view.on(page), filters=asked.filters, options=asked.options, as_of=at)
    resolved = access.resolve(runtime.store(), same)
    assert isinstance(resolved, access.Resolved), resolved
    return resolved.view


def put(name: str, value: object, said: dict[str, object], say: Words) -> object:
    """Return what stands in a sentence for a value that the oracle tells."""
    if name == "name":
        dimension = str(said.get("by", "unit"))
        return f"**{escaped(named(say, dimension, str(value)))}**"
    if name == "by":
        return say(f"by.{value}")
    if name == "what":
        return f"**{escaped(say(f'concern.{value}'))}**"
    if name == "measure":
        return getattr(MEASURE[str(value)].label, say.language)
    return escaped(percent(*value)) if isinstance(value, tuple) else value


def told(found: Sentence, language: str) -> str:
    key, said = found
    say = words(language)
    return say(f"headline.{key}", **{name: put(name, value, said, say) for name, value in said.items()})


@pytest.mark.parametrize("asked", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("page", SPOKEN)
def test_a_headline_says_what_the_rows_say_and_opens_its_tasks(
    newest: View, page: str, asked: dict[str, Any]
) -> None:
    question = Asked(weeks(), **asked)
    view = on_page(newest, page, question)
    claims = headline.claims(page, Known(view))
    expected = oracle.headline(page, question)
    for language in LANGUAGES:
        said = [sentence(claim, words(language)) for claim in claims]
        assert said == [told(one, language) for one in expected]
    assert [behind_it(runtime.store(), claim.tasks) for claim in claims] == [claim.n for claim in claims]


def test_the_views_make_every_page_speak() -> None:
    for page in SPOKEN:
        assert any(oracle.headline(page, Asked(weeks(), **asked)) for asked in VIEWS.values()), page


def numbers(said: str) -> set[str]:
    return set(NUMBER.findall(said.replace("\\", "").replace("\u2060", "")))


def charted(app: AppTest) -> str:
    """Return what charts write on themselves: beside and on their points, and as annotations."""
    said: list[str] = []
    for figure in (one["figure"] for one in charts(app)):
        said += [one["text"] for one in figure["layout"].get("annotations", [])]
        for trace in figure["data"]:
            said += trace.get("text", [])
    return "\n".join(said)


def shown(app: AppTest, but_not: list[str]) -> set[str]:
    """Return every number that the page shows, its headline left out."""
    tables = "\n".join(str(one.value.to_dict()) for one in app.dataframe)
    said = "\n".join(line for line in text(app).splitlines() if line not in but_not)
    return numbers("\n".join([said, charted(app), tables]))


@pytest.mark.parametrize("asked", [{}, {"unit": UNIT}, {"compat": "1"}], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", SPOKEN)
def test_a_headline_says_no_number_that_the_page_does_not_show(
    open_year: Open, page: str, language: str, asked: dict[str, str]
) -> None:
    app = open_year(page, v="1", lang=language, **asked)
    assert not app.exception
    container = box(app, "headline")
    said = [] if container is None else [link.label for link in links(container)]
    assert not numbers("\n".join(said)) - shown(app, said)


# A slide tells what the first page does.
@pytest.mark.parametrize("page", [page for page in headline.SILENT if page != PRESENT])
def test_a_page_without_rules_has_no_headline(open_year: Open, page: str) -> None:
    assert box(open_year(page, v="1"), "headline") is None
