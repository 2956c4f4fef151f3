"""Who sees what by which way out, where classified tasks stand apart: not even what they are counted by."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.locale import words
from analytics.model.view import DESK, MENU, PAGES
from analytics.service import runtime
from tests.ui.opened import sent
from tests.ui.test_matrix import LINKS, PLANTED, READ, SCOPES, WAYS, on_page, publish_both, reader

HEADS = "task_id,title,lead_units,source,assigning_body,leader,field,due_on,classification"
# In every field of a classified row, also in those by which others are counted.
LIST = f"""{HEADS}
1,Việc thường,Vụ A,,,,,01/07/2018,
{PLANTED}-2,{PLANTED} tên,Vụ {PLANTED},{PLANTED} a,{PLANTED} b,{PLANTED} c,{PLANTED} d,01/06/2018,Mật
3,Việc của B,Vụ B,,,,,01/06/2018,
"""
UNCLEARED = [role for role in (*SCOPES, *LINKS) if role not in READ]
# So many tasks are there for each, and how the classified one is told of.
TOLD = {
    "viewer": (2, "some"), "analyst": (2, "some"), "bounded": (1, "perhaps"), "elsewhere": (1, "included"),
    "link": (2, "some"), "bounded link": (1, "perhaps"), "cleared": (3, "included"),
}  # fmt: skip
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Publish two lists with a classified row, where the administrator has these stand apart."""
    folder: Path = tmp_path_factory.mktemp("matrix-apart")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUNGHAN_DB", str(folder / "app.duckdb"))
        patch.setenv("DUNGHAN_CLASSIFIED", "apart")
        publish_both(LIST.replace("01/07", "01/05"), LIST)
        yield
        runtime.store().close()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("role", UNCLEARED)
def test_no_way_out_tells_what_a_classified_task_is_counted_by(role: str, way: str) -> None:
    told, _ = WAYS[way]
    assert PLANTED not in told(role)


@pytest.mark.parametrize("role", UNCLEARED)
def test_no_page_holds_a_word_of_a_classified_task(role: str, caplog: pytest.LogCaptureFixture) -> None:
    for page in PAGES:
        app = on_page(role, page)
        assert not app.exception
        assert PLANTED not in sent(app), page
    assert PLANTED not in caplog.text


@pytest.mark.parametrize("role", TOLD)
def test_every_page_says_how_classified_tasks_stand_apart(role: str) -> None:
    n, how = TOLD[role]
    for page in (page for page in PAGES if page not in MENU[DESK]):
        said = sent(on_page(role, page))
        assert words("vi")("scope.tasks", n=n, whole=n) in said, page
        assert words("vi")(f"apart.{how}") in said, page


@pytest.mark.parametrize("role", ["viewer", "cleared"])
def test_every_file_says_how_classified_tasks_stand_apart(role: str) -> None:
    assert words("vi")(f"apart.{TOLD[role][1]}") in WAYS["files"][0](role)
    assert reader(role).apart == (role == "viewer")
