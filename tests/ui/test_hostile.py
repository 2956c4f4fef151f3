"""What a hostile list or link says is text, wherever it is shown: no statement, no markup, no formula."""

import json
import re
from collections.abc import Iterator

import pytest

from analytics.model.asof import AsOf
from analytics.model.view import PAGES, View
from analytics.service import publishing, runtime
from analytics.service.people import Person
from analytics.service.publishing import Submission
from analytics.store import snapshots
from analytics.ui import downloads, person
from tests.ui.opened import charts, logged_in, text

SQL = "'); DROP TABLE task; --"
MARKDOWN = "![x](http://evil.example/x.png) [y](javascript:alert(1))"
PLOTLY = "<a href='http://evil.example'>z</a><b>đậm</b>"
FORMULA = '=HYPERLINK("http://evil.example";"x")'
HOSTILE = (SQL, MARKDOWN, PLOTLY, FORMULA, "$x^2$ :red[đỏ]", "../../etc/passwd", "a\u202egnp.exe")
HEADS = "task_id,title,document_no,lead_units,assigning_body,source,field,leader,due_on,result,note"
# A link or a picture of Markdown that was not escaped.
ALIVE = re.compile(r"(?<!\\)\]\((?:http://evil|javascript)|(?<!\\)<a href='http://evil")
PARAMETERS = (
    "snapshot", "as_of", "unit", "status", "text", "task", "share", "compared", "lang", "measure", "x",
)  # fmt: skip
ROLES = {"viewer": ["@bo.example"], "cleared": ["@bo.example"], "analyst": ["@bo.example"]}
pytestmark = pytest.mark.slow


def listed() -> bytes:
    """Return a list with hostile words in every field."""
    cell = [f'"{one.replace(chr(34), chr(34) * 2)}"' for one in HOSTILE]
    rows = [",".join([str(n), *([one] * 7), "01/07/2018", one, one]) for n, one in enumerate(cell, 1)]
    return "\n".join([HEADS, *rows, ""]).encode()


@pytest.fixture(scope="module", autouse=True)
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Publish the list under a hostile name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUNGHAN_DB", str(tmp_path_factory.mktemp("hostile") / "app.duckdb"))
        handed = Submission(
            source=listed(),
            name=f"{PLOTLY}.csv",
            as_of=AsOf.parse("2018-07-06"),
            list_name="Thử",
            label=MARKDOWN,
        )
        publishing.publish(runtime.store(), publishing.check(runtime.store(), handed), PLOTLY)
        yield
        runtime.store().close()


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_a_list_becomes_a_link_a_picture_or_markup(page: str) -> None:
    app = logged_in(ROLES, page, "lan@bo.example")
    assert not app.exception
    assert not ALIVE.findall(text(app))
    figures = [one["figure"] for one in charts(app)]
    for trace in (trace for figure in figures for trace in figure["data"]):
        # It comes back with a click, and is never drawn.
        trace.pop("customdata", None)
    assert "<a href" not in json.dumps(figures)


@pytest.mark.parametrize("number", range(1, len(HOSTILE) + 1))
def test_a_record_shows_hostile_words_as_they_are(number: int) -> None:
    app = logged_in(ROLES, "tasks", "lan@bo.example", v="1", task=str(number))
    assert not app.exception
    assert not ALIVE.findall(text(app))


@pytest.mark.parametrize("parameter", PARAMETERS)
@pytest.mark.parametrize("value", HOSTILE)
def test_no_parameter_of_a_link_does_more_than_be_refused_or_looked_for(parameter: str, value: str) -> None:
    app = logged_in(ROLES, "tasks", "lan@bo.example", **({"v": "1"} | {parameter: value}))
    assert not app.exception
    assert not ALIVE.findall(text(app))
    assert snapshots.snapshots(runtime.store(), "thu")[0].tasks == len(HOSTILE)


def test_no_cell_of_a_file_is_a_formula() -> None:
    one = snapshots.snapshots(runtime.store(), "thu")[0]
    with person.acting(Person(who=FORMULA)):
        for form in ("csv", "csv_semicolon"):
            view = View(snapshot=one.snapshot_id, as_of=one.as_of)
            made = downloads._file(
                person.current(), view, "tasks", form,
                lambda found: downloads.tasks_sheet("row_no", False, "vi", found),
            ).decode("utf-8-sig")  # fmt: skip
            assert not re.search(r"(?:^|[,;])\"?[=+@]", made, re.MULTILINE), form
