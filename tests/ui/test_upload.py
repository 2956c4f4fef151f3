"""What the desk says of a file before it is checked, and what it makes of what an analyst says."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.ingest.mapping import OPTIONS
from analytics.service import runtime
from analytics.store import audit
from tests.ui.opened import logged_in, text

HEAD = "Nội dung,Đơn vị chủ trì,Thời hạn\n"
LIST = f'{HEAD}A,"Vụ A; Vụ B",03/04/2025\nB,Vụ A/Vụ C,04/04/2025\n'
NEXT = f"{HEAD}C,Vụ D/Vụ E,05/04/2025\n"
ROLES = {"analyst": ["analyst@bo.example"]}
pytestmark = pytest.mark.slow


@pytest.fixture
def desk(case_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """Return the desk with a file on it."""
    monkeypatch.setenv("DUNGHAN_DB", str(shutil.copy(case_database, tmp_path / "app.duckdb")))
    yield handed_in(logged_in(ROLES, "data", "analyst@bo.example"), LIST)
    runtime.store().close()


def handed_in(app: AppTest, content: str) -> AppTest:
    app.file_uploader[0].upload("list.csv", content.encode(), "text/csv")
    return app.run()


def parted(app: AppTest, *marks: str) -> AppTest:
    return app.multiselect(key=_key(app, "upload-units")).set_value([*marks]).run()


def _key(app: AppTest, name: str) -> str:
    keys = (str(one.key) for one in (*app.multiselect, *app.selectbox))
    return next(key for key in keys if key.startswith(name))


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def checked(app: AppTest) -> dict[str, Any]:
    """Say the day and have the file checked; return the mapping that it was checked by."""
    app.date_input(key="publish-as-of").set_value(date(2025, 3, 31))
    press(app, "Kiểm tra tệp")
    return dict(app.session_state["checked_file"].submission.mapping)


def test_cells_of_several_units_are_shown_as_they_are_taken_apart(desk: AppTest) -> None:
    assert "“Vụ A; Vụ B” là 2 đơn vị: **Vụ A** · **Vụ B**" in text(desk)
    assert "“Vụ A/Vụ C” là 1 đơn vị: **Vụ A/Vụ C**" in text(desk)


def test_a_refused_file_stands_in_the_audit_once(desk: AppTest) -> None:
    app = handed_in(desk, "\0").run()
    assert "mọi người vẫn xem số liệu như trước" in text(app)
    ((one,), n) = audit.entries(runtime.store(), what="reject")
    assert (one.who, one.detail, n) == ("analyst@bo.example", "list.csv", 1)


def test_the_rows_for_which_a_file_is_refused_can_be_taken_away(desk: AppTest) -> None:
    app = handed_in(desk, f"{HEAD},Vụ A,03/04/2025\nB,Vụ A,04/04/2025\n")
    app.date_input(key="publish-as-of").set_value(date(2025, 3, 31))
    press(app, "Kiểm tra tệp")
    (taken,) = app.get("download_button")
    assert taken.proto.label == "Tải 1 dòng bị từ chối kèm lý do"


def test_what_parts_units_can_be_changed_and_is_checked_by(desk: AppTest) -> None:
    app = parted(desk, "/")
    assert "“Vụ A/Vụ C” là 2 đơn vị: **Vụ A** · **Vụ C**" in text(app)
    assert "“Vụ A; Vụ B” là 1 đơn vị: **Vụ A; Vụ B**" in text(app)
    assert checked(app)[OPTIONS]["unit_separators"] == ["/"]
    assert {*app.session_state["checked_file"].checked.staged.tasks["lead_units"].to_pylist()[1]} == {
        "Vụ A", "Vụ C",
    }  # fmt: skip


def test_what_was_said_of_one_file_is_remembered_for_the_next_of_its_shape(desk: AppTest) -> None:
    app = parted(desk, ";", "/")
    app.selectbox(key=_key(app, "upload-dates")).set_value("dmy").run()
    checked(app)
    app.button(key="publish-now").click().run()
    app = handed_in(app, NEXT)
    assert "“Vụ D/Vụ E” là 2 đơn vị: **Vụ D** · **Vụ E**" in text(app)
    assert checked(app)[OPTIONS] | {"recognise": False} == {
        "unit_separators": [";", "/"], "dates": "dmy", "recognise": False,
    }  # fmt: skip
