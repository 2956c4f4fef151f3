"""Every form of a report is read back: its numbers are the screen's, and what a list holds stays text."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser

from analytics.locale import words
from analytics.model.view import View
from analytics.report import web_page, workbook
from analytics.report.forms import FORMS
from analytics.report.report import Report
from analytics.store import Store
from tests.making import published, row, view_of
from tests.report import told

NASTY = '=1+1<script>alert(1)</script>{{ 7*7 }}&"'
BODY, UNIT, SECRET = "<b>Bộ</b> {{ 7*7 }}", "=Vụ & {% x %}", "Phương án kín"
LATE = {"due_on": "01/01/2018", "completed_on": "02/01/2018"}
ROWS = (
    *(row(f"{NASTY} {n}", assigning_body=BODY, source="+1", lead_units=UNIT, **LATE) for n in range(3)),
    *(row(f"a{n}", assigning_body="Chính phủ", due_on="01/02/2018") for n in range(9)),
    row("b", assigning_body="Chính phủ", lead_units="Vụ A; Vụ B", due_on="08/07/2018"),
    row("c", assigned_on="02/01/2018"),
    row(SECRET, classification="Mật", lead_units="Vụ A", due_on="01/01/2018"),
)


@pytest.fixture
def view(store: Store) -> View:
    return view_of(store, published(store, *ROWS))


@pytest.fixture
def report(store: Store, view: View) -> Report:
    return told.reported(store, view)


def test_the_page_says_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    assert told.of_html(web_page.html(report)) == told.expected(store, view)


def test_the_workbook_holds_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    found = told.of_xlsx(workbook.xlsx(report), words("vi"))
    assert found == told.expected(store, view)


def test_the_page_asks_for_nothing_and_runs_only_its_own_script(report: Report) -> None:
    tree = LexborHTMLParser(web_page.html(report).decode())
    assert len(tree.css("script")) == 1
    assert not tree.css("link, img, iframe, object, [src], [onclick], [onload]")
    assert tree.css("meta[http-equiv=Content-Security-Policy][content^=\"default-src 'none'\"]")


def test_text_of_the_list_stays_text_on_the_page(report: Report) -> None:
    tree = LexborHTMLParser(web_page.html(report).decode())
    titles = [row.css("td")[1].text() for row in tree.css("#list-late tbody tr")]
    assert titles == [f"{NASTY} {n}" for n in range(3)]
    assert not tree.css("main b")


def test_nothing_in_the_workbook_is_a_formula_or_a_link(report: Report) -> None:
    book = workbook.xlsx(report)
    with ZipFile(BytesIO(book)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not [one for one in sheets if b"<f>" in one or b"<hyperlink" in one]
    rows = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_name("Nhiệm vụ").to_python()
    assert rows[4][2] == f"{NASTY} 0"


@pytest.mark.parametrize("form", FORMS)
def test_a_classified_task_is_in_no_file(report: Report, form: str) -> None:
    made = FORMS[form].write(report)
    parts = [made]
    if made.startswith(b"PK"):
        with ZipFile(BytesIO(made)) as opened:
            parts = [opened.read(name) for name in opened.namelist()]
    assert not [one for one in parts if SECRET.encode() in one]


def test_a_list_says_how_many_more_tasks_are_only_counted(report: Report) -> None:
    listing = report.listings["overdue"]
    assert (len(listing.rows), listing.classified, listing.total) == (9, 1, 10)
    assert words("vi")("report.and_classified", n=1) in web_page.html(report).decode()


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_every_file_says_what_its_numbers_are_about(report: Report, form: str) -> None:
    made = FORMS[form].write(report)
    if form == "xlsx":
        found = CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_name("Nguồn số liệu").to_python()
        text = "\n".join(str(cell) for line in found for cell in line)
    else:
        text = LexborHTMLParser(made.decode()).text()
    for pair in report.scope:
        assert pair[1] in text
    assert report.link in text


@pytest.mark.parametrize("form", FORMS)
def test_a_report_of_no_tasks_is_still_a_file(store: Store, view: View, form: str) -> None:
    none = view_of(store, published(store, row("z", reported_status="Rút"), as_of="2019-01-01"))
    assert FORMS[form].write(told.reported(store, none))
