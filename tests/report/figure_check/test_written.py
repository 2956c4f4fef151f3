"""Paragraphs written by hand in the manner of real reports: what is flagged, and the verdicts on the way."""

import json
from pathlib import Path
from typing import Any

import pytest

from analytics.report.figure_check import Claim, check

PARAGRAPHS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("written.json").read_text("utf-8"))


def verdict(claim: Claim) -> object:
    return claim.gap if claim.gap is not None else [str(claim.base_verdict), str(claim.rounding_verdict)]


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda one: one["id"])
def test_a_written_paragraph_is_judged_as_a_reader_would(paragraph: dict[str, Any]) -> None:
    checked = check(paragraph["text"])
    found = {claim.text: verdict(claim) for claim in checked.claims}
    assert sorted(claim.text for claim in checked.flagged) == sorted(paragraph["flagged"])
    assert {text: found.get(text) for text in paragraph["claims"]} == paragraph["claims"]
