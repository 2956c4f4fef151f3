"""Whatever stands in a table, no row is lost and none is counted twice."""

import csv
import sys
from io import StringIO

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.ingest import IngestError, by_duckdb
from tests.ingest.lists import TWO_TASKS, outcome, staged

OFTEN = settings(deadline=None, derandomize=True, max_examples=60)
HEADINGS = ["STT", "Mã nhiệm vụ", "Nội dung", "Chủ trì", "Thời hạn", "Trạng thái", "Ghi chú", "Khác"]
WORDS = (
    "",
    " ",
    "1",
    "2",
    "I",
    "Tổng cộng",
    "A. Nhóm",
    "Vụ A; Vụ B",
    "31/02/2025",
    "Quý I/2025",
    "Mật",
    "'\"",
    "\n",
)
CELLS = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8
)
TABLES = st.lists(st.lists(CELLS, max_size=10), max_size=12)


@pytest.mark.slow
@given(rows=TABLES)
@OFTEN
def test_rows_read_are_tasks_refused_and_left_out(rows: list[list[str]]) -> None:
    text = StringIO(newline="")
    csv.writer(text).writerows([HEADINGS, *rows, ["", "N1", "Việc", "Vụ A", "2025"]])
    read = staged(text.getvalue(), refused=1.0)
    assert read.rows_read == len(rows) + 1 == read.tasks.num_rows + read.rows_refused + read.rows_left_out
    kinds = read.findings.column("kind").to_pylist()
    assert (kinds.count("refused"), kinds.count("left_out")) == (read.rows_refused, read.rows_left_out)


@pytest.mark.slow
@given(rest=st.text(st.sampled_from('1AĐ",\n\r \t\u0301\u2028'), max_size=40))
@settings(OFTEN, max_examples=300)
def test_both_readers_say_the_same_of_any_text(rest: str) -> None:
    outcomes = []
    for large in (sys.maxsize, 0):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(by_duckdb, "LARGE", large)
            outcomes.append(outcome(f"{TWO_TASKS}{rest}".encode()))
    assert outcomes[0] == outcomes[1]


@given(content=st.binary(max_size=200))
@OFTEN
def test_bytes_that_are_no_list_are_refused_by_name(content: bytes) -> None:
    with pytest.raises(IngestError):
        staged(content)
