"""What a search finds, told by example."""

from datetime import date

import pytest

from analytics.model.filters import Filters
from analytics.model.view import Options
from analytics.service import access
from analytics.store import Store
from tests.oracle.reading import Question
from tests.oracle.task import Task
from tests.properties import made

TASKS = (
    Task(row_no=1, title="Xây dựng\nđề án", document_no="303/VPCP-KGVX", task_id="T1"),
    Task(row_no=2, title="Báo cáo 100%", document_no="15/QĐ_VP", task_id="T2"),
    Task(row_no=3, title="Xây dựng đề án", document_no="9/MẬT", task_id="T3", classified=True),
)


def found(store: Store, text: str) -> set[int]:
    own = date(2025, 1, 31)
    snapshot_id = made.published(store, own, TASKS)
    view = made.view(Question(TASKS, own, own, Options()), Filters(text=text), snapshot_id)
    rows = {row.row_no for row in access.tasks(store, view).rows}
    assert access.readings(store, view).selected.total == len(rows)
    return rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("XAY DUNG", {1}),  # no case, no accents; the classified one is never found
        ("dựng đề", {1}),  # over a line break
        ("vpcp", {1}),
        ("qd", {2}),
        ("t2", {2}),
        ("án 303", set()),  # not from one field into the next
        ("kgvx t1", set()),
        ("%", {2}),  # signs of a pattern are letters like others
        ("_", {2}),
        ("mat", set()),
        (" ", {1, 2}),
        ("'; DROP TABLE task; --", set()),
    ],
)
def test_a_search_finds_a_piece_of_a_title_number_or_id(store: Store, text: str, rows: set[int]) -> None:
    assert found(store, text) == rows
