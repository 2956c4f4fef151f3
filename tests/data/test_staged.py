"""The sample lists pass the same checks as any list, with nothing to put right."""

import pytest

from analytics.ingest import stage
from analytics.ingest.samples import Sample, samples

CASE, *WEEKS = samples()


@pytest.mark.parametrize("sample", [CASE, WEEKS[0], WEEKS[-1]], ids=lambda sample: sample.name)
def test_no_row_is_refused_or_left_out_and_no_cell_is_a_problem(sample: Sample) -> None:
    staged = stage(sample.source, sample.name, sample.as_of)
    assert (staged.rows_refused, staged.rows_left_out, staged.rows_read) == (0, 0, staged.tasks.num_rows)
    assert set(staged.findings["kind"].to_pylist()) <= {"warning"}


def test_every_column_is_recognised() -> None:
    staged = stage(CASE.source, CASE.name, CASE.as_of)
    headings = CASE.source.decode("utf-8-sig").partition("\n")[0].split(",")
    assert sorted(staged.mapping.values()) == sorted(headings)


def test_the_names_of_units_are_not_torn_apart() -> None:
    staged = stage(WEEKS[0].source, WEEKS[0].name, WEEKS[0].as_of)
    names = {name for leads in staged.tasks["lead_units"].to_pylist() for name in leads}
    assert len(names) == 25
    assert "Cục Đo đạc và Bản đồ Việt Nam" in names


def test_what_is_classified_is_told() -> None:
    staged = stage(CASE.source, CASE.name, CASE.as_of)
    assert sum(staged.tasks["classified"].to_pylist()) == 11
