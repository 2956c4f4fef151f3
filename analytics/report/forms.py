"""The forms that a report can be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analytics.report import print_file, slides, table_text, web_page, word_file, workbook
from analytics.report.report import Report


@dataclass(frozen=True)
class Form:
    """One kind of file: how its name ends, what it is, and who writes it.

    `language` is the only one that it is written in; "" for the view's own.
    """

    ending: str
    kind: str
    write: Callable[[Report], bytes]
    language: str = ""


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMS: Mapping[str, Form] = {
    "docx": Form("docx", f"{_OFFICE}.wordprocessingml.document", word_file.docx, language="vi"),
    "xlsx": Form("xlsx", f"{_OFFICE}.spreadsheetml.sheet", workbook.xlsx),
    "pptx": Form("pptx", f"{_OFFICE}.presentationml.presentation", slides.pptx),
    "pdf": Form("pdf", "application/pdf", print_file.pdf),
    "html": Form("html", "text/html", web_page.html),
    "csv": Form("csv", "text/csv", table_text.csv),
    "csv_semicolon": Form("csv", "text/csv", table_text.csv_semicolon),
}
