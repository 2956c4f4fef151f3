"""Made-up lists as files: cells as people write them, in the canonical headings."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime

from hypothesis import strategies as st

from tests.oracle.listing import AMBIGUOUS, CLASSIFIED, WORDS
from tests.oracle.task import When
from tests.properties import made, texts

Cells = dict[str, str]
COLUMNS = (
    "task_id", "title", "document_no", "source", "assigning_body", "leader", "field", "lead_units",
    "cooperating_units", "assigned_on", "due_on", "completed_on", "reported_status", "classification",
)  # fmt: skip
UNITS = ("Vụ Pháp chế", "Vụ Khoa học và Công nghệ", "Cục Đo đạc", "Thanh tra", "Sở Tài nguyên và Môi trường")
STATUS_WORDS = ("", AMBIGUOUS, *(form for forms in WORDS.values() for form in forms))


def told(when: When) -> str:
    """A day or a moment as exports write it."""
    return when.isoformat(" ") if isinstance(when, datetime) else f"{when:%d/%m/%Y}"


@st.composite
def units(draw: st.DrawFn) -> str:
    """A cell of none to three units, joined in one of the ways people do."""
    names = draw(st.lists(st.sampled_from(UNITS), max_size=3, unique=True))
    return draw(st.sampled_from(("; ", ", ", "\n", " và ", ";"))).join(names)


@st.composite
def rows(draw: st.DrawFn, own: When, row_no: int) -> Cells:
    """One row; its deadline a day near `own`, or any text."""
    near = made.whens(own).map(told)
    return {
        "task_id": f"T{row_no}",
        "title": draw(st.sampled_from(made.TITLES)),
        "document_no": draw(st.sampled_from(made.NUMBERS)),
        **{
            name: draw(st.sampled_from(made.BODIES))
            for name in ("source", "assigning_body", "leader", "field")
        },
        "lead_units": draw(units()),
        "cooperating_units": draw(units()),
        "assigned_on": draw(st.just("") | near | texts.exact()),
        "due_on": draw(near | texts.deadlines),
        "completed_on": draw(st.just("") | near | texts.nowhere),
        "reported_status": draw(st.sampled_from(STATUS_WORDS)),
        "classification": draw(st.sampled_from(("", "Thường", "Không mật", *CLASSIFIED))),
    }


@st.composite
def lists(draw: st.DrawFn) -> tuple[When, tuple[Cells, ...]]:
    """An own as-of and the rows of a file."""
    own = draw(st.sampled_from(made.OWN))
    size = draw(st.integers(1, 6))
    return own, tuple(draw(rows(own, row_no)) for row_no in range(1, size + 1))


def file(listed: Sequence[Cells], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The list as a text file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue().encode(encoding)
