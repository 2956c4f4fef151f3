"""The same integers stand on the screen and in every file, whatever the view."""

from dataclasses import replace

import pytest

pytest.importorskip("hypothesis")
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.locale import Words, words
from analytics.model.measure import MEASURE
from analytics.model.reading import Readings
from analytics.model.rounding import SMALL_BASE
from analytics.model.view import View
from analytics.report import print_file, slides, web_page, word_file, workbook
from analytics.report.report import STATUSES, Report
from analytics.service import access
from analytics.store import Store
from analytics.ui.figures import base_text
from tests.oracle.reading import Question
from tests.oracle.task import Task, When
from tests.properties import made
from tests.properties.test_readings import THOROUGH
from tests.report import readers, told

pytestmark = pytest.mark.slow
SOME, FEW = settings(THOROUGH, max_examples=8), settings(THOROUGH, max_examples=2)
# Few kinds of tasks, some of them by the hundred: so that shares are below one percent, and above 99.
CROWDS = (1, 1, 3, 30, 210, 1000)


@st.composite
def crowded(draw: st.DrawFn, own: When) -> tuple[Task, ...]:
    kinds = draw(st.lists(made.tasks(own, 1), min_size=1, max_size=4))
    every = [kind for kind in kinds for _ in range(draw(st.sampled_from(CROWDS)))]
    return tuple(replace(one, row_no=n, task_id=f"T{n}") for n, one in enumerate(every, start=1))


def viewed(data: st.DataObject, store: Store) -> View:
    """Publish a crowded snapshot, and return some view of it."""
    own = data.draw(st.sampled_from(made.OWN))
    tasks = data.draw(crowded(own))
    question: Question = data.draw(made.questions(own, tasks[:9]))
    snapshot_id = made.published(store, own, tasks)
    view = replace(made.view(question, data.draw(made.filters(own)), snapshot_id), page="overview")
    resolved = access.resolve(store, view)
    whole = replace(view, filters=View().filters)
    return resolved.view if isinstance(resolved, access.Resolved) else whole


@given(data=st.data())
@SOME
def test_every_file_says_the_numbers_of_the_screen(data: st.DataObject, store: Store) -> None:
    view = viewed(data, store)
    report, wanted = told.reported(store, view), told.expected(store, view)
    assert readers.of_html(web_page.html(report)) == wanted
    assert readers.of_docx(word_file.docx(report)) == wanted
    book = workbook.xlsx(report)
    assert readers.of_xlsx(book, words("vi")) == wanted
    assert readers.shares_of_xlsx(book, words("vi")) == (told.shares(store, view)["unit"] or [("",) * 6])
    overall = readers.of_pptx(slides.pptx(report))[0]
    assert list(overall["Số nhiệm vụ"].values()) == [report.counts.of(status) for status in STATUSES]
    on_card(report, access.readings(store, view), words(view.language))


def on_card(report: Report, read: Readings, say: Words) -> None:
    """The card of what is overdue says the share that the report says."""
    overdue = next(line for line in report.statuses if line.name == "open_overdue")
    text = base_text(MEASURE["overdue"].read(read.selected), read, say)
    assert text.endswith(f"({overdue.share})") == (overdue.base >= SMALL_BASE)


@pytest.mark.skipif(not print_file.available(), reason="no Pango on this machine")
@given(data=st.data())
@FEW
def test_the_print_says_the_numbers_of_the_screen(data: st.DataObject, store: Store) -> None:
    view = viewed(data, store)
    text = readers.of_pdf(print_file.pdf(told.reported(store, view)))
    for said in told.spoken(store, view):
        assert said in text
