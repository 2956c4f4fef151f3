"""Every page in every language and theme, on lists of every size, held to the house rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.asof import AsOf
from analytics.model.view import DESK, LANGUAGES, MENU, PAGES, PUBLISHING
from analytics.service import publishing, runtime
from analytics.store import Store
from analytics.ui import person
from tests.bench.data_layer import put_in
from tests.bench.tasks import AS_OF, made, staged
from tests.serving import ROOT
from tests.ui.house_rules import broken, nodes, sayings
from tests.ui.opened import links, snapshot
from tests.ui.speech import Speech

THEMES = ("light", "dark")
# Where the analyst key is asked for.
DOORS = ("door-key", "publish-key-text")
WEEK_BEFORE = AsOf.on(date(2025, 12, 21))
CASE = 68
SIZES = (0, CASE, 2_000, pytest.param(100_000, marks=pytest.mark.slow))


def published(path: Path, tasks: int) -> Path:
    """Publish a list of `tasks` made-up tasks in two snapshots into a new database."""
    store = Store.open(path)
    with made(tasks) as connection:
        for number, as_of in enumerate((WEEK_BEFORE, AS_OF), 1):
            put_in(store, staged(connection, as_of=as_of, number=number))
    store.close()
    return path


@dataclass(frozen=True)
class Sized:
    """An open database with this many tasks in its list, and what its pages may say."""

    tasks: int
    speeches: tuple[Speech, ...]


@pytest.fixture(scope="module", params=SIZES)
def sized(
    request: pytest.FixtureRequest, case_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sized]:
    """Open a database with as many tasks; with 0 nothing is published."""
    size: int = request.param
    path = tmp_path_factory.mktemp("size") / "app.duckdb"
    if size > CASE:
        published(path, size)
    else:
        path.write_bytes(case_database.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUNGHAN_DB", str(path))
        if not size:
            publishing.withdraw(runtime.store(), snapshot().snapshot_id, "test", "nothing is published")
        yield Sized(size, tuple(Speech(language) for language in LANGUAGES))
        runtime.store().close()


def shown(app: AppTest, language: str, theme: str, **query: str) -> AppTest:
    """Run a page again in a language and a theme."""
    app.context = {"theme": theme}
    app.query_params.clear()
    for name, value in ({"v": "1", "lang": language} | query).items():
        app.query_params[name] = value
    return app.run()


def on(page: str) -> AppTest:
    """Return the app on a page, not yet run."""
    app = AppTest.from_file(ROOT / "analytics" / "ui" / "router.py", default_timeout=60)
    if page != PAGES[0]:
        app.switch_page(f"../../pages/{page}.py")
    return app


def test_no_page_is_left_out() -> None:
    assert sorted(PAGES) == sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_keeps_the_house_rules(sized: Sized, page: str) -> None:
    app, rules = on(page), broken if sized.tasks else nothing_there
    for speech in sized.speeches:
        for theme in THEMES:
            shown(app, speech.language, theme)
            assert rules(app, page, speech) == []


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_keeps_the_house_rules_where_its_filters_leave_no_task(sized: Sized, page: str) -> None:
    if not sized.tasks:
        pytest.skip("nothing is published")
    app = on(page)
    for speech in sized.speeches:
        for theme in THEMES:
            shown(app, speech.language, theme, text="zzzz")
            assert broken(app, page, speech) == []


@pytest.mark.slow
@pytest.mark.parametrize("page", MENU[DESK])
def test_an_analysts_page_keeps_the_house_rules_past_its_door(sized: Sized, page: str) -> None:
    app, rules = on(page), broken if sized.tasks else nothing_there
    app.session_state[person._KEY_SHOWN] = True
    for speech in sized.speeches:
        for theme in THEMES:
            shown(app, speech.language, theme)
            assert rules(app, page, speech) == []
            assert not [one for one in app.text_input if one.key in DOORS]


def nothing_there(app: AppTest, page: str, speech: Speech) -> list[str]:
    """Return what is wrong with a page where nothing is published: it says so, and leads to publishing."""
    faults = [f"exception: {one.message}" for one in app.exception] + sayings(nodes(app), speech)
    if page == PUBLISHING:
        return faults
    say = words(speech.language)
    if [one.value for one in app.title] != [say("refusal.title_empty")]:
        faults.append(f"title: {[one.value for one in app.title]}")
    if say("refusal.publish") not in [link.label for link in links(app)]:
        faults.append("no way to publish a list")
    return faults
