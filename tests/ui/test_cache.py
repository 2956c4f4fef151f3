"""Numbers are read once for a view, and never shown for another."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analytics.model.asof import AsOf
from analytics.model.filters import Filters
from analytics.model.view import Options, View
from analytics.service import access, runtime
from analytics.ui import cache

Change = Callable[[View], View]


@pytest.fixture
def view(case_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    """Return the view of the 68 tasks, with nothing remembered."""
    monkeypatch.setenv("DUNGHAN_DB", str(shutil.copy(case_database, tmp_path / "app.duckdb")))
    cache._readings.cache_clear()
    resolved = access.resolve(runtime.store(), View())
    assert isinstance(resolved, access.Resolved)
    yield resolved.view
    runtime.store().close()


SAME: dict[str, Change] = {
    "language": lambda view: replace(view, language="en"),
    "opened task": lambda view: replace(view, task=1),
}
OTHER: dict[str, Change] = {
    "filters": lambda view: view.filtered(Filters(status=("done_late",))),
    "as-of date": lambda view: replace(view, as_of=AsOf.on(date(2018, 5, 1))),
    "compatibility": lambda view: replace(view, options=Options(compat=True)),
    "roll": lambda view: replace(view, options=Options(roll=True)),
    "role": lambda view: replace(view, options=Options(role="cooperating")),
    "page": lambda view: view.on("units"),
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_does_not_decide_the_numbers_reads_nothing_anew(view: View, change: Change) -> None:
    assert cache.readings(change(view)) is cache.readings(view)


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_whatever_decides_the_numbers_reads_them_anew(view: View, change: Change) -> None:
    first = cache.readings(view)
    assert cache.readings(change(view)) is not first
    assert cache.readings(view) is first


def test_another_database_has_numbers_of_its_own(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    first, store = cache.readings(view), runtime.store()
    other = shutil.copy(store.path, store.path.with_name("other.duckdb"))
    monkeypatch.setenv("DUNGHAN_DB", str(other))
    assert cache.readings(view) is not first
    runtime.store().close()
    monkeypatch.setenv("DUNGHAN_DB", str(store.path))
