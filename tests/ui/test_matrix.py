"""Who sees what by which way out: words that only a classified row holds are looked for in all of them."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from streamlit.testing.v1 import AppTest

from analytics.locale import words
from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.scope import Scope
from analytics.model.view import DESK, MENU, PAGES, View
from analytics.report.table_file import FORMS, Sheet
from analytics.service import publishing, runtime, shares
from analytics.service.access import Resolved
from analytics.service.answers import ANSWERS
from analytics.service.people import Person
from analytics.service.publishing import Submission
from analytics.store import Readable, audit, snapshots
from analytics.ui import audit_log, downloads, person
from tests.ui.opened import logged_in, sent

# In every field of a classified row that is no dimension to count by, and in cells that cannot be read.
PLANTED = "Zqx"
HEADS = (
    "task_id,title,document_no,lead_units,due_on,due_text,completed_on,reported_status,result,note,"
    "classification,priority"
)
LIST = f"""{HEADS}
1,Việc thường,12/QĐ,Vụ A,01/07/2018,,,,,,,
{PLANTED}-2,{PLANTED} tên,{PLANTED}/M,Vụ A,{PLANTED} hạn,{PLANTED},,,{PLANTED},{PLANTED} ghi,Mật,{PLANTED}
{PLANTED}-2,{PLANTED} trùng mã,{PLANTED}/N,Vụ A,01/07/2018,,,,,,Mật,
3,Việc của B,13/QĐ,Vụ B,01/06/2018,,,,,,,
"""
EARLIER = LIST.replace("01/07/2018", "01/05/2018").replace(f"{PLANTED} ghi", f"{PLANTED} ghi cũ")
ROLES = {
    "viewer": ["@bo.example"],
    "analyst": ["analyst@bo.example", "reviewer@bo.example"],
    "cleared": ["cleared@bo.example", "reviewer@bo.example", "elsewhere@bo.example"],
    "units": {"bounded@bo.example": ["Vụ A"], "elsewhere@bo.example": ["Vụ B"]},
}
SCOPES = {
    "viewer": Scope(),
    "bounded": Scope(units=("Vụ A",)),
    "analyst": Scope(analyst=True),
    "cleared": Scope(cleared=True),
    "reviewer": Scope(cleared=True, analyst=True),
    "elsewhere": Scope(cleared=True, units=("Vụ B",)),
}
READ = ("cleared", "reviewer")
LINKS = ("link", "bounded link")
pytestmark = pytest.mark.slow


def publish_both(earlier: str, later: str) -> None:
    """Publish two lists, a month apart, into the store of this process."""
    for text, day in ((earlier, "2018-06-01"), (later, "2018-07-06")):
        handed = Submission(
            source=text.encode(), name="list.csv", as_of=AsOf.parse(day), list_name="Thử", max_refused=0.5
        )
        publishing.publish(runtime.store(), publishing.check(runtime.store(), handed), "lan")


@pytest.fixture(scope="module", autouse=True)
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Publish two lists with a classified row."""
    folder: Path = tmp_path_factory.mktemp("matrix")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUNGHAN_DB", str(folder / "app.duckdb"))
        publish_both(EARLIER, LIST)
        yield
        runtime.store().close()


def view() -> View:
    newest, earlier = snapshots.snapshots(runtime.store(), "thu")
    return View(snapshot=newest.snapshot_id, as_of=newest.as_of, compared=earlier.snapshot_id,
                compared_as_of=earlier.as_of)  # fmt: skip


def somebody(role: str) -> Person:
    """Return who has a role, or came by a link that somebody made who could read everything."""
    if role in SCOPES:
        return Person(who=f"{role}@bo.example", scope=SCOPES[role])
    asked = view().filtered(Filters(unit=("Vụ A",) if role == "bounded link" else ()))
    return shares.opened(runtime.store(), shares.make(runtime.store(), asked, somebody("reviewer"), 7))


