"""The six published paragraphs reach the verdicts recorded for them; four of their claims are flagged."""

import json
from pathlib import Path
from typing import Any

import pytest

from analytics.locale import words
from analytics.report.figure_check import check

CASES = Path(__file__).parents[4] / "shared" / "data" / "published-figures.json"
RECORDED = ("text", "kind", "base_verdict", "rounding_verdict", "expected", "base", "gap", "flag")

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the published figures are not beside the project")


def cases() -> list[dict[str, Any]]:
    return json.loads(CASES.read_text("utf-8")) if CASES.exists() else []


def shape(claim: dict[str, Any]) -> dict[str, Any]:
    return {name: claim[name] for name in RECORDED}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_a_published_paragraph_reaches_the_recorded_verdicts(case: dict[str, Any]) -> None:
    found = [shape(claim.shape(words("vi"))) for claim in check(case["text"]).claims]
    recorded = [shape(claim) for claim in case["claims"]]
    assert sorted(found, key=str) == sorted(recorded, key=str)


def test_four_claims_of_all_are_flagged() -> None:
    flagged = [claim.text for case in cases() for claim in check(case["text"]).flagged]
    assert flagged == ["46/63 (67%)", "0/46", "2.414 = 2.065 + 348", "3,56%"]
