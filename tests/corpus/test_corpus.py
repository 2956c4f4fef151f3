"""Every file of the corpus has the verdict that stands beside it, and none loses a row."""

import pytest

from analytics.ingest import IngestError, stage
from analytics.locale import words
from analytics.model.asof import AsOf
from analytics.store import Staged
from tests.corpus.case import PLAIN, Case
from tests.corpus.make import CASES, FOLDER, PAGE, page

AS_OF = AsOf.parse("2025-06-30")
KINDS = ("refused", "problem", "warning")
READ = [case for case in CASES.values() if not case.why]
REFUSED = [case for case in CASES.values() if case.why]


def name(case: Case) -> str:
    return case.file


def read(case: Case) -> Staged:
    return stage((FOLDER / case.file).read_bytes(), case.file, AS_OF)


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(CASES) >= 80


def test_the_files_are_those_that_the_script_makes() -> None:
    kept = {file.name: file.read_bytes() for file in FOLDER.iterdir()}
    assert kept == {case.file: case.content for case in CASES.values()}, "out of date: make corpus"


def test_the_page_of_verdicts_is_what_the_cases_say() -> None:
    assert PAGE.read_text("utf-8") == page(), "out of date: make corpus"


@pytest.mark.slow
@pytest.mark.parametrize("case", READ, ids=name)
def test_a_file_that_can_be_read_has_its_verdict(case: Case) -> None:
    found = read(case)
    told = sorted({row["reason"] for row in found.findings.to_pylist() if row["kind"] in KINDS})
    counts = (found.tasks.num_rows, found.rows_refused, found.rows_left_out, told)
    assert counts == (case.tasks, case.refused, case.left_out, sorted(case.told))
    assert found.rows_read == case.tasks + case.refused + case.left_out


@pytest.mark.slow
@pytest.mark.parametrize("case", [case for case in READ if case.same], ids=name)
def test_the_plain_list_is_one_snapshot_however_it_comes(case: Case) -> None:
    assert read(case).snapshot_id == stage(PLAIN.encode(), "plain.csv", AS_OF).snapshot_id


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_a_file_that_is_no_list_is_refused_with_its_reason(case: Case) -> None:
    with pytest.raises(IngestError) as refusal:
        read(case)
    assert refusal.value.code == case.why
    assert "{" not in words("vi")(refusal.value.key, **refusal.value.values)