def reader(role: str) -> Readable:
    return shares.reader(runtime.store(), somebody(role).scope)


def unpacked(made: bytes) -> str:
    """Return the text of a file, and of all that is packed in it."""
    if not is_zipfile(BytesIO(made)):
        return made.decode("utf-8-sig")
    with ZipFile(BytesIO(made)) as packed:
        return "".join(packed.read(name).decode(errors="replace") for name in packed.namelist())


def on_page(role: str, page: str, **query: str) -> AppTest:
    who = somebody(role)
    asked = {name: values[0] for name, values in replace(view(), share=who.share).to_query().items()}
    return logged_in(ROLES, page, "" if who.share else who.who, **(asked | query))


def files(role: str) -> str:
    with person.acting(somebody(role)):
        return "".join(
            unpacked(downloads._file(somebody(role), view(), "tasks", form, _sheet)) for form in FORMS
        )


def _sheet(resolved: Resolved) -> Sheet:
    return downloads.tasks_sheet("row_no", False, "vi", resolved)


def answered(question: str, role: str) -> str:
    asked = {"query": view().to_query(), "by": "unit"}
    return json.dumps(ANSWERS[question](reader(role), asked), ensure_ascii=False, default=str)  # type: ignore[arg-type]


# Each way out, and whether who is cleared reads the classified row there.
WAYS: Mapping[str, tuple[Callable[[str], str], bool]] = {
    "the list": (lambda role: sent(on_page(role, "tasks")), True),
    # What was typed stands on the page as it was typed: in small letters.
    "a search": (lambda role: sent(on_page(role, "tasks", text="zqx ten")), True),
    "a record": (lambda role: sent(on_page(role, "tasks", task="2")), True),
    "files": (files, True),
    "summary": (lambda role: answered("summary", role), False),
    "tasks": (lambda role: answered("tasks", role), True),
    "diff": (lambda role: answered("diff", role), False),
    "snapshots": (lambda role: answered("snapshots", role), False),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("role", [*SCOPES, *LINKS])
def test_only_who_is_cleared_reads_what_is_classified(role: str, way: str) -> None:
    told, readable = WAYS[way]
    assert (PLANTED in told(role)) == (readable and role in READ)


@pytest.mark.parametrize("role", [*(role for role in SCOPES if role not in READ), *LINKS])
def test_no_page_holds_a_classified_word(role: str, caplog: pytest.LogCaptureFixture) -> None:
    for page in PAGES:
        app = on_page(role, page)
        assert not app.exception
        assert PLANTED not in sent(app), page
    assert PLANTED not in caplog.text


def test_only_a_cleared_analyst_reads_what_the_checks_refused() -> None:
    told = {role: PLANTED in sent(on_page(role, "data")) for role in ("analyst", "reviewer")}
    assert told == {"analyst": False, "reviewer": True}


@pytest.mark.parametrize("role", ["bounded", "elsewhere", *LINKS])
def test_every_page_of_who_is_bounded_is_about_their_tasks(role: str) -> None:
    mine = {"bounded": 2, "elsewhere": 1, "link": 3, "bounded link": 2}[role]
    for page in (page for page in PAGES if page not in MENU[DESK]):
        said = sent(on_page(role, page))
        assert words("vi")("scope.tasks", n=mine, whole=mine) in said, page


def test_two_people_who_ask_in_turn_get_their_own_answers() -> None:
    for _ in range(2):
        shown = {role: PLANTED in sent(on_page(role, "tasks")) for role in ("cleared", "viewer", "bounded")}
        assert shown == {"cleared": True, "viewer": False, "bounded": False}


def test_the_audit_and_its_files_hold_no_classified_word() -> None:
    for role in SCOPES:
        files(role)
    assert PLANTED not in repr(audit.entries(runtime.store(), limit=None))
    for form in FORMS:
        assert PLANTED not in unpacked(FORMS[form][2](audit_log.sheet("", "", words("vi"))))
