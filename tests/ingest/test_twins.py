"""What SQL does for speed, it does as the model does."""

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import ingest
from analytics.ingest.folding import folded
from analytics.ingest.workspace import workspace
from analytics.model.deadline import parse_deadline, parse_instant
from analytics.model.text import clean, fold, fold_key
from tests.ingest.lists import AS_OF

OFTEN = settings(deadline=None, derandomize=True, max_examples=40)
BLANKS = " \t\n\r\x0b\x1f\x85\u00a0\u1680\u2003\u2028\u202f\u3000"
LETTERS = st.text(alphabet=f"aBđĐêẾặử1-.,;'{BLANKS}", max_size=20)
MOMENTS = st.datetimes().map(lambda moment: str(moment.replace(microsecond=0)))


@given(texts=st.lists(LETTERS, min_size=1, max_size=50))
@OFTEN
def test_text_is_cleaned_and_folded_alike(texts: list[str]) -> None:
    with workspace("made-up") as connection:
        told = connection.execute(
            """
            SELECT clean(words), fold(clean(words)), fold_key(clean(words))
            FROM (SELECT unnest($texts) AS words)
            """,
            {"texts": texts},
        ).fetchall()
    expected = [(clean(text), fold(text), fold_key(text)) for text in texts]
    assert told == expected


@given(texts=st.lists(LETTERS | st.text(max_size=5)))
@OFTEN
def test_texts_folded_at_once_are_folded_alike(texts: list[str]) -> None:
    cleaned = [clean(text) for text in texts]
    assert folded(cleaned) == list(map(fold, cleaned))


@pytest.mark.slow
@given(moments=st.lists(MOMENTS, min_size=1, max_size=50))
@OFTEN
def test_moments_written_in_full_are_read_alike(moments: list[str]) -> None:
    rows = "".join(f"A,Vụ A,{moment},{moment}\n" for moment in moments)
    source = f"title,lead_units,due_on,assigned_on\n{rows}".encode()
    read = ingest.stage(source, "made-up.csv", AS_OF).tasks.select(["due_at", "due_precision", "assigned_at"])
    expected = [(parse_deadline(one), parse_instant(one).at) for one in moments]
    assert [tuple(row.values()) for row in read.to_pylist()] == [
        (due.at, due.precision, assigned) for due, assigned in expected
    ]
