"""templates/report.docx, laid out by Decree 30/2020; `python -m data.make_report_template` makes it.

The office edits the file itself in Word; what stands between braces `analytics/report/word_file.py` fills in.
"""

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from analytics.report.word_file import TEMPLATE
from data.word_pieces import (
    COUNTS,
    SIZE,
    body,
    centred,
    each,
    field,
    heading,
    lines,
    pair,
    row,
    rows,
    rule,
    table,
    tag,
    write,
)

_FACE = "Times New Roman"
# Widths in cm: the page less its margins is 16.5 wide, turned 24.7.
_STATUS = (9.5, 4.0, 3.0)
_TASKS = (1.2, 8.6, 3.2, 3.3, 4.0, 2.6, 2.6)


def build() -> Doc:
    """Return the document that the file is."""
    made = Document()
    _page(made)
    _letterhead(made)
    _title(made)
    _results(made)
    _breakdowns(made)
    _assessment(made)
    _signature(made)
    _lists(made)
    _provenance(made)
    return made


def _page(made: Doc) -> None:
    style = made.styles["Normal"]
    style.font.name, style.font.size = _FACE, Pt(SIZE)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FACE)
    style.paragraph_format.space_after = Pt(6)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    # The first page bears no number.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    field(number, "PAGE")
    for footer in (section.footer, section.first_page_footer):
        write(footer.paragraphs[0], "{{ strip }}", size=8)


def _letterhead(made: Doc) -> None:
    left, right = pair(made, 6.3, 10.2)
    lines(left, ("…………………", 13, ""), ("…………………", 13, "b"))
    rule(left, 2, 6)
    lines(right, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"), ("Độc lập - Tự do - Hạnh phúc", 14, "b"))
    rule(right, 5.8, 9.8)
    lines(left, ("Số:        /BC-……", 13, ""), first=False)
    lines(right, ("……………, ngày …… tháng …… năm ………", 14, "i"), first=False)


def _title(made: Doc) -> None:
    centred(made, "BÁO CÁO", 14).paragraph_format.space_before = Pt(12)
    centred(made, "{{ summary }}", 14)
    rule(made, 4, 16.5)
    body(made, "…………… báo cáo kết quả thực hiện nhiệm vụ được giao như sau:")


def _results(made: Doc) -> None:
    heading(made, "I. KẾT QUẢ THỰC HIỆN")
    each(made, "sentence in opening", "{{ sentence }}")
    grid = table(made, _STATUS, ("Trạng thái", "Số nhiệm vụ", "Tỷ lệ"))
    rows(grid, "line in statuses", ("{{ line.label }}", "{{ line.fraction }}", "{{ line.share }}"))


def _breakdowns(made: Doc) -> None:
    heading(made, "II. KẾT QUẢ THEO CƠ QUAN GIAO, NGUỒN GIAO VÀ ĐƠN VỊ")
    tag(made, "{%p for part in breakdowns %}")
    heading(made, "{{ loop.index }}. {{ part.title }}")
    body(made, "{{ part.finding }}.")
    grid = table(made, COUNTS, ("STT", "{{ part.column }}", "Tổng số", "Đã hoàn thành", "Đang thực hiện"))
    names = ("label", "total", *(f"n{column}" for column in range(6)))
    rows(grid, "row in part.rows", ["{{ row.number }}", *(f"{{{{ row.{name} }}}}" for name in names)])
    row(grid, ["", *(f"{{{{ part.sum.{name} }}}}" for name in names)], look="b")
    tag(made, "{%p if part.note %}")
    write(made.add_paragraph(), "{{ part.note }}", size=12, look="i")
    tag(made, "{%p endif %}")
    tag(made, "{%p endfor %}")


def _assessment(made: Doc) -> None:
    heading(made, "III. ĐÁNH GIÁ, KIẾN NGHỊ")
    heading(made, "1. Đánh giá")
    each(made, "sentence in assessment", "{{ sentence }}")
    heading(made, "2. Kiến nghị")
    each(made, "sentence in proposals", "{{ sentence }}")
    body(made, "(Danh sách nhiệm vụ và nguồn số liệu tại các Phụ lục kèm theo)./.")


def _signature(made: Doc) -> None:
    left, right = pair(made, 8.0, 8.5)
    lines(left, ("Nơi nhận:", 12, "bi"), ("- ……………;", 11, ""), ("- Lưu: VT, ……", 11, ""), align=ALIGN.LEFT)
    lines(right, ("………………………", 14, "b"), *(("", 14, ""),) * 4, ("………………………", 14, "b"))


def _lists(made: Doc) -> None:
    section = made.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2.5)
    section.different_first_page_header_footer = False
    centred(made, "PHỤ LỤC I", 14)
    centred(made, "DANH SÁCH NHIỆM VỤ CẦN LƯU Ý", 14)
    tag(made, "{%p for list in lists %}")
    heading(made, "{{ loop.index }}. {{ list.title }} ({{ list.total }})")
    tag(made, "{%p if list.rows %}")
    heads = (
        "STT",
        "Nội dung nhiệm vụ",
        "Số ký hiệu",
        "Cơ quan giao",
        "Đơn vị chủ trì",
        "Thời hạn",
        "Hoàn thành",
    )
    names = ("number", "title", "document_no", "assigning_body", "units", "due", "completed")
    rows(table(made, _TASKS, heads), "task in list.rows", [f"{{{{ task.{name} }}}}" for name in names])
    tag(made, "{%p endif %}")
    each(made, "sentence in list.notes", "{{ sentence }}")
    tag(made, "{%p endfor %}")


def _provenance(made: Doc) -> None:
    title = centred(made, "PHỤ LỤC II", 14)
    title.paragraph_format.page_break_before = True
    centred(made, "NGUỒN SỐ LIỆU", 14)
    grid = table(made, (7.0, 17.7), ("Mục", "Nội dung"))
    rows(grid, "pair in scope", ("{{ pair.label }}", "{{ pair.text }}"))
    code = made.add_paragraph()
    code.paragraph_format.space_before = Pt(12)
    write(code, "{{ qr }}")


if __name__ == "__main__":
    build().save(str(TEMPLATE))
