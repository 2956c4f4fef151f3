"""What a downloaded table says is what the page says, and of classified tasks their number only."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.model.scope import Scope
from analytics.model.view import View
from analytics.report.table_file import FORMS
from analytics.service import access, runtime
from analytics.service.people import Person
from analytics.store.audit import entries
from analytics.ui import cache, downloads
from analytics.ui.taking import taken

SHOWN, CLASSIFIED = 57, 11


@pytest.fixture
def found(case_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[access.Resolved]:
    """Return the 68 tasks, opened."""
    monkeypatch.setenv("DUNGHAN_DB", str(shutil.copy(case_database, tmp_path / "app.duckdb")))
    resolved = access.resolve(runtime.store(), View(page="assigning_bodies"))
    assert isinstance(resolved, access.Resolved)
    yield resolved
    runtime.store().close()


def test_a_file_of_tasks_lists_those_that_may_be_shown_and_counts_the_others(found: access.Resolved) -> None:
    sheet = downloads.tasks_sheet("due_at", True, "vi", found)
    assert len(sheet.rows) == SHOWN
    assert sheet.scope[-1] == (
        "Nhiệm vụ trong tệp",
        f"57 trên 57 nhiệm vụ; và {CLASSIFIED} nhiệm vụ mật, chỉ đếm",
    )
    due = [row[downloads.COLUMNS.index("due_at")] for row in sheet.rows]
    dated = [day for day in due if day is not None]
    assert dated == sorted(dated, reverse=True)


def test_a_file_of_groups_has_the_numbers_of_the_page(found: access.Resolved) -> None:
    groups = cache.readings(found.view).facets["assigning_body"]
    sheet = downloads.groups_sheet("assigning_body", groups, "en", found)
    assert [row[-1] for row in sheet.rows] == [group.counts.total for group in groups]
    assert all(sum(row[1:-1]) == row[-1] for row in sheet.rows)  # type: ignore[arg-type]
    assert ("Tasks", "68 of 68 tasks") in sheet.scope


def _total(resolved: access.Resolved) -> bytes:
    return str(cache.readings(resolved.view).whole.total).encode()


def test_a_file_is_about_what_who_takes_it_may_see(found: access.Resolved) -> None:
    unit = next(filter(None, access.choices(runtime.store(), found.view.snapshot)["unit"]))
    who = Person(who="phong.a@bo.example", scope=Scope(units=(unit,)))
    whole, bounded = (int(taken(one, found.view, "tasks csv", _total)) for one in (Person(), who))
    assert 0 < bounded < whole == SHOWN + CLASSIFIED
    assert entries(runtime.store())[0][0].who == "phong.a@bo.example"


def test_a_table_leaves_as_it_stands_with_its_scope_and_without_a_formula(found: access.Resolved) -> None:
    sheet = downloads.linked_sheet(("Đơn vị", "Quá hạn"), (("=1+1", 3), ("Vụ A", 0)), "vi", found)
    lines = FORMS["csv"][2](sheet).decode("utf-8-sig").splitlines()
    assert lines[-3:] == ["Đơn vị,Quá hạn", "'=1+1,3", "Vụ A,0"]
    assert lines[0] == "Số nhiệm vụ,68 trên 68 nhiệm vụ"
