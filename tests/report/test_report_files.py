"""Every form of a report is read back: its numbers are the screen's, and what a list holds stays text."""

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser

from analytics.locale import words
from analytics.model.status import Status
from analytics.model.view import View
from analytics.report import print_file, slides, web_page, word_file, workbook
from analytics.report.figure_check import check
from analytics.report.forms import FORMS
from analytics.report.report import STATUSES, Listing, Report
from analytics.service import access
from analytics.store import Store
from tests.making import published, row, view_of
from tests.report import readers, told

needs_pango = pytest.mark.skipif(not print_file.available(), reason="no Pango on this machine")
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
    assert readers.of_html(web_page.html(report)) == told.expected(store, view)


def test_the_workbook_holds_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    found = readers.of_xlsx(workbook.xlsx(report), words("vi"))
    assert found == told.expected(store, view)


def test_shares_are_the_same_on_page_and_sheet(store: Store, view: View, report: Report) -> None:
    wanted = told.shares(store, view)
    assert readers.shares_of_xlsx(workbook.xlsx(report), words("vi")) == wanted["unit"]
    shown = readers.shares_of_html(web_page.html(report))
    assert shown == {name: [_of_some(row) for row in rows] for name, rows in wanted.items()}


def _of_some(shares: tuple[str, ...]) -> tuple[str, ...]:
    """A page says nothing of a share of none."""
    return tuple("" if share == "0%" else share for share in shares)


def test_the_document_says_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    assert readers.of_docx(word_file.docx(report)) == told.expected(store, view)


def test_the_slides_hold_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    overall, bodies, units, deadlines = readers.of_pptx(slides.pptx(report))
    wanted, say = told.expected(store, view), words("vi")
    statuses = {status: say(f"short.{status}") for status in STATUSES}
    assert overall["Số nhiệm vụ"] == {name: report.counts.of(one) for one, name in statuses.items()}
    for name, total, *numbers in wanted.groups["assigning_body"][:-1]:
        by_status = dict(zip(statuses.values(), numbers, strict=True))
        assert {key: found[name] for key, found in bodies.items()} == {key: by_status[key] for key in bodies}
        assert total == sum(found[name] for found in bodies.values())
    assert deadlines["Số nhiệm vụ"] == {line.label: line.count for line in report.timing[:-1]}
    (found,) = units.values()
    assert found == _worst(wanted.groups["unit"][:-1])


def _worst(rows: list[told.Row]) -> dict[str, int]:
    """Return the overdue tasks of each unit that has any, or, where none has, those done late."""
    for status in (Status.OPEN_OVERDUE, Status.DONE_LATE):
        numbers = {row[0]: row[2 + STATUSES.index(status)] for row in rows}
        if any(numbers.values()):
            return {name: n for name, n in numbers.items() if n}
    return {}


def test_every_text_of_the_slides_can_be_read_from_the_back(report: Report) -> None:
    assert readers.smallest_of_pptx(slides.pptx(report)) >= 24


@pytest.mark.slow
@needs_pango
def test_the_print_says_the_numbers_of_the_screen(store: Store, view: View, report: Report) -> None:
    text = readers.of_pdf(print_file.pdf(report))
    for said in told.spoken(store, view):
        assert said in text


@pytest.mark.slow
@needs_pango
def test_the_print_is_tagged_and_its_pages_are_numbered(report: Report) -> None:
    made = print_file.pdf(report)
    catalogue = readers.catalogue_of_pdf(made)
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "vi"
    assert "Trang 1/" in readers.of_pdf(made)


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


def test_text_of_the_list_stays_text_in_the_document(report: Report) -> None:
    cells = [cells for table in readers.tables_of_docx(word_file.docx(report)) for cells in table]
    assert [row[1:4] for row in cells if NASTY in row[1]] == [[f"{NASTY} {n}", "", BODY] for n in range(3)]


def test_what_xml_cannot_hold_is_left_out_of_the_document(report: Report) -> None:
    late = report.listings["late"]
    odd = Listing(late.name, late.title, (replace(late.rows[0], title="a\x02b\ufffec"),), 1, 0)
    found = word_file.docx(replace(report, listings={**report.listings, "late": odd}))
    assert any(cells[1] == "abc" for table in readers.tables_of_docx(found) for cells in table)


def test_the_figure_checker_finds_nothing_wrong_in_a_report(case_database: Path, tmp_path: Path) -> None:
    store = Store.open(Path(shutil.copy(case_database, tmp_path / "own.duckdb")))
    resolved = access.resolve(store, View())
    assert isinstance(resolved, access.Resolved)
    case = told.reported(store, resolved.view)
    store.close()
    found = check("\n".join((*case.opening, *case.assessment, *case.proposals)))
    assert len(found.claims) > 3
    assert not found.flagged


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
