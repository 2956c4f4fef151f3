"""Files become text: lists, tables with merged heads, and a sentence where a file is hostile."""

import pytest

from analytics.report.figure_check import check
from analytics.report.figure_check.documents import MAX_BYTES, MAX_LETTERS, text_of
from analytics.report.figure_check.docx_text import MAX_UNPACKED
from analytics.report.figure_check.unreadable import DocumentError
from tests.report.figure_check.files import cell, document, packed, paragraph, table

MERGED = [
    [cell("Đơn vị", merge="restart"), cell("Tổng số", merge="restart"), cell("Đã hoàn thành", wide=2),
     cell("Chưa hoàn thành", wide=2)],
    [cell("", merge="continue"), cell("", merge="continue"), cell("Đúng hạn"), cell("Quá hạn"),
     cell("Trong hạn"), cell("Quá hạn")],
    [cell("Vụ A"), cell("20"), cell("14"), cell("1"), cell("4"), cell("1")],
    [cell("Vụ B"), cell("30"), cell("20"), cell("4"), cell("5"), cell("2")],
    [cell("Tổng cộng"), cell("50"), cell("34"), cell("5"), cell("9"), cell("3")],
]  # fmt: skip
PAGE = """<!DOCTYPE html><html><head><title>9/9 nhiệm vụ</title><style>p{}</style></head><body>
<p>Tổng số <b>68</b> nhiệm vụ:</p><ul><li>hoàn thành 46 nhiệm vụ;</li><li>đang thực hiện 21
nhiệm vụ.</li></ul><table><tr><th rowspan=2>Đơn vị</th><th rowspan=2>Tổng số</th><th colspan=2>Đã hoàn
thành</th><th rowspan=2>Đang thực hiện</th></tr><tr><th>Đúng hạn</th><th>Quá hạn</th></tr>
<tr><td>Vụ A</td><td>20</td><td>14</td><td>1</td><td>4</td></tr>
</table><script>var a = "5/6";</script></body>"""


def flagged(content: bytes, name: str) -> list[str]:
    return [claim.text for claim in check(text_of(content, name)).flagged]


def refused(content: bytes, name: str = "tệp.docx") -> str:
    with pytest.raises(DocumentError) as fault:
        text_of(content, name)
    return fault.value.code


def test_a_word_file_is_read_with_its_lists() -> None:
    file = document(
        paragraph("Tổng số 68 nhiệm vụ, gồm:"),
        paragraph("hoàn thành 46 nhiệm vụ;", listed=0),
        paragraph("đang thực hiện 21 nhiệm vụ.", listed=0),
    )
    assert flagged(file, "báo cáo.docx") == ["68 = 46 + 21"]


def test_a_table_of_a_word_file_is_read_under_its_merged_heads() -> None:
    text = text_of(document(table(*MERGED)), "bảng.docx")
    assert text.splitlines()[0] == "Đơn vị\tTổng số\tĐã hoàn thành\t\tChưa hoàn thành\t"
    assert {claim.text for claim in check(text).flagged} == {"30 = 20 + 4 + 5 + 2", "50 = 34 + 5 + 9 + 3"}


def test_what_is_deleted_in_a_word_file_is_not_read() -> None:
    deleted = (
        "<w:p><w:del><w:r><w:delText>9</w:delText><w:t>9</w:t></w:r></w:del><w:r><w:t>5</w:t></w:r></w:p>"
    )
    assert text_of(document(deleted), "a.docx") == "5"


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    assert flagged(PAGE.encode(), "trang.html") == ["68 = 46 + 21", "20 = 14 + 1 + 4"]
    assert "9/9" not in text_of(PAGE.encode(), "trang.html")


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_a_text_file_is_read_in_the_codings_of_offices(coding: str) -> None:
    text = "Tong so 68 nhiem vu; hoan thanh 46, dang thuc hien 21"
    assert flagged(text.encode(coding), "a.txt") == ["68 = 46 + 21"]


def test_a_file_that_unpacks_to_much_more_than_any_report_is_refused() -> None:
    assert refused(packed({"word/document.xml": b" " * (MAX_UNPACKED + 1)})) == "too_large"
    assert refused(b" " * (MAX_BYTES + 1), "a.txt") == "too_large"
    assert refused(b"a " * MAX_LETTERS, "a.txt") == "too_long"


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        "<!DOCTYPE d SYSTEM 'http://example.invalid/d.dtd'>",
    ],
)
def test_a_word_file_with_entities_is_refused(before: str) -> None:
    assert refused(document(paragraph("1"), before=before)) == "damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (packed({"xl/workbook.xml": b"<x/>"}), "not_word"),
        (packed({"word/document.xml": b"<broken"}), "damaged"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (b"%PDF-1.7", "unknown_kind"),
        (b"\xd0\xcf\x11\xe0", "unknown_kind"),
        (b"a\0b", "unknown_kind"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_a_sentence(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_a_page_nested_without_end_is_read() -> None:
    assert "5" in text_of(b"<html>" + b"<div>" * 50_000 + b"5", "a.html")


def test_a_cell_may_not_span_more_than_any_table_has() -> None:
    page = (
        b"<html><table><tr><td colspan=999 rowspan=999>1</td></tr>"
        + b"<tr><td>2</td></tr>" * 50
        + b"</table>"
    )
    assert len(text_of(page, "a.html")) < 20_000
